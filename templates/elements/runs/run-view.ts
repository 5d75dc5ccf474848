// One run: its items with ticks, notes and reasons. Drawn once; a tick changes only what it concerns.

import { hasChanged, reconcile, type Changes } from '../../../src/runs/reconcile.ts';
import {
  itemsOf,
  laterMark,
  mergeRuns,
  momentAfter,
  progressOf,
  sameSheets,
  unmarked,
  type Mark,
  type PlacedItem,
  type Run,
  type RunSource,
} from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import type { About } from './about.ts';
import { move } from './acts.ts';
import type { RunContext } from './context.ts';
import { drawItem, showMark } from './item.ts';
import { drawGone, drawNews } from './news.ts';
import { placeIn, putBack } from './place.ts';

/** How long typing may pause before a note is kept, in milliseconds. Ours. */
const pause = 300;
const unchanged: Changes = { added: new Set(), reworded: new Map(), gone: [] };

/** The items of a run on the page. */
export class RunView {
  readonly root: HTMLElement;
  private run: Run;
  private changes = unchanged;
  /** What the handbook says now, once that is known. */
  private source: RunSource | undefined;
  private readonly context: RunContext;
  private readonly status: HTMLElement;
  private readonly items = new Map<string, HTMLElement>();
  private readonly groups: { readonly count: HTMLElement; readonly title: string; readonly items: readonly PlacedItem[] }[] = [];
  private readonly bar: HTMLElement;
  private readonly total: HTMLElement;
  /** At the end, once everything is settled. */
  private readonly end: HTMLElement;
  private waiting: { readonly key: string; readonly field: 'note' | 'reason'; readonly timer: number } | undefined;

  constructor(context: RunContext, run: Run) {
    this.context = context;
    this.run = run;
    this.status = element('p', { class: 'hidden', role: 'status' });
    this.bar = element('div', { class: 'ticks__bar', 'aria-hidden': 'true' }, element('span'));
    this.total = element('p', { class: 'run__total' });
    const finish = element('button', { type: 'button', class: 'button', 'data-keep': 'finish' }, context.words.finish);
    finish.addEventListener('click', () => move(context, this.run, 'finished'));
    this.end = element('p', { class: 'run__end', hidden: '' }, element('span', {}, context.words.allDone), finish);
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
    this.flush();
    this.source = source;
    const { sheets } = this.run;
    const { run, changes } = reconcile(this.run, source);
    this.run = run;
    this.changes = changes;
    if (hasChanged(changes)) this.draw();
    // Without news the run follows the handbook at once: an order, a pause point, a day that something is due.
    else if (!sameSheets(run.sheets, sheets)) this.takeOver();
  }

  /** Takes what another tab has written. What is being typed here stays, and what was ticked here at the same moment. */
  takeRun(stored: Run): void {
    const theirs = this.source ? reconcile(stored, this.source).run : stored;
    const before = this.run.marks;
    this.run = { ...theirs, marks: mergeRuns(theirs, { ...theirs, marks: before }).marks };
    for (const [key, item] of this.items)
      if (this.run.marks[key] !== before[key]) showMark(item, this.run.marks[key] ?? unmarked, this.context, this.typingIn(key));
    this.show();
    // The other tab may not have seen what was written here a moment before.
    const isBehind = Object.entries(this.run.marks).some(([key, { at }]) => at > (theirs.marks[key]?.at ?? 0));
    if (isBehind) this.context.store.write({ ...stored, marks: this.run.marks });
  }

  /** Changes what the run is about. */
  change(about: About): void {
    const stored = this.stored();
    const { changedAt } = this.context.store.write({ ...stored, ...about, changedAt: momentAfter(stored.changedAt, Date.now()) });
    this.flush();
    this.run = { ...this.run, ...about, changedAt };
    this.draw();
  }

  /** Keeps what is still being typed. */
  flush(): void {
    if (this.waiting === undefined) return;
    clearTimeout(this.waiting.timer);
    const { key, field } = this.waiting;
    this.waiting = undefined;
    const text = this.items.get(key)?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${field}"]`)?.value.trim() ?? '';
    this.mark(key, field === 'note' ? { note: text } : { state: 'skipped', reason: text });
  }

  private stored(): Run {
    return this.context.store.read(this.run.run) ?? this.run;
  }

