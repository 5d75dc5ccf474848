// Tests ticks as the browser keeps them: nothing is lost to a second tab, an edit, a broken text or a full store.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/runs/likeness.ts';
import { adoptTicks } from '../../templates/elements/adopt-ticks.ts';
import { matchTicks, type PageItem } from '../../templates/elements/tick-match.ts';
import { mergeTicks, TickStore, type Tick, type Ticks } from '../../templates/elements/tick-store.ts';
import { MemoryStorage } from './memory-storage.ts';

fc.configureGlobal({ seed: 20261122 });

const storeOf = (storage: Storage, checklist = 'executive/a#x', site = '/'): TickStore => new TickStore(site, checklist, () => storage);
const tick = (text: string, at: number, isOn = true): Tick => ({ text, isOn, at });

/** Changes whose times are all different, as those of a clock that moves on. */
const changes = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: count, maxLength: count })
    .chain((times) =>
      fc.tuple(...times.map((at) => fc.record({ id: fc.constantFrom('a', 'b', 'c'), isOn: fc.boolean(), at: fc.constant(at) }))),
    );
const ticksOf = (list: readonly { readonly id: string; readonly isOn: boolean; readonly at: number }[]): Ticks =>
  Object.fromEntries(list.map(({ id, isOn, at }) => [id, tick(id, at, isOn)]));

describe('mergeTicks', () => {
  it('is the same in any order, in any grouping, and when done twice', () => {
    fc.assert(
      fc.property(changes(9), (list) => {
        const [a, b, c] = [ticksOf(list.slice(0, 3)), ticksOf(list.slice(3, 6)), ticksOf(list.slice(6))];
        expect(mergeTicks(a, b)).toEqual(mergeTicks(b, a));
        expect(mergeTicks(mergeTicks(a, b), c)).toEqual(mergeTicks(a, mergeTicks(b, c)));
        expect(mergeTicks(a, a)).toEqual(a);
        expect(mergeTicks(mergeTicks(a, b), b)).toEqual(mergeTicks(a, b));
      }),
    );
  });

  it('lets the later change of each item win', () => {
    expect(mergeTicks({ a: tick('a', 2), b: tick('b', 1) }, { a: tick('a', 1, false), b: tick('b', 2, false) })).toEqual({
      a: tick('a', 2),
      b: tick('b', 2, false),
    });
  });
});

describe('TickStore', () => {
  it('reads what it wrote, also in another tab', () => {
    const storage = new MemoryStorage();
    expect(storeOf(storage).write({ a: tick('Pack', 1) })).toBe(true);
    expect(storeOf(storage).read()).toEqual({ ticks: { a: tick('Pack', 1) }, state: 'kept' });
  });

  it('starts empty', () => {
    expect(storeOf(new MemoryStorage()).read()).toEqual({ ticks: {}, state: 'kept' });
  });

  it('loses nothing when two tabs write in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), isOn: fc.boolean(), tab: fc.boolean() })), (writes) => {
        const storage = new MemoryStorage();
        const tabs = [storeOf(storage), storeOf(storage)] as const;
        const expected: Record<string, Tick> = {};
        for (const [at, { id, isOn, tab }] of writes.entries()) {
          expected[id] = tick(id, at, isOn);
          tabs[tab ? 1 : 0].write({ [id]: tick(id, at, isOn) });
        }
        expect(tabs[0].read().ticks).toEqual(expected);
        expect(tabs[1].read().ticks).toEqual(expected);
      }),
    );
  });

  it('keeps checklists and handbooks on one host apart', () => {
    const storage = new MemoryStorage();
    storeOf(storage, 'executive/a#x', '/one/').write({ a: tick('Pack', 1) });
    expect(storeOf(storage, 'executive/a#x', '/two/').read().ticks).toEqual({});
    expect(storeOf(storage, 'executive/a#y', '/one/').read().ticks).toEqual({});
  });

  it.each(['', '{', 'null', '[]', '"x"', '7', '{"a":true}', '{"a":{"text":"x","isOn":"yes","at":1}}', '{"a":{"text":"x","isOn":true}}'])(
    'sets %j aside when it can not be read, and says so once',
    (broken) => {
      const storage = new MemoryStorage();
      const store = storeOf(storage);
      storage.setItem(store.key, broken);
      expect(store.read()).toEqual({ ticks: {}, state: 'damaged' });
      expect(storage.getItem(`${store.key}:damaged`)).toBe(broken);
      expect(store.read().state).toBe('kept');
      expect(store.write({ a: tick('Pack', 1) })).toBe(true);
      expect(storage.getItem(`${store.key}:damaged`)).toBe(broken);
    },
  );

  it('does not write over a broken text that there is no room to set aside', () => {
    const broken = `{${'x'.repeat(200)}`;
    const storage = new MemoryStorage(300);
    const store = storeOf(storage);
    storage.setItem(store.key, broken);
    store.write({ a: tick('Pack', 1) });
    const kept = Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? ''));
    expect(kept).toContain(broken);
  });

  it('never throws where storage is blocked', () => {
    const store = new TickStore('/', 'executive/a#x', () => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(store.read()).toEqual({ ticks: {}, state: 'blocked' });
    expect(store.write({ a: tick('Pack', 1) })).toBe(false);
  });

  it('says so when the store is full, and keeps what it had', () => {
    const storage = new MemoryStorage(120);
    const store = storeOf(storage);
    expect(store.write({ a: tick('Pack', 1) })).toBe(true);
    expect(store.write({ b: tick('x'.repeat(100), 2) })).toBe(false);
    expect(store.read()).toEqual({ ticks: { a: tick('Pack', 1) }, state: 'kept' });
  });
});

