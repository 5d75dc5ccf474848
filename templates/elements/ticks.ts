// A checklist that remembers its ticks in this browser.

import { TickStore, type Tick, type Ticks } from './tick-store.ts';

/** The boxes of one checklist. The page works whatever the store does. */
export class RapportTicks extends HTMLElement {
  /** Where its ticks are kept. */
  store = new TickStore('', '');
  private undoable: Ticks | undefined;

  /** What is ticked of a checklist, for those who have no boxes of it. Told here since every page loads this anyway. */
  static ticksOf(site: string, checklist: string): Ticks {
    return new TickStore(site, checklist).read().ticks;
  }

  connectedCallback(): void {
    // The boxes are a run's, to be printed: they are none of the checklist's own ticks.
    if (location.hash.startsWith('#run=')) return;
    this.store = new TickStore(document.documentElement.dataset['prefix'] ?? '/', this.dataset['checklist'] ?? '');
    this.addEventListener('change', this);
    this.addEventListener('click', this);
    addEventListener('storage', this);
    // A browser that goes back may put boxes as it remembers them.
    addEventListener('pageshow', this);
    this.load();
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this);
    removeEventListener('pageshow', this);
  }

  handleEvent(event: Event): void {
    if (event instanceof StorageEvent) {
      if (event.key === this.store.key || event.key === null) this.load();
    } else if (event.type === 'pageshow') {
      this.load();
    } else if (event.type === 'change' && event.target instanceof HTMLInputElement) {
      this.undoable = undefined;
      this.save({ [event.target.name]: tickOf(event.target) });
    } else if (event.target instanceof Element) {
      if (event.target.closest('[data-reset]')) this.reset();
      else if (event.target.closest('[data-undo]')) this.undo();
    }
  }

  private load(): void {
    const { ticks, state } = this.store.read();
    const boxes = this.boxes();
    const names = new Set(boxes.map((box) => box.name));
    const on = Object.entries(ticks).flatMap(([id, tick]) => (tick.isOn ? [id] : []));
    // With nothing to read from, the boxes stay as the reader left them.
    if (state !== 'blocked') for (const box of boxes) box.checked = ticks[box.name]?.isOn ?? false;
    if (state === 'damaged') this.say(this.dataset['damaged'] ?? '');
    else if (state === 'blocked') this.say(this.dataset['notKept'] ?? '');
    if (!on.every((id) => names.has(id))) void this.findMoved(ticks);
    this.show();
  }

  /** Ticks whose items are not on the page as they were: found by their words, or told. */
  private async findMoved(ticks: Ticks): Promise<void> {
    const { matchTicks } = await import('./tick-match.ts');
    const boxes = this.boxes();
    const { on, moved, gone } = matchTicks(
      ticks,
      boxes.map((box) => ({ id: box.name, text: wordsOf(box) })),
    );
    for (const box of boxes) if (on.has(box.name)) box.checked = true;
    if (Object.keys(moved).length > 0) this.store.write(moved);
    if (gone.length > 0) this.say((this.dataset['gone'] ?? '').replace('{items}', gone.join(' · ')));
    this.show();
  }

  /** Keeps changes; says `done` when that worked, and else that nothing is kept. */
  private save(changes: Ticks, done?: string): void {
    const isKept = this.store.write(changes);
    if (!isKept) this.say(this.dataset['notKept'] ?? '');
    else if (done !== undefined) this.say(done);
    this.show();
  }

  private reset(): void {
    // Everything that is kept for this checklist, also ticks whose items are gone.
    const shown = this.boxes()
      .filter((box) => box.checked)
      .map((box) => [box.name, tickOf(box)] as const);
    const before: Ticks = {
      ...Object.fromEntries(Object.entries(this.store.read().ticks).filter(([, tick]) => tick.isOn)),
      ...Object.fromEntries(shown),
    };
    for (const box of this.boxes()) box.checked = false;
    this.undoable = before;
    this.save(
      Object.fromEntries(Object.keys(before).map((id) => [id, { ...before[id], isOn: false, at: Date.now() } as Tick])),
      this.dataset['cleared'] ?? '',
    );
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  private undo(): void {
    const before = this.undoable ?? {};
    this.undoable = undefined;
    for (const box of this.boxes()) box.checked = box.name in before;
    this.save(Object.fromEntries(Object.entries(before).map(([id, tick]) => [id, { ...tick, at: Date.now() }])), '');
    this.querySelector<HTMLElement>('[data-reset]')?.focus();
  }

  private boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox][name]')];
  }

  /** Progress in each group and in all. */
  private show(): void {
    const boxes = this.boxes();
    const progress = (list: readonly HTMLInputElement[]): string =>
      (this.dataset['progress'] ?? '')
        .replace('{done}', inDigits(list.filter((box) => box.checked).length))
        .replace('{total}', inDigits(list.length));
    for (const group of this.querySelectorAll('fieldset')) {
      const count = group.querySelector('.group__count');
      if (count) count.textContent = progress(boxes.filter((box) => group.contains(box)));
    }
    const done = boxes.filter((box) => box.checked).length;
    this.style.setProperty('--done', String(boxes.length === 0 ? 0 : done / boxes.length));
    const reset = this.querySelector<HTMLElement>('[data-reset]');
    const undo = this.querySelector<HTMLElement>('[data-undo]');
    if (undo) undo.hidden = this.undoable === undefined;
    if (reset) reset.hidden = done === 0 || this.undoable !== undefined;
  }

  private say(words: string): void {
    const note = this.querySelector('[role=status]');
    if (note && note.textContent !== words) note.textContent = words;
  }
}

/** A number in the digits of the handbook's language; not from `in-words.ts`, which would become a file of its own to load. */
function inDigits(value: number): string {
  return value.toLocaleString(document.documentElement.lang);
}

function tickOf(box: HTMLInputElement): Tick {
  return { text: wordsOf(box), isOn: box.checked, at: Date.now() };
}

function wordsOf(box: HTMLInputElement): string {
  return (box.closest('label')?.querySelector('.item__text')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
