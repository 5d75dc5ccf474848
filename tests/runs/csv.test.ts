// Tests tables of runs: the columns that importers document, cells that come back whole, and nothing that a spreadsheet computes.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asanaCsv } from '../../src/runs/asana-csv.ts';
import { writeCsv } from '../../src/runs/csv.ts';
import { plainCsv } from '../../src/runs/plain-csv.ts';
import { todoistCsv } from '../../src/runs/todoist-csv.ts';
import { keyOf, type Run } from '../../src/runs/run.ts';
import { boardPaper, item, longRun, mark, options, run, runs } from './make-runs.ts';
import { cellsOf } from './read-csv.ts';

fc.configureGlobal({ seed: 20261122 });

const address = 'https://ea.example/handbook/executive/board-paper/send/';
const done: Run = {
  ...boardPaper,
  marks: Object.fromEntries(['a1', 'a2', 'a3', 'b1', 'b2'].map((id) => [keyOf('executive/board-paper#send', id), mark('done')])),
};
/** Two checklists in a packet, with an item that has gone. */
const packet: Run = {
  ...boardPaper,
  kind: 'packet',
  sheets: [
    ...boardPaper.sheets,
    {
      id: 'x',
      title: 'Close the week',
      url: '/executive/close/',
      revision: '',
      groups: [{ title: 'Close the week', items: [item('c', 'Clear the desk')] }],
    },
  ],
  gone: [{ ...item('g', 'Fax the minutes', { who: 'assistant' }), sheet: 'x' }],
  marks: { ...boardPaper.marks, 'x g': mark('done', { note: 'on Friday' }) },
};

/** A cell as it is written: guarded where a spreadsheet would compute it. */
function guarded(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
}

