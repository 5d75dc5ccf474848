// Prose to Markdown: what is written, and that it reads back as the same words whatever they are.

import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blockText, type Block, type Inline } from '../../../src/model/prose.ts';
import { parseMarkdown } from '../../../src/parse/markdown.ts';
import { heading, list, listItem, paragraph, squeeze } from '../../../src/site/import/document.ts';
import { escapeText } from '../../../src/site/import/escape.ts';
import { writeProse } from '../../../src/site/import/write-prose.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const blocksOf = (markdown: string): Block[] =>
  parseMarkdown(markdown, { file: '', line: 1 }).blocks.filter((block): block is Block => block.type !== 'comment');

describe('text means itself', () => {
  it.each([
    ['a * b', 'a \\* b'],
    ['snake_case and _this_', 'snake_case and \\_this\\_'],
    ['see [1] and `x`', 'see \\[1\\] and \\`x\\`'],
    ['if a < b', 'if a < b'],
    ['a <b> tag', 'a \\<b> tag'],
    ['<!-- sources: XX-1 -->', '\\<\\!-- sources: XX-1 -->'],
    ['AT&T &amp; R&D', 'AT&T \\&amp; R&D'],
    ['//host and ftp://host', '\\/\\/host and ftp:\\/\\/host'],
    ['https://a.example/x.', 'https://a.example/x.'],
    ['https://a.example/x_y', '<https://a.example/x_y>'],
    ['{{their name}} ~ 20 %', '{{their name}} \\~ 20 %'],
    ['☐ Book', '&#9744; Book'],
  ])('%s', (plain, markdown) => {
    expect(escapeText(plain)).toBe(markdown);
    expect(blockText(blocksOf(markdown))).toBe(plain);
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['2024. A good year', '2024\\. A good year'],
    ['> no quote', '\\> no quote'],
    ['---', '\\---'],
    ['=====', '\\====='],
    ['-5 degrees', '-5 degrees'],
    ['#team', '#team'],
    ['1.5 hours', '1.5 hours'],
  ])('at the start of a line: %s', (plain, markdown) => {
    expect(writeProse([paragraph([text(plain)])])).toBe(markdown);
    expect(blockText(blocksOf(markdown))).toBe(plain);
  });
});

describe('blocks', () => {
  it('are written as a person would', () => {
    const markdown = `## Set it up

Ask *early*, in **bold**, ~~never~~ \`code\`, [here](https://a.example/(x)).\\
A second line.

1. One
   - Inner
   - Inner two
2. Two

- A

  With a paragraph
- B

> A quote
>
> of two

> [!WARNING]
> Mind.

| Who | What |
| :-: | --- |
| a \\| b | \`c\` |

\`\`\`email Ask
Subject: {{x}}
\`\`\`

***`;
    const written = writeProse(blocksOf(markdown));
    expect(written).toBe(
      markdown.replace('(https://a.example/(x))', '(<https://a.example/(x)>)').replace('paragraph\n- B', 'paragraph\n\n- B'),
    );
    expect(writeProse(blocksOf(written))).toBe(written);
  });

  it('keep two lists in a row apart', () => {
    const two = [list(false, [listItem([paragraph([text('a')])])]), list(false, [listItem([paragraph([text('b')])])])];
    expect(writeProse(two)).toBe('- a\n\n* b');
    expect(blocksOf(writeProse(two)).map(({ type }) => type)).toEqual(['list', 'list']);
  });

  it('make a heading inside a list a line in bold', () => {
    expect(writeProse([list(false, [listItem([heading(2, [text('Checklist: x')]), paragraph([text('y')])])])])).toBe(
      '- **Checklist: x**\n\n  y',
    );
  });

  it('let marks go that would be read as signs', () => {
    expect(writeProse([paragraph([text('a'), { type: 'strong', children: [text('"b"')] }, text('c')])])).toBe('a"b"c');
    expect(writeProse([paragraph([{ type: 'strong', children: [text('Note: ')] }, text('c')])])).toBe('**Note:** c');
  });
});

/** Signs of Markdown, between words. */
const sign = fc.constantFrom(
  ...'#*_~`[]()<>!&|\\-+=.:;{}"\' \t\n\u00A01☐éa'.split(''),
  'word',
  '//',
  'http://a.example/',
  '<!--',
  '-->',
  '&amp;',
  '---',
  '[x]',
  '\u2028',
);
const anyText = fc.array(sign, { maxLength: 10 }).map((signs): Inline => text(signs.join('')));
const { inline } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { maxDepth: 3 },
    anyText,
    anyText.map((one): Inline => ({ type: 'code', text: one.type === 'text' ? one.text : '' })),
    fc.constant<Inline>({ type: 'break' }),
    fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const, 'strike' as const), children: tie('inlines') }),
    fc.record({ type: fc.constant('link' as const), href: fc.constantFrom('https://a.example/', 'mailto:a@b.example', 'http://a.example/(x y'), title: fc.constantFrom('', 'a "tip"'), children: fc.array(anyText, { minLength: 1, maxLength: 2 }) }),
  ),
})); // prettier-ignore
const inlines = fc.array(inline, { maxLength: 5 });
const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3 },
    inlines.map(paragraph),
    inlines.map((children) => heading(3, children)),
    fc.record({ ordered: fc.boolean(), items: fc.array(tie('blocks').map((children) => listItem(children)), { maxLength: 3 }), start: fc.constantFrom(1, 7) }).map(({ ordered, items, start }) => list(ordered, items, start)),
    tie('blocks').map((children): Block => ({ type: 'quote', children, line: 0, endLine: 0 })),
    fc.record({ head: fc.array(inlines, { minLength: 1, maxLength: 3 }), rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 2 }) }).map(({ head, rows }): Block => ({ type: 'table', align: [], head, rows, line: 0, endLine: 0 })),
    anyText.map((one): Block => ({ type: 'code', language: 'js', text: one.type === 'text' ? one.text.replace(/[\t\u2028]/g, ' ') : '', line: 0, endLine: 0 })),
  ),
})); // prettier-ignore

/** The words of blocks with all that is no word between them as one space: an empty link shows its address, and marks may go. */
const wordsOf = (written: readonly Block[]): string => squeeze(blockText(written).replace(/\u2028/g, ' '));

test('Any prose reads back as the same words, in the same order', () => {
  fc.assert(
    fc.property(blocks, (prose) => {
      const markdown = writeProse(prose);
      const read = parseMarkdown(markdown, { file: '', line: 1 });
      expect(wordsOf(read.blocks.filter((block): block is Block => block.type !== 'comment')).replaceAll(' ', '')).toBe(
        wordsOf(prose).replaceAll(' ', ''),
      );
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
});
