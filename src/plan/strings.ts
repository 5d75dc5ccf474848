// The interface's sentences as templates ask for them: a text, or a function where the build fills something in. The
// sentences themselves stand in `sentences/`, one file for each language.

import { directionOf, isolated } from '../model/direction.ts';
import { english } from './sentences/english.ts';

/** A sentence that depends on a number: a form for each plural category of the language, as CLDR names them. */
export type Counted = { readonly other: string } & { readonly [Form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string };

type Sentence<Value> = Value extends string
  ? string
  : Value extends { readonly other: string }
    ? Counted
    : { readonly [Key in keyof Value]: Sentence<Value[Key]> };

/** The sentences of a language, as they are written: texts with gaps in braces. */
export type Sentences = { readonly [Key in keyof typeof english]: Sentence<(typeof english)[Key]> };

/**
 * What the build fills in, in the order of the function's parameters. A gap named after a counted sentence takes a number
 * and is filled with that sentence.
 */
const gaps = {
  play: ['number'],
  ownedBy: ['owner'],
  reviewed: ['date'],
  minutes: ['number'],
  countChecklists: ['number'],
  countPlaybooks: ['number'],
  countSheets: ['number'],
  countItems: ['number'],
  countPages: ['number'],
  countDocuments: ['number'],
  countPoints: ['number'],
  all: ['number'],
  alsoCalled: ['names'],
  printedFrom: ['address'],
  if: ['condition'],
  version: ['revision'],
  sheetOf: ['number', 'total'],
  qr: ['address'],
  packetFor: ['audience'],
  printChecklists: ['number'],
  pdfFacts: ['countPages', 'kilobytes'],
  homeCounts: ['countPlaybooks', 'countChecklists'],
  homeTry: ['examples'],
  quoted: ['text'],
  sourcesIntro: ['countPoints', 'countDocuments'],
  covered: ['covered', 'total'],
  andMore: ['number'],
  page: ['number', 'total'],
  ruleTitle: ['code'],
  ruleLanguages: ['languages'],
} as const satisfies { readonly [Key in keyof Sentences]?: readonly string[] };

/** Gaps that are numbers, written as the language writes them. */
type NumberGap = 'number' | 'total' | 'covered' | 'kilobytes' | `count${string}`;
type Inputs<Names extends readonly string[]> = { readonly [Index in keyof Names]: Names[Index] extends NumberGap ? number : string };

/** The interface's sentences. */
export type Strings = {
  readonly [Key in Exclude<keyof Sentences, keyof typeof gaps | 'every' | 'due'>]: Sentences[Key];
} & {
  readonly [Key in keyof typeof gaps]: (...values: Inputs<(typeof gaps)[Key]>) => string;
} & {
  /** A cadence, as checklists give it: `week`, `2 weeks`. What isn't one stays as it is. */
  readonly every: (span: string) => string;
  /** A due time, as items give it: `day 3`. What isn't one stays as it is. */
  readonly due: (due: string) => string;
};

/**
 * The sentences of a language, ready to be asked for. `language` says how numbers are written and counted; sentences that
 * are still in English count as English does. What is filled in is set apart where it is written in the other direction.
 */
export function stringsFor(sentences: Sentences, language: string): Strings {
  const rules = new Intl.PluralRules(language);
  const englishRules = new Intl.PluralRules('en');
  const inEnglish: ReadonlySet<unknown> = new Set([...Object.values(english), ...Object.values(english.every)]);
  const digits = new Intl.NumberFormat(language, { useGrouping: false });
  const direction = directionOf(language);
  const write = (sentence: string | Counted, values: Readonly<Record<string, string | number>>): string => {
    const number = values['number'];
    const form = (inEnglish.has(sentence) ? englishRules : rules).select(Number(number));
    const text = typeof sentence === 'string' ? sentence : (sentence[form] ?? sentence.other);
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = values[name];
      if (value === undefined) return gap;
      if (typeof value === 'string') return isolated(value, direction);
      return name.startsWith('count') ? write(counted(sentences, name), { number: value }) : digits.format(value);
    });
  };
  const filled = Object.fromEntries(
    Object.entries(gaps).map(([key, names]: [string, readonly string[]]) => {
      const sentence = sentences[key as keyof typeof gaps];
      return [
        key,
        (...values: readonly (string | number)[]) => write(sentence, Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))),
      ];
    }),
  );
  return {
    ...sentences,
    ...filled,
    every(span: string) {
      const found = /^(?:(\d+) )?(day|weekday|week|month|quarter|year)s?$/.exec(span);
      return found ? write(sentences.every[found[2] as keyof Sentences['every']], { number: Number(found[1] ?? 1) }) : span;
    },
    due(due: string) {
      const found = /^(day|week|month) (\d+)$/.exec(due);
      return found ? write(sentences.due[found[1] as keyof Sentences['due']], { number: Number(found[2]) }) : due;
    },
  } as unknown as Strings;
}

function counted(sentences: Sentences, name: string): string | Counted {
  return (sentences as unknown as Readonly<Record<string, string | Counted>>)[name] ?? '';
}
