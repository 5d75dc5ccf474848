// Runs for tests: one that a person can read, one of any size, and any that there can be.

import * as fc from 'fast-check';
import type { ExportOptions } from '../../src/runs/exported-items.ts';
import type { RunWords } from '../../src/runs/run-words.ts';
import { keyOf, startRun, type Mark, type Run, type RunGroup, type RunItem, type RunSource } from '../../src/runs/run.ts';

/** An item; only what a test cares about has to be said. */
export function item(id: string, text: string, rest: Partial<RunItem> = {}): RunItem {
  return { id, text, who: '', due: '', condition: '', ...rest };
}

/** A checklist as its page tells it. */
export function source(groups: readonly RunGroup[], rest: Partial<RunSource> = {}): RunSource {
  const sheet = {
    id: 'executive/board-paper#send',
    title: 'Send a board paper',
    url: '/executive/board-paper/send/',
    revision: '7k2p',
    groups,
  };
  return { kind: 'checklist', id: sheet.id, title: sheet.title, url: sheet.url, every: '', sheets: [sheet], ...rest };
}

/** A mark, made a minute after the run began unless said otherwise. */
export function mark(state: Mark['state'], rest: Partial<Mark> = {}): Mark {
  return { state, reason: '', note: '', at: began + 60_000, ...rest };
}

/** Monday, 23 November 2026, eight o'clock in Greenwich. */
export const began = Date.UTC(2026, 10, 23, 8);

/** A run of {@link source}, begun on that day. */
export function run(groups: readonly RunGroup[], rest: Partial<Run> = {}): Run {
  const choices = { name: 'Finance committee', role: '', start: '2026-11-23', skipsWeekends: false };
  return { ...startRun(source(groups), choices, '0123456789abcdef', began), ...rest };
}

/** A run with one item in each state, over two pause points. */
export const boardPaper: Run = run(
  [
    {
      title: 'Before it goes out',
      items: [
        item('a1', 'Ask the chair for the deadline', { due: 'day 1' }),
        item('a2', 'Read the paper aloud once', { who: 'assistant', due: 'day 2' }),
        item('a3', 'Print two copies', { condition: 'the meeting is on site', due: 'day 2' }),
      ],
    },
    { title: 'After it is sent', items: [item('b1', 'File the sent copy', { due: 'week 1' }), item('b2', 'Thank the authors')] },
  ],
  {
    marks: {
      [keyOf('executive/board-paper#send', 'a1')]: mark('done', { note: 'Thursday noon,\nby email' }),
      [keyOf('executive/board-paper#send', 'a3')]: mark('skipped', { reason: 'all of them dial in' }),
    },
  },
);

/** A run of so many items of a usual length, nine under each pause point, every third one ticked. */
export function longRun(count: number): Run {
  const verbs = ['Confirm', 'Book', 'Send', 'Collect', 'Print', 'Call', 'Update', 'File', 'Hand over', 'Note'];
  const things = [
    'the room for the whole day',
    'a car from the airport',
    'the agenda to every guest',
    'signed copies of last week',
    'badges',
  ];
  const ends = ['with the front desk', 'before noon', 'and tell the chair', 'in the shared calendar', 'for the record', 'twice', 'by name'];
  const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const items = Array.from({ length: count }, (_, at) => {
    // Ids are ten digits of a hash: no two alike, nothing in them to shorten.
    const id = ((at + 1) * 2_654_435_761_017).toString(16).slice(-10).padStart(10, '0');
    return item(id, `${pick(verbs, at)} ${pick(things, at * 3 + 1)} ${pick(ends, at * 5 + 2)}`, { due: `day ${1 + (at % 5)}` });
  });
  const groups = Array.from({ length: Math.ceil(count / 9) }, (_, at) => ({
    title: `Before day ${at + 1}`,
    items: items.slice(at * 9, at * 9 + 9),
  }));
  const ticked = items
    .filter((_, at) => at % 3 === 0)
    .map(({ id }, at) => [keyOf('executive/board-paper#send', id), mark('done', { at: began + 61_237 * (at + 1) })]);
  return run(groups, { marks: Object.fromEntries(ticked) });
}

const texts = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '=1+1', '-2', '@all', '+', '"', ',;\\', 'a\nb', 'a\r\nb', '\u2028', '__proto__', 'constructor'),
  },
);
const moments = fc.integer({ min: 0, max: 4_102_444_800_000 });
const dues = fc.oneof(
  fc.constant(''),
  texts,
  fc.tuple(fc.constantFrom('day', 'week', 'month'), fc.integer({ min: 1, max: 60 })).map(([unit, count]) => `${unit} ${count}`),
);
const items = fc.record({ id: fc.string({ maxLength: 10 }), text: texts, who: texts, due: dues, condition: texts });
const marks = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'skipped' as const),
  reason: texts,
  note: texts,
  at: moments,
});
const urls = fc.constantFrom('/', '/executive/board-paper/', '/packets/first-week/');
const sheets = fc.record({
  id: texts,
  title: texts,
  url: urls,
  revision: fc.string({ maxLength: 4 }),
  groups: fc.array(fc.record({ title: texts, items: fc.array(items, { maxLength: 5 }) }), { maxLength: 3 }),
});
const days = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
);

/** Any run there can be, with marks on items it has and on some it hasn't. */
export const runs: fc.Arbitrary<Run> = fc
  .record({
    kind: fc.constantFrom('checklist' as const, 'packet' as const),
    id: texts,
    title: texts,
    url: urls,
    every: fc.constantFrom('', 'day', 'weekday', '2 weeks', 'quarter'),
    sheets: fc.array(sheets, { maxLength: 3 }),
    run: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 }),
    name: texts,
    role: fc.oneof(fc.constant(''), texts),
    start: days,
    skipsWeekends: fc.boolean(),
    status: fc.constantFrom('open' as const, 'finished' as const, 'archived' as const, 'deleted' as const),
    gone: fc.array(fc.record({ id: texts, text: texts, who: texts, due: dues, condition: texts, sheet: texts }), { maxLength: 3 }),
    createdAt: moments,
    changedAt: moments,
  })
  .chain((bare) => {
    const keys = bare.sheets.flatMap(({ id, groups }) => groups.flatMap(({ items }) => items.map((item) => keyOf(id, item.id))));
    const others = fc.tuple(texts, texts).map(([sheet, id]) => keyOf(sheet, id));
    const key = keys.length === 0 ? others : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: others });
    return fc.dictionary(key, marks, { maxKeys: 12 }).map((marks) => ({ ...bare, marks: { ...marks } }));
  });

/** Labels as the interface gives them. */
export const words: RunWords = {
  checklist: 'Checklist',
  pausePoint: 'Pause point',
  item: 'Item',
  who: 'Who',
  due: 'Due',
  condition: 'Only if',
  state: 'State',
  reason: 'Reason',
  note: 'Note',
  states: { open: 'open', done: 'done', skipped: 'doesn’t apply' },
  gone: 'No longer in the handbook',
  start: 'Begun',
};

/** A site under a path of its host, with the labels. */
export const options: ExportOptions = { words, site: 'https://ea.example/handbook/' };
