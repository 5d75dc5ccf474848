// Tests revisions.yml: what is read from it, and where it is told to be broken.

import { expect, it, describe } from 'vitest';
import { handbookOf, playbookText, tell } from '../make.ts';

const read = (text: string) => handbookOf({ 'executive/a.md': playbookText(), 'revisions.yml': text });
const told = (text: string): string[] => tell(read(text).problems);
const whole = 'executive/a#x:\n  - revision: 1a2b\n    on: 2026-11-22\n    items:\n      - Ask for twenty minutes\n';

describe('revisions.yml', () => {
  it('may be missing', () => {
    const { handbook, problems } = handbookOf({ 'executive/a.md': playbookText() });
    expect(problems).toEqual([]);
    expect(handbook.revisionsFile).toBeUndefined();
    expect(handbook.revisions.size).toBe(0);
  });

  it.each(['', '# Nothing yet.\n', '{}\n'])('may be empty: %j', (text) => {
    const { handbook, problems } = read(text);
    expect(problems).toEqual([]);
    expect(handbook.revisionsFile).toBe('playbooks/revisions.yml');
    expect(handbook.revisions.size).toBe(0);
  });

  it('holds versions by checklist or packet, oldest first', () => {
    const { handbook, problems } = read(`${whole}  - revision: "0007"\n    on: 2026-11-23\n    items: []\n`);
    expect(problems).toEqual([]);
    expect([...handbook.revisions]).toEqual([
      [
        'executive/a#x',
        [
          { revision: '1a2b', on: '2026-11-22', items: ['Ask for twenty minutes'] },
          { revision: '0007', on: '2026-11-23', items: [] },
        ],
      ],
    ]);
  });

  it('keeps versions as they are written that YAML could take for numbers', () => {
    const { handbook } = read(whole.replace('1a2b', '1e10').concat('  - revision: 0012\n    on: 2026-11-23\n'));
    expect(handbook.revisions.get('executive/a#x')?.map(({ revision }) => revision)).toEqual(['1e10', '0012']);
  });

  it('may name what is gone by now', () => {
    expect(told(whole.replace('executive/a#x', 'executive/gone#x'))).toEqual([]);
  });

  it.each([
    [
      'a misspelt key',
      whole.replace('revision:', 'revison:'),
      ['2:5 error unknown-key: Found the key `revison`, expected one of `revision`, `on`, `items`: write `revision`'],
    ],
    [
      'a day that does not exist',
      whole.replace('2026-11-22', '2026-02-30'),
      ['3:9 error wrong-value: Found `2026-02-30` for `on`, expected a date that exists, as `YYYY-MM-DD`: write it like `2026-11-22`'],
    ],
    ['no day', whole.replace('    on: 2026-11-22\n', ''), ['2:5 error missing-key: Found no `on`, expected one: add a line `on: …`']],
    [
      'an item without words',
      whole.replace('Ask for twenty minutes', '""'),
      ['5:9 error wrong-value: Found nothing for `items`, expected some text: write the text after the colon'],
    ],
    [
      'a text in place of versions',
      'executive/a#x: 1a2b\n',
      ['1:16 error wrong-value: Found `1a2b` for `executive/a#x`, expected a list: write `[1a2b]`'],
    ],
    [
      'the same checklist twice',
      `${whole}${whole}`,
      ["6:1 error yaml: Found YAML that can't be read: map keys must be unique: keep one of the two lines"],
    ],
    [
      'an item whose colon has no quotes',
      whole.replace('Ask for', 'Ask: for').replace('twenty', 'one: two'),
      [
        "5:14 error yaml: Found YAML that can't be read: nested mappings are not allowed in compact mappings: put the value in quotes: it holds a colon",
      ],
    ],
    [
      'signs of a merge',
      `<<<<<<< HEAD\n${whole}`,
      [
        "1:1 error yaml: Found YAML that can't be read: implicit keys need to be on a single line: put the value in quotes, or check for a missing colon or quote above",
      ],
    ],
  ])('is told to be broken with file, line and column: %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected.map((line) => `playbooks/revisions.yml:${line}`));
  });

  it('that is broken takes nothing else with it', () => {
    const { handbook } = read('executive/a#x: 1a2b\n');
    expect(handbook.playbooks).toHaveLength(1);
    expect(handbook.revisions.size).toBe(0);
  });

  it('is named among the files that a misspelt one could be meant for', () => {
    const { problems } = handbookOf({ 'executive/a.md': playbookText(), 'revision.yml': whole });
    expect(tell(problems)).toEqual([
      'playbooks/revision.yml:1:1 warning unused-file: Found `revision.yml`, expected one of `handbook.yml`, `sources.yml`, `synonyms.yml`, `redirects.yml`, `revisions.yml`: rename it to `revisions.yml`',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('may hold the key %s, which means nothing', (key) => {
    const { handbook, problems } = read(whole.replace('executive/a#x', key));
    expect(problems).toEqual([]);
    expect(handbook.revisions.get('executive/a#x')).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'revision')).toBe(false);
  });
});
