// Tests YAML: every scalar stays the text that was written, and what could mislead or explode is refused at its place.

import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';
import { tell } from '../make.ts';

const read = (text: string, kind: 'block' | 'file' = 'block') => readYaml(text, { file: 'a.md', line: 2, column: 1 }, kind);
const told = (text: string): string[] => tell(read(text).problems);

describe('readYaml keeps as text', () => {
  it.each(['12:30', '007', 'yes', 'no', 'null', '~', 'true', '1e3', '0x1F', '2024-02-31', '2026-11-22', '.inf', '1_000'])(
    '%s',
    (written) => {
      const { yaml, problems } = read(`value: ${written}`);
      expect(problems).toEqual([]);
      expect(yaml?.value).toEqual({ value: written });
    },
  );

  it('a missing value as empty text', () => {
    expect(read('title:\nsummary: x').yaml?.value).toEqual({ title: '', summary: 'x' });
  });

  it('quoted signs, lists and nested keys', () => {
    const text = 'aliases: ["1:1", catch-up, "#team"]\nchecklists:\n  before:\n    mode: read-do\n';
    expect(read(text).yaml?.value).toEqual({ aliases: ['1:1', 'catch-up', '#team'], checklists: { before: { mode: 'read-do' } } });
  });

  it('a comment that has a space after its sign is a comment', () => {
    expect(read('owner: Handbook team                 # a role or team').yaml?.value).toEqual({ owner: 'Handbook team' });
  });
});

describe('readYaml refuses', () => {
  it('text that would be cut off at a #', () => {
    expect(told('title: Talk to #team first')).toEqual([
      'a.md:2:8 error yaml-comment: Found `#team` after `Talk to`, which YAML reads as a comment and drops: put the whole value in quotes, or write a space after `#` for a comment',
    ]);
    expect(told('aliases:\n  - talk to #team')).toEqual([
      'a.md:3:5 error yaml-comment: Found `#team` after `talk to`, which YAML reads as a comment and drops: put the whole value in quotes, or write a space after `#` for a comment',
    ]);
  });

  it('the same key twice', () => {
    expect(told('title: One\nsummary: x\ntitle: Two')).toEqual([
      "a.md:4:1 error yaml: Found YAML that can't be read: map keys must be unique: keep one of the two lines",
    ]);
  });

  it('anchors and aliases', () => {
    expect(told('one: &name text\ntwo: *name')).toEqual([
      'a.md:2:12 error yaml: Found an anchor (`&name`), expected plain text, a list or keys: write the value out, or put it in quotes if the sign is part of the text',
      'a.md:3:6 error yaml: Found an alias (`*name`), expected plain text, a list or keys: write the value out, or put it in quotes if the sign is part of the text',
    ]);
  });

  it('aliases that explode, before they do', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`,
    );
    const { yaml, problems } = read(`l0: &l0 lol\n${levels.join('\n')}`);
    expect(yaml).toBeUndefined();
    expect(problems.length).toBeGreaterThan(9);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['yaml']));
  });

  it.each(['!!js/function "x"', '!!python/object:os.system x', '!custom x', '!!timestamp 2026-11-22'])('the tag %s', (value) => {
    const { yaml, problems } = read(`value: ${value}`);
    expect(yaml).toBeUndefined();
    expect(problems.some((problem) => problem.code === 'yaml' && problem.line === 2 && problem.message.includes('tag'))).toBe(true);
  });

  it('a tag once', () => {
    expect(told('value: !custom x')).toEqual([
      'a.md:2:16 error yaml: Found a tag (`!custom`), expected plain text, a list or keys: write the value out, or put it in quotes if the sign is part of the text',
    ]);
  });

  it('a value with a colon that is not quoted', () => {
    expect(told('title: Check-in: the weekly one')).toEqual([
      "a.md:2:8 error yaml: Found YAML that can't be read: nested mappings are not allowed in compact mappings: put the value in quotes: it holds a colon",
    ]);
  });

  it('a tab as indent', () => {
    const [first] = read('checklists:\n\tbefore: x').problems;
    expect(first).toMatchObject({ file: 'a.md', line: 3, code: 'yaml', hint: 'indent with spaces, not with tabs' });
  });

  it('a quote that does not close', () => {
    const problems = read('title: "Check-in\nsummary: x').problems;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.code === 'yaml')).toBe(true);
  });

  it('a second document', () => {
    expect(read('title: x\n...\ntitle: y').yaml).toBeUndefined();
  });

  it('a block over 64,000 characters, and takes one that is just below', () => {
    const line = 'summary: ';
    expect(read(line + 'x'.repeat(64_000 - line.length)).problems).toEqual([]);
    expect(told(line + 'x'.repeat(64_001 - line.length))).toEqual([
      'a.md:2:1 error too-large: Found 64001 characters of YAML, expected at most 64000: move the text into the body of the file',
    ]);
  });

  it('tells every problem of a text at once', () => {
    expect(
      read('a: &x 1\nb: Talk to #team\nc: 2\nc: 3')
        .problems.map((problem) => problem.line)
        .toSorted(),
    ).toEqual([2, 3, 5]);
  });
});

describe('readYaml knows places', () => {
  const { yaml } = read('title: x\nrelated: [one, two]\nchecklists:\n  before:\n    mode: read-do\n');

  it('of values, of keys, and of the nearest thing around what is missing', () => {
    expect(yaml?.placeOf(['related', 1])).toEqual({ file: 'a.md', line: 3, column: 16 });
    expect(yaml?.placeOfKey(['checklists'], 'before')).toEqual({ file: 'a.md', line: 5, column: 3 });
    expect(yaml?.placeOf(['checklists', 'before', 'when'])).toEqual({ file: 'a.md', line: 6, column: 5 });
  });
});

describe('keys that are names of JavaScript', () => {
  it('are keys like any other', () => {
    const { yaml } = read('constructor: a\n__proto__: b\ntoString: c');
    expect(Object.keys(yaml?.value ?? {})).toEqual(['constructor', '__proto__', 'toString']);
  });
});
