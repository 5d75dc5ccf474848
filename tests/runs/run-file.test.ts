// Tests the file of runs: that it can be read by people and by us, that bounds hold, and that a bad file changes nothing.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legibleJson } from '../../src/runs/legible-json.ts';
import { longestFile, mergeByRun, mostRuns, readRunsFile, writeRunsFile, writeRunsFiles } from '../../src/runs/run-file.ts';
import { keyOf, type Run } from '../../src/runs/run.ts';
import { began, boardPaper, item, longRun, mark, run, runs } from './make-runs.ts';

fc.configureGlobal({ seed: 20261122 });

const small = run([{ title: 'Before', items: [item('a1', 'Ask for “the deadline”', { who: 'assistant', due: 'day 1' })] }], {
  marks: { [keyOf('executive/board-paper#send', 'a1')]: mark('done', { note: 'by phone' }) },
});

const smallFile = `{
  "rapport": "runs",
  "format": 1,
  "site": "/handbook/",
  "runs": [
    {
      "run": "0123456789abcdef",
      "kind": "checklist",
      "id": "executive/board-paper#send",
      "title": "Send a board paper",
      "url": "/executive/board-paper/send/",
      "every": "",
      "name": "Finance committee",
      "role": "",
      "start": "2026-11-23",
      "skipsWeekends": false,
      "status": "open",
      "createdAt": 1795420800000,
      "changedAt": 1795420800000,
      "sheets": [
        {
          "id": "executive/board-paper#send",
          "title": "Send a board paper",
          "url": "/executive/board-paper/send/",
          "revision": "7k2p",
          "groups": [
            {
              "title": "Before",
              "items": [
                { "id": "a1", "text": "Ask for “the deadline”", "who": "assistant", "due": "day 1", "condition": "" }
              ]
            }
          ]
        }
      ],
      "marks": {
        "executive/board-paper#send a1": { "state": "done", "reason": "", "note": "by phone", "at": 1795420860000 }
      },
      "gone": []
    }
  ]
}
`;

describe('writeRunsFile', () => {
  it('writes what a person can read', () => {
    expect(writeRunsFile([small], '/handbook/')).toBe(smallFile);
  });

  it('writes the same text whatever order a run was put together in', () => {
    const turned = Object.fromEntries(Object.entries(boardPaper).toReversed()) as unknown as Run;
    const marks = Object.fromEntries(Object.entries(boardPaper.marks).toReversed());
    expect(writeRunsFile([{ ...turned, marks }], '/')).toBe(writeRunsFile([boardPaper], '/'));
  });

  it('writes a file without runs, which reads as none', () => {
    expect(readRunsFile(writeRunsFile([], '/'))).toEqual({ runs: [], site: '/' });
  });
});

