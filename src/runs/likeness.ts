// How alike two texts are: what finds an item again whose words were changed a little.

/** Items whose words are less alike than this (0 to 1) are different items. Ours, from trying rewordings of real items. */
export const alikeEnough = 0.6;

/** How alike two texts are, 0 to 1: the share of pairs of neighbouring letters that both have (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  return likenessTo(a)(b);
}

/** How alike other texts are to one that is compared often. */
export function likenessTo(a: string): (b: string) => number {
  const pairsA = pairsOf(a);
  return (b) => {
    const pairsB = pairsOf(b);
    let shared = 0;
    for (const [pair, count] of pairsA) shared += Math.min(count, pairsB.get(pair) ?? 0);
    const total = sum(pairsA) + sum(pairsB);
    return total === 0 ? (a === b ? 1 : 0) : (2 * shared) / total;
  };
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at < padded.length - 1; at++) {
      const pair = padded.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
