// Items as exports show them: with their day, their mark, and where they stand.

import { groupBy } from '../model/group.ts';
import { dueOf, usualWeekend, type Weekend } from './due.ts';
import { itemsOf, unmarked, type Mark, type PlacedItem, type Run, type RunGroup, type RunItem, type RunSheet } from './run.ts';
import type { RunWords } from './run-words.ts';

/** What every export needs to know. */
export interface ExportOptions {
  readonly words: RunWords;
  /** The handbook's whole address: `https://example.com/handbook/`. */
  readonly site: string;
  readonly weekend?: Weekend;
}

/** An item with everything that is known of it. */
export interface ExportedItem extends PlacedItem {
  /** `YYYY-MM-DD`; empty: no day. */
  readonly day: string;
  readonly mark: Mark;
}

/** The items of a run as its owner sees them: those of the chosen role, in their order. */
export function exportedItems(run: Run, weekend: Weekend = usualWeekend): ExportedItem[] {
  return itemsOf(run).map((item) => ({ ...item, day: dueOf(run, item.due, weekend) ?? '', mark: run.marks[item.key] ?? unmarked }));
}

/** A pause point with some of its items. */
export interface ExportedGroup {
  readonly sheet: RunSheet;
  readonly group: RunGroup;
  readonly items: readonly ExportedItem[];
}

/** Items by pause point, in their order; pause points without any are left out. */
export function byPausePoint(items: readonly ExportedItem[]): ExportedGroup[] {
  return [...groupBy(items, ({ group }) => group)].flatMap(([group, items]) => (items[0] ? [{ sheet: items[0].sheet, group, items }] : []));
}

/** What a pause point is called outside its checklist; in a packet with the checklist before it. */
export function pausePointTitle(run: Run, { sheet, group }: Pick<ExportedGroup, 'sheet' | 'group'>): string {
  return run.sheets.length > 1 && group.title !== sheet.title ? `${sheet.title}: ${group.title}` : group.title;
}

/** What goes with an item, a line each: who does it, when it applies, why it doesn't, and the note. */
export function detailsOf(item: RunItem, mark: Mark, words: RunWords): string[] {
  return [
    ...(item.who === '' ? [] : [`${words.who}: ${item.who}`]),
    ...(item.condition === '' ? [] : [`${words.condition}: ${item.condition}`]),
    ...(mark.state === 'skipped' && mark.reason !== '' ? [`${words.reason}: ${mark.reason}`] : []),
    ...(mark.note === '' ? [] : [`${words.note}: ${mark.note}`]),
  ];
}

/** The whole address of a page: `url` begins with a slash and counts from the handbook's address. */
export function addressOf(site: string, url: string): string {
  return new URL(url.replace(/^\//, './'), site).href;
}
