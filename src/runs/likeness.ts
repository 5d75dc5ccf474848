// How alike two texts are: what finds an item again whose words were changed a little.

/** Items whose words are less alike than this (0 to 1) are different items. Ours, from trying rewordings of real items. */
export const alikeEnough = 0.6;

/** A text as it is compared: how often each pair of neighbouring letters comes. */
export interface Pairs {
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** How alike two texts are, 0 to 1: the share of pairs of neighbouring letters that both have (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  return likenessOf(pairsOf(a), pairsOf(b));
}

/** The same for texts that are compared often: each is taken apart once. */
export function likenessOf(a: Pairs, b: Pairs): number {
  const total = a.total + b.total;
  if (total === 0) return a.text === b.text ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** Takes a text apart. */
export function pairsOf(text: string): Pairs {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at < padded.length - 1; at++, total++) {
      const pair = padded.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return { text, counts, total };
}
