// Tests runs themselves: whose items they show, how far they have come, their copies, and two states of one run made one.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateRun, itemsOf, mergeRuns, progressOf, type Mark, type Run } from '../../src/runs/run.ts';
import { anyStates, item, keyFor, mark, packetOf, runOf, sheetId, sourceOf } from './sample-runs.ts';

fc.configureGlobal({ seed: 20261122 });

const key = item('Fetch the key', { who: 'assistant' });
const lamp = item('Sign for the lamp', { who: 'executive' });
const yard = item('Sweep the yard');
const run = runOf(sourceOf([key, lamp], [yard]));

describe('the items of a run', () => {
  it('come in their order, each with its place', () => {
    expect(itemsOf(run).map((one) => [one.text, one.sheet.id, one.group.title, one.key])).toEqual([
      ['Fetch the key', sheetId, 'Part 1', `${sheetId} fetch-the-key`],
      ['Sign for the lamp', sheetId, 'Part 1', `${sheetId} sign-for-the-lamp`],
      ['Sweep the yard', sheetId, 'Part 2', `${sheetId} sweep-the-yard`],
    ]);
  });

  it('are those of a role and those of nobody in particular', () => {
    expect(itemsOf({ ...run, role: 'executive' }).map(({ text }) => text)).toEqual(['Sign for the lamp', 'Sweep the yard']);
  });
});

describe('progress', () => {
  it('counts what is done and what doesn’t apply', () => {
    const marks = { [keyFor(key.text)]: mark('done'), [keyFor(lamp.text)]: mark('skipped'), [keyFor(yard.text)]: mark('open') };
    expect(progressOf(itemsOf(run), marks)).toEqual({ settled: 2, total: 3 });
  });

  it('counts nothing where nothing was said, and no marks of items that aren’t shown', () => {
    expect(progressOf(itemsOf(run), {})).toEqual({ settled: 0, total: 3 });
    expect(progressOf([], { other: mark('done') })).toEqual({ settled: 0, total: 0 });
  });
});

it('a copy has the items and the choices, and nothing that was said', () => {
  const used = runOf(packetOf({ a: [[key]] }), {
    name: 'Ana',
    role: 'assistant',
    skipsWeekends: true,
    status: 'archived',
    marks: { x: mark('done') },
    gone: [{ ...yard, sheet: 'a' }],
  });
  expect(duplicateRun(used, 'Ben', 'ffeeddcc00112233', 5000)).toEqual({
    ...used,
    run: 'ffeeddcc00112233',
    name: 'Ben',
    status: 'open',
    marks: {},
    gone: [],
    createdAt: 5000,
    changedAt: 5000,
  });
});

describe('two states of one run made one', () => {
  /** Two states of one run from what was drawn by chance. */
  const states = anyStates.map(([source, all]) => all.map((one): Run => ({ ...runOf(source), ...one })) as [Run, Run, Run]);

  it('keep the later word on each item and the later name', () => {
    const a = { ...run, name: 'Ana', changedAt: 20, marks: { x: mark('done', 10), y: mark('open', 30) } };
    const b = { ...run, name: 'Ben', changedAt: 10, marks: { x: mark('skipped', 20), z: mark('done', 5) } };
    expect(mergeRuns(a, b)).toEqual({ ...a, marks: { x: mark('skipped', 20), y: mark('open', 30), z: mark('done', 5) } });
  });

  it('give the same whichever comes first, also where both were written at one time', () => {
    fc.assert(
      fc.property(states, ([a, b]) => {
        expect(mergeRuns(a, b)).toEqual(mergeRuns(b, a));
      }),
      { numRuns: 400 },
    );
  });

  it('give the same however often and in whatever order three are merged', () => {
    fc.assert(
      fc.property(states, ([a, b, c]) => {
        expect(mergeRuns(a, a)).toEqual(a);
        expect(mergeRuns(mergeRuns(a, b), b)).toEqual(mergeRuns(a, b));
        expect(mergeRuns(mergeRuns(a, b), c)).toEqual(mergeRuns(a, mergeRuns(b, c)));
      }),
      { numRuns: 400 },
    );
  });

  it('lose no mark: each is there, or one that was made no earlier', () => {
    fc.assert(
      fc.property(states, ([a, b]) => {
        const merged = mergeRuns(a, b).marks;
        for (const [name, { at }] of [...Object.entries(a.marks), ...Object.entries(b.marks)]) {
          expect(merged[name]?.at).toBeGreaterThanOrEqual(at);
          expect([a.marks[name], b.marks[name]] as (Mark | undefined)[]).toContainEqual(merged[name]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