describe('a checklist that had other names', () => {
  const names = ['house/a#x', 'house/b#x'];
  const adopt = (storage: Storage): boolean =>
    adoptTicks(
      storeOf(storage, 'rooms/b#x'),
      names.map((name) => storeOf(storage, name)),
    );
  const ticks = (storage: Storage): Ticks => storeOf(storage, 'rooms/b#x').read().ticks;

  it('takes over what is kept under all of them, the later change winning, and leaves it there', () => {
    const storage = new MemoryStorage();
    storeOf(storage, 'house/a#x').write({ a: tick('Pack', 1), b: tick('Call', 5) });
    storeOf(storage, 'house/b#x').write({ a: tick('Pack', 2, false), c: tick('Leave', 3) });
    storeOf(storage, 'rooms/b#x').write({ c: tick('Leave', 4, false) });
    expect(adopt(storage)).toBe(true);
    expect(ticks(storage)).toEqual({ a: tick('Pack', 2, false), b: tick('Call', 5), c: tick('Leave', 4, false) });
    expect(storeOf(storage, 'house/a#x').read().ticks).toEqual({ a: tick('Pack', 1), b: tick('Call', 5) });
  });

  it('takes nothing over twice: what was put to rest since stays so', () => {
    const storage = new MemoryStorage();
    expect(adopt(storage)).toBe(false);
    storeOf(storage, 'house/a#x').write({ a: tick('Pack', 1) });
    expect(adopt(storage)).toBe(true);
    storeOf(storage, 'rooms/b#x').write({ a: tick('Pack', 1, false) });
    expect(adopt(storage)).toBe(false);
    expect(ticks(storage)).toEqual({ a: tick('Pack', 1, false) });
  });

  it('finds the ticks of items whose ids are all new, by their words, on every visit the same', () => {
    const storage = new MemoryStorage();
    storeOf(storage, 'house/a#x').write({
      'old 1': tick('Pack the bags', 1),
      'old 2': tick('Pack the bag', 2),
      'old 3': tick('Call home', 3),
    });
    const page: PageItem[] = ['Pack the bag', 'Call home', 'Leave'].map((text) => ({ id: `new ${text}`, text }));
    for (let visit = 1; visit <= 3; visit++) {
      adopt(storage);
      const { on, moved, gone } = matchTicks(ticks(storage), page);
      expect([...on].toSorted()).toEqual(['new Call home', 'new Pack the bag']);
      expect(gone).toEqual(['Pack the bags']);
      storeOf(storage, 'rooms/b#x').write(moved);
    }
    storeOf(storage, 'rooms/b#x').write({ 'new Call home': tick('Call home', 9, false) });
    adopt(storage);
    expect([...matchTicks(ticks(storage), page).on]).toEqual(['new Pack the bag']);
  });

  it('sets aside what can’t be read under one of them, and takes over the others', () => {
    const storage = new MemoryStorage();
    storage.setItem(storeOf(storage, 'house/a#x').key, '{');
    storeOf(storage, 'house/b#x').write({ a: tick('Pack', 1) });
    expect(adopt(storage)).toBe(true);
    expect(ticks(storage)).toEqual({ a: tick('Pack', 1) });
    expect(storage.getItem(`${storeOf(storage, 'house/a#x').key}:damaged`)).toBe('{');
  });

  it('takes nothing over where there is no room, and loses nothing', () => {
    const storage = new MemoryStorage(120);
    storeOf(storage, 'house/a#x').write({ a: tick('Pack', 1) });
    expect(adopt(storage)).toBe(false);
    expect(storeOf(storage, 'house/a#x').read().ticks).toEqual({ a: tick('Pack', 1) });
  });
});

