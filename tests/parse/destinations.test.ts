// Tests where links, pictures and definitions are said to stand: at the address itself, not at the same words elsewhere.

import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';

/** Each address as `line:column written`, or without the text where it stands elsewhere. */
function places(text: string): { readonly links: readonly string[]; readonly definitions: readonly string[] } {
  const { links, definitions } = parseMarkdown(text, { file: 'a.md', line: 1 });
  const shown = ({ place, written }: (typeof links)[number]): string => `${place.line}:${place.column} ${written ?? ''}`.trimEnd();
  return { links: links.map(shown), definitions: definitions.map(shown) };
}

describe('the place of an address', () => {
  it.each([
    ['words that are the address', '[b.md](b.md)', ['1:8 b.md']],
    ['the address in code before it', 'Write `[b](b.md)` as in [b](b.md).', ['1:29 b.md']],
    ['two of the same', '[a](b.md) and [c](b.md)', ['1:5 b.md', '1:19 b.md']],
    ['angle brackets', '[a](<my map.md> "b.md")', ['1:6 my map.md']],
    ['space around', '[a](  b.md  "b.md" )', ['1:7 b.md']],
    ['the address on a line of its own', '[a](\nb.md)', ['2:1 b.md']],
    ['a letter as two signs', '[a](caf%C3%A9.md) [b](café.md)', ['1:5 caf%C3%A9.md', '1:23 café.md']],
    ['an escaped sign', '[a](b\\_c.md)', ['1:5 b\\_c.md']],
    ['several lines', 'One\n  two\nthree [b.md](b.md)  \nfour [c](c.md)', ['3:14 b.md', '4:10 c.md']],
    ['a list', '- [b.md](b.md)\n  - 1. [c](c.md)\n\n    [d](d.md)', ['1:10 b.md', '2:12 c.md', '4:9 d.md']],
    ['an item', '- [ ] Open [b.md](b.md) (who: assistant)', ['1:19 b.md']],
    ['a quote that goes on without its mark', '> [!NOTE]\n> [b.md](b.md)\n[c](c.md)', ['2:10 b.md', '3:5 c.md']],
    ['a heading', '## [b.md](b.md) ##', ['1:11 b.md']],
    ['a heading that is underlined', 'One [a](a.md)\n[b](b.md)\n---', ['1:9 a.md', '2:5 b.md']],
    ['bold, in code and struck', '**[`b.md`](b.md)** ~~[c](c.md)~~', ['1:12 b.md', '1:26 c.md']],
    ['a picture in a link', '[![m.png](m.png)](b.md)', ['1:11 m.png', '1:19 b.md']],
    ['a link in the words of a picture', '![see [b](b.md)](m.png)', ['1:18 m.png']],
    ['a table', '| [b](b.md) | see [b](b.md) |\n| - | - |\n| [b](b.md) | [b](b.md) |', ['1:7 b.md', '1:23 b.md', '3:7 b.md', '3:19 b.md']],
    ['a table without bars around', 'a | b\n- | -\n[b](b.md) | [b](b.md)', ['3:5 b.md', '3:17 b.md']],
    ['a cell with a bar in it', '| a | b |\n| - | - |\n| b.md | x \\| [b.md](b.md) |', ['3:22 b.md']],
  ])('is right with %s', (_, text, links) => {
    expect(places(text).links).toEqual(links);
  });

  it('is that of its block for a link by reference, which is written in the definition', () => {
    expect(places('See [b.md][week] and [week].\n\n[week]: b.md')).toEqual({ links: ['1:6', '1:1'], definitions: ['3:9 b.md'] });
  });
});

describe('definitions', () => {
  it.each([
    ['a used one and an unused one', '[a]\n\n[a]: b.md "b.md"\n[b]: <c d.md>', ['3:6 b.md', '4:7 c d.md']],
    ['one over several lines', '[a]:\n  b.md\n  "Title"', ['2:3 b.md']],
    ['one in a quote', '> [a]:\n> b.md', ['2:3 b.md']],
    ['one in a list', '- one\n\n  [a]: b.md', ['3:8 b.md']],
    ['a bracket in the label', '[a\\]b.md]: b.md', ['1:12 b.md']],
    ['a label over two lines', '[a\nb]: b.md', ['2:5 b.md']],
  ])('are told with their places: %s', (_, text, definitions) => {
    expect(places(text).definitions).toEqual(definitions);
  });

  it.each(['```\n[a]: b.md\n```', '    [a]: b.md', '[a]: b.md and more', 'Text\n[a]: b.md'])('are none in %j', (text) => {
    expect(places(text).definitions).toEqual([]);
  });
});

it('finds ten thousand addresses in one line without going through it for each', () => {
  const text = Array.from({ length: 10_000 }, (_, number) => `[b.md](b${number}.md)`).join(' ');
  expect(
    parseMarkdown(text, { file: 'a.md', line: 1 }).links.every(({ place, written = '' }) => text.startsWith(written, place.column - 1)),
  ).toBe(true);
});
