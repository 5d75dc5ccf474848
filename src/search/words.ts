// Text to the words that are compared: the same for the index, for what a reader types and for what is marked.

/** A word of a text and where it stands in it. */
export interface Word {
  /** As compared: lower case, without accents and apostrophes. */
  readonly text: string;
  /** From and to, in UTF-16 units of the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** Apostrophes belong to their word: "don't" is one. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Scripts that put no spaces between words; the platform cuts them. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Marks that are decoration in these scripts: accents, vowel signs that most writers leave out. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;

/** The words of a text in order. `elided` is what a language joins to a word by an apostrophe and is no part of it: "l'équipe". */
export function wordsOf(text: string, elided?: RegExp): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(wordPattern)) {
    const start = found.index + (elided?.exec(found[0])?.[0].length ?? 0);
    const end = found.index + found[0].length;
    const written = text.slice(start, end);
    if (unspaced.test(written)) words.push(...segments(written, start));
    else words.push({ text: plain(written), start, end });
  }
  return words;
}

/** A word as it is compared: "Boss's" is `boss`, "Café" is `cafe`. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  // Nearly every word is plain already.
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return oneLetter(withoutApostrophes(lower.normalize('NFKD').replace(accents, '').normalize('NFC')));
}

/** A word as it is shown to readers: in lower case, with its accents, but without what {@link plain} takes off its end. */
export function spelled(word: string): string {
  return withoutApostrophes(word.toLowerCase().normalize('NFC'));
}

function withoutApostrophes(word: string): string {
  return word.replace(/['’]s$/u, '').replace(/['’]/gu, '');
}

/** Arabic letters that are typed for each other become one, and the stroke that only stretches a word goes. */
function oneLetter(word: string): string {
  return word.replace(/[ىی]/gu, 'ي').replace(/ک/gu, 'ك').replace(/ـ/gu, '');
}

function segments(text: string, offset: number): Word[] {
  const cutter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...cutter.segment(text)]
    .filter((segment) => segment.isWordLike)
    .map(({ segment, index }) => ({ text: plain(segment), start: offset + index, end: offset + index + segment.length }));
}
