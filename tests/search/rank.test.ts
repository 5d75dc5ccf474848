// Tests the order of places: from lists of the index, made by hand, to the documents that answer.

import { describe, expect, it } from 'vitest';
import { nameMark, packName, packPlace, placeKinds, type PlaceKind } from '../../src/search/format.ts';
import type { Want } from '../../src/search/plan-query.ts';
import type { Lists } from '../../src/search/lists.ts';
import { rank, type RankedDocument } from '../../src/search/rank.ts';

/** How many places the handbook of these tests has. */
const total = 100;

/** A term in a place: with what weight it stands in its text, or in which of the document's names. */
interface Entry {
  readonly document: number;
  /** Left out: somewhere in the document. */
  readonly place?: number;
  readonly kind?: PlaceKind;
  readonly weight?: number;
}
interface Name {
  readonly document: number;
  readonly place: number;
  readonly name: number;
  readonly kind?: PlaceKind;
  /** How many wants the whole name makes. */
  readonly length: number;
}

const kindNumber = (kind: PlaceKind = 'play'): number => placeKinds.indexOf(kind);

function listOf(entries: readonly (readonly [document: number, packed: number | undefined])[]): number[] {
  const list = [entries.length];
  let last = -1;
  for (const [document, packed] of entries) {
    if (document !== last) list.push(last - document);
    last = document;
    if (packed !== undefined) list.push(packed);
  }
  return list;
}

const texts = (...entries: readonly Entry[]): number[] =>
  listOf(
    entries.map(({ document, place, kind, weight = 20 }) => [
      document,
      place === undefined ? undefined : packPlace(place, kindNumber(kind), weight),
    ]),
  );
const names = (...entries: readonly Name[]): number[] =>
  listOf(entries.map(({ document, place, name, kind, length }) => [document, packName(place, name, kindNumber(kind), length)]));
const listsOf = (lists: Readonly<Record<string, readonly number[]>>): Lists => new Map(Object.entries(lists));

function want(term: string, more: Partial<Want> = {}): Want {
  return { typed: term, alternatives: [{ terms: [term], weight: 1, why: 'typed' }], kind: undefined, isWeak: false, ...more };
}

const documents = (ranked: readonly RankedDocument[]): number[] => ranked.map(({ document }) => document);
const ranked = (wants: readonly Want[], lists: Readonly<Record<string, readonly number[]>>, whole = ''): RankedDocument[] =>
  rank(wants, whole, listsOf(lists), total);

