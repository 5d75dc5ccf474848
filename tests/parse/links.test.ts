// Tests links and pictures in Markdown: an allow list of schemes, whatever disguise the others come in.

import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/model/prose.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { tell } from '../make.ts';

const read = (text: string) => parseMarkdown(text, { file: 'a.md', line: 1 });

/** Every target that a reader could follow or a browser could load. */
function targets(text: string): string[] {
  const inlineTargets = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((inline) =>
      inline.type === 'link'
        ? [inline.href, ...inlineTargets(inline.children)]
        : inline.type === 'image'
          ? [inline.src]
          : 'children' in inline
            ? inlineTargets(inline.children)
            : [],
    );
  return read(text).blocks.flatMap((block) =>
    block.type === 'paragraph' ? inlineTargets((block as Extract<Block, { type: 'paragraph' }>).children) : [],
  );
}

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  'java&#9;script:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java&#10;script:alert(1)',
  'java%09script:alert(1)',
  'java%0Ascript:alert(1)',
  '%01javascript:alert(1)',
  '&#xA0;javascript:alert(1)',
  '&#xFEFF;javascript:alert(1)',
  'javascript://%0Aalert(1)',
  'vbscript:msgbox(1)',
  'VBScript:msgbox(1)',
  'data:text/html,scriptalert(1)/script',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/png;base64,AAAA',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'ftp://example.com/x',
  'ms-word:ofe|u|https://example.com/x.docx',
  'ms-msdt:/id',
  'intent://x#Intent;scheme=http;end',
  'view-source:https://example.com/',
  'about:blank',
  'ws://example.com/',
  'filesystem:https://example.com/x',
  'sms:+441234',
  'x-apple:1',
  '//example.com/x',
  '///example.com/x',
  '/\\example.com/x',
  '\\\\\\\\example.com/x',
  '%5C%5Cexample.com/x',
  '&#92;&#92;example.com/x',
  '/&Tab;/example.com/x',
];

describe('a link', () => {
  it.each(hostile)('to %s is refused, and its words stay', (href) => {
    const { blocks, problems } = read(`[words](${href})`);
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([['error', 'unsafe-link']]);
    expect(targets(`[words](${href})`)).toEqual([]);
    expect(blocks).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', text: 'words' }] }]);
  });

  it.each(['javascript:alert(1)', 'vbscript:x', 'ms-word:x', 'data:text/html,x'])('in angle brackets to %s is refused', (href) => {
    expect(targets(`<${href}>`)).toEqual([]);
    expect(read(`<${href}>`).problems).toMatchObject([{ code: 'unsafe-link' }]);
  });

  it('by reference is refused where it is used', () => {
    expect(targets('[words][x]\n\n[x]: javascript:alert(1)')).toEqual([]);
    expect(read('one\n\n[words][x]\n\n[x]: javascript:alert(1)').problems).toMatchObject([{ code: 'unsafe-link', line: 3 }]);
  });

  it.each([
    'https://example.com/',
    'http://example.com/',
    'HTTPS://example.com/',
    'mailto:a@b.example',
    'tel:+441234',
    'b.md',
    '../stakeholder/b.md#x',
    '#x',
    'a%20b.md',
    'a%3Ab.md',
  ])('to %s is taken', (href) => {
    expect(read(`[words](${href})`).problems).toEqual([]);
    expect(targets(`[words](${href})`)).toEqual([href]);
  });

  it('that is refused is told at its place, with what to write', () => {
    expect(tell(read('one\n[two](b.md) [three](javascript:alert) [four](//host/x)').problems)).toEqual([
      'a.md:2:21 error unsafe-link: Found a link to `javascript:alert`, expected a safe address: link to a web page (`https://…`), an email (`mailto:…`), a number (`tel:…`) or a playbook (`other.md`)',
      'a.md:2:46 error unsafe-link: Found a link to `//host/x`, expected a safe address: write the whole address with `https://`',
    ]);
  });

  it('is told at its own place when the same target stands twice', () => {
    expect(read('[a](b.md) and [c](b.md)\n\n| x |\n| - |\n| [d](b.md) |').links.map(({ place }) => [place.line, place.column])).toEqual([
      [1, 5],
      [1, 19],
      [5, 7],
    ]);
  });
});

describe('a link that only looks like script', () => {
  // A browser reads none of these as a scheme; the check of links says that no such file is there.
  it.each(['&#1;javascript:alert(1)', '&#x200B;javascript:alert(1)', 'java&#x200E;script:alert(1)'])(
    '%s leads to a place inside the site',
    (href) => {
      const [target = ''] = targets(`[words](${href})`);
      expect(new URL(target, 'https://handbook.example/a/').origin).toBe('https://handbook.example');
    },
  );
});

describe('a picture', () => {
  it.each([...hostile, 'https://example.com/a.png', 'http://example.com/a.png', 'mailto:a@b.example'])(
    'from %s is refused, and its description stays',
    (src) => {
      const { blocks, problems } = read(`![words](${src})`);
      expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([['error', 'unsafe-link']]);
      expect(blocks).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', text: 'words' }] }]);
    },
  );

  it('from another site is told how to be kept', () => {
    expect(tell(read('![a](https://example.com/a.png)').problems)).toEqual([
      'a.md:1:6 error unsafe-link: Found a link to `https://example.com/a.png`, expected a safe address: put the picture beside the playbook and link to the file: pages load nothing from other sites',
    ]);
  });

  it.each(['map.png', '../map.png', 'my%20map.png'])('from %s is taken', (src) => {
    expect(targets(`![words](${src})`)).toEqual([src]);
  });
});
