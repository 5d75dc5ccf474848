// Tests stems and stop words: spellings of both sides of the Atlantic meet, other words that look alike don't.

import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/search/language.ts';
import { wordsOf } from '../../src/search/words.ts';

const english = await languageOf('en-GB');

describe('British and American spellings have one stem', () => {
  it.each([
    ['organise', 'organize'],
    ['prioritisation', 'prioritization'],
    ['apologising', 'apologizing'],
    ['recognisable', 'recognizable'],
    ['summarised', 'summarized'],
    ['analyse', 'analyze'],
    ['behaviour', 'behavior'],
    ['colours', 'colors'],
    ['honoured', 'honored'],
    ['favourite', 'favorite'],
    ['neighbourhood', 'neighborhood'],
    ['centre', 'center'],
    ['theatres', 'theaters'],
    ['dialogue', 'dialog'],
    ['catalogues', 'catalogs'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['programme', 'program'],
    ['enquiries', 'inquiries'],
    ['judgement', 'judgment'],
    ['travelled', 'traveled'],
    ['cancelling', 'canceling'],
    ['enrol', 'enroll'],
    ['skilful', 'skillful'],
    ['offence', 'offense'],
    ['analysing', 'analyzing'],
    ['organisers', 'organizers'],
    ['organisational', 'organizational'],
  ])('%s, %s', (british, american) => {
    expect(english.stem(british)).toBe(english.stem(american));
  });
});

describe('words that only look so stay apart', () => {
  it.each([
    ['hour', 'or'],
    ['hours', 'ors'],
    ['tour', 'tor'],
    ['tours', 'tors'],
    ['four', 'for'],
    ['your', 'yor'],
    ['pour', 'por'],
    ['poured', 'pored'],
    ['flour', 'floor'],
    ['course', 'corse'],
    ['source', 'sorce'],
    ['court', 'cort'],
    ['raise', 'raze'],
    ['raised', 'razed'],
    ['size', 'sise'],
    ['fence', 'fense'],
    ['patience', 'patient'],
    ['tourist', 'torist'],
    ['here', 'her'],
    ['mare', 'mar'],
    ['call', 'cal'],
    ['tongue', 'tong'],
  ])('%s, %s', (one, other) => {
    expect(english.stem(one)).not.toBe(english.stem(other));
  });
});

describe('forms of a word have one stem', () => {
  it.each([
    ['meeting', 'meetings'],
    ['diary', 'diaries'],
    ['apology', 'apologise'],
    ['decide', 'deciding'],
    ['flavour', 'flavours'],
    ['metre', 'metres'],
    ['litre', 'litres'],
    ['rogue', 'rogues'],
    ['organiser', 'organisers'],
    ['adviser', 'advisers'],
    ['precise', 'precisely'],
    ['concise', 'concisely'],
    ['promise', 'promises'],
    ['raise', 'raises'],
    ['hour', 'hours'],
  ])('%s, %s', (one, other) => {
    expect(english.stem(one)).toBe(english.stem(other));
  });
});

describe('a language', () => {
  it('is known by the first part of its tag, in whatever case', async () => {
    const { stem, stopWords } = await languageOf('EN-us');
    expect(stem('meetings')).toBe(english.stem('meetings'));
    expect(stopWords).toEqual(english.stopWords);
  });

  it.each([
    ['de', 'Termin', 'Termine'],
    ['fr', 'réunion', 'réunions'],
    ['es', 'reunión', 'reuniones'],
    ['ar', 'مدير', 'المدير'],
  ])('has its own stems: %s', async (tag, one, other) => {
    const { stem } = await languageOf(tag);
    const stemsOf = (text: string): string[] => wordsOf(text).map((word) => stem(word.text));
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it('has stop words as words are compared, without accents', async () => {
    const [german, french] = await Promise.all([languageOf('de'), languageOf('fr')]);
    expect(wordsOf('für über').every((word) => german.stopWords.has(word.text))).toBe(true);
    expect(wordsOf('à été où').every((word) => french.stopWords.has(word.text))).toBe(true);
  });

  it.each(['fi', 'ja', 'pt-BR', 'sr-Latn-RS'])('that is not known is taken as it is written: %s', async (tag) => {
    const { stem, stopWords, weakStems } = await languageOf(tag);
    expect(['kokoukset', 'the', '会議'].map(stem)).toEqual(['kokoukset', 'the', '会議']);
    expect(stopWords.has('the')).toBe(false);
    expect(weakStems.has('again')).toBe(false);
  });
});

describe('stop words', () => {
  it('leave words that carry the meaning of a question', () => {
    const telling = ['boss', 'calendar', 'late', 'cancel', 'before', 'after', 'no-show', 'urgent'];
    expect(telling.filter((word) => english.stopWords.has(word))).toEqual([]);
  });

  it('hold the words that every question has', () => {
    expect(['how', 'do', 'i', 'the', 'to', 'what', 'is', 'my'].filter((word) => !english.stopWords.has(word))).toEqual([]);
  });
});
