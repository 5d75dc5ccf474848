// Tests a run over an edited handbook: ticks stay with their items, what changed is told, and nothing is ticked that wasn't.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeEnough, likeness } from '../../src/runs/likeness.ts';
import { hasChanged, reconcile } from '../../src/runs/reconcile.ts';
import { itemsOf, keyOf, type Run, type RunSource } from '../../src/runs/run.ts';
import { anyRun, anySource, item, keyFor, mark, packetOf, runOf, sheetId, sourceOf } from './sample-runs.ts';

fc.configureGlobal({ seed: 20261122 });

const agenda = item('Send the agenda to everyone');
const room = item('Book the small room');
const chairs = item('Put out twelve chairs');
/** A run of three items, the first done with a note, the second not applicable. */
const before = runOf(sourceOf([agenda, room, chairs]), {
  marks: {
    [keyFor(agenda.text)]: mark('done', 1, { note: 'by post' }),
    [keyFor(room.text)]: mark('skipped', 2, { reason: 'we meet outside' }),
  },
});
const all = (source: RunSource): string[] => itemsOf({ sheets: source.sheets, role: '' }).map(({ key }) => key);
const texts = (run: Run): Map<string, string> => new Map(itemsOf({ ...run, role: '' }).map(({ key, text }) => [key, text]));

describe('a run over an edited handbook', () => {
  it('has nothing to tell when nothing has changed', () => {
    const { run, changes } = reconcile(before, sourceOf([agenda, room, chairs]));
    expect(hasChanged(changes)).toBe(false);
    expect(run).toEqual(before);
  });

  it('keeps ticks through another order, other pause points, other days and roles', () => {
    const { run, changes } = reconcile(before, sourceOf([{ ...chairs, due: 'day 2' }], [{ ...agenda, who: 'assistant' }, room]));
    expect(hasChanged(changes)).toBe(false);
    expect(run.marks).toEqual(before.marks);
    expect(itemsOf(run).map(({ text, due, who }) => [text, due, who])).toEqual([
      ['Put out twelve chairs', 'day 2', ''],
      ['Send the agenda to everyone', '', 'assistant'],
      ['Book the small room', '', ''],
    ]);
  });

  it('follows a reworded item with its note, and tells the words it had', () => {
    const reworded = item('Send the agenda to everybody');
    const { run, changes } = reconcile(before, sourceOf([reworded, room, chairs]));
    expect(run.marks[keyFor(reworded.text)]).toEqual(mark('done', 1, { note: 'by post' }));
    expect([...changes.reworded]).toEqual([[keyFor(reworded.text), 'Send the agenda to everyone']]);
    expect(changes.added.size + changes.gone.length).toBe(0);
  });

  it('leaves what is new open', () => {
    const { run, changes } = reconcile(before, sourceOf([agenda, room, chairs, item('Fill the water jugs')]));
    expect([...changes.added]).toEqual([keyFor('Fill the water jugs')]);
    expect(run.marks[keyFor('Fill the water jugs')]).toBeUndefined();
  });

  it('keeps what is gone with what was said of it', () => {
    const { run, changes } = reconcile(before, sourceOf([room]));
    expect(changes.gone.map(({ text }) => text)).toEqual([agenda.text, chairs.text]);
    expect(run.gone).toEqual(changes.gone);
    expect(run.marks[keyFor(agenda.text)]?.note).toBe('by post');
  });

  it('keeps a whole checklist that is gone, and finds it when it is back', () => {
    const one = packetOf({ a: [[agenda, room]], b: [[chairs]] });
    const run = runOf(one, { marks: { [keyOf('b', chairs.id)]: mark('done') } });
    const without = reconcile(run, packetOf({ a: [[agenda, room]] }));
    expect(without.changes.gone.map(({ sheet, text }) => [sheet, text])).toEqual([['b', chairs.text]]);
    const back = reconcile(without.run, one);
    expect(back.run.gone).toEqual([]);
    expect([...back.changes.added]).toEqual([keyOf('b', chairs.id)]);
    expect(back.run.marks[keyOf('b', chairs.id)]?.state).toBe('done');
  });

  it('keeps an item’s tick apart from the same words in another checklist', () => {
    const run = runOf(packetOf({ a: [[agenda]], b: [[room]] }), { marks: { [keyOf('a', agenda.id)]: mark('done') } });
    const after = reconcile(run, packetOf({ a: [[chairs]], b: [[room, agenda]] }));
    expect(after.run.marks[keyOf('b', agenda.id)]).toBeUndefined();
    expect(after.changes.gone.map(({ text }) => text)).toEqual([agenda.text]);
  });

  it('gives an item that went and came back its own tick, not that of one like it', () => {
    const like = item('Send the agenda to everybody');
    const run = runOf(sourceOf([like]), {
      marks: { [keyFor(agenda.text)]: mark('done', 1, { note: 'by post' }), [keyFor(like.text)]: mark('skipped', 2, { reason: 'twice' }) },
      gone: [{ ...agenda, sheet: sheetId }],
    });
    const { run: after } = reconcile(run, sourceOf([agenda]));
    expect(after.marks[keyFor(agenda.text)]).toEqual(mark('done', 1, { note: 'by post' }));
    expect(after.gone.map(({ text }) => text)).toEqual([like.text]);
    expect(after.marks[keyFor(like.text)]).toEqual(mark('skipped', 2, { reason: 'twice' }));
  });

  it('pairs the likest when several were reworded at once', () => {
    const was = [item('Send the agenda to the guests'), item('Send the agenda to the speakers')];
    const now = [item('Send the agenda to all the speakers'), item('Send the agenda to all the guests')];
    const run = runOf(sourceOf(was), { marks: { [keyFor('Send the agenda to the guests')]: mark('done') } });
    const after = reconcile(run, sourceOf(now)).run;
    expect(after.marks[keyFor('Send the agenda to all the guests')]?.state).toBe('done');
    expect(after.marks[keyFor('Send the agenda to all the speakers')]).toBeUndefined();
  });

  it('settles what is equally alike without regard to the order', () => {
    const now = [item('Ben then ring Ana'), item('Then ring Ana Ben'), item('Ana Ben then ring')];
    const run = runOf(sourceOf([item('Ring Ana then Ben')]), { marks: { [keyFor('Ring Ana then Ben')]: mark('done') } });
    const found = [now, now.toReversed()].map((items) => reconcile(run, sourceOf(items)));
    expect(found[0]?.run.marks).toEqual(found[1]?.run.marks);
    expect(found[0]?.changes.reworded.size).toBe(1);
  });

  it('lays three hundred reworded items over three hundred others', () => {
    const numbered = (lead: string): RunSource =>
      sourceOf(Array.from({ length: 300 }, (_, at) => item(`${lead} number ${at} before noon`)));
    const run = runOf(numbered('Open the window of room'), {
      marks: { [keyFor('Open the window of room number 7 before noon')]: mark('done') },
    });
    const { run: after, changes } = reconcile(run, numbered('Open each window of room'));
    expect(changes.reworded.size).toBe(300);
    expect(Object.entries(after.marks).filter(([, { state }]) => state === 'done')).toEqual([
      [keyFor('Open each window of room number 7 before noon'), mark('done')],
    ]);
  });
});

