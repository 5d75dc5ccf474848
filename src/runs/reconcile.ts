// A run over an edited handbook: items are found again by identity, then by their words. What is new, reworded or gone is told,
// and nothing is ticked that wasn't.

import { alikeEnough, likenessOf, pairsOf } from './likeness.ts';
import { keyOf, laterMark, type Mark, type Run, type RunItem, type RunSheet, type RunSource } from './run.ts';

/** What has changed since the run began, or since its owner last said "seen". */
export interface Changes {
  /** Keys of items that were not in the run. */
  readonly added: ReadonlySet<string>;
  /** The words an item had, by its key now. */
  readonly reworded: ReadonlyMap<string, string>;
  /** Items that are no longer in the handbook, with their sheet. */
  readonly gone: readonly (RunItem & { readonly sheet: string })[];
}

/** A run brought up to the handbook's items, and what that changed. */
export interface Reconciled {
  readonly run: Run;
  readonly changes: Changes;
}

/**
 * Lays a run over what the handbook says now. An item keeps its mark when it has the same id, or when it is the nearest in
 * words to one that has gone and near enough. The marks of items that have gone are kept with them.
 */
export function reconcile(run: Run, source: RunSource): Reconciled {
  const before = new Map(run.sheets.map((sheet) => [sheet.id, sheet]));
  const marks: Record<string, Mark> = { ...run.marks };
  const added = new Set<string>();
  const reworded = new Map<string, string>();
  const gone = [...run.gone];
  for (const sheet of source.sheets) {
    // A checklist that has moved is known by the name it had when the run began.
    const then = [sheet.id, ...(sheet.formerly ?? [])].find((id) => before.has(id)) ?? sheet.id;
    const old = itemsIn(before.get(then));
    before.delete(then);
    const now = itemsIn(sheet);
    const ids = new Set(now.map(({ id }) => id));
    const known = new Set(old.map(({ id }) => id));
    const fresh = now.filter(({ id }) => !known.has(id));
    const lost = old.filter(({ id }) => !ids.has(id));
    // An item that went and came back has its old mark again: that was its owner's own, and nobody else's is laid over it.
    const isBack = (item: RunItem): boolean => gone.some((one) => one.sheet === sheet.id && one.id === item.id);
    for (const [item, was] of pairUp(
      fresh.filter((one) => !isBack(one)),
      lost,
    )) {
      if (was.text !== item.text) reworded.set(keyOf(sheet.id, item.id), was.text);
      const mark = laterMark(marks[keyOf(sheet.id, item.id)], marks[keyOf(then, was.id)]);
      if (mark) marks[keyOf(sheet.id, item.id)] = mark;
      delete marks[keyOf(then, was.id)];
      fresh.splice(fresh.indexOf(item), 1);
      lost.splice(lost.indexOf(was), 1);
    }
    for (const { id } of fresh) {
      added.add(keyOf(sheet.id, id));
      const back = gone.findIndex((one) => one.sheet === sheet.id && one.id === id);
      if (back >= 0) gone.splice(back, 1);
    }
    gone.push(...lost.map((item) => ({ ...item, sheet: then })));
  }
  for (const sheet of before.values()) gone.push(...itemsIn(sheet).map((item) => ({ ...item, sheet: sheet.id })));
  const { kind, id, title, url, every, sheets } = source;
  const known = new Set(run.gone.map((item) => keyOf(item.sheet, item.id)));
  return {
    run: { ...run, kind, id, title, url, every, sheets, marks, gone },
    changes: { added, reworded, gone: gone.filter((item) => !known.has(keyOf(item.sheet, item.id))) },
  };
}

/** Whether anything has changed. */
export function hasChanged({ added, reworded, gone }: Changes): boolean {
  return added.size + reworded.size + gone.length > 0;
}

function itemsIn(sheet: RunSheet | undefined): RunItem[] {
  return sheet?.groups.flatMap((group) => group.items) ?? [];
}

/** Pairs of a new item and the lost one it is nearest to, the likest pairs first, each item once. */
function pairUp(fresh: readonly RunItem[], lost: readonly RunItem[]): (readonly [RunItem, RunItem])[] {
  const before = lost.map((was) => ({ was, pairs: pairsOf(was.text) }));
  const alike = fresh.flatMap((item) => {
    const pairs = pairsOf(item.text);
    return before.map((one) => ({ item, was: one.was, share: likenessOf(pairs, one.pairs) })).filter(({ share }) => share >= alikeEnough);
  });
  const taken = new Set<RunItem>();
  return alike
    .toSorted((a, b) => b.share - a.share || inOrder(a.item.id, b.item.id) || inOrder(a.was.id, b.was.id))
    .flatMap(({ item, was }): (readonly [RunItem, RunItem])[] => {
      if (taken.has(item) || taken.has(was)) return [];
      taken.add(item).add(was);
      return [[item, was]];
    });
}

/** Settles what is equally alike, so that the order of items decides nothing. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
