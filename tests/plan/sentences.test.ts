// Tests that every language of the interface says everything, with the same gaps, in every plural form it has.

import { describe, expect, it } from 'vitest';
import { sentencesByLanguage, sentencesFor } from '../../src/plan/sentences/all.ts';
import { english } from '../../src/plan/sentences/english.ts';
import { wordingFor } from '../../src/plan/wording.ts';

/** A sentence with its place: `every.week.few`. */
type Sentence = readonly [place: string, text: string];

/** Every text of a language, in order of its place. */
function textsOf(sentences: object, before = ''): Sentence[] {
  return Object.entries(sentences).flatMap(([key, value]: [string, string | object]): Sentence[] =>
    typeof value === 'string' ? [[before + key, value]] : textsOf(value, `${before}${key}.`),
  );
}

/** The places of sentences that depend on a number. */
function countedOf(sentences: object, before = ''): string[] {
  return Object.entries(sentences).flatMap(([key, value]: [string, string | object]) => {
    if (typeof value === 'string') return [];
    return 'other' in value ? [before + key] : countedOf(value, `${before}${key}.`);
  });
}

/** A place without its plural form. */
const formless = (place: string): string => place.replace(/\.(?:zero|one|two|few|many|other)$/, '');
const gapsIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** What is the same as in English on purpose: names of formats and keys, signs, and words that both languages share. */
const shared: Readonly<Record<string, readonly string[]>> = {
  ar: ['searchKeys', 'colon', 'papers.a4', 'papers.letter'],
  de: ['colon', 'comma', 'fromHandbook', 'homeCounts', 'papers.a4', 'pdfFacts'],
  es: ['searchKeys', 'colon', 'comma', 'homeCounts', 'papers.a4', 'pdfFacts'],
  fr: [
    'searchKeys',
    'comma',
    'homeCounts',
    'papers.a4',
    'menu',
    'sources',
    'wordsKinds.message',
    'date',
    'pages',
    'minutes.one',
    'minutes.other',
    'countPages.one',
    'countPages.other',
    'countDocuments.one',
    'countDocuments.other',
    'kinds.page',
  ],
};

const english_ = new Map(textsOf(english));
const others = Object.entries(sentencesByLanguage).filter(([language]) => language !== 'en');

describe.each(others)('the interface in %s', (language, sentences) => {
  const texts = textsOf(sentences);

  it('has every sentence and no other, and none is empty', () => {
    const places = (of: readonly Sentence[]): string[] => [...new Set(of.map(([place]) => formless(place)))].toSorted();
    expect(places(texts)).toEqual(places([...english_]));
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has in each plural form the gaps of the English sentence; zero, one and two may say their number in words', () => {
    const wrong = texts.filter(([place, text]) => {
      const wanted = gapsIn(english_.get(place) ?? english_.get(`${formless(place)}.other`) ?? '');
      const own = gapsIn(text);
      const isCountedInWords = /\.(?:zero|one|two)$/.test(place) && own.join() === wanted.filter((gap) => gap !== '{number}').join();
      // The English form for one may leave the number out where others can't.
      const other = gapsIn(english_.get(`${formless(place)}.other`) ?? '');
      return own.join() !== wanted.join() && own.join() !== other.join() && !isCountedInWords;
    });
    expect(wrong).toEqual([]);
  });

  it('has the plural forms of the language, all of them and no other', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const forms = (place: string): string[] =>
      texts.flatMap(([own]) => (formless(own) === place && own !== place ? [own.slice(place.length + 1)] : [])).toSorted();
    expect(countedOf(sentences).toSorted()).toEqual(countedOf(english).toSorted());
    expect(countedOf(sentences).map((place) => [place, forms(place)])).toEqual(countedOf(sentences).map((place) => [place, categories]));
  });

  it('is not in English', () => {
    const same = texts.filter(([place, text]) => english_.get(place) === text).map(([place]) => place);
    expect(same.toSorted()).toEqual((shared[language] ?? []).toSorted());
  });
});

