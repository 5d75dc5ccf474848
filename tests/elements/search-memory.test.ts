// Tests what the browser keeps of searching: the last searches, those that found nothing, and the table these are saved as.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missedAsCsv, SearchMemory, type Missed } from '../../templates/elements/search-memory.ts';
import { MemoryStorage } from './memory-storage.ts';

fc.configureGlobal({ seed: 20261122 });

const memoryOf = (storage: Storage = new MemoryStorage(), site = '/'): SearchMemory => new SearchMemory(site, () => storage);
const today = '2026-11-22';
const tomorrow = '2026-11-23';
const missed = (query: string, times = 1, last = today): Missed => ({ query, times, last });

/** What was in the store before: broken, or of another shape. */
const garbage = ['', '{', '{"half', 'null', 'true', '7', '"x"', '{}', '{"length":1,"0":"x"}', '[null,7,true,[],{}]', '[["x"]]'];

describe('the last searches', () => {
  it('come back the latest first, also to another tab', () => {
    const storage = new MemoryStorage();
    for (const query of ['calendar', 'visitor', 'feedback']) memoryOf(storage).remember(query);
    expect(memoryOf(storage).recent()).toEqual(['feedback', 'visitor', 'calendar']);
  });

  it('hold each search once, whatever its case and the spaces around it, as it was typed last', () => {
    const memory = memoryOf();
    for (const query of ['calendar', 'visitor', '  Calendar ']) memory.remember(query);
    expect(memory.recent()).toEqual(['Calendar', 'visitor']);
  });

  it('hold nothing for an empty query', () => {
    const memory = memoryOf();
    for (const query of ['', '   ', '\t']) memory.remember(query);
    expect(memory.recent()).toEqual([]);
  });

  it('are eight at most: the oldest goes', () => {
    const memory = memoryOf();
    for (let number = 1; number <= 12; number++) memory.remember(`query ${number}`);
    expect(memory.recent()).toEqual([12, 11, 10, 9, 8, 7, 6, 5].map((number) => `query ${number}`));
  });

  it('are cleared without the searches that found nothing, and these without them', () => {
    const memory = memoryOf();
    memory.remember('calendar');
    memory.miss('zeppelin', today);
    memory.clearRecent();
    expect([memory.recent(), memory.missed()]).toEqual([[], [missed('zeppelin')]]);
    memory.remember('visitor');
    memory.clearMissed();
    expect([memory.recent(), memory.missed()]).toEqual([['visitor'], []]);
  });

  it('of two handbooks on one host are kept apart', () => {
    const storage = new MemoryStorage();
    memoryOf(storage, '/one/').remember('calendar');
    memoryOf(storage, '/one/').miss('zeppelin', today);
    expect([memoryOf(storage, '/two/').recent(), memoryOf(storage, '/two/').missed()]).toEqual([[], []]);
    expect(memoryOf(storage, '/').recent()).toEqual([]);
  });
});

describe('searches that found nothing', () => {
  it('come back the latest first, in lower case, counted, with the day they were last tried', () => {
    const memory = memoryOf();
    memory.miss('Zeppelin', today);
    memory.miss('hovercraft', today);
    memory.miss(' zeppelin ', tomorrow);
    expect(memory.missed()).toEqual([missed('zeppelin', 2, tomorrow), missed('hovercraft')]);
  });

  it.each(['', '  ', 'a', 'ab', ' ab '])('leave out %j, which is too short to tell anything', (query) => {
    const memory = memoryOf();
    memory.miss(query, today);
    expect(memory.missed()).toEqual([]);
  });

  it('replace what was half typed of them', () => {
    const memory = memoryOf();
    for (const query of ['zep', 'zeppel', 'zeppelin', 'zeppelin hangar']) memory.miss(query, today);
    expect(memory.missed()).toEqual([missed('zeppelin hangar')]);
  });

  it('are replaced by nothing when only their beginning is left of them as the reader takes letters back', () => {
    const memory = memoryOf();
    for (const query of ['zeppelin hangar', 'zeppelin han', 'zeppelin']) memory.miss(query, today);
    expect(memory.missed()).toHaveLength(1);
  });

  it('replace none that was tried more than once, or on another day', () => {
    const memory = memoryOf();
    memory.miss('zeppelin', today);
    memory.miss('zeppelin', today);
    memory.miss('hovercraft', today);
    memory.miss('zeppelin hangar', today);
    memory.miss('hovercraft hangar', tomorrow);
    expect(memory.missed().map(({ query }) => query)).toEqual(['hovercraft hangar', 'zeppelin hangar', 'hovercraft', 'zeppelin']);
  });

  it('are two hundred at most: the oldest goes', () => {
    const memory = memoryOf();
    for (let number = 1; number <= 205; number++) memory.miss(`${number} zeppelins`, today);
    const kept = memory.missed();
    expect([kept.length, kept[0]?.query, kept.at(-1)?.query]).toEqual([200, '205 zeppelins', '6 zeppelins']);
  });

  it('lose none when two tabs note in turn', () => {
    const storage = new MemoryStorage();
    const [one, other] = [memoryOf(storage), memoryOf(storage)];
    one.miss('zeppelin', today);
    other.miss('hovercraft', today);
    one.miss('zeppelin', today);
    expect(other.missed()).toEqual([missed('zeppelin', 2), missed('hovercraft')]);
  });
});

