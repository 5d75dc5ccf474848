// Runs for the tests of the model: small ones by hand, and any by chance.

import * as fc from 'fast-check';
import {
  itemsOf,
  keyOf,
  startRun,
  type Mark,
  type MarkState,
  type Run,
  type RunGroup,
  type RunItem,
  type RunSource,
} from '../../src/runs/run.ts';

/** The checklist that samples are of. */
export const sheetId = 'house/rooms#before-guests';

/** An item of these words; its id is as good as any that stays with them. */
export function item(text: string, more: Partial<RunItem> = {}): RunItem {
  return { id: text.toLowerCase().replaceAll(' ', '-'), text, who: '', due: '', condition: '', ...more };
}

/** A checklist with one pause point for each list of items. */
export function sourceOf(...groups: readonly (readonly RunItem[])[]): RunSource {
  return packetOf({ [sheetId]: groups });
}

/** A packet of checklists by their ids. */
export function packetOf(sheets: Readonly<Record<string, readonly (readonly RunItem[])[]>>): RunSource {
  return {
    kind: 'packet',
    id: 'first-day',
    title: 'First day',
    url: '/packets/first-day/',
    every: '',
    sheets: Object.entries(sheets).map(([id, groups]) => ({
      id,
      title: id,
      url: `/checklists/${id.replace('#', '/')}/`,
      revision: 'ab12',
      groups: groups.map((items, at): RunGroup => ({ title: `Part ${at + 1}`, items })),
    })),
  };
}

/** A run of something, begun on Monday, 23 November 2026. */
export function runOf(source: RunSource, more: Partial<Run> = {}): Run {
  return { ...startRun(source, { name: '', role: '', start: '2026-11-23', skipsWeekends: false }, '00112233aabbccdd', 1000), ...more };
}

/** A mark. */
export function mark(state: MarkState, at = 1, more: Partial<Mark> = {}): Mark {
  return { state, reason: '', note: '', at, ...more };
}

/** Words that make items alike, and items that share nothing. */
const words = fc.constantFrom('send', 'the', 'agenda', 'to', 'everyone', 'book', 'small', 'room', 'quartz', 'jumps', 'vex');
const items = fc
  .uniqueArray(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(' ')),
    { maxLength: 8 },
  )
  .map((texts) => texts.map((text) => item(text)));
const split = fc.tuple(items, fc.nat(8)).map(([all, at]) => [all.slice(0, at), all.slice(at)].filter((group) => group.length > 0));

/** Any packet of two checklists; items of two such packets are often the same, alike, or in another order. */
export const anySource = fc.record({ a: split, b: split }).map(({ a, b }) => packetOf({ 'house/rooms#a': a, 'house/rooms#b': b }));

const anyMark = fc.record({
  state: fc.constantFrom<MarkState>('open', 'done', 'skipped'),
  reason: fc.constantFrom('', 'not today'),
  note: fc.constantFrom('', 'asked twice', 'ring first'),
});

/** Any run with marks on some of its items. No two marks were made at one time, so that each can be told from the others. */
export const anyRun = fc.tuple(anySource, fc.array(fc.option(anyMark), { minLength: 16, maxLength: 16 })).map(([source, marks]): Run => {
  const run = runOf(source);
  const entries = itemsOf({ sheets: source.sheets, role: '' }).flatMap(({ key }, at) => {
    const one = marks[at];
    return one ? [[key, { ...one, at: at + 1 }] as const] : [];
  });
  return { ...run, marks: Object.fromEntries(entries) };
});

/** Any two states of one run: another name, other marks, or the same. Times are few, so that some are equal. */
export const anyStates = fc.tuple(
  anySource,
  fc.array(
    fc.record({
      name: fc.constantFrom('Ana', 'Ben', ''),
      changedAt: fc.integer({ min: 1, max: 3 }),
      marks: fc.dictionary(
        fc.constantFrom('x 1', 'x 2', 'x 3'),
        fc.tuple(anyMark, fc.integer({ min: 1, max: 3 })).map(([one, at]) => ({ ...one, at })),
      ),
    }),
    { minLength: 3, maxLength: 3 },
  ),
);

/** The key of an item of the sample's checklist, by its words. */
export function keyFor(text: string): string {
  return keyOf(sheetId, item(text).id);
}
