// The team's groups of synonyms and those below: groups that share a word become one.

import type { Placed } from './placed.ts';

type PlacedList = Extract<Placed, { kind: 'list' }>;

/**
 * All groups, those below first. A group of the team that shares words with several below joins them, since it says that they all
 * mean the same. What isn't a list of words stays as it is, for the check to tell.
 */
export function joinGroups(lower: PlacedList, upper: PlacedList): Placed {
  const groups: (Placed[] | undefined)[] = lower.entries.map((group) => (group.kind === 'list' ? [...group.entries] : []));
  const home = new Map<string, number>();
  for (const [index, words] of groups.entries()) for (const word of words ?? []) home.set(wordOf(word), index);
  const odd = [...lower.entries, ...upper.entries].filter((group) => group.kind !== 'list');
  for (const group of upper.entries) {
    if (group.kind !== 'list') continue;
    const [index = groups.length, ...others] = [...new Set(group.entries.flatMap((word) => home.get(wordOf(word)) ?? []))];
    const words = [...(groups[index] ?? []), ...others.flatMap((other) => groups[other] ?? [])];
    for (const other of others) groups[other] = undefined;
    const known = new Set(words.map(wordOf));
    words.push(...group.entries.filter((word) => !known.has(wordOf(word))));
    groups[index] = words;
    for (const word of words) home.set(wordOf(word), index);
  }
  const joined = groups.flatMap((entries): Placed[] =>
    entries ? [{ kind: 'list', place: entries[0]?.place ?? upper.place, entries }] : [],
  );
  return { ...upper, entries: [...joined, ...odd] };
}

function wordOf(word: Placed): string {
  return word.kind === 'text' ? word.text.trim().toLowerCase() : '';
}
