// What a reader typed, as what is looked for: one want for each word or phrase that tells something, each with the terms
// of the index that would answer it. Pure: nothing is loaded here.

import { nameMark, type PlaceKind } from './format.ts';
import { isGroupTerm, type GroupMatch, type Groups } from './groups.ts';
import type { Language } from './language.ts';
import { kindNamed } from './kind-words.ts';

/** Why a term answers a want: it was typed, means the same, is what was nearly typed, or begins as what was typed. */
export type Why = 'typed' | 'same' | 'slip' | 'beginning';

/** One way to answer a want: a place has to hold all of the terms. */
export interface Alternative {
  readonly terms: readonly string[];
  /** How much it counts beside what was typed, up to 1. */
  readonly weight: number;
  readonly why: Why;
}

/** A word or phrase that tells what is looked for. */
export interface Want {
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** The kind of place that the word names: "checklist". Such a want is wished for, not needed. */
  readonly kind: PlaceKind | undefined;
  /** Whether it tells little: an everyday word by itself. */
  readonly isWeak: boolean;
}

/** A query, understood. */
export interface QueryPlan {
  readonly wants: readonly Want[];
  /** The term of the query as a name. */
  readonly whole: string;
  /** Stems that were put in quotation marks: they have to stand one after the other. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether words were typed, but none that tells anything. */
  readonly isEmpty: boolean;
}

/** How much a word of the same meaning counts beside the word that was typed. */
const sameMeaning = 0.75;

/** Plans a query. */
export function planQuery(query: string, language: Language, groups: Groups): QueryPlan {
  const words = language.words(query);
  const stems = words.map((word) => language.stem(word.text));
  const isTelling = (index: number): boolean => !language.stopWords.has(words[index]?.text ?? '');
  const matches = new Map(groups.matches(stems).map((match) => [match.at, match]));
  const wants = new Map<string, Want>();
  for (let index = 0; index < words.length; index++) {
    const match = matches.get(index);
    const length = match?.length ?? kindPhrase(stems, index, language);
    const own = Array.from({ length }, (_, offset) => index + offset);
    const telling = own.filter(isTelling).flatMap((at) => stems[at] ?? []);
    if (match || telling.length > 0) {
      const typed = query.slice(words[index]?.start, words[index + length - 1]?.end);
      const want = wantFor(
        typed,
        own.flatMap((at) => stems[at] ?? []),
        telling,
        match,
        language,
      );
      const key = want.alternatives.at(-1)?.terms.join(' ') ?? '';
      if (!wants.has(key)) wants.set(key, want);
    }
    index += length - 1;
  }
  return {
    wants: [...wants.values()],
    whole: wholeName(query, language),
    phrases: phrasesOf(query, language),
    isEmpty: words.length > 0 && wants.size === 0,
  };
}

/** How many words a name of a kind has at most: "to-do list". */
const longestKind = 3;

/** How many words from `at` on name a kind, at least two; 1 where none do. */
function kindPhrase(stems: readonly string[], at: number, language: Language): number {
  for (let length = longestKind; length > 1; length--) if (kindNamed(stems.slice(at, at + length), language)) return length;
  return 1;
}

function wantFor(
  typed: string,
  stems: readonly string[],
  telling: readonly string[],
  match: GroupMatch | undefined,
  language: Language,
): Want {
  const alternatives: Alternative[] = telling.length > 0 ? [{ terms: telling, weight: 1, why: 'typed' }] : [];
  if (match) alternatives.push({ terms: [match.term], weight: sameMeaning, why: 'same' });
  return { typed, alternatives, kind: kindNamed(stems, language), isWeak: isWeak(language.words(typed)[0]?.text ?? '', language) };
}

/** Everyday words, numbers and single letters tell little. */
function isWeak(word: string, { stem, weakStems }: Language): boolean {
  return weakStems.has(stem(word)) || /\p{N}/u.test(word) || /^[a-z]$/.test(word);
}

function phrasesOf(query: string, language: Language): string[][] {
  return [...query.matchAll(/["“”«]([^"“”«»]+)["“”»]/g)]
    .map(([, phrase = '']) => language.words(phrase).map((word) => language.stem(word.text)))
    .filter((stems) => stems.length > 1);
}

/**
 * The term of a name as a whole: a query of the same words asks for just that. Small words count, since "move up" and "move
 * on" are two things; those that a question begins with ("how do I") and articles don't, unless there are no others.
 */
export function wholeName(text: string, language: Language): string {
  const words = language.words(text).map((word) => word.text);
  const first = words.findIndex((word) => !language.stopWords.has(word));
  const own = first < 0 ? words : words.slice(first).filter((word) => !articles.has(word));
  return own.length === 0 ? '' : own.map(language.stem).join(' ') + nameMark + nameMark;
}

/** Articles and their like in the languages that have stop words. */
const articles: ReadonlySet<string> = new Set(
  'a an the my your our his her their der die das ein eine mein le la les un une mon ma el los las mi'.split(' '),
);

/** Every term that a plan asks for. */
export function termsOf({ wants }: Pick<QueryPlan, 'wants'>): string[] {
  return [...new Set(wants.flatMap((want) => want.alternatives.flatMap((alternative) => alternative.terms)))];
}

/** Stems of a want that texts can be marked by; groups stand for all their phrases. */
export function marksOf(alternatives: readonly Alternative[], groups: Groups, language: Language): string[][] {
  return alternatives.flatMap(({ terms }) =>
    terms.flatMap((term) =>
      isGroupTerm(term) ? groups.namesOf(term).map((name) => language.words(name).map((word) => language.stem(word.text))) : [[term]],
    ),
  );
}
