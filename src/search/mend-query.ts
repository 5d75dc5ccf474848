// What was probably meant by a word that no place holds: a word that begins so, two words written as one, or a word one
// slip away. Pure.

import { editDistance } from '../model/nearest.ts';
import type { WordList } from './format.ts';
import type { Groups } from './groups.ts';
import type { Language } from './language.ts';
import type { Alternative, Want } from './plan-query.ts';

/** A want that was understood otherwise than typed. */
export interface Mended {
  readonly want: Want;
  /** The words that were taken instead, the likeliest first. */
  readonly meant: readonly string[];
}

/** The handbook's own words as they are compared, for completing and correcting. */
export class Vocabulary {
  /** In order, each with the logarithm of how often it stands. */
  private readonly words: readonly string[];
  private readonly magnitudes: ReadonlyMap<string, number>;
  /** How words are shown that are compared in another spelling: `führung` by `fuhrung`. */
  private readonly shown = new Map<string, string>();
  private readonly stopWords: ReadonlySet<string>;

  constructor(list: WordList, groups: Groups, language: Language) {
    const { stopWords } = language;
    // Mistyped small words are to be known as such, before they are taken for rare ones.
    const magnitudes = new Map<string, number>([...stopWords].map((word) => [word, 4]));
    const add = (written: string, magnitude: number): void => {
      const word = compared(written, language);
      magnitudes.set(word, Math.max(magnitude, magnitudes.get(word) ?? 0));
      if (word !== written) this.shown.set(word, written);
    };
    for (const word of groups.words()) if (!stopWords.has(compared(word, language)) && word.length > 2) add(word, 0);
    for (const [magnitude, words] of list.words.entries()) for (const word of words.split(' ')) if (word !== '') add(word, magnitude);
    this.magnitudes = magnitudes;
    this.stopWords = stopWords;
    this.words = [...magnitudes.keys()].toSorted();
  }

  /** A word as readers write it. */
  show(word: string): string {
    return this.shown.get(word) ?? word;
  }

  has(word: string): boolean {
    return this.magnitudes.has(word) && !this.stopWords.has(word);
  }

  /** The commonest words that begin so. */
  beginningWith(beginning: string, most: number): string[] {
    let low = 0;
    for (let high = this.words.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (; this.words[low]?.startsWith(beginning) === true; low++) {
      const word = this.words[low] ?? '';
      if (!this.stopWords.has(word)) found.push(word);
    }
    return found.toSorted((a, b) => this.magnitude(b) - this.magnitude(a)).slice(0, most);
  }

  /** The words nearest to one that was mistyped: at most one slip in a word of up to seven letters, two in a longer one. */
  near(word: string, most: number): string[] {
    // Shorter words have too many neighbours to guess.
    if (word.length < 3) return [];
    const allowed = word.length < 8 ? 1 : 2;
    const found: { readonly word: string; readonly cost: number }[] = [];
    for (const candidate of this.words) {
      if (Math.abs(candidate.length - word.length) > allowed) continue;
      const distance = editDistance(word, candidate);
      if (distance > allowed) continue;
      // People rarely miss the first letter; among equals the commoner word was meant.
      const cost = distance + (candidate[0] === word[0] ? 0 : 0.6) - this.magnitude(candidate) * 0.04;
      if (candidate[0] !== word[0] && word.length < 6 && !isSwapped(word, candidate)) continue;
      // Two slips with the first letter among them make another word.
      if (distance > 1 && candidate[0] !== word[0]) continue;
      // In a short word one other letter makes another word: only letters left out, doubled or swapped are slips.
      if (
        candidate.length === word.length &&
        distance === 1 &&
        !sameLetters(word, candidate) &&
        (word.length < 5 || !isEasilyMissed(word, candidate))
      )
        continue;
      found.push({ word: candidate, cost });
    }
    const sorted = found.toSorted((a, b) => a.cost - b.cost);
    return sorted
      .filter(({ cost }) => cost < (sorted[0]?.cost ?? 0) + 0.5)
      .slice(0, most)
      .map((entry) => entry.word);
  }

  /** The word itself, or another with its stem. */
  formOf(word: string, { stem }: Language): string | undefined {
    if (this.has(word)) return word;
    return this.beginningWith(stem(word), mostForms).find((other) => stem(other) === stem(word));
  }

  private magnitude(word: string): number {
    return this.magnitudes.get(word) ?? 0;
  }
}

/** The rows of the commonest keyboard; its letters lie beside their neighbours in a row and in the rows above and below. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that stand for one sound, or nearly: these are mistaken by ear. */
const soundAlike = ['aeiouy', 'cks', 'sz', 'gj', 'mn', 'vwf'];

/** Whether the one letter in which two words differ is struck or heard for the other easily. */
function isEasilyMissed(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const [one = '', other = ''] = [a[at], b[at]];
  if (soundAlike.some((letters) => letters.includes(one) && letters.includes(other))) return true;
  const [oneRow, otherRow] = [one, other].map((letter) => rows.findIndex((row) => row.includes(letter)));
  // Other scripts have other keyboards: there any letter may be missed.
  if (oneRow === undefined || otherRow === undefined || oneRow < 0 || otherRow < 0) return true;
  const columns = (rows[oneRow]?.indexOf(one) ?? 0) - (rows[otherRow]?.indexOf(other) ?? 0);
  return Math.abs(oneRow - otherRow) <= 1 && Math.abs(columns) <= 1;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}

function isSwapped(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0];
}

