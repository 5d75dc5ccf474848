// Which places answer best. Pure: from lists of the index to places in order.

import { placeKinds, unpackPlace, weightLevels, type PlaceKind } from './format.ts';
import type { Want } from './plan-query.ts';

/** For each term its list in the index (see `format.ts`). */
export type Lists = ReadonlyMap<string, readonly number[]>;

/** A place, ranked. */
export interface RankedPlace {
  readonly place: number;
  readonly kind: PlaceKind;
  readonly score: number;
}

/** A document with its places, the best first. */
export interface RankedDocument {
  readonly document: number;
  readonly score: number;
  /** The share of what was looked for that the document answers, each want counting by how telling it is: 0 to 1. */
  readonly share: number;
  readonly places: readonly RankedPlace[];
}

/** How a place's score comes about. Tuned on `tests/search/questions.tsv`. */
export const tuning = {
  /** What the playbook's own title, names and summary lend to its parts, and what a sibling does. */
  fromDocument: 0.45,
  fromSibling: 0.2,
  /** How much neighbouring words count that are neighbours there too. */
  pair: 0.6,
  /** How strongly places that hold more of what was looked for come first. */
  completeness: 1.2,
  /** The kinds, beside each other, when nothing else tells. */
  kind: { playbook: 0.95, play: 1, words: 0.85, checklist: 0.9, worksheet: 0.85, packet: 0.8 } as Readonly<Record<PlaceKind, number>>,
  /** For places of a kind that the query names. */
  namedKind: 1.4,
  /** What a want counts that nothing in the handbook answers, beside the rarest that something answers. */
  unknown: 0.8,
  /** The least share of what was looked for that is worth showing, and beside the best. */
  leastShare: 0.42,
  leastShareOfBest: 0.6,
  /** Places of a document are shown beside its best when they come this near. */
  nearBest: 0.72,
} as const;

interface Slot {
  /** What neighbouring words add to each place. */
  readonly pairs: Map<number, number>;
  /** For each want the best of any place, and of the document itself. */
  readonly best: Float64Array;
  readonly own: Float64Array;
  /** For each place its packed number and, for each want, how well it answers. */
  readonly places: Map<number, { readonly kind: number; readonly wants: Float64Array }>;
}

/** Ranks the documents that answer. `total` is the number of places in the handbook. */
export function rank(wants: readonly Want[], pairs: readonly string[], lists: Lists, total: number): RankedDocument[] {
  const weights = wants.map((want) => tellingness(want, lists, total));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return [];
  const slots = new Map<number, Slot>();
  for (const [index, want] of wants.entries()) for (const alternative of want.alternatives) fill(slots, wants.length, index, alternative.weight, listFor(alternative.terms, lists));
  for (const pair of pairs) addPairs(slots, lists.get(pair) ?? [], total);
  const named = new Set(wants.flatMap((want) => want.kinds));
  const ranked: RankedDocument[] = [];
  for (const [document, slot] of slots) {
    const share = weights.reduce((sum, weight, index) => sum + ((slot.best[index] ?? 0) > 0 ? weight : 0), 0) / whole;
    if (share < tuning.leastShare) continue;
    ranked.push(rankDocument(document, slot, share, weights, whole, named));
  }
  ranked.sort((a, b) => b.score - a.score || a.document - b.document);
  const bestShare = ranked.reduce((best, { share }) => Math.max(best, share), 0);
  return ranked.filter(({ share }) => share >= bestShare * tuning.leastShareOfBest);
}

/** How much a want tells: rare ones much (the usual inverse document frequency), those that name a kind little. */
function tellingness(want: Want, lists: Lists, total: number): number {
  const count = Math.max(0, ...want.alternatives.map(({ terms }) => Math.min(...terms.map((term) => lists.get(term)?.[0] ?? 0))));
  const weight = Math.log(1 + (total - count + 0.5) / (Math.max(count, 1) + 0.5));
  if (want.kinds.length > 0) return weight * 0.15;
  return count === 0 ? weight * tuning.unknown : weight;
}

/** The list of places that hold all terms: where they stand in different places, the document without places. */
function listFor(terms: readonly string[], lists: Lists): readonly number[] {
  const [first = [], ...others] = terms.map((term) => lists.get(term) ?? []);
  return others.reduce(both, first);
}

