// Tests the run as a task list: what it looks like, and that nothing anyone writes becomes markup.

import MarkdownIt from 'markdown-it';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runMarkdown } from '../../src/runs/run-markdown.ts';
import { keyOf, type Run } from '../../src/runs/run.ts';
import { boardPaper, item, mark, options, run, runs } from './make-runs.ts';

fc.configureGlobal({ seed: 20261122 });

const markdown = new MarkdownIt({ linkify: false });

/** What a reader sees, a line for each block, without markup. */
function shown(text: string): string[] {
  return markdown
    .parse(text, {})
    .flatMap(({ type, children }) =>
      type === 'inline' ? [(children ?? []).map((one) => (one.type.endsWith('break') ? ' ' : one.content)).join('')] : [],
    );
}

describe('runMarkdown', () => {
  it('is a task list by pause point, with what was said of each item', () => {
    expect(runMarkdown(boardPaper, options)).toBe(`# Send a board paper: Finance committee

<https://ea.example/handbook/executive/board-paper/send/>

Begun: 2026-11-23

## Before it goes out

- [x] Ask the chair for the deadline
  - Due: 2026-11-23
  - Note: Thursday noon,\\
    by email
- [ ] Read the paper aloud once
  - Due: 2026-11-24
  - Who: assistant
- [x] ~~Print two copies~~
  - Due: 2026-11-24
  - Only if: the meeting is on site
  - Reason: all of them dial in

## After it is sent

- [ ] File the sent copy
  - Due: 2026-11-29
- [ ] Thank the authors
`);
  });

  it('has a heading for each checklist of a packet, and one for what has gone', () => {
    const packet: Run = {
      ...boardPaper,
      kind: 'packet',
      title: 'Board week',
      name: '',
      start: '',
      url: '/packets/board-week/',
      sheets: [
        ...boardPaper.sheets.map((sheet) => ({ ...sheet, groups: sheet.groups.slice(1) })),
        {
          id: 'x',
          title: 'Close the week',
          url: '/x/',
          revision: '',
          groups: [{ title: 'Close the week', items: [item('c', 'Clear the desk')] }],
        },
      ],
      marks: { 'x g': mark('skipped', { reason: 'no fax left' }) },
      gone: [{ ...item('g', 'Fax the minutes'), sheet: 'x' }],
    };
    expect(runMarkdown(packet, options)).toBe(`# Board week

<https://ea.example/handbook/packets/board-week/>

## Send a board paper

### After it is sent

- [ ] File the sent copy
- [ ] Thank the authors

## Close the week

- [ ] Clear the desk

## No longer in the handbook

- [x] ~~Fax the minutes~~
  - Reason: no fax left
`);
  });

  it.each([
    '*now*',
    '_now_',
    '`now`',
    '[now](https://example.com)',
    '![now](x.png)',
    '<b>now</b>',
    '<!-- now -->',
    '~~now~~',
    '&lt;now',
    '# now',
    '- now',
    '+ now',
    '1. now',
    '1) now',
    '> now',
    '===',
    '---',
    '***',
    '```',
    '\\',
    'now\\',
    '|a|b|',
    '    now',
    'https://example.com/a_b_c',
  ])('shows “%s” as it is written', (text) => {
    const key = keyOf('executive/board-paper#send', 'a');
    for (const state of ['open', 'skipped'] as const) {
      const one = run([{ title: text, items: [item('a', text)] }], {
        name: text,
        start: '',
        marks: { [key]: mark(state, { note: `first\n${text}` }) },
      });
      expect(shown(runMarkdown(one, options))).toEqual([
        `Send a board paper: ${text.trim()}`,
        'https://ea.example/handbook/executive/board-paper/send/',
        text.trim(),
        `[${state === 'open' ? ' ' : 'x'}] ${text.trim()}`,
        `Note: first ${text.trim()}`,
      ]);
    }
  });

  it('has as many boxes as items, and no markup from anyone, for any run', () => {
    fc.assert(
      fc.property(runs, (any) => {
        const tokens = markdown.parse(runMarkdown(any, options), {});
        const kinds = new Set(
          tokens
            .flatMap(({ type, children }) => [type, ...(children ?? []).map((one) => one.type)])
            .map((type) => type.replace(/_(?:open|close)$/, '')),
        );
        const own = new Set([
          'heading',
          'paragraph',
          'inline',
          'text',
          'link',
          'bullet_list',
          'list_item',
          's',
          'hardbreak',
          'text_special',
        ]);
        expect([...kinds].filter((kind) => !own.has(kind))).toEqual([]);
        const boxes = tokens.filter(({ type, content, level }) => type === 'inline' && level === 3 && /^\[[ x]\]/.test(content));
        const count =
          any.gone.length +
          any.sheets
            .flatMap((sheet) => sheet.groups)
            .flatMap((group) => group.items)
            .filter(({ who }) => any.role === '' || who === '' || who === any.role).length;
        expect(boxes).toHaveLength(count);
      }),
      { numRuns: 300 },
    );
  });
});
