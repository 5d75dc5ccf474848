// Tests words that mean the same: which runs of words belong to a group.

import { describe, expect, it } from 'vitest';
import { Groups, isGroupTerm } from '../../src/search/groups.ts';
import { languageOf } from '../../src/search/language.ts';
import { wordsOf } from '../../src/search/words.ts';

const english = await languageOf('en');
const list = [
  ['boss', 'executive', 'principal'],
  ['assistant', 'executive assistant', 'secretary'],
  ['1:1', 'one-to-one', 'one on one', 'check-in'],
  ['decline', 'turn down', 'say no'],
];
const groups = new Groups(list, english);

/** The runs of words that belong to a group, as they are written, each with the first name of its group. */
function found(text: string, among = groups): string[] {
  const words = wordsOf(text);
  return among
    .matches(words.map((word) => english.stem(word.text)))
    .map(({ term, at, length }) => `${text.slice(words[at]?.start, words[at + length - 1]?.end)} = ${among.namesOf(term)[0] ?? ''}`);
}

describe('a text', () => {
  it('is found to hold the words of a group', () => {
    expect(found('Ask the boss or the principal.')).toEqual(['boss = boss', 'principal = boss']);
  });

  it('has the same term for all words of a group, and another for other groups', () => {
    const terms = ['boss', 'principal', 'secretary'].map((word) => groups.matches([english.stem(word)])[0]?.term ?? '');
    expect(terms[0]).toBe(terms[1]);
    expect(terms[2]).not.toBe(terms[0]);
    expect(terms.every(isGroupTerm)).toBe(true);
  });

  it('is read by the longest phrase: an executive assistant is no executive', () => {
    expect(found('The executive assistant tells the executive.')).toEqual(['executive assistant = assistant', 'executive = boss']);
  });

  it('may inflect: "turning down", "bosses", "check-ins"', () => {
    expect(found('Turning down bosses in check-ins')).toEqual(['Turning down = decline', 'bosses = boss', 'check-ins = 1:1']);
  });

  it('may write 1:1 in digits or in words, with hyphens or without', () => {
    expect(found('A 1:1, a one on one, a one-on-one and a one to one')).toEqual([
      '1:1 = 1:1',
      'one on one = 1:1',
      'one-on-one = 1:1',
      'one to one = 1:1',
    ]);
  });

  it('that holds a part of a phrase holds nothing of the group', () => {
    expect(found('Turn left, say yes, one on')).toEqual([]);
  });

  it('never counts a word twice', () => {
    expect(found('one on one on one')).toEqual(['one on one = 1:1']);
  });

  it('that ends within a phrase is fine', () => {
    expect(found('check')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('groups', () => {
  it('give the phrases of a term as they were written, and nothing for other terms', () => {
    const term = groups.matches(['decl', english.stem('decline')]).at(-1)?.term ?? '';
    expect(groups.namesOf(term)).toEqual(['decline', 'turn down', 'say no']);
    expect(groups.namesOf('=nothing')).toEqual([]);
  });

  it('give every word in them', () => {
    expect(new Groups([['say no', 'decline']], english).words()).toEqual(['say', 'no', 'decline']);
  });

  it('take no harm from a phrase without words', () => {
    const odd = new Groups(
      [
        ['…', 'boss'],
        ['!!', '??'],
      ],
      english,
    );
    expect(found('The boss … !!', odd)).toEqual(['boss = …']);
  });

  it('stay apart though their first words share a stem', () => {
    const alike = new Groups(
      [
        ['organ', 'piano'],
        ['organisation', 'company'],
      ],
      english,
    );
    expect(found('a piano in the company', alike)).toEqual(['piano = organ', 'company = organisation']);
  });
});
