// Light, dark, or as the system has it: one button goes round, says which, and remembers.

const order = ['system', 'light', 'dark'] as const;
const key = 'rapport:colours';

/** The button in the header. */
export class RapportColours extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    this.describe();
  }

  handleEvent(): void {
    const next = order[(order.indexOf(this.chosen()) + 1) % order.length] ?? 'system';
    const { dataset } = document.documentElement;
    if (next === 'system') delete dataset['colours'];
    else dataset['colours'] = next;
    try {
      if (next === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
    this.describe();
  }

  private chosen(): (typeof order)[number] {
    const chosen = document.documentElement.dataset['colours'];
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  }

  private describe(): void {
    const label = this.dataset[this.chosen()] ?? '';
    const button = this.querySelector('button');
    button?.setAttribute('aria-label', label);
    button?.setAttribute('title', label);
  }
}
