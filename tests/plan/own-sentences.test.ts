// Tests sentences of the interface that a team words itself: what is laid over, what is told, and a whole other language.

import { describe, expect, it } from 'vitest';
import type { OwnSentence } from '../../src/model/handbook.ts';
import { withOwnSentences } from '../../src/plan/own-sentences.ts';
import { english } from '../../src/plan/sentences/english.ts';
import { wordingFor } from '../../src/plan/wording.ts';
import { tell } from '../make.ts';

const own = (named: Readonly<Record<string, string>>): OwnSentence[] =>
  Object.entries(named).map(([path, text], index) => ({
    path: path.split('.'),
    text,
    place: { file: 'team/strings.yml', line: index + 1, column: 1 },
  }));
const told = (named: Readonly<Record<string, string>>, language = 'en-GB'): string[] =>
  tell(withOwnSentences(own(named), language).problems);
const strings = (named: Readonly<Record<string, string>>, language = 'en-GB') => {
  const { sentences, problems } = withOwnSentences(own(named), language);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return wordingFor(language, sentences).strings;
};

describe('a sentence of the team', () => {
  it('takes the place of the one that ships; the others stay', () => {
    const words = strings({ footer: 'Ours.', 'modes.read-do': 'Read', ownedBy: 'Kept by {owner}' });
    expect(words.footer).toBe('Ours.');
    expect(words.modes['read-do']).toBe('Read');
    expect(words.modes['do-confirm']).toEqual(english.modes['do-confirm']);
    expect(words.ownedBy('Office')).toBe('Kept by Office');
    expect(words.menu).toBe(english.menu);
  });

  it('about a number has a form for each, or one text for all', () => {
    expect([1, 2].map(strings({ 'minutes.one': '{number} min', 'minutes.other': '{number} mins' }).minutes)).toEqual(['1 min', '2 mins']);
    expect([1, 2].map(strings({ minutes: '{number} min.' }).minutes)).toEqual(['1 min.', '2 min.']);
    expect([1, 2].map(strings({ 'minutes.one': 'a minute' }).minutes)).toEqual(['a minute', '2 minutes']);
  });

  it('is not executed and fills only the gaps that are named', () => {
    expect(strings({ ownedBy: '<b>{owner}</b> ${owner} $&' }).ownedBy('{owner}')).toBe(
      '<b>{owner}</b> ${owner} $&'.replaceAll('{owner}', () => '{owner}'),
    );
  });
});

describe('what is wrong is a warning: an update may have taken a sentence away', () => {
  it.each([
    ['foter', "unknown-sentence: Found the sentence `foter`, which the interface doesn't have: write `footer`"],
    [
      'xyzzy',
      "unknown-sentence: Found the sentence `xyzzy`, which the interface doesn't have: delete the line; `npm run where -- strings` lists every sentence",
    ],
    ['modes.reed-do', "unknown-sentence: Found the sentence `modes.reed-do`, which the interface doesn't have: write `read-do`"],
    [
      'constructor',
      "unknown-sentence: Found the sentence `constructor`, which the interface doesn't have: delete the line; `npm run where -- strings` lists every sentence",
    ],
    [
      '__proto__.x',
      "unknown-sentence: Found the sentence `__proto__`, which the interface doesn't have: delete the line; `npm run where -- strings` lists every sentence",
    ],
    [
      'footer.one',
      'unknown-sentence: Found keys under `footer`, expected one text, or a form for each number: write `footer: "…"` on one line',
    ],
    [
      'minutes.many.x',
      'unknown-sentence: Found keys under `minutes.many`, expected one text, or a form for each number: write `minutes.many: "…"` on one line',
    ],
    [
      'kinds',
      'unknown-sentence: Found one text for `kinds`, expected one for each of `playbook`, `play`, `words`, `checklist`, `worksheet`, `packet`, `page`: write `playbook: …` and the others on indented lines below',
    ],
  ])('%s', (path, expected) => {
    expect(told({ [path]: 'X' })).toEqual([`team/strings.yml:1:1 warning ${expected}`]);
    expect(withOwnSentences(own({ [path]: 'X' }), 'en').sentences).toEqual(english);
  });

  it('a name as it is listed, written on one line', () => {
    const place = { file: 'team/strings.yml', line: 1, column: 1 };
    const flat = withOwnSentences([{ path: ['wordsKinds.email'], text: 'X', place }], 'en');
    expect(tell(flat.problems)).toEqual([
      'team/strings.yml:1:1 warning unknown-sentence: Found `wordsKinds.email` as one name, expected a line for each part of it: write `wordsKinds:`, and on the line below it, two spaces further in, `email: "…"`',
    ]);
    expect(flat.sentences).toEqual(english);
  });

  it('a form that numbers do not have', () => {
    expect(told({ 'minutes.singular': 'X' })).toEqual([
      'team/strings.yml:1:1 warning unknown-sentence: Found keys under `minutes`, expected one text, or a form for each number: write `minutes: "…"` on one line',
    ]);
  });

  it('a gap that nothing fills: the sentence is shown all the same', () => {
    expect(told({ ownedBy: '{onwer}', footer: '{x}', page: '{page} of {total}' })).toEqual([
      'team/strings.yml:1:1 warning sentence-gap: Found `{onwer}`, which nothing fills in here: it would be shown as it is: write `{owner}`',
      'team/strings.yml:2:1 warning sentence-gap: Found `{x}`, which nothing fills in here: it would be shown as it is: take the braces out',
      'team/strings.yml:3:1 warning sentence-gap: Found `{page}`, which nothing fills in here: it would be shown as it is: write `{number}` or `{total}`',
    ]);
    expect(withOwnSentences(own({ footer: 'Ours {x}' }), 'en').sentences.footer).toBe('Ours {x}');
  });

  it('no words: the interface keeps its own', () => {
    expect(told({ menu: ' ' })).toEqual([
      'team/strings.yml:1:1 warning empty-sentence: Found no words for `menu`, so the interface keeps its own: write the sentence in quotes after the colon, or delete the line',
    ]);
    expect(withOwnSentences(own({ menu: '' }), 'en').sentences.menu).toBe(english.menu);
  });
});

describe('a language that the interface does not speak', () => {
  /** Every sentence by its name, counted ones as one. */
  const all = (node: object | string, path = ''): [string, string][] =>
    typeof node === 'string'
      ? [[path, node]]
      : 'other' in node
        ? [[path, String(node.other)]]
        : Object.entries(node).flatMap(([key, inner]: [string, object | string]) => all(inner, path === '' ? key : `${path}.${key}`));

  it('is whole when every sentence is worded', () => {
    const words = Object.fromEntries(all(english).map(([path, text]) => [path, `~${text}`]));
    expect(told(words, 'eo')).toEqual([]);
    const { sentences } = withOwnSentences(own(words), 'eo');
    expect(all(sentences).filter(([, text]) => !text.startsWith('~'))).toEqual([]);
    expect(wordingFor('eo', sentences).strings.minutes(3)).toBe('~3 minutes');
  });

  it('is told what is left in English, once', () => {
    const words = Object.fromEntries(
      all(english)
        .filter(([path]) => path !== 'menu' && path !== 'kinds.play')
        .map(([path, text]) => [path, text]),
    );
    expect(told(words, 'eo')).toEqual([
      'team/strings.yml:1:1 info untranslated: Found 2 sentences of the interface that are still in English, as there are none for `eo`: menu, kinds.play: word them here; `npm run where -- strings` lists every sentence',
    ]);
    expect(told({}, 'eo')).toEqual([]);
  });
});
