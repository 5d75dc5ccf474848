// The languages of the interface.

import type { Sentences } from '../strings.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

/** The interface's sentences by the first part of a language tag. */
export const sentencesByLanguage: Readonly<Record<string, Sentences>> = { ar: arabic, de: german, en: english, es: spanish, fr: french };

/** The language in which the interface speaks to a handbook's readers: the handbook's own tag, or `en` where it has no sentences in it. */
export function spokenLanguage(language: string): string {
  return Object.hasOwn(sentencesByLanguage, primaryOf(language)) ? language : 'en';
}

/** The sentences for a language tag; English where the interface doesn't speak the language. */
export function sentencesFor(language: string): Sentences {
  return sentencesByLanguage[primaryOf(language)] ?? english;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}