describe('typography', () => {
  it('is French in French: a narrow no-break space before : ; ? ! and inside guillemets, and curly apostrophes', () => {
    const wrong = textsOf(sentencesFor('fr')).filter(([, text]) => /(?<!^|\u202f)[:;?!»]|«(?!\u202f)|'/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['ar', '«»'],
    ['de', '„“'],
    ['es', '«»'],
    ['fr', '«»'],
  ])('has the quotation marks of the language: %s', (language, marks) => {
    const quotes = textsOf(sentencesFor(language)).flatMap(([, text]) => text.match(/["“”„«»]/g) ?? []);
    expect([...new Set(quotes)].toSorted().join('')).toBe([...marks].toSorted().join(''));
  });
});

describe('sentences with numbers', () => {
  it.each([
    ['ar', ['لا قوائم تحقق', 'قائمة تحقق واحدة', 'قائمتا تحقق', '3 قوائم تحقق', '11 قائمة تحقق', '100 قائمة تحقق']],
    ['ar-EG', ['لا قوائم تحقق', 'قائمة تحقق واحدة', 'قائمتا تحقق', '٣ قوائم تحقق', '١١ قائمة تحقق', '١٠٠ قائمة تحقق']],
    ['de-CH', ['0 Checklisten', '1 Checkliste', '2 Checklisten', '3 Checklisten', '11 Checklisten', '100 Checklisten']],
    ['fr', ['0 guide', '1 guide', '2 guides', '3 guides', '11 guides', '100 guides'], 'countPlaybooks'],
    // The interface has no Japanese: its English counts as English does, not as Japanese would.
    ['ja', ['0 checklists', '1 checklist', '2 checklists', '3 checklists', '11 checklists', '100 checklists']],
  ] as const)(
    'count as the language does: %s',
    (language, expected, sentence: 'countChecklists' | 'countPlaybooks' = 'countChecklists') => {
      const { strings } = wordingFor(language);
      expect([0, 1, 2, 3, 11, 100].map((number) => strings[sentence](number))).toEqual(expected);
    },
  );

  it('word cadences and due times', () => {
    expect(['week', '2 weeks', '3 months', '12 days'].map(wordingFor('ar').strings.every)).toEqual([
      'كل أسبوع',
      'كل أسبوعين',
      'كل 3 أشهر',
      'كل 12 يومًا',
    ]);
    expect(wordingFor('de').strings.due('week 2')).toBe('bis Ende von Woche 2');
    expect(wordingFor('es').strings.due('soon')).toBe('soon');
  });
});

describe('a language that the interface doesn’t speak', () => {
  it('is answered in English', () => {
    expect(sentencesFor('fi')).toBe(english);
    expect(sentencesFor('AR-eg')).toBe(sentencesByLanguage['ar']);
  });

  it('counts by its own rules where a team has worded the forms, and else as English does', () => {
    const counted = { one: '{number} lista', few: '{number} listy', many: '{number} list', other: '{number} listy' };
    const { strings } = wordingFor('pl', { ...english, countChecklists: counted });
    expect([1, 3, 5].map((number) => strings.countChecklists(number))).toEqual(['1 lista', '3 listy', '5 list']);
    expect([1, 3, 5].map((number) => strings.countItems(number))).toEqual(['1 item', '3 items', '5 items']);
    expect(['month', '5 months'].map(strings.every)).toEqual(['every month', 'every 5 months']);
  });
});

describe('texts of the other direction in a sentence', () => {
  it('are set apart, so that a full stop after them stays at the end', () => {
    expect(wordingFor('ar').strings.printedFrom('handbook.example/x')).toBe('طُبع من \u2068handbook.example/x\u2069');
    expect(wordingFor('ar').strings.quoted('إلغاء موعد')).toBe('«إلغاء موعد»');
    expect(wordingFor('en').strings.quoted('إلغاء موعد')).toBe('“\u2068إلغاء موعد\u2069”');
    expect(wordingFor('ar').strings.alsoCalled(wordingFor('ar').list(['one-to-one', 'لقاء', 'sync']))).toBe(
      'يُعرف أيضًا باسم: \u2068one-to-one\u2069، لقاء، \u2068sync\u2069',
    );
  });
});
