// One run: its items with ticks, notes and reasons. Drawn once; a tick changes only what it concerns.

import { hasChanged, reconcile, type Changes } from '../../../src/runs/reconcile.ts';
import { itemsOf, keyOf, progressOf, type Mark, type PlacedItem, type Run, type RunSource } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import type { RunContext } from './context.ts';
import { drawItem, showMark } from './item.ts';

/** How long typing may pause before a note is kept, in milliseconds. Ours. */
const pause = 300;
const nothing: Mark = { state: 'open', reason: '', note: '', at: 0 };

/** The items of a run on the page. */
export class RunView {
  readonly root: HTMLElement;
  private run: Run;
  private changes: Changes = { added: new Set(), reworded: new Map(), gone: [] };
  private readonly context: RunContext;
  private readonly status: HTMLElement;
  private readonly items = new Map<string, HTMLElement>();
  private readonly groups: { readonly count: HTMLElement; readonly title: string; readonly items: readonly PlacedItem[] }[] = [];
  private readonly bar: HTMLElement;
  private readonly total: HTMLElement;
  private waiting: { readonly key: string; readonly timer: number } | undefined;

  constructor(context: RunContext, run: Run) {
    this.context = context;
    this.run = run;
    this.status = element('p', { class: 'hidden', role: 'status' });
    this.bar = element('div', { class: 'ticks__bar', 'aria-hidden': 'true' }, element('span'));
    this.total = element('p', { class: 'run__total' });
    this.root = element('div', { class: 'run__items' });
    this.root.addEventListener('change', (event) => this.changed(event));
    this.root.addEventListener('input', (event) => this.typed(event));
    this.draw();
  }

  /** The run as it stands on the page. */
  current(): Run {
    return this.run;
  }

  /** Lays the run over what the handbook says now. */
  takeSource(source: RunSource): void {
    const { run, changes } = reconcile(this.run, source);
    this.changes = changes;
    this.run = run;
    // Without news the run may follow the handbook at once: a title, an order, a pause point.
    if (hasChanged(changes)) this.draw();
  }

  /** Takes what another tab has written. What is being typed here stays. */
  takeRun(run: Run): void {
    this.run = { ...run, sheets: this.run.sheets, gone: this.run.gone };
    for (const [key, item] of this.items) showMark(item, this.run.marks[key] ?? nothing, this.context);
    this.show();
  }

  /** Keeps what is still being typed. */
  flush(): void {
    if (this.waiting === undefined) return;
    clearTimeout(this.waiting.timer);
    const { key } = this.waiting;
    this.waiting = undefined;
    this.mark(key, this.read(key));
  }

  private draw(): void {
    const { words } = this.context;
    this.items.clear();
    this.groups.length = 0;
    const isPacket = this.run.sheets.length > 1;
    const all = itemsOf(this.run);
    const byGroup = new Map<object, PlacedItem[]>();
    for (const item of all) byGroup.set(item.group, [...(byGroup.get(item.group) ?? []), item]);
    const sheets = this.run.sheets.flatMap((sheet) => {
      const groups = sheet.groups.flatMap((group) => {
        const items = byGroup.get(group) ?? [];
        if (items.length === 0) return [];
        const count = element('span', { class: 'group__count', 'aria-hidden': 'true' });
        this.groups.push({ count, title: group.title, items });
        return [
          element(
            'fieldset',
            { class: 'group' },
            element('legend', { class: 'group__head' }, element(isPacket ? 'h3' : 'h2', { class: 'group__title' }, group.title), count),
            element('ul', { class: 'group__items' }, ...items.map((item) => this.item(item))),
          ),
        ];
      });
      const link = element('a', { href: this.context.base + sheet.url.slice(1) }, sheet.title);
      return groups.length === 0 ? [] : [...(isPacket ? [element('h2', { class: 'run__sheet' }, link)] : []), ...groups];
    });
    this.root.replaceChildren(
      ...this.news(),
      element('div', { class: 'run__progress' }, this.total, this.bar),
      this.status,
      ...sheets,
      ...this.leftovers(words.goneTitle),
    );
    this.show();
  }

  private item(item: PlacedItem): HTMLElement {
    const drawn = drawItem(item, this.run, this.context, {
      isNew: this.changes.added.has(item.key),
      was: this.changes.reworded.get(item.key),
    });
    showMark(drawn, this.run.marks[item.key] ?? nothing, this.context);
    this.items.set(item.key, drawn);
    return drawn;
  }

