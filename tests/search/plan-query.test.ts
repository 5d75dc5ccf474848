// Tests how a query is understood: what in it tells something, how much, and by which terms of the index.

import { describe, expect, it } from 'vitest';
import { Groups } from '../../src/search/groups.ts';
import { languageOf } from '../../src/search/language.ts';
import { marksOf, planQuery, termsOf, wholeName, type QueryPlan, type Want } from '../../src/search/plan-query.ts';

const english = await languageOf('en');
const groups = new Groups(
  [
    ['boss', 'executive', 'principal'],
    ['one on one', '1:1', 'check-in'],
    ['words to copy', 'sample text', 'script'],
  ],
  english,
);
const noGroups = new Groups([], english);
const plan = (query: string): QueryPlan => planQuery(query, english, groups);
const typed = (query: string): string[] => plan(query).wants.map((want) => want.typed);
const only = (query: string, among = groups): Want => {
  const [want, ...others] = planQuery(query, english, among).wants;
  if (!want || others.length > 0) throw new Error(`Expected one want of “${query}”.`);
  return want;
};

describe('a query', () => {
  it('wants its words that tell something, as they were typed, in order', () => {
    expect(typed('How do I cancel the Flight?')).toEqual(['cancel', 'Flight']);
  });

  it('asks for the stem of each', () => {
    expect(only('Cancelled').alternatives).toEqual([{ terms: [english.stem('cancel')], weight: 1, why: 'typed' }]);
  });

  it('wants a word once, however often and in whatever form it is typed', () => {
    expect(typed('flight Flights FLIGHT flight’s')).toEqual(['flight']);
  });

  it('wants words that mean the same once', () => {
    expect(typed('boss executive principal')).toEqual(['boss']);
  });

  it('of stop words alone is empty; one without words is not', () => {
    expect(plan('how do I do this?')).toMatchObject({ wants: [], isEmpty: true });
    expect(plan('boss')).toMatchObject({ isEmpty: false });
    expect(plan('')).toMatchObject({ wants: [], isEmpty: false });
    expect(plan('?!')).toMatchObject({ wants: [], isEmpty: false });
  });

  it('can be a name as a whole, whatever its case and its forms, and however a question begins', () => {
    const name = wholeName('Move up an hour', english);
    for (const query of ['move up an hour', 'MOVING UP THE HOUR', 'How do I move up an hour?', 'move up hours'])
      expect(plan(query).whole).toBe(name);
    for (const query of ['move on an hour', 'move an hour', 'hour up move', 'move up an hour today'])
      expect(plan(query).whole).not.toBe(name);
  });

  it('of small words alone can be a name as well', () => {
    expect(plan('to be or not').whole).toBe(wholeName('To be, or not', english));
    expect(plan('to be or not').whole).not.toBe(wholeName('Not to be', english));
  });
});

describe('a word that belongs to a group', () => {
  it('may be answered by any of the group, for less than the word itself', () => {
    const { alternatives } = only('executives');
    expect(alternatives.map(({ why }) => why)).toEqual(['typed', 'same']);
    expect(alternatives[0]?.terms).toEqual([english.stem('executive')]);
    expect(alternatives[1]?.terms).toEqual(only('boss').alternatives[1]?.terms);
    expect(alternatives[1]?.weight).toBeLessThan(alternatives[0]?.weight ?? 0);
  });

  it('may be several, even if they are stop words for themselves', () => {
    expect(typed('my one on one with the boss')).toEqual(['one on one', 'boss']);
    expect(only('one on one').alternatives).toMatchObject([{ why: 'same' }]);
    expect(only('one on one').alternatives[0]?.terms).toEqual(only('1:1').alternatives.at(-1)?.terms);
  });

  it('is marked by every phrase of the group', () => {
    const { alternatives } = only('principal');
    expect(marksOf(alternatives, groups, english)).toEqual(
      [['principal'], ['boss'], ['executive'], ['principal']].map((phrase) => phrase.map(english.stem)),
    );
  });
});

describe('a phrase in quotation marks', () => {
  it.each(['"running order"', '“running order”', '«running order»'])('has to stand word after word: %s', (query) => {
    expect(plan(query).phrases).toEqual([[english.stem('running'), english.stem('order')]]);
  });

  it('keeps its stop words', () => {
    expect(plan('"out of the office" reply').phrases).toEqual([['out', 'of', 'the', english.stem('office')]]);
  });

  it('is wanted as its words are', () => {
    expect(typed('"running order" today')).toEqual(['running', 'order', 'today']);
  });

  it('may stand beside another', () => {
    expect(plan('"running order" and "time slot"').phrases).toHaveLength(2);
  });

  it('of one word is that word, and one that is not closed is no phrase yet', () => {
    expect(plan('"agenda"').phrases).toEqual([]);
    expect(plan('"running order').phrases).toEqual([]);
    expect(typed('"running order')).toEqual(['running', 'order']);
  });
});

describe('a word that names a kind of place', () => {
  it.each([
    ['checklists', 'checklist'],
    ['template', 'words'],
    ['Wording', 'words'],
    ['worksheet', 'worksheet'],
    ['packet', 'packet'],
    ['guide', 'playbook'],
  ])('%s: %s', (word, kind) => {
    const { wants } = plan(`apology ${word}`);
    expect(wants.map((want) => want.kind)).toEqual([undefined, kind]);
  });

  it('may be a phrase of a group', () => {
    expect(only('sample text').kind).toBe('words');
  });

  it('may be a phrase though no group has it', () => {
    expect(only('to-do list', noGroups).kind).toBe('checklist');
    expect(only('print pack', noGroups).kind).toBe('packet');
  });

  it('may be of another language', async () => {
    const german = await languageOf('de');
    const { wants } = planQuery('Vorlagen Absage', german, new Groups([], german));
    expect(wants.map((want) => want.kind)).toEqual(['words', undefined]);
  });
});

describe('a word that tells little', () => {
  it.each(['started', 'weeks', 'again', '30', '2nd', 'x'])('is weak: %s', (word) => {
    expect(only(word).isWeak).toBe(true);
  });

  it.each(['boss', 'calendar', 'apology', 'NDA'])('is not: %s', (word) => {
    expect(only(word).isWeak).toBe(false);
  });
});

describe('the terms of a plan', () => {
  it('are all that would answer it, each once', () => {
    const terms = termsOf(plan('boss flight boss'));
    expect(terms).toEqual([...new Set(terms)]);
    expect(terms).toEqual(expect.arrayContaining([english.stem('boss'), english.stem('flight')]));
    expect(terms).toHaveLength(3);
  });
});