function both(a: readonly number[], b: readonly number[]): number[] {
  const places = new Map<number, Map<number, number>>();
  each(b, (document, packed) => {
    const known = places.get(document) ?? new Map<number, number>();
    if (packed >= 0) known.set(packed >> 6, packed);
    places.set(document, known);
  });
  const joined: number[] = [0];
  let last = -1;
  each(a, (document, packed) => {
    const other = places.get(document);
    if (!other) return;
    if (document !== last) joined.push(last - document);
    last = document;
    const twin = other.get(packed >> 6);
    if (packed >= 0 && twin !== undefined) joined.push(Math.min(packed, twin));
  });
  return joined;
}

/** Calls back for each place of a list; for a document without places once, with -1. */
function each(list: readonly number[], visit: (document: number, packed: number) => void): void {
  let document = -1;
  for (let index = 1; index < list.length; index++) {
    const step = list[index] ?? 0;
    if (step < 0) {
      document -= step;
      const next = list[index + 1];
      if (next === undefined || next < 0) visit(document, -1);
    } else visit(document, step);
  }
}

/** What a term counts that stands somewhere in a document, its place not named. */
const somewhere = 0.25;

function fill(slots: Map<number, Slot>, count: number, want: number, weight: number, list: readonly number[]): void {
  each(list, (document, packed) => {
    let slot = slots.get(document);
    if (!slot) slots.set(document, (slot = { best: new Float64Array(count), own: new Float64Array(count), places: new Map(), pairs: new Map() }));
    if (packed < 0) {
      slot.best[want] = Math.max(slot.best[want] ?? 0, somewhere * weight);
      return;
    }
    const { place, kind, weight: level } = unpackPlace(packed);
    const score = (weight * level) / weightLevels;
    slot.best[want] = Math.max(slot.best[want] ?? 0, score);
    if (place === 0) slot.own[want] = Math.max(slot.own[want] ?? 0, score);
    let known = slot.places.get(place);
    if (!known) slot.places.set(place, (known = { kind, wants: new Float64Array(count) }));
    known.wants[want] = Math.max(known.wants[want] ?? 0, score);
  });
}

function addPairs(slots: Map<number, Slot>, list: readonly number[], total: number): void {
  const weight = Math.log(1 + (total - (list[0] ?? 0) + 0.5) / ((list[0] ?? 0) + 0.5));
  each(list, (document, packed) => {
    const slot = slots.get(document);
    if (!slot || packed < 0) return;
    const { place, weight: level } = unpackPlace(packed);
    slot.pairs.set(place, (slot.pairs.get(place) ?? 0) + (weight * level * tuning.pair) / weightLevels);
  });
}

function rankDocument(
  document: number,
  slot: Slot,
  share: number,
  weights: readonly number[],
  whole: number,
  named: ReadonlySet<PlaceKind>,
): RankedDocument {
  const places: RankedPlace[] = [];
  const head = { kind: slot.places.get(0)?.kind ?? 0, wants: slot.own };
  for (const [place, { kind: number, wants }] of slot.places.size > 0 ? slot.places : new Map([[0, head]])) {
    const kind = placeKinds[number] ?? 'playbook';
    let sum = Math.max(slot.pairs.get(place) ?? 0, (slot.pairs.get(0) ?? 0) * tuning.fromDocument);
    let held = 0;
    for (const [index, weight] of weights.entries()) {
      const here = wants[index] ?? 0;
      const lent = Math.max((slot.own[index] ?? 0) * tuning.fromDocument, (slot.best[index] ?? 0) * tuning.fromSibling);
      sum += weight * Math.max(here, lent);
      if (here > 0) held += weight;
      else if (lent > 0) held += weight * 0.5;
    }
    const score = sum * Math.pow(held / whole, tuning.completeness) * tuning.kind[kind] * (named.has(kind) ? tuning.namedKind : 1);
    places.push({ place, kind, score });
  }
  places.sort((a, b) => b.score - a.score || a.place - b.place);
  return { document, score: places[0]?.score ?? 0, share, places };
}