describe('writeCsv', () => {
  it('writes cells that come back whole, whatever anyone writes', async () => {
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', ' =1', '\t=1', '+1', '-1', '@SUM(A1)', '＝1', '"', '""', 'a,b', 'a;b', 'a\r\nb', '\n'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cells, cells, cells), { maxLength: 5 }),
        fc.constantFrom(',' as const, ';' as const),
        async (rows, separator) => {
          const text = await writeCsv(['a', 'b', 'c'], rows, { separator });
          expect(cellsOf(text, separator)).toEqual([['a', 'b', 'c'], ...rows.map((row) => row.map(guarded))]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['=HYPERLINK("https://example.com")', `"'=HYPERLINK(""https://example.com"")"`],
    ['@SUM(A1:A9)', `"'@SUM(A1:A9)"`],
    ['-2+3', `"'-2+3"`],
    ['+1', `"'+1"`],
    ['\t=1', `"'\t=1"`],
    [' =1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['Ask =1', 'Ask =1'],
  ])('lets no spreadsheet compute %j', async (cell, written) => {
    expect(await writeCsv(['x'], [[cell]])).toBe(`x\r\n${written}\r\n`);
  });

  it('puts what spans lines, or holds a quote or a comma, in quotes', async () => {
    expect(await writeCsv(['a', 'b'], [['one\ntwo', 'say "yes", twice']])).toBe('a,b\r\n"one\ntwo","say ""yes"", twice"\r\n');
  });
});

describe('todoistCsv', () => {
  it('writes the columns of Todoist’s template, with what is open', async () => {
    const text = await todoistCsv(boardPaper, options);
    expect(text?.startsWith('\uFEFFTYPE,')).toBe(true);
    // todoist.com/help, "Format a CSV file to import into Todoist": the columns, and that an empty PRIORITY is the highest.
    expect(cellsOf(text)).toEqual([
      ['TYPE', 'CONTENT', 'DESCRIPTION', 'PRIORITY', 'INDENT', 'AUTHOR', 'RESPONSIBLE', 'DATE', 'DATE_LANG', 'TIMEZONE'],
      ['section', 'Before it goes out', '', '', '', '', '', '', '', ''],
      ['task', 'Read the paper aloud once', `Who: assistant\n${address}`, '4', '1', '', '', '2026-11-24', 'en', ''],
      ['section', 'After it is sent', '', '', '', '', '', '', '', ''],
      ['task', 'File the sent copy', address, '4', '1', '', '', '2026-11-29', 'en', ''],
      ['task', 'Thank the authors', address, '4', '1', '', '', '', '', ''],
    ]);
  });

  it('makes a comment of a note on what is open', async () => {
    const noted: Run = { ...boardPaper, marks: { 'executive/board-paper#send a1': mark('open', { note: 'Ask again\non Monday' }) } };
    expect(cellsOf(await todoistCsv(noted, options))[3]).toEqual(['note', 'Ask again\non Monday', '', '', '', '', '', '', '', '']);
  });

  it('names the checklist with the pause point in a packet', async () => {
    const sections = cellsOf(await todoistCsv(packet, options)).flatMap(([type, content]) => (type === 'section' ? [content] : []));
    expect(sections).toEqual(['Send a board paper: Before it goes out', 'Send a board paper: After it is sent', 'Close the week']);
  });

  it('makes tasks of pause points where a project can’t have so many sections', async () => {
    // "Usage limits in Todoist": 20 sections a project.
    const sectioned = cellsOf(await todoistCsv(longRun(180), options));
    expect(new Set(sectioned.map(([type]) => type))).toEqual(new Set(['TYPE', 'section', 'task']));
    const nested = cellsOf(await todoistCsv(longRun(182), options));
    expect(nested.slice(1, 3).map(([type, , , priority, indent]) => [type, priority, indent])).toEqual([
      ['task', '4', '1'],
      ['task', '4', '2'],
    ]);
    expect(nested.flatMap(([type]) => (type === 'section' ? [type] : []))).toEqual([]);
  });

  it('moves what is too long for a name into the description', async () => {
    // "Usage limits in Todoist": 500 characters a name.
    const long = 'Read '.repeat(120).trim();
    const [, , task] = cellsOf(await todoistCsv(run([{ title: 'Before', items: [item('a', long)] }]), options));
    expect(task?.[1]).toBe(`${long.slice(0, 499)}…`);
    expect(task?.[2]).toBe(`${long}\n${address}`);
  });

  it('has nothing to hand over when all is settled', async () => {
    expect(await todoistCsv(done, options)).toBeUndefined();
  });
});

describe('asanaCsv', () => {
  it('writes the columns that Asana maps by itself, with what is open', async () => {
    const text = await asanaCsv(boardPaper, options);
    expect(text?.startsWith('Name,')).toBe(true);
    // help.asana.com, "Preparing data for CSV import": the order of columns; dates with the month before the day.
    expect(cellsOf(text)).toEqual([
      ['Name', 'Description', 'Section', 'Assignee', 'Due Date'],
      ['Read the paper aloud once', `Who: assistant\n${address}`, 'Before it goes out', '', '11/24/2026'],
      ['File the sent copy', address, 'After it is sent', '', '11/29/2026'],
      ['Thank the authors', address, 'After it is sent', '', ''],
    ]);
  });

  it('has nothing to hand over when all is settled', async () => {
    expect(await asanaCsv(done, options)).toBeUndefined();
  });
});

describe('plainCsv', () => {
  it('writes every item with what was said of it, those that have gone last', async () => {
    const text = await plainCsv(packet, options);
    expect(text.startsWith('\uFEFFChecklist,')).toBe(true);
    expect(cellsOf(text)).toEqual([
      ['Checklist', 'Pause point', 'Item', 'Who', 'Due', 'Only if', 'State', 'Reason', 'Note'],
      [
        'Send a board paper',
        'Before it goes out',
        'Ask the chair for the deadline',
        '',
        '2026-11-23',
        '',
        'done',
        '',
        'Thursday noon,\nby email',
      ],
      ['Send a board paper', 'Before it goes out', 'Read the paper aloud once', 'assistant', '2026-11-24', '', 'open', '', ''],
      [
        'Send a board paper',
        'Before it goes out',
        'Print two copies',
        '',
        '2026-11-24',
        'the meeting is on site',
        'doesn’t apply',
        'all of them dial in',
        '',
      ],
      ['Send a board paper', 'After it is sent', 'File the sent copy', '', '2026-11-29', '', 'open', '', ''],
      ['Send a board paper', 'After it is sent', 'Thank the authors', '', '', '', 'open', '', ''],
      ['Close the week', 'Close the week', 'Clear the desk', '', '', '', 'open', '', ''],
      ['Close the week', 'No longer in the handbook', 'Fax the minutes', 'assistant', '', '', 'done', '', 'on Friday'],
    ]);
  });

  it('writes semicolons where Excel expects them', async () => {
    expect((await plainCsv(boardPaper, { ...options, separator: ';' })).split('\r\n')[0]).toBe(
      '\uFEFFChecklist;Pause point;Item;Who;Due;Only if;State;Reason;Note',
    );
  });

  it('writes nothing that is computed, and as many cells in each row, for any run', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (any) => {
        for (const row of cellsOf(await plainCsv(any, options))) {
          expect(row).toHaveLength(9);
          for (const cell of row) expect(guarded(cell)).toBe(cell);
        }
      }),
      { numRuns: 200 },
    );
  });
});