  /** Keeps the run as the handbook has it now. */
  private takeOver(): void {
    const stored = this.stored();
    const { run } = this.source ? reconcile(stored, this.source) : { run: stored };
    this.run = this.context.store.write({ ...run, changedAt: momentAfter(stored.changedAt, Date.now()) });
    this.changes = unchanged;
    this.draw();
  }

  private draw(): void {
    const place = placeIn(this.root);
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
      ...(hasChanged(this.changes) ? [drawNews(this.context, this.changes, () => this.takeOver())] : []),
      element('div', { class: 'run__progress' }, this.total, this.bar),
      this.status,
      ...sheets,
      this.end,
      ...drawGone(this.context, this.run),
    );
    this.show();
    // What had the keyboard may be an item that is gone or has other words.
    if (!putBack(this.root, place)) this.root.querySelector<HTMLElement>('button, input')?.focus();
  }

  private item(item: PlacedItem): HTMLElement {
    const drawn = drawItem(item, this.run, this.context, {
      isNew: this.changes.added.has(item.key),
      was: this.changes.reworded.get(item.key),
    });
    showMark(drawn, this.run.marks[item.key] ?? unmarked, this.context);
    this.items.set(item.key, drawn);
    return drawn;
  }

  private changed({ target }: Event): void {
    const key = keyFor(target);
    if (key === undefined || !(target instanceof HTMLElement)) return;
    this.flush();
    // Text is kept by then. Of the two boxes the last that was touched holds.
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const reason = this.items.get(key)?.querySelector<HTMLInputElement>('[name="reason"]')?.value.trim() ?? '';
    // The reason stays for when the item is marked as not applicable again: a box may be touched by mistake.
    this.mark(key, { state: !target.checked ? 'open' : target.name === 'skip' ? 'skipped' : 'done', reason });
    this.tell(key);
  }

  private typed({ target }: Event): void {
    const key = keyFor(target);
    if (key === undefined || !(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')))
      return;
    const field = target.name === 'note' ? 'note' : 'reason';
    if (this.waiting && (this.waiting.key !== key || this.waiting.field !== field)) this.flush();
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = { key, field, timer: window.setTimeout(() => this.flush(), pause) };
  }

  private typingIn(key: string): string {
    return this.waiting?.key === key ? this.waiting.field : '';
  }

  /** Keeps what was said of an item. Only that is changed: another tab may have said something else of it. */
  private mark(key: string, said: Partial<Mark>): void {
    const { store } = this.context;
    const before = store.state;
    // Only the marks are merged: what the handbook has changed is taken over when its reader has seen it.
    const stored = this.stored();
    const was = laterMark(this.run.marks[key], stored.marks[key]) ?? unmarked;
    const mark = { ...was, ...said, at: momentAfter(was.at, Date.now()) };
    const kept = store.write({ ...stored, marks: { ...stored.marks, [key]: mark } });
    this.run = { ...this.run, marks: { ...this.run.marks, ...kept.marks, [key]: mark } };
    const item = this.items.get(key);
    if (item) showMark(item, mark, this.context, this.typingIn(key));
    this.show();
    if (store.state !== before) this.context.tellTrouble();
  }

  /** Progress of each pause point and of all. */
  private show(): void {
    const { words } = this.context;
    for (const { count, items } of this.groups) write(count, this.progress(items, words.progress));
    const { settled, total } = progressOf(itemsOf(this.run), this.run.marks);
    write(this.total, fill(words.progressOfAll, { settled: numberInWords(settled), total: numberInWords(total) }));
    this.bar.style.setProperty('--done', String(total === 0 ? 0 : settled / total));
    const isOver = settled === total && total > 0 && this.run.status === 'open';
    if (this.end.hidden === isOver) this.end.hidden = !isOver;
  }

  private progress(items: readonly PlacedItem[], sentence: string, group = ''): string {
    const { settled, total } = progressOf(items, this.run.marks);
    return fill(sentence, { settled: numberInWords(settled), total: numberInWords(total), group });
  }

  /** Tells screen readers where the pause point and the run stand. */
  private tell(key: string): void {
    const { words } = this.context;
    const group = this.groups.find(({ items }) => items.some((item) => item.key === key));
    if (!group) return;
    this.status.textContent = `${this.progress(group.items, words.progressOfGroup, group.title)} ${this.progress(itemsOf(this.run), words.progressOfAll)}`;
  }
}

/** Writes a text where it isn't there yet, so that nothing is drawn that stays. */
function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function keyFor(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
}
