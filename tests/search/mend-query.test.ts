// Tests what is taken for a word that stands nowhere: a word one slip away, two words written as one, or one that begins so.

import { describe, expect, it } from 'vitest';
import { Groups } from '../../src/search/groups.ts';
import { languageOf } from '../../src/search/language.ts';
import { mendWant, Vocabulary, type Mended } from '../../src/search/mend-query.ts';
import { planQuery } from '../../src/search/plan-query.ts';

const english = await languageOf('en');
const groups = new Groups([['boss', 'principal']], english);

/** Words as the index lists them: rare ones, then commoner ones. */
const words = [
  'agenda anticipate apology board calender cover follow plains stakeholder',
  'boss plain task team travel weekly',
  'calendar meeting',
];
const vocabulary = new Vocabulary({ words, groups: [] }, groups, english);

/** What is taken for a word, by this vocabulary or another. */
function outcomeOf(word: string, isTyping = false, known = vocabulary, language = english, among = groups): Mended | 'idle' | undefined {
  const [want] = planQuery(word, language, among).wants;
  if (!want) throw new Error(`“${word}” tells nothing.`);
  return mendWant(want, known, language, among, isTyping);
}

function mend(...given: Parameters<typeof outcomeOf>): Mended | undefined {
  const outcome = outcomeOf(...given);
  if (outcome === 'idle') throw new Error(`“${given[0]}” is taken for a word that asks for nothing.`);
  return outcome;
}

const meant = (...given: Parameters<typeof outcomeOf>): readonly string[] => mend(...given)?.meant ?? [];

describe('a slip', () => {
  it.each([
    ['two letters swapped', 'metering', 'meeting'],
    ['two letters swapped', 'meeitng', 'meeting'],
    ['a letter left out', 'agnda', 'agenda'],
    ['a letter doubled', 'aggenda', 'agenda'],
    ['a letter beside the right one on the keyboard', 'agensa', 'agenda'],
    ['a letter that sounds like the right one', 'aganda', 'agenda'],
    ['a letter too many at the end', 'agendas', 'agenda'],
    ['two slips in a long word', 'stakehodlr', 'stakeholder'],
    ['the first two letters swapped', 'obard', 'board'],
  ])('%s: %s', (_, written, word) => {
    expect(meant(written)).toEqual([word]);
  });

  it('is one in a word of up to seven letters', () => {
    expect(meant('agnad')).toEqual([]);
    expect(meant('tarvle')).toEqual([]);
  });

  it('is no letter that is neither near the right one nor sounds like it: that makes another word', () => {
    expect(meant('agenpa')).toEqual([]);
    expect(meant('qoard')).toEqual([]);
  });

  it('may be any letter of scripts whose keyboards are other ones', async () => {
    const russian = await languageOf('ru');
    const known = new Vocabulary({ words: ['встреча'], groups: [] }, new Groups([], russian), russian);
    expect(meant('встрюча', false, known, russian, new Groups([], russian))).toEqual(['встреча']);
  });

  it('in a short word is letters swapped, left out or doubled, not another letter', () => {
    expect(meant('tsak')).toEqual(['task']);
    expect(meant('tsk')).toEqual(['task']);
    expect(meant('taask')).toEqual(['task']);
    expect(meant('tusk')).toEqual([]);
    expect(meant('tear')).toEqual([]);
    expect(meant('bass')).toEqual([]);
  });

  it('in a word of one or two letters is not guessed: it asks for nothing', () => {
    expect(outcomeOf('ts')).toBe('idle');
    expect(outcomeOf('q3')).toBe('idle');
  });

  it('is not seen in short words because a smaller word stands in them', () => {
    for (const word of ['AGM', 'USB', 'ISO', 'dog']) expect(outcomeOf(word), word).toBeUndefined();
  });

  it('in a stop word makes a word that asks for nothing', () => {
    expect(outcomeOf('teh')).toBe('idle');
    expect(outcomeOf('shuold')).toBe('idle');
    expect(outcomeOf('becuase')).toBeUndefined();
  });

  it('is rarely in the first letter: only long words are looked for so', () => {
    expect(meant('spology')).toEqual(['apology']);
    expect(meant('sgenda')).toEqual(['agenda']);
    expect(meant('voard')).toEqual([]);
    expect(meant('rask')).toEqual([]);
  });

  it('with the first letter among two makes another word', () => {
    expect(meant('atakeholdr')).toEqual([]);
    expect(meant('stakehldr')).toEqual(['stakeholder']);
  });

  it('leads to the commoner of two words that are as near', () => {
    expect(meant('calendur')).toEqual(['calendar', 'calender']);
    const known = new Vocabulary({ words: ['statue', 'status'], groups: [] }, groups, english);
    expect(meant('statuw', false, known)).toEqual(['status', 'statue']);
  });

  it('leads to the nearer word before the commoner one', () => {
    expect(meant('plainss')).toEqual(['plains']);
  });

  it('may lead to a word of a group that stands in no text', () => {
    expect(meant('prinicpal')).toEqual(['principal']);
    const terms = mend('prinicpal')?.want.alternatives.map((alternative) => alternative.terms);
    expect(terms).toContainEqual([english.stem('principal')]);
    expect(terms).toContainEqual(groups.matches([english.stem('boss')]).map(({ term }) => term));
  });

  it('counts less than what is typed', () => {
    const { alternatives } = mend('agnda')?.want ?? { alternatives: [] };
    expect(alternatives).toMatchObject([{ terms: [english.stem('agenda')], why: 'slip' }]);
    expect(alternatives[0]?.weight).toBeLessThan(1);
  });

  it('is mended without regard to case', () => {
    expect(meant('AGNDA')).toEqual(['agenda']);
  });

  it('keeps what was typed', () => {
    expect(mend('Agnda')?.want.typed).toBe('Agnda');
  });
});

