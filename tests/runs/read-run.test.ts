// Tests reading a run that a store or a file holds: strict in shape, mild to what it doesn't know, and patient with older formats.

import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bringUp, type Steps } from '../../src/runs/formats.ts';
import { keptRun } from '../../src/runs/kept-run.ts';
import { checkRun, isFromNewer, readRun } from '../../src/runs/read-run.ts';
import type { Run } from '../../src/runs/run.ts';
import { boardPaper, longRun, run, runs } from './make-runs.ts';

fc.configureGlobal({ seed: 20261122 });

/** What a store reads back. */
function kept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('readRun', () => {
  it('gives back what was kept', () => {
    expect(readRun(kept(keptRun(boardPaper)))).toEqual(boardPaper);
    expect(readRun(kept({ format: 1, ...boardPaper }))).toEqual(boardPaper);
  });

  it('gives back any run there can be', () => {
    fc.assert(
      fc.property(runs, (any) => {
        expect(readRun(kept(keptRun(any)))).toEqual(any);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what it doesn’t know, at every depth', () => {
    const value = kept(keptRun(boardPaper)) as Run & { sheets: { groups: object[] }[]; marks: Record<string, object> };
    Object.assign(value, { colour: 'blue' });
    Object.assign(value.sheets[0]?.groups[0] ?? {}, { icon: 'star' });
    Object.assign(Object.values(value.marks)[0] ?? {}, { by: 'someone' });
    expect(readRun(value)).toEqual(boardPaper);
  });

  it('takes nothing from the names that objects have of their own', () => {
    const text = JSON.stringify(keptRun(boardPaper))
      .replace(
        '"marks":{',
        '"__proto__":{"status":"deleted","polluted":true},"marks":{"__proto__":{"state":"done","reason":"","note":"","at":1},',
      )
      .replace('"kind"', '"constructor":{"prototype":{"polluted":true}},"kind"');
    const read = readRun(JSON.parse(text));
    expect(read).toEqual(boardPaper);
    expect(Object.getPrototypeOf(read?.marks)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it.each<[string, (value: Record<string, unknown>) => void, string]>([
    ['a title that is no text', (value) => void (value['title'] = 7), 'title'],
    ['a text over 2,000 letters', (value) => void (value['name'] = 'a'.repeat(2001)), 'name'],
    ['a key that is missing', (value) => void delete value['gone'], 'gone'],
    ['an id with other letters', (value) => void (value['run'] = '0123456789abcdeg'), 'run'],
    ['a day that isn’t in the calendar', (value) => void (value['start'] = '2026-02-30'), 'start'],
    ['a status there is not', (value) => void (value['status'] = 'lost'), 'status'],
    ['a time that is no number', (value) => void (value['createdAt'] = '2026'), 'createdAt'],
    ['a time before 1970', (value) => void (value['changedAt'] = -1), 'changedAt'],
    ['an address elsewhere', (value) => void (value['url'] = '//example.com/'), 'url'],
    ['an address that is a script', (value) => void (value['url'] = 'javascript:alert(1)'), 'url'],
    ['marks that are a list', (value) => void (value['marks'] = []), 'marks'],
    [
      'a mark of an unknown state',
      (value) => void (value['marks'] = { 'a b': { state: 'half', reason: '', note: '', at: 1 } }),
      'marks.a b.state',
    ],
    [
      'a mark that belongs to no item',
      (value) => void (value['marks'] = { toString: { state: 'done', reason: '', note: '', at: 1 } }),
      'marks.toString',
    ],
    [
      'an item that is a text',
      (value) => void (value['sheets'] = [{ ...boardPaper.sheets[0], groups: [{ title: '', items: ['x'] }] }]),
      'sheets.0.groups.0.items.0',
    ],
  ])('refuses %s, and says where', (_, spoil, path) => {
    const value = kept(keptRun(boardPaper)) as Record<string, unknown>;
    spoil(value);
    expect(readRun(value)).toBeUndefined();
    expect(checkRun(value, 1)).toEqual({ fault: 'shape', path });
  });

  it('takes 2,000 items and not one more', () => {
    expect(readRun(kept(keptRun(longRun(2000))))?.sheets).toEqual(longRun(2000).sheets);
    expect(checkRun(kept(longRun(2001)), 1)).toEqual({ fault: 'shape', path: '' });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a text', 'run'],
    ['a list', [keptRun(boardPaper)]],
    ['an empty record', {}],
    ['a bare format', { format: 1 }],
    ['a run without format', boardPaper],
    ['a format that is a text', { ...boardPaper, format: '1' }],
    ['a format between two', { ...boardPaper, format: 0.5 }],
    ['a format before the first', { ...boardPaper, format: -1 }],
  ])('gives nothing for %s', (_, value) => {
    expect(readRun(value)).toBeUndefined();
    expect(isFromNewer(value)).toBe(false);
  });

  it('tells what a newer version kept from what is damaged', () => {
    const newer = { ...keptRun(boardPaper), format: 2, sheets: 'elsewhere' };
    expect(readRun(newer)).toBeUndefined();
    expect(isFromNewer(newer)).toBe(true);
    expect(isFromNewer(keptRun(boardPaper))).toBe(false);
  });

  it('never throws and takes nothing that isn’t a run', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), fc.jsonValue()),
        (value) => {
          expect(readRun(value)).toBeUndefined();
          expect(readRun(typeof value === 'object' ? { ...value, format: 1 } : value)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes only runs from runs in which one thing was exchanged', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom(...Object.keys(boardPaper)), fc.jsonValue(), (any, key, value) => {
        const read = readRun({ ...(kept(keptRun(any)) as object), [key]: value });
        // What was taken is whole: kept again, it is the same.
        if (read) expect(readRun(kept(keptRun(read)))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('compiles no code, which the content policy would report', async () => {
    vi.resetModules();
    const compiled = vi.fn<(...code: string[]) => never>(() => {
      throw new EvalError('refused');
    });
    vi.stubGlobal('Function', compiled);
    onTestFinished(() => void vi.unstubAllGlobals());
    const fresh = await import('../../src/runs/read-run.ts');
    const read = fresh.readRun(kept(keptRun(boardPaper)));
    expect(compiled).not.toHaveBeenCalled();
    expect(read).toEqual(boardPaper);
  });
});

describe('bringUp', () => {
  // Pretended: format 0 had one list of items and called names "who"; in -1 there was no format at all.
  const steps: Steps = {
    0: ({ who, items, ...rest }) => ({ ...rest, name: who, sheets: [{ ...boardPaper.sheets[0], groups: [{ title: 'All', items }] }] }),
    1: (old) => ({ ...old, name: String(old['name']).toUpperCase() }),
  };
  const today = run([{ title: 'All', items: boardPaper.sheets[0]?.groups[0]?.items ?? [] }], { name: 'Finance committee' });
  const { name, sheets, ...rest } = today;
  const old = { ...rest, who: name, items: sheets[0]?.groups[0]?.items };

  it('walks from an older format to today’s, and what comes out is a run', () => {
    const brought = bringUp(old, 0, 1, steps);
    expect(brought).toEqual({ kept: today });
    expect('kept' in brought && readRun({ ...brought.kept, format: 1 })).toEqual(today);
  });

  it('walks several steps, and none from today’s format', () => {
    expect(bringUp(old, 0, 2, steps)).toEqual({ kept: { ...today, name: 'FINANCE COMMITTEE' } });
    expect(bringUp(today, 2, 2, steps)).toEqual({ kept: today });
  });

  it('leaves alone what it was given', () => {
    const before = structuredClone(old);
    bringUp(old, 0, 2, steps);
    expect(old).toEqual(before);
  });

  it('says when a format is newer, unknown or has no way to today', () => {
    expect(bringUp(old, 3, 2, steps)).toEqual({ fault: 'newer' });
    expect(bringUp(old, 2, 4, steps)).toEqual({ fault: 'unknown' });
    expect(bringUp(old, '0', 2, steps)).toEqual({ fault: 'unknown' });
    expect(bringUp([old], 0, 2, steps)).toEqual({ fault: 'unknown' });
  });

  it('takes a step that stumbles over what it finds for damage', () => {
    const stumbling: Steps = { 0: (kept) => ({ ...kept, items: (kept['items'] as unknown[]).map(String) }) };
    expect(bringUp({ items: 7 }, 0, 1, stumbling)).toEqual({ fault: 'unknown' });
  });
});