describe('matchTicks', () => {
  const items = (...texts: readonly string[]): PageItem[] => texts.map((text) => ({ id: `id of ${text}`, text }));
  const ticked = (...texts: readonly string[]): Ticks => Object.fromEntries(texts.map((text, at) => [`id of ${text}`, tick(text, at)]));

  it('finds ticks again when items change places and new ones come between', () => {
    const { on, moved, gone } = matchTicks(ticked('Pack the bag', 'Call home'), items('Call home', 'Feed the cat', 'Pack the bag'));
    expect([...on].toSorted()).toEqual(['id of Call home', 'id of Pack the bag']);
    expect([moved, gone]).toEqual([{}, []]);
  });

  it('leaves what was ticked and cleared again open', () => {
    expect(matchTicks({ 'id of Pack': tick('Pack', 1, false) }, items('Pack')).on.size).toBe(0);
  });

  it.each([
    ['Send the agenda, decisions on top', 'Send the agenda with decisions on top'],
    ['Pack the bag', 'Pack a bag'],
    ['Book the room for the board', 'Book a room for the board meeting'],
  ])('moves a tick from %j to %j', (before, after) => {
    const { on, moved, gone } = matchTicks(ticked(before), items('Feed the cat', after));
    expect([...on]).toEqual([`id of ${after}`]);
    expect(moved[`id of ${after}`]).toEqual(tick(after, 0));
    expect(gone).toEqual([]);
  });

  it.each([
    ['Pack the bag', 'Call home'],
    ['Send the agenda to the board', 'Book the car to the airport'],
  ])('tells that %j is gone rather than tick %j', (before, after) => {
    expect(matchTicks(ticked(before), items(after))).toMatchObject({ moved: {}, gone: [before] });
  });

  it('gives no item two ticks, and takes none from an item that has its own', () => {
    const { on, gone } = matchTicks(ticked('Pack the bag', 'Pack the bags'), items('Pack the bag'));
    expect([...on]).toEqual(['id of Pack the bag']);
    expect(gone).toEqual(['Pack the bags']);
  });

  it('is at rest once a moved tick has been kept: the next visit finds it, and misses nothing', () => {
    const storage = new MemoryStorage();
    const store = storeOf(storage);
    store.write(ticked('Send the agenda, decisions on top'));
    const page = items('Send the agenda with decisions on top');
    store.write(matchTicks(store.read().ticks, page).moved);
    const next = matchTicks(store.read().ticks, page);
    expect([...next.on]).toEqual(['id of Send the agenda with decisions on top']);
    expect(next.gone).toEqual([]);
  });

  it('accounts for every tick: on the page, moved or gone', () => {
    const words = fc.uniqueArray(
      fc.constantFrom('Pack the bag', 'Pack a bag', 'Call home', 'Call your home', 'Feed the cat', 'Leave', 'Lock the door'),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { on, gone } = matchTicks(ticked(...before), items(...after));
        expect(on.size + gone.length).toBe(before.length);
        expect(after.map((text) => `id of ${text}`)).toEqual(expect.arrayContaining([...on]));
      }),
    );
  });
});

describe('likeness', () => {
  it('is 1 for the same words and 0 for nothing in common, whatever their case and punctuation', () => {
    expect([likeness('Pack the bag', 'pack, the bag!'), likeness('abc', 'xyz'), likeness('', ''), likeness('', 'a')]).toEqual([1, 0, 1, 0]);
  });

  it('is the same both ways and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => likeness(a, b) === likeness(b, a) && likeness(a, b) >= 0 && likeness(a, b) <= 1),
    );
  });
});