describe('two words written as one', () => {
  it('are both looked for', () => {
    expect(mend('weeklymeeting')).toMatchObject({
      meant: ['weekly meeting'],
      want: { alternatives: [{ terms: [english.stem('weekly'), english.stem('meeting')] }] },
    });
  });

  it('may end in a small word', () => {
    expect(meant('teamoff')).toEqual(['team off']);
    expect(meant('followout')).toEqual(['follow out']);
  });

  it('go before a slip: nothing is mistyped in "followup"', () => {
    expect(meant('followup')).toEqual(['follow up']);
  });

  it('go after a single slip: "workship" is a workshop', () => {
    const known = new Vocabulary({ words: ['ship work workshop'], groups: [] }, groups, english);
    expect(meant('workship', false, known)).toEqual(['workshop']);
  });

  it('have to be words of the handbook, both of them', () => {
    expect(meant('weeklyzebra')).not.toContain('weekly zebra');
    expect(meant('zebrameeting')).toEqual([]);
  });

  it('that mean the same as another word find that too', () => {
    const phrases = new Groups([['follow out', 'chase']], english);
    const alternatives = mend('followout', false, vocabulary, english, phrases)?.want.alternatives ?? [];
    expect(alternatives.map(({ terms }) => terms)).toContainEqual(phrases.matches([english.stem('chase')]).map(({ term }) => term));
  });
});

describe('a beginning', () => {
  it('is what may be being typed, from the first letter, the commonest words first', () => {
    expect(meant('c', true)).toEqual(['calendar', 'calender', 'cover']);
    expect(meant('antic', true)).toEqual(['anticipate']);
  });

  it('finds six words at most', () => {
    const many = new Vocabulary({ words: ['pa pab pac pad pae paf pag pah'], groups: [] }, new Groups([], english), english);
    expect(meant('p', true, many)).toHaveLength(6);
  });

  it('of four letters is one also when the word is whole', () => {
    expect(meant('antic')).toEqual(['anticipate']);
    expect(meant('anti')).toEqual(['anticipate']);
    expect(meant('cov')).toEqual([]);
  });

  it('goes before a slip', () => {
    expect(meant('boar', true)).toEqual(['board']);
    expect(mend('boar', true)?.want.alternatives.every(({ why }) => why === 'beginning')).toBe(true);
  });

  it('may be the word of which the one typed is made', () => {
    expect(meant('coverage')).toEqual(['cover']);
    expect(meant('teamster')).toEqual([]);
  });

  it('may be written with its accents', async () => {
    const french = await languageOf('fr');
    const none = new Groups([], french);
    const known = new Vocabulary({ words: ['equipe reunion'], groups: [] }, none, french);
    expect(meant('reun', true, known, french, none)).toEqual(['reunion']);
    expect(meant('réun', true, known, french, none)).toEqual(['reunion']);
    expect(meant('réunoin', false, known, french, none)).toEqual(['reunion']);
  });
});

describe('nothing is guessed', () => {
  it.each(['xylophone', 'zzz', 'quantum', 'ppp'])('for a word far from all: %s', (word) => {
    expect(mend(word)).toBeUndefined();
  });

  it.each(['2026', 'a3b', '24h'])('for what is no plain word: %s', (word) => {
    expect(mend(word, true)).toBeUndefined();
  });
});

describe('a vocabulary', () => {
  it('knows its words, and those of groups but for stop words', () => {
    const known = new Vocabulary({ words: ['agenda'], groups: [] }, new Groups([['say no to', 'decline']], english), english);
    expect(['agenda', 'decline', 'say', 'no', 'to', 'boss'].filter((word) => known.has(word))).toEqual(['agenda', 'decline']);
  });

  it('may be empty', () => {
    const empty = new Vocabulary({ words: [], groups: [] }, new Groups([], english), english);
    expect(empty.near('agenda', 3)).toEqual([]);
    expect(empty.beginningWith('a', 3)).toEqual([]);
  });
});