  /** What has changed since the run began, with a way to say that it was seen. */
  private news(): HTMLElement[] {
    if (!hasChanged(this.changes)) return [];
    const { words } = this.context;
    const seen = element('button', { type: 'button', class: 'button button--quiet' }, words.seen);
    seen.addEventListener('click', () => {
      this.run = this.context.store.write({ ...this.run, changedAt: Date.now() });
      this.changes = { added: new Set(), reworded: new Map(), gone: [] };
      this.draw();
      this.root.querySelector<HTMLElement>('input')?.focus();
    });
    const { added, reworded, gone } = this.changes;
    const counts = { added: String(added.size), reworded: String(reworded.size), gone: String(gone.length) };
    return [element('div', { class: 'run__news', role: 'note' }, element('p', {}, fill(words.changed, counts)), seen)];
  }

  /** Items that are no longer in the handbook, with what was said of them. */
  private leftovers(title: string): HTMLElement[] {
    if (this.run.gone.length === 0) return [];
    const entries = this.run.gone.map((item) => {
      const mark = this.run.marks[keyOf(item.sheet, item.id)] ?? nothing;
      const said = [mark.reason, mark.note].filter(Boolean).join(' · ');
      return element(
        'li',
        {},
        `${mark.state === 'done' ? '☑' : mark.state === 'skipped' ? '–' : '☐'} ${item.text}${said === '' ? '' : ` (${said})`}`,
      );
    });
    return [element('section', { class: 'run__gone' }, element('h2', {}, title), element('ul', {}, ...entries))];
  }

  private changed(event: Event): void {
    const key = keyFor(event.target);
    if (key === undefined) return;
    this.flush();
    this.mark(key, this.read(key));
    this.tell(key);
  }

  private typed(event: Event): void {
    const key = keyFor(event.target);
    if (
      key === undefined ||
      !(event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text'))
    )
      return;
    if (this.waiting && this.waiting.key !== key) this.flush();
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = { key, timer: window.setTimeout(() => this.flush(), pause) };
  }

  /** What the page says of an item. */
  private read(key: string): Mark {
    const item = this.items.get(key);
    const box = (name: string): boolean => item?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked ?? false;
    const text = (name: string): string =>
      item?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)?.value.trim() ?? '';
    const was = this.run.marks[key]?.state;
    // The last of the two that was touched holds.
    const isSkipped = box('skip') && !(box('done') && was === 'skipped');
    const state = isSkipped ? 'skipped' : box('done') ? 'done' : 'open';
    return { state, reason: isSkipped ? text('reason') : '', note: text('note'), at: Date.now() };
  }

  private mark(key: string, mark: Mark): void {
    const before = this.context.store.state;
    // Only the marks are merged: what the handbook has changed is taken over when its reader has seen it.
    const stored = this.context.store.read(this.run.run) ?? this.run;
    const kept = this.context.store.write({ ...stored, marks: { ...stored.marks, [key]: mark } });
    this.run = { ...this.run, marks: { ...this.run.marks, ...kept.marks, [key]: mark } };
    const item = this.items.get(key);
    if (item) showMark(item, mark, this.context);
    this.show();
    if (this.context.store.state !== before) this.context.say('');
  }

  /** Progress of each pause point and of all. */
  private show(): void {
    const { words } = this.context;
    for (const { count, items } of this.groups) count.textContent = this.progress(items, words.progress);
    const all = itemsOf(this.run);
    const { settled, total } = progressOf(all, this.run.marks);
    this.total.textContent = fill(words.progressOfAll, { settled: String(settled), total: String(total) });
    this.bar.style.setProperty('--done', String(total === 0 ? 0 : settled / total));
  }

  private progress(items: readonly PlacedItem[], sentence: string, group = ''): string {
    const { settled, total } = progressOf(items, this.run.marks);
    return fill(sentence, { settled: String(settled), total: String(total), group });
  }

  /** Tells screen readers where the pause point and the run stand. */
  private tell(key: string): void {
    const { words } = this.context;
    const group = this.groups.find(({ items }) => items.some((item) => item.key === key));
    if (!group) return;
    this.status.textContent = `${this.progress(group.items, words.progressOfGroup, group.title)} ${this.progress(itemsOf(this.run), words.progressOfAll)}`;
  }
}

function keyFor(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
}
