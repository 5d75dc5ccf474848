// The languages of the interface.

import type { Sentences } from '../strings.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

/** The interface's sentences by the first part of a language tag. */
export const sentencesByLanguage: Readonly<Record<string, Sentences>> = { ar: arabic, de: german, en: english, es: spanish, fr: french };

/** The sentences for a language tag; English where the interface doesn't speak the language. */
export function sentencesFor(language: string): Sentences {
  return sentencesByLanguage[language.toLowerCase().split('-', 1)[0] ?? ''] ?? english;
}
