// Dates and numbers in the handbook's language, the same on every machine: days are text and never pass a time zone.

import { isolated, directionOf, type Direction } from '../model/direction.ts';
import { sentencesFor } from './sentences/all.ts';
import { stringsFor, type Sentences, type Strings } from './strings.ts';

/** The sentences of the interface and the ways to word dates. */
export interface Wording {
  readonly strings: Strings;
  /** The same as they are written, with their gaps. */
  readonly sentences: Sentences;
  /** The first part of the language's tag: `en`, `de`. */
  readonly language: string;
  /** The names of the months as they stand in dates. */
  readonly months: readonly string[];
  /** Which way the language is written. */
  readonly direction: Direction;
  /** `22 November 2026`. */
  date(day: string): string;
  /** `12`, in the language's own digits. */
  number(value: number): string;
  /** Texts one after the other, with the language's comma between them. */
  list(texts: readonly string[]): string;
  /** Orders titles as a reader of the language expects. */
  compare(a: string, b: string): number;
}

/** The wording for a language tag, with other sentences than the language's where some are given. */
export function wordingFor(language: string, sentences: Sentences = sentencesFor(language)): Wording {
  const long = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const collator = new Intl.Collator(language, { numeric: true });
  // A handbook names few days and each of them often; formatting one takes a tenth of a millisecond.
  const known = new Map<string, string>();
  const digits = new Intl.NumberFormat(language, { useGrouping: false });
  const direction = directionOf(language);
  const strings = stringsFor(sentences, language);
  return {
    strings,
    sentences,
    language: new Intl.Locale(language).language,
    months: Array.from({ length: 12 }, (_, month) => monthIn(long, month)),
    direction,
    date(day) {
      const words = known.get(day) ?? long.format(new Date(`${day}T00:00:00Z`));
      known.set(day, words);
      return words;
    },
    number: (value) => digits.format(value),
    list: (texts) => texts.map((text) => isolated(text, direction)).join(strings.comma),
    compare: (a, b) => collator.compare(a, b),
  };
}

function monthIn(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(new Date(Date.UTC(2026, month, 3)));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

/** The day that lies a number of months after a day; the last of the month where the day doesn't exist. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return [String(Math.floor(total / 12)).padStart(4, '0'), pad((total % 12) + 1), pad(Math.min(date, last))].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
