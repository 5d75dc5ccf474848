// Two YAML trees to one: the upper's values over the lower's. Maps merge key by key; lists of things with ids merge by id;
// any other list is replaced as a whole, since no rule could say which of its lines is which.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import { nothingOfThatName, partOfNothing } from './layer-faults.ts';
import { readHidden } from './opened.ts';
import { textOf, without, type Placed, type PlacedEntry } from './placed.ts';

/** A list whose entries are told apart by a key. */
export interface KeyedList {
  readonly key: string;
  /** What an entry must say that stands alone. */
  readonly needs: readonly string[];
}

/** Keyed lists by their path with dots. */
export type KeyedLists = Readonly<Record<string, KeyedList>>;

/**
 * The upper tree over the lower one. An entry of a keyed list with `hidden: true` is taken out. What has gone from the lower tree
 * is a warning only: an entry that merely changed it is left out.
 */
export function mergePlaced(lower: Placed, upper: Placed, lists: KeyedLists = {}, problems: Problem[] = [], path = ''): Placed {
  if (lower.kind === 'map' && upper.kind === 'map') {
    const entries = new Map<string, PlacedEntry>(lower.entries);
    for (const [key, entry] of upper.entries) {
      const below = entries.get(key);
      const inner = path === '' ? key : `${path}.${key}`;
      entries.set(key, below ? { ...entry, value: mergePlaced(below.value, entry.value, lists, problems, inner) } : entry);
    }
    return { ...upper, entries };
  }
  const list = lists[path];
  return list !== undefined && lower.kind === 'list' && upper.kind === 'list' ? mergeLists(lower, upper, list, path, problems) : upper;
}

type PlacedList = Extract<Placed, { kind: 'list' }>;

function mergeLists(lower: PlacedList, upper: PlacedList, { key, needs }: KeyedList, path: string, problems: Problem[]): Placed {
  const entries: (Placed | undefined)[] = [...lower.entries];
  const names = lower.entries.map((entry) => textOf(entry, key) ?? '');
  const positions = new Map(names.map((name, index) => [name, index]));
  for (const entry of upper.entries) {
    const name = textOf(entry, key) ?? '';
    const at = positions.get(name) ?? -1;
    const below = entries[at];
    const isHidden = readHidden(entry, problems);
    const own = without(entry, ['hidden']);
    const missing = needs.find((need) => own.kind === 'map' && !own.entries.has(need));
    if (isHidden && at < 0) problems.push(problemAt(entry.place, nothingOfThatName(path, name, nearest(name, names))));
    else if (isHidden) entries[at] = undefined;
    else if (below) entries[at] = mergePlaced(below, own);
    else if (missing === undefined || name === '') entries.push(own);
    else problems.push(problemAt(entry.place, partOfNothing(path, name, missing, nearest(name, names))));
  }
  return { ...upper, entries: entries.filter((entry) => entry !== undefined) };
}
