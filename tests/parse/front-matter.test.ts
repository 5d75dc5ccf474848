// Tests the block at the head of a file: it is split off at the right lines, and no language in it is ever run.

import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.ts';
import { tell, textFile } from '../make.ts';

const read = (text: string) => readFrontMatter(textFile(text, 'executive/a.md'));
const told = (text: string): string[] => tell(read(text).problems);
const at = 'playbooks/executive/a.md';

describe('readFrontMatter takes', () => {
  it('a block and the body after it, with the line the body starts on', () => {
    const { front, problems } = read('---\ntitle: x\n---\n\n## Play\n');
    expect(problems).toEqual([]);
    expect(front?.yaml.value).toEqual({ title: 'x' });
    expect([front?.body, front?.bodyLine]).toEqual(['\n## Play\n', 4]);
  });

  it('spaces after the hyphens', () => {
    expect(read('---  \ntitle: x\n--- \nbody').front?.body).toBe('body');
  });

  it('a rule of three hyphens in the body', () => {
    expect(read('---\ntitle: x\n---\none\n\n---\n\ntwo').front?.body).toBe('one\n\n---\n\ntwo');
  });

  it('an empty block, and a block of nothing but a comment', () => {
    expect(read('---\n---\nbody').front).toMatchObject({ body: 'body', bodyLine: 3 });
    expect(read('---\n# title: x\n---\nbody').front).toMatchObject({ body: 'body', bodyLine: 4 });
  });

  it('the same broken file twice with the same problems, and two files without sharing what they hold', () => {
    const broken = '---\ntitle: "x\n---\n';
    expect(told(broken)).toEqual(told(broken));
    expect(told(broken)).not.toEqual([]);
    const [one, two] = [read('---\ntitle: x\n---\n').front, read('---\ntitle: x\n---\n').front];
    expect(one?.yaml.value).toEqual(two?.yaml.value);
    expect(one?.yaml.value).not.toBe(two?.yaml.value);
  });

  it('40,000 blank lines', () => {
    expect(read(`---\ntitle: x\n${'\n'.repeat(40_000)}summary: y\n---\nbody`).front?.yaml.value).toEqual({ title: 'x', summary: 'y' });
  });
});

describe('readFrontMatter never runs', () => {
  it.each(['---js', '---javascript', '--- JS', '---jsLegacy', '---json', '---coffee', '---  js', '--- yaml'])('%s', (opening) => {
    const code = 'globalThis.wasRun = true; module.exports = { title: "x" }';
    expect(told(`${opening}\n${code}\n---\nbody`)).toEqual([
      `${at}:1:1 error front-matter: Found \`${opening}\` on the first line, expected \`---\`: write \`---\` alone: front matter is YAML, and no other language is read or run`,
    ]);
    expect('wasRun' in globalThis).toBe(false);
  });
});

describe('readFrontMatter reports', () => {
  it('four hyphens', () => {
    expect(told('----\ntitle: x\n----\n')).toEqual([
      `${at}:1:1 error front-matter: Found \`----\` on the first line, expected \`---\`: write exactly three hyphens`,
    ]);
  });

  it('a blank first line', () => {
    expect(told('\n---\ntitle: x\n---\n')).toEqual([
      `${at}:1:1 error front-matter: Found an empty first line, expected \`---\`: delete the lines above \`---\`: front matter starts on the first line`,
    ]);
  });

  it('a block that never closes', () => {
    expect(told('---\ntitle: x\n\n## Play\n')).toEqual([
      `${at}:1:1 error front-matter: Found front matter that never closes, expected a second line \`---\`: write \`---\` alone on the line after the last key`,
    ]);
  });

  it('a closing line with too many hyphens, or with words', () => {
    expect(told('---\ntitle: x\n----\nbody\n')).toEqual([
      `${at}:3:1 error front-matter: Found \`----\` in the front matter, expected \`---\` as its closing line: write exactly three hyphens alone on the line; inside front matter begin no other line with them`,
    ]);
    expect(told('---\ntitle: x\n--- end\nbody\n')).toHaveLength(1);
  });

  it.each([
    ['## Play\n', '`## Play`'],
    ['constructor', '`constructor`'],
    ['__proto__', '`__proto__`'],
    ['', 'an empty line'],
  ])('a file that has none: %j', (text, found) => {
    expect(told(text)).toEqual([
      `${at}:1:1 error front-matter: Found ${found} on the first line, expected front matter that opens with \`---\`: begin the file with \`---\`, then \`title:\` and \`summary:\`, then \`---\``,
    ]);
  });

  it('broken YAML at its own line of the file', () => {
    expect(read('---\ntitle: x\n\n\nsummary: a: b\n---\n').problems).toMatchObject([{ file: at, line: 5, column: 10, code: 'yaml' }]);
  });
});