describe('readRunsFile', () => {
  it('gives back any runs there can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(runs, { maxLength: 4, selector: (one) => one.run }), fc.string(), (some, site) => {
        expect(readRunsFile(writeRunsFile(some, site))).toEqual({ runs: some, site });
      }),
      { numRuns: 200 },
    );
  });

  it('reads what an editor put a byte order mark and CRLF into', () => {
    expect(readRunsFile(`\uFEFF${smallFile.replaceAll('\n', '\r\n')}`)).toEqual({ runs: [small], site: '/handbook/' });
  });

  it('merges a run that stands in it twice', () => {
    const later = { ...small, name: 'Audit committee', changedAt: began + 5, marks: { 'executive/board-paper#send a2': mark('skipped') } };
    expect(readRunsFile(writeRunsFile([later, boardPaper, small], '/'))).toEqual({
      runs: [{ ...later, marks: { ...boardPaper.marks, ...small.marks, ...later.marks } }],
      site: '/',
    });
  });

  it.each<[string, string, object]>([
    ['nothing', '', { fault: 'notJson', detail: '' }],
    ['half a file', smallFile.slice(0, 700), { fault: 'notJson', detail: '' }],
    ['another kind of file', '{"rapport":"ticks","format":1}', { fault: 'notRuns', detail: '' }],
    ['a list', '[]', { fault: 'notRuns', detail: '' }],
    ['a file without format', '{"rapport":"runs","site":"/","runs":[]}', { fault: 'notRuns', detail: '' }],
    ['a file without runs', '{"rapport":"runs","format":1,"site":"/"}', { fault: 'notRuns', detail: '' }],
    ['a format to come', smallFile.replace('"format": 1', '"format": 7'), { fault: 'newer', detail: '7' }],
    ['a format to come in another shape', '{"rapport":"runs","format":2,"entries":{}}', { fault: 'newer', detail: '2' }],
    ['a run that is none', '{"rapport":"runs","format":1,"site":"/","runs":[7]}', { fault: 'badRun', detail: 'runs.0' }],
    [
      'a run with one wrong word',
      smallFile.replace('"state": "done"', '"state": "maybe"'),
      { fault: 'badRun', detail: 'runs.0.marks.executive/board-paper#send a1.state' },
    ],
    [
      'too many runs',
      `{"rapport":"runs","format":1,"site":"/","runs":[${Array(501).fill('0').join(',')}]}`,
      { fault: 'many', detail: '501' },
    ],
    ['too long a text', `${smallFile}${' '.repeat(longestFile)}`, { fault: 'large', detail: String(smallFile.length + longestFile) }],
    ['brackets without end', '['.repeat(4_000_000), { fault: 'notJson', detail: '' }],
  ])('tells what is wrong with %s', (_, text, fault) => {
    expect(readRunsFile(text)).toEqual(fault);
  });

  it('takes nothing from a file in which one run of many is bad', () => {
    const bad = { ...boardPaper, run: 'fedcba9876543210', title: 'x'.repeat(2001) };
    expect(readRunsFile(writeRunsFile([small, bad], '/'))).toEqual({ fault: 'badRun', detail: 'runs.1.title' });
  });

  it('never throws and takes nothing from garbage', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((runs) => JSON.stringify({ rapport: 'runs', format: 1, site: '/', runs: [runs] })),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        expect(readRunsFile(text)).toHaveProperty('fault');
      }),
      { numRuns: 500 },
    );
  });

  it('reads whole runs or none from a file in which letters were lost', () => {
    fc.assert(
      fc.property(fc.nat(smallFile.length), fc.nat(40), (at, length) => {
        const read = readRunsFile(smallFile.slice(0, at) + smallFile.slice(at + length));
        if ('runs' in read) expect(readRunsFile(writeRunsFile(read.runs, read.site))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeRunsFiles', () => {
  const numbered = (one: Run, at: number): Run => ({ ...one, run: at.toString(16).padStart(16, '0') });

  it('writes one file where one will do', () => {
    expect(writeRunsFiles([small], '/handbook/')).toEqual([smallFile]);
    expect(writeRunsFiles([], '/')).toEqual([writeRunsFile([], '/')]);
  });

  it('begins another file after 500 runs', () => {
    const some = Array.from({ length: mostRuns + 1 }, (_, at) => numbered(small, at));
    expect(writeRunsFiles(some, '/').map(readRunsFile)).toEqual([
      { runs: some.slice(0, mostRuns), site: '/' },
      { runs: some.slice(mostRuns), site: '/' },
    ]);
  });

  it('begins another file before one gets too long to be read', () => {
    const some = Array.from({ length: 60 }, (_, at) => numbered(longRun(600), at));
    const files = writeRunsFiles(some, '/');
    expect(files.length).toBeGreaterThan(1);
    const read = files.map(readRunsFile);
    expect(read.flatMap((file) => ('runs' in file ? file.runs : []))).toEqual(some);
  });
});

describe('mergeByRun', () => {
  it('keeps runs in the order in which they came first', () => {
    const other = { ...small, run: 'ffffffffffffffff' };
    expect(mergeByRun([small, other, { ...small, name: 'Late', changedAt: began + 1 }]).map((one) => one.name)).toEqual([
      'Late',
      small.name,
    ]);
  });
});

describe('legibleJson', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(legibleJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