describe('documents', () => {
  it('named so come before those that mention it', () => {
    const lists = {
      gossip: texts({ document: 0, place: 1, weight: 15 }, { document: 1, place: 1, weight: 38 }),
      [`gossip${nameMark}`]: names({ document: 1, place: 1, name: 1, length: 1 }),
    };
    expect(documents(ranked([want('gossip')], lists))).toEqual([1, 0]);
  });

  it('come in the order of how near their names are: the longer name of the two tells of something else', () => {
    const lists = {
      trip: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      [`trip${nameMark}`]: names({ document: 0, place: 1, name: 1, length: 4 }, { document: 1, place: 1, name: 1, length: 1 }),
    };
    expect(documents(ranked([want('trip')], lists))).toEqual([1, 0]);
  });

  it('whose name is the query itself come before those with the same words in another order', () => {
    const of = (document: number) => ({ document, place: 1, name: 1, length: 2 });
    const lists = {
      plan: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      trip: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      [`plan${nameMark}`]: names(of(0), of(1)),
      [`trip${nameMark}`]: names(of(0), of(1)),
      'trip plan~~': names(of(1)),
    };
    expect(documents(ranked([want('trip'), want('plan')], lists, 'trip plan~~'))).toEqual([1, 0]);
  });

  it('whose name is the query itself are found though the query has only stop words', () => {
    const lists = { 'to be~~': names({ document: 3, place: 0, name: 1, kind: 'playbook', length: 0 }) };
    expect(ranked([], lists, 'to be~~')).toMatchObject([
      { document: 3, share: expect.toSatisfy((share: number) => share > 0.5) as number, places: [{ place: 0 }] },
    ]);
    expect(ranked([], lists, 'not to be~~')).toEqual([]);
  });

  it('that hold all that was asked for come before those that hold a part of it, even told of at greater length', () => {
    const lists = {
      trip: texts({ document: 0, place: 1, weight: 45 }, { document: 1, place: 1, weight: 25 }),
      visa: texts({ document: 0, place: 1, weight: 45 }, { document: 1, place: 1, weight: 25 }),
      hotel: texts({ document: 1, place: 1, weight: 25 }),
    };
    const [first, second] = ranked([want('trip'), want('visa'), want('hotel')], lists);
    expect([first?.document, second?.document]).toEqual([1, 0]);
    expect([first?.isComplete, second?.isComplete]).toEqual([true, false]);
  });

  it('that hold all of it in one place come before those that hold it here and there', () => {
    const lists = {
      trip: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      visa: texts({ document: 0, place: 2 }, { document: 1, place: 1 }),
    };
    expect(documents(ranked([want('trip'), want('visa')], lists))).toEqual([1, 0]);
  });

  it('that answer too small a share are no answer', () => {
    const wants = [want('trip'), want('visa'), want('hotel')];
    const one = {
      trip: texts({ document: 0, place: 1, weight: 63 }),
      visa: texts({ document: 8, place: 1 }),
      hotel: texts({ document: 9, place: 1 }),
    };
    expect(ranked(wants, one)).toEqual([]);
    const two = { ...one, visa: texts({ document: 0, place: 1, weight: 1 }, { document: 8, place: 1 }) };
    expect(documents(ranked(wants, two))).toEqual([0]);
  });

  it('that answer a small share of a long question are an answer when three telling words stand in one of their places', () => {
    const rest = ['why', 'on', 'earth', 'must', 'everybody', 'else'].map((term) => want(term));
    const three = [want('trip'), want('visa'), want('hotel'), ...rest];
    const lists = {
      trip: texts({ document: 0, place: 1 }, { document: 1, place: 1 }, { document: 2, place: 1 }),
      visa: texts({ document: 0, place: 1 }, { document: 1, place: 1 }, { document: 2, place: 1 }),
      hotel: texts({ document: 0, place: 1 }, { document: 1, place: 2 }),
    };
    expect(documents(ranked(three, lists))).toEqual([0]);
    expect(ranked([want('trip', { isWeak: true }), ...three.slice(1)], lists)).toEqual([]);
  });

  it('of which a whole name stands in a long question are an answer', () => {
    const rest = ['why', 'on', 'earth', 'must', 'everybody'].map((term) => want(term));
    const named = (length: number) => [
      { document: 0, place: 1, name: 1, length: 2 },
      { document: 1, place: 1, name: 1, length },
    ];
    const lists = { [`trip${nameMark}`]: names(...named(4)), [`visa${nameMark}`]: names(...named(4)) };
    expect(documents(ranked([want('trip'), want('visa'), ...rest], lists))).toEqual([0]);
  });

  it('lack a share also for words that stand nowhere', () => {
    const lists = { trip: texts({ document: 0, place: 1, weight: 63 }) };
    expect(documents(ranked([want('trip')], lists))).toEqual([0]);
    expect(ranked([want('trip'), want('quantum'), want('zebra')], lists)).toEqual([]);
  });

  it('say what share of the query they answer', () => {
    const lists = { trip: texts({ document: 0, place: 1 }), visa: texts({ document: 0, place: 2 }) };
    expect(ranked([want('trip'), want('visa')], lists)[0]?.share).toBeCloseTo(1);
    const partly = ranked([want('trip'), want('quantum', { isWeak: true })], lists)[0]?.share ?? 0;
    expect(partly).toBeLessThan(0.95);
    expect(partly).toBeGreaterThan(0.5);
  });

  it('are told apart by rare words more than by common ones', () => {
    const everywhere = Array.from({ length: 60 }, (_, document) => ({ document, place: 1 }));
    const lists = { meeting: texts(...everywhere), visa: texts({ document: 70, place: 1 }) };
    expect(documents(ranked([want('meeting'), want('visa')], lists))).toEqual([70]);
  });

  it('that come out the same stand in the order of the handbook', () => {
    const lists = { trip: texts({ document: 2, place: 1 }, { document: 5, place: 1 }, { document: 9, place: 1 }) };
    expect(documents(ranked([want('trip')], lists))).toEqual([2, 5, 9]);
  });

  it('of a frequent term that names no place of theirs are found, after those with a place', () => {
    const lists = { meeting: texts({ document: 0 }, { document: 1, place: 2, weight: 30 }, { document: 2 }) };
    expect(documents(ranked([want('meeting')], lists))).toEqual([1, 0, 2]);
  });

  it('are none where nothing is asked or nothing answers', () => {
    expect(ranked([], {})).toEqual([]);
    expect(ranked([want('quantum')], {})).toEqual([]);
  });
});

describe('an answer of two words', () => {
  const both: Want = { ...want('sign off'), alternatives: [{ terms: ['sign', 'off'], weight: 1, why: 'typed' }] };

  it('has to hold both', () => {
    const lists = {
      sign: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      off: texts({ document: 1, place: 1 }, { document: 2, place: 1 }),
    };
    expect(documents(ranked([both], lists))).toEqual([1]);
  });

  it('is better in one place than in two', () => {
    const lists = {
      sign: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      off: texts({ document: 0, place: 2 }, { document: 1, place: 1 }),
    };
    expect(documents(ranked([both], lists))).toEqual([1, 0]);
  });

  it('counts as the word of the two that is told of less', () => {
    const lists = {
      sign: texts({ document: 0, place: 1, weight: 40 }, { document: 1, place: 1, weight: 20 }),
      off: texts({ document: 0, place: 1, weight: 5 }, { document: 1, place: 1, weight: 20 }),
    };
    expect(documents(ranked([both], lists))).toEqual([1, 0]);
  });
});

