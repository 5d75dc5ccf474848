// Tests Markdown to prose by text fixtures (input, dot, expected), and the problems that Markdown can have.

import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockText, inlineText, type Block, type Inline } from '../../src/model/prose.ts';
import { parseMarkdown, uniqueId, type Comment } from '../../src/parse/markdown.ts';
import { codes, tell } from '../make.ts';

fc.configureGlobal({ seed: 20261122 });

const read = (text: string) => parseMarkdown(text, { file: 'a.md', line: 1 });
const told = (text: string): string[] => tell(read(text).problems);

/** Inlines in one line: `*strong*`, `/emphasis/`, `⏎` a line end, `↵` a hard break. */
function shown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text.replaceAll('\n', '⏎');
        case 'code':
          return `\`${inline.text}\``;
        case 'strong':
          return `*${shown(inline.children)}*`;
        case 'emphasis':
          return `/${shown(inline.children)}/`;
        case 'strike':
          return `~${shown(inline.children)}~`;
        case 'link':
          return `[${shown(inline.children)}](${inline.href}${inline.title && ` "${inline.title}"`})`;
        case 'image':
          return `!${inline.alt}!(${inline.src}${inline.title && ` "${inline.title}"`})`;
        case 'break':
          return '↵';
      }
    })
    .join('');
}

/** Blocks as indented lines, each with the lines of the file it stands on. */
function outline(blocks: readonly (Block | Comment)[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    const head = `${indent}${block.line}-${block.endLine} ${block.type}`;
    switch (block.type) {
      case 'paragraph':
        return [`${head}: ${shown(block.children)}`];
      case 'heading':
        return [`${head} ${block.level}: ${shown(block.children)}`];
      case 'list': {
        const items = block.items.flatMap((item) => [
          `${indent}  ${item.line}-${item.endLine} item${item.checked === undefined ? '' : item.checked ? ' [x]' : ' [ ]'}`,
          ...outline(item.children, `${indent}    `),
        ]);
        return [`${head}${block.ordered ? ` from ${block.start}` : ''}${block.tight ? ' tight' : ''}`, ...items];
      }
      case 'quote':
        return [head, ...outline(block.children, `${indent}  `)];
      case 'callout':
        return [`${head} ${block.kind}`, ...outline(block.children, `${indent}  `)];
      case 'code':
        return [`${head}${block.language && ` ${block.language}`}: ${block.text.replaceAll('\n', '⏎')}`];
      case 'words':
        return [`${head} ${block.words.kind} "${block.words.title}": ${block.words.text.replaceAll('\n', '⏎')}`];
      case 'table':
        return [
          `${head} ${block.align.map((side) => side ?? '-').join()}`,
          ...[block.head, ...block.rows].map((row) => `${indent}  ${row.map(shown).join(' | ')}`),
        ];
      case 'comment':
        return [`${head}: ${block.text}`];
      case 'rule':
        return [head];
    }
  });
}

describe.each(['blocks', 'inlines'])('%s', (name) => {
  const cases = readFileSync(join(import.meta.dirname, 'fixtures', `${name}.txt`), 'utf8')
    .split(/^--- /m)
    .slice(1);

  it.each(cases.map((text) => [text.split('\n', 1)[0] ?? '', text] as const))('%s', (title, text) => {
    const [input, expected] = text.slice(title.length + 1).split(/^\.\n/m);
    expect(outline(read(input ?? '').blocks).join('\n')).toBe((expected ?? '').replace(/\n+$/, ''));
  });
});

