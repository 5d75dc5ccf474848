// Two YAML trees to one: the upper's values over the lower's. Maps merge key by key; lists of things with ids merge by id;
// any other list is replaced as a whole, since no rule could say which of its lines is which.

import { textOf, without, type Placed, type PlacedEntry } from './placed.ts';

/** Lists whose entries are told apart by a key, by the path of the list with dots: `categories` by `id`. */
export type ListKeys = Readonly<Record<string, string>>;

/** The upper tree over the lower one. An entry of a keyed list with `hidden: true` is taken out. */
export function mergePlaced(lower: Placed, upper: Placed, lists: ListKeys = {}, path = ''): Placed {
  if (lower.kind === 'map' && upper.kind === 'map') {
    const entries = new Map<string, PlacedEntry>(lower.entries);
    for (const [key, entry] of upper.entries) {
      const below = entries.get(key);
      const inner = path === '' ? key : `${path}.${key}`;
      entries.set(key, below ? { ...entry, value: mergePlaced(below.value, entry.value, lists, inner) } : entry);
    }
    return { ...upper, entries };
  }
  const key = lists[path];
  return key !== undefined && lower.kind === 'list' && upper.kind === 'list' ? mergeLists(lower, upper, key, lists, path) : upper;
}

function mergeLists(
  lower: Extract<Placed, { kind: 'list' }>,
  upper: Extract<Placed, { kind: 'list' }>,
  key: string,
  lists: ListKeys,
  path: string,
): Placed {
  const entries = [...lower.entries];
  const positions = new Map(entries.map((entry, index) => [textOf(entry, key), index]));
  for (const entry of upper.entries) {
    const at = positions.get(textOf(entry, key));
    const below = at === undefined ? undefined : entries[at];
    if (at === undefined || !below) entries.push(entry);
    else entries[at] = mergePlaced(below, entry, lists, `${path}.${key}`);
  }
  return { ...upper, entries: entries.filter((entry) => textOf(entry, 'hidden') !== 'true').map((entry) => without(entry, ['hidden'])) };
}