describe('what means the same, or was guessed,', () => {
  it('counts less than the word itself', () => {
    const either: Want = {
      ...want('boss'),
      alternatives: [
        { terms: ['boss'], weight: 1, why: 'typed' },
        { terms: ['=boss'], weight: 0.8, why: 'same' },
      ],
    };
    const lists = { '=boss': texts({ document: 0, place: 1 }, { document: 1, place: 1 }), boss: texts({ document: 1, place: 1 }) };
    const [first, second] = ranked([either], lists);
    expect([first?.document, second?.document]).toEqual([1, 0]);
    expect(first?.score).toBeGreaterThan(second?.score ?? 0);
  });

  it('covers less of the query when it is a guess', () => {
    const lists = { trip: texts({ document: 0, place: 1 }) };
    const guess: Want = { ...want('trpi'), alternatives: [{ terms: ['trip'], weight: 1, why: 'slip' }] };
    expect(ranked([guess], lists)[0]?.share).toBeLessThan(ranked([want('trip')], lists)[0]?.share ?? 0);
  });
});

describe('places', () => {
  const order = (wants: readonly Want[], lists: Readonly<Record<string, readonly number[]>>): number[] =>
    ranked(wants, lists)[0]?.places.map(({ place }) => place) ?? [];

  it('come best first', () => {
    expect(
      order([want('trip')], { trip: texts({ document: 0, place: 1, weight: 10 }, { document: 0, place: 2, weight: 40 }) }).slice(0, 2),
    ).toEqual([2, 1]);
  });

  it('of a kind that the query names come first', () => {
    const lists = {
      apology: texts({ document: 0, place: 1, kind: 'play' }, { document: 0, place: 2, kind: 'words' }),
      template: texts({ document: 7, place: 1 }),
    };
    const named = want('template', { kind: 'words' });
    expect(order([want('apology')], lists)[0]).toBe(1);
    expect(order([want('apology'), named], lists)[0]).toBe(2);
  });

  it('of a kind that the query names gain by that', () => {
    const lists = {
      apology: texts({ document: 0, place: 1, kind: 'play' }, { document: 0, place: 2, kind: 'words' }),
      template: texts({ document: 7, place: 1 }),
    };
    const gain = (wants: readonly Want[]): number => {
      const scores = new Map(ranked(wants, lists)[0]?.places.map(({ place, score }) => [place, score]));
      return (scores.get(2) ?? 0) / (scores.get(1) ?? 0);
    };
    expect(gain([want('apology'), want('template', { kind: 'words' })])).toBeGreaterThan(gain([want('apology')]));
  });

  it('need not hold the word that names their kind', () => {
    const lists = { apology: texts({ document: 0, place: 2, kind: 'words' }) };
    expect(documents(ranked([want('apology'), want('template', { kind: 'words' })], lists))).toEqual([0]);
  });

  it('lend each other words: a playbook that tells of both in two places answers, one that tells of one does not', () => {
    const lists = {
      trip: texts({ document: 0, place: 1 }, { document: 1, place: 1 }),
      visa: texts({ document: 0, place: 2 }, { document: 9, place: 1 }),
    };
    expect(documents(ranked([want('trip'), want('visa')], lists))).toEqual([0]);
  });

  it('gain from what stands beside them, less than from what stands in them', () => {
    const alone = { trip: texts({ document: 0, place: 1 }), visa: texts({ document: 5, place: 1 }) };
    const beside = { ...alone, visa: texts({ document: 0, place: 2 }, { document: 5, place: 1 }) };
    const within = { ...alone, visa: texts({ document: 0, place: 1 }, { document: 5, place: 1 }) };
    const scoreOf = (lists: Readonly<Record<string, readonly number[]>>): number =>
      ranked([want('trip'), want('visa', { isWeak: true })], lists)
        .find(({ document }) => document === 0)
        ?.places.find(({ place }) => place === 1)?.score ?? 0;
    expect(scoreOf(beside)).toBeGreaterThan(scoreOf(alone));
    expect(scoreOf(within)).toBeGreaterThan(scoreOf(beside));
  });

  it('carry the kind they have in the index', () => {
    const lists = { trip: texts({ document: 0, place: 3, kind: 'worksheet' }) };
    expect(ranked([want('trip')], lists)[0]?.places[0]).toMatchObject({ place: 3, kind: 'worksheet' });
  });
});
