// Copies the words of its block, or the text of a file, and says so.

/** A Copy button. `data-from` names a file; without it, the block of words around the button is copied. */
export class RapportCopy extends HTMLElement {
  private label = '';
  private timer = 0;

  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  async handleEvent(): Promise<void> {
    const text = this.lastText();
    if (text === null) return;
    this.label ||= text.data;
    try {
      await navigator.clipboard.writeText(await this.words());
      this.say(text, this.dataset['done'] ?? '');
    } catch {
      this.say(text, this.dataset['failed'] ?? '');
    }
  }

  private async words(): Promise<string> {
    const { from } = this.dataset;
    if (from === undefined) return this.closest('figure')?.querySelector('code')?.textContent ?? '';
    const answer = await fetch(from);
    if (!answer.ok) throw new Error(`${from} could not be loaded.`);
    return answer.text();
  }

  /** The button's words, after its icon. */
  private lastText(): Text | null {
    const last = this.querySelector('button')?.lastChild;
    return last instanceof Text ? last : null;
  }

  private say(text: Text, words: string): void {
    text.data = words;
    // The button's label hides its words from screen readers, so they are told by a live region of their own.
    const status = this.querySelector('[role=status]') ?? this.appendChild(document.createElement('span'));
    status.setAttribute('role', 'status');
    status.className = 'hidden';
    status.textContent = words;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      text.data = this.label;
      status.textContent = '';
    }, 2000);
  }
}