describe('raw HTML', () => {
  it('is shown as text, with a warning at its place', () => {
    const { blocks, problems } = read('one\n\nA <b>bold</b> word\n\n<script>alert(1)</script>\n');
    expect(blockText(blocks.filter((block) => block.type !== 'comment'))).toBe('one\nA <b>bold</b> word\n<script>alert(1)</script>');
    expect(tell(problems)).toEqual([
      'a.md:3:3 warning raw-html: Found the HTML tag `<b>`, expected Markdown: readers will see the tag as text: write it in Markdown, or put it in back-ticks if readers should see it',
      'a.md:5:1 warning raw-html: Found the HTML tag `<script>`, expected Markdown: readers will see the tag as text: write it in Markdown, or put it in back-ticks if readers should see it',
    ]);
  });

  it.each(['<div>', '</div>', '<br/>', '<img src=x onerror=alert(1)>', '<a href="x">', '<details>'])('warns of %s', (tag) => {
    expect(codes(read(`word ${tag} word`).problems)).toEqual(['raw-html']);
  });

  it.each(['`<b>`', '```\n<b>\n```', 'a < b and c > d', '<https://example.com/>', 'i <3 you', '1<2', '<svg/onload=alert(1)>'])(
    'says nothing of %j',
    (text) => {
      expect(read(text).problems).toEqual([]);
    },
  );

  it('is found at its own line of a table, also when code above holds the same tag', () => {
    expect(read('`<b>`\n\n| a |\n| - |\n| x |\n| <b> |\n').problems).toMatchObject([{ line: 6, column: 3 }]);
  });
});

describe('comments', () => {
  it('that never close are an error, since they would hide the rest', () => {
    expect(told('one\n\n<!-- two\n\nthree\n')).toEqual([
      'a.md:3:1 error open-comment: Found `<!--` that never closes: everything after it would be hidden: write `-->` where the comment ends',
    ]);
  });
});

describe('nesting', () => {
  it.each([
    ['quotes', `${'>'.repeat(120)} lost`],
    ['lists', Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n')],
  ])('of %s so deep that text would be lost is an error', (_, text) => {
    expect(read(text).problems).toMatchObject([
      {
        severity: 'error',
        code: 'too-deep',
        message: 'Found lists or quotes nested so deep that text would be lost, expected fewer than fifty levels',
      },
    ]);
  });

  it('of forty levels keeps every word', () => {
    const text = Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n');
    const { blocks, problems } = read(text);
    expect(problems).toEqual([]);
    expect(blockText(blocks.filter((block) => block.type !== 'comment'))).toContain('item 39');
  });

  it.each([
    ['opening brackets', '['.repeat(5_000)],
    ['stars', '*a **b '.repeat(2_000)],
    ['back-ticks', Array.from({ length: 300 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['links in links', '[a]('.repeat(2_000)],
  ])('of %s comes to an end, and loses nothing', (_, text) => {
    const [block] = read(text).blocks;
    expect(block?.type === 'paragraph' && inlineText(block.children).length).toBeGreaterThan(text.length / 2);
  });
});

describe('text', () => {
  it('of letters and digits comes out as it went in', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgäß日本0123'), minLength: 1, maxLength: 8 });
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `w${words.join(' ')}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const { blocks } = read(lines.join('\n\n'));
        expect(blocks.map((block) => (block.type === 'paragraph' ? inlineText(block.children) : block.type))).toEqual(lines);
      }),
    );
  });

  it('of any kind is parsed without an exception', () => {
    const sign = fc.constantFrom(
      '-',
      '*',
      '[',
      ']',
      '(',
      ')',
      '>',
      '#',
      '`',
      '|',
      ' ',
      '\n',
      '<',
      '!',
      '\\',
      '&',
      ':',
      '1.',
      '<!--',
      '-->',
      'a',
      '~',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => void read(signs.join(''))),
      { numRuns: 500 },
    );
  });
});

describe('uniqueId', () => {
  it('numbers as GitHub does', () => {
    const taken = new Set<string>();
    expect(['Play', 'Play', 'play!', '🎉', '...'].map((title) => uniqueId(title, taken))).toEqual([
      'play',
      'play-1',
      'play-2',
      'section',
      'section-1',
    ]);
  });
});
