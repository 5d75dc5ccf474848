// Chance and words for made-up playbooks: a seeded generator, and a vocabulary used as real texts use theirs: a few words
// very often, most of them hardly ever (Zipf's law), so that the search index grows as a real one does.

/** Numbers from 0 up to 1, the same for the same seed on every machine (the generator mulberry32). */
export type Chance = () => number;

/** Starts a generator. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, each as likely. */
export function pick<Entry>(chance: Chance, entries: readonly [Entry, ...Entry[]] | readonly Entry[]): Entry {
  const entry = entries[Math.floor(chance() * entries.length)];
  if (entry === undefined) throw new RangeError('There is nothing to pick from.');
  return entry;
}

/** The words at the head of the list, most frequent first: they make up about half of a text. */
const frequent =
  'the to a and of in it you for is on that with your they what before when by not one at from are or their this week an as if them ask day who each say write which two up meeting send then note keep work time list call name out call people after answer first calendar read about plan next know how decision change reply office month agree check file need morning help date tell give team letter place word room start end follow open report reason offer question hour early brief partner office visit promise learn notice move guest client trip share order letter document draft record signature manager board budget project deadline hand phone lunch desk door train flight hotel venue invoice contract vendor supplier minute agenda topic summary review print folder password access badge driver table dinner speaker slide feedback thanks praise worry conflict mistake apology delay priority request urgent confidential'.split(
    ' ',
  );
const openings = 'b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st str t tr v w'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const closings = 'b ck d ft g l ld lt m mp n nd nt p r rd rk rt s st t th x'.split(' ');
const endings = ['', '', 'er', 'ing', 'ed', 'ly', 'ment', 'tion', 'al', 'ness'];

/** How many words the vocabulary holds; names and slips, which stand only once, come on top. */
const size = 14_000;
/** How fast words get rarer with their rank; 1 is Zipf, English prose lies a little above. */
const steepness = 1.08;

/** A made-up word that reads like English and is stemmed like it. */
export function madeUpWord(chance: Chance, syllables = 1 + Math.floor(chance() * 2)): string {
  let word = '';
  for (let syllable = 0; syllable < syllables; syllable++) word += pick(chance, openings) + pick(chance, vowels) + pick(chance, closings);
  return word + pick(chance, endings);
}

/** A way to draw words: the word of rank n comes up in proportion to 1 / (n + 2.7) ^ steepness, Mandelbrot's form of the law. */
export function vocabulary(seed: number): (chance: Chance) => string {
  const chance = chanceOf(seed);
  const words = [...new Set(frequent)];
  const known = new Set(words);
  while (words.length < size) {
    const word = madeUpWord(chance, words.length < 4000 ? 1 : 2);
    if (!known.has(word)) words.push(word);
    known.add(word);
  }
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += (rank + 2.7) ** -steepness;
  return (draw) => {
    const wanted = draw() * sum;
    let low = 0;
    for (let high = size - 1; low < high;) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}