describe('whatever is edited', () => {
  it('no mark is lost: it is on the item, on the item that was reworded, or with what is gone', () => {
    fc.assert(
      fc.property(anyRun, anySource, anySource, (run, first, second) => {
        let now = run;
        for (const source of [first, second]) {
          now = reconcile(now, source).run;
          const places = new Set([...all(source), ...now.gone.map(({ sheet, id }) => keyOf(sheet, id))]);
          const found = Object.entries(now.marks).flatMap(([key, { at }]) => (places.has(key) ? [at] : []));
          expect(found.toSorted((a, b) => a - b)).toEqual(
            Object.values(run.marks)
              .map(({ at }) => at)
              .toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('nothing becomes ticked that wasn’t: a mark comes from the same item, or from one that is alike and told', () => {
    fc.assert(
      fc.property(anyRun, anySource, (run, source) => {
        const { run: after, changes } = reconcile(run, source);
        const had = texts(run);
        for (const { key, text } of itemsOf(after)) {
          const now = after.marks[key];
          if (!now || now.state === 'open') continue;
          const was = changes.reworded.get(key);
          const isFrom = ([old, one]: readonly [string, string]): boolean => one === was && old.split(' ')[0] === key.split(' ')[0];
          if (was !== undefined) expect(likeness(text, was)).toBeGreaterThanOrEqual(alikeEnough);
          const from = was === undefined ? key : ([...had].find(isFrom)?.[0] ?? '');
          expect(run.marks[from]).toEqual(now);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every change is told once: an item is known, new or reworded, and what it was is known, reworded or gone', () => {
    fc.assert(
      fc.property(anyRun, anySource, (run, source) => {
        const { changes } = reconcile(run, source);
        const had = texts(run);
        const isReworded = new Set(changes.reworded.keys());
        for (const key of all(source)) expect([had.has(key), changes.added.has(key), isReworded.has(key)].filter(Boolean)).toHaveLength(1);
        expect(had.size - all(source).filter((key) => had.has(key)).length).toBe(changes.gone.length + isReworded.size);
      }),
      { numRuns: 400 },
    );
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(anyRun, anySource, (run, source) => {
        const once = reconcile(run, source).run;
        const twice = reconcile(once, source);
        expect(hasChanged(twice.changes)).toBe(false);
        expect(twice.run).toEqual(once);
      }),
    );
  });

  it('the order of items doesn’t matter', () => {
    const shuffled = anySource.chain((source) =>
      fc
        .tuple(
          fc.constant(source),
          fc.tuple(
            ...source.sheets.map((sheet) =>
              fc.shuffledSubarray(
                sheet.groups.flatMap((group) => group.items),
                { minLength: sheet.groups.flatMap((group) => group.items).length },
              ),
            ),
          ),
        )
        .map(
          ([one, orders]) =>
            [
              one,
              { ...one, sheets: one.sheets.map((sheet, at) => ({ ...sheet, groups: [{ title: 'All', items: orders[at] ?? [] }] })) },
            ] as const,
        ),
    );
    fc.assert(
      fc.property(anyRun, shuffled, (run, [source, other]) => {
        const a = reconcile(run, source);
        const b = reconcile(run, other);
        expect(b.run.marks).toEqual(a.run.marks);
        expect(b.changes.added).toEqual(a.changes.added);
        expect(b.changes.reworded).toEqual(a.changes.reworded);
        expect(b.changes.gone).toEqual(a.changes.gone);
      }),
      { numRuns: 400 },
    );
  });
});