/** How much a guess counts beside what was typed. */
const guessed = { beginning: 0.8, slip: 0.85, split: 0.9 };
/** Among how many words that begin alike another form of a word is looked for. Ours. */
const mostForms = 20;
/** How many guesses are followed. Ours: more would dilute the answer. */
const mostGuesses = { beginning: 6, slip: 3 };

/**
 * Understands a want that nothing answers; undefined when nothing comes near, `idle` when it is too small a word to ask for
 * anything, or a small word mistyped. `isTyping`: more letters may follow.
 */
export function mendWant(
  want: Want,
  vocabulary: Vocabulary,
  language: Language,
  groups: Groups,
  isTyping: boolean,
): Mended | 'idle' | undefined {
  const word = compared(want.typed, language);
  if (!isTyping && /^[a-z\d]{1,2}$/.test(word)) return 'idle';
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return undefined;
  if (word.length >= (isTyping ? 1 : 4)) {
    const meant = vocabulary.beginningWith(word, mostGuesses.beginning);
    if (meant.length > 0) return mended(want, meant, guessed.beginning, 'beginning', vocabulary, language, groups);
  }
  const near = vocabulary.near(word, mostGuesses.slip);
  if (near[0] !== undefined && language.stopWords.has(near[0]) && (word.length > 3 || sameLetters(word, near[0]))) return 'idle';
  // Words run together come before two slips, but after one.
  const parts = near[0] === undefined || editDistance(word, near[0]) > 1 ? split(word, vocabulary, language) : undefined;
  if (parts) {
    const terms = parts.filter((part) => !language.stopWords.has(part)).map(language.stem);
    const alternatives: Alternative[] = [{ terms, weight: guessed.split, why: 'slip' }];
    const match = groups.matches(parts.map(language.stem)).find(({ length }) => length === parts.length);
    if (match) alternatives.push({ terms: [match.term], weight: guessed.split, why: 'slip' });
    return { want: { ...want, alternatives }, meant: [parts.map((part) => vocabulary.show(part)).join(' ')] };
  }
  const telling = near.filter((one) => !language.stopWords.has(one));
  if (telling.length > 0) return mended(want, telling, guessed.slip, 'slip', vocabulary, language, groups);
  const root = rootOf(word, vocabulary);
  return root === undefined ? undefined : mended(want, [root], guessed.beginning, 'beginning', vocabulary, language, groups);
}

function mended(
  want: Want,
  meant: readonly string[],
  weight: number,
  why: 'slip' | 'beginning',
  vocabulary: Vocabulary,
  language: Language,
  groups: Groups,
): Mended {
  const alternatives = meant.flatMap((word): Alternative[] => {
    const stem = language.stem(word);
    const match = groups.matches([stem])[0];
    return [{ terms: [stem], weight, why }, ...(match ? [{ terms: [match.term], weight: weight * 0.9, why }] : [])];
  });
  const unique = new Map(alternatives.toReversed().map((alternative) => [alternative.terms.join(' '), alternative]));
  return { want: { ...want, alternatives: [...unique.values()] }, meant: meant.map((word) => vocabulary.show(word)) };
}

/** A word of the handbook that the one typed begins with, as "coverage" does with "cover". */
function rootOf(word: string, vocabulary: Vocabulary): string | undefined {
  for (let length = word.length - 1; length >= Math.max(5, Math.ceil(word.length * 0.6)); length--) {
    if (vocabulary.has(word.slice(0, length))) return word.slice(0, length);
  }
  return undefined;
}

/** Two words of the handbook that were written as one, or from which one was made: "Terminabsage" of "Termin" and "absagen". */
function split(word: string, vocabulary: Vocabulary, language: Language): [string, string] | undefined {
  for (let at = 4; at <= word.length - 2; at++) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    const isShort = second.length < 4;
    if (vocabulary.has(first) && (isShort ? /^(?:up|in|on|off|to|out)$/.test(second) : vocabulary.has(second))) return [first, second];
    const own = language.joints
      ?.flatMap((joint) => (first.endsWith(joint) ? [first.slice(0, first.length - joint.length)] : []))
      .find((part) => part.length > 3 && vocabulary.has(part));
    const other = own === undefined || isShort ? undefined : vocabulary.formOf(second, language);
    if (own !== undefined && other !== undefined) return [own, other];
  }
  return undefined;
}

/** A word as it is compared. */
function compared(word: string, language: Language): string {
  return language.words(word)[0]?.text ?? '';
}