describe('a store that is of no use', () => {
  it.each(garbage)('%j is read as nothing, and written over with the next search', (text) => {
    const storage = new MemoryStorage();
    memoryOf(storage).remember('x');
    memoryOf(storage).miss('xxx', today);
    for (const key of storage.entries.keys()) storage.setItem(key, text);
    const memory = memoryOf(storage);
    expect([memory.recent(), memory.missed()]).toEqual([[], []]);
    memory.remember('calendar');
    memory.miss('zeppelin', today);
    expect([memory.recent(), memory.missed()]).toEqual([['calendar'], [missed('zeppelin')]]);
  });

  it('holding some entries of the right shape, gives these and nothing else of them', () => {
    const storage = new MemoryStorage();
    memoryOf(storage).miss('xxx', today);
    const [key = ''] = storage.entries.keys();
    const entries = [
      'zeppelin',
      { query: 'a', times: '1', last: today },
      { query: 7, times: 1, last: today },
      { query: 'b', times: 1 },
      { query: '<b>', times: 3, last: today, more: 'x' },
    ];
    storage.setItem(key, JSON.stringify(entries));
    expect(memoryOf(storage).missed()).toEqual([missed('<b>', 3)]);
  });

  it('throwing at every touch, keeps nothing and never throws on', () => {
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    const closed: Storage = { length: 0, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse, clear: refuse };
    for (const storage of [refuse, () => closed]) {
      const memory = new SearchMemory('/', storage);
      memory.remember('calendar');
      memory.miss('zeppelin', today);
      memory.clearRecent();
      memory.clearMissed();
      expect([memory.recent(), memory.missed()]).toEqual([[], []]);
    }
  });

  it('that is full keeps what it had', () => {
    const memory = memoryOf(new MemoryStorage(60));
    memory.remember('calendar');
    memory.remember('x'.repeat(40));
    expect(memory.recent()).toEqual(['calendar']);
  });
});

describe('missedAsCsv', () => {
  it('is a head and a line for each, with the line ends of RFC 4180', () => {
    expect(missedAsCsv([])).toBe('query,times,last\r\n');
    expect(missedAsCsv([missed('zeppelin', 2), missed('a, "b"', 1, tomorrow)])).toBe(
      'query,times,last\r\n"zeppelin",2,2026-11-22\r\n"a, ""b""",1,2026-11-23\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@sum(a1)', '\t=1', '\r=1'])('makes %j harmless, which a spreadsheet would run', (query) => {
    expect(missedAsCsv([missed(query)])).toBe(`query,times,last\r\n"'${query}",1,2026-11-22\r\n`);
  });

  it.each(['1-1', 'a=b', "it's", 'mail @ noon'])('leaves %j as it is', (query) => {
    expect(missedAsCsv([missed(query)])).toBe(`query,times,last\r\n"${query}",1,2026-11-22\r\n`);
  });

  it('gives every query back to whoever reads the table, an apostrophe before those that begin as formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '-', 'a', 'é', ' ') })), (queries) => {
        const cells = cellsOf(missedAsCsv(queries.map((query) => missed(query))));
        expect(cells).toEqual([
          ['query', 'times', 'last'],
          ...queries.map((query) => [/^[=\-\r]/.test(query) ? `'${query}` : query, '1', today]),
        ]);
      }),
    );
  });
});

/** The cells of a table, read as RFC 4180 says. */
function cellsOf(table: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}
