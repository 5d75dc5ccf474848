// Which places answer best. Pure: from lists of the index to places in order.
//
// A place is scored in two ways that are added up: by its text, each want counting as far as it is told there (BM25), and
// by the name that comes nearest to the whole query, so that words of different names don't add up to a chance answer.

import { nameMark, placeKinds, unpackName, unpackPlace, weightLevels, type PlaceKind } from './format.ts';
import { each, listFor, type Lists } from './lists.ts';
import type { Alternative, Want } from './plan-query.ts';
import { tuning } from './tuning.ts';

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
  /** Whether it answers all of it. */
  readonly isComplete: boolean;
  readonly places: readonly RankedPlace[];
}

interface PlaceSlot {
  kind: number;
  /** How well its text answers each want, 0 to 1. */
  readonly text: Float64Array;
  /** How well any of its names does. */
  readonly names: Float64Array;
}

interface NameSlot {
  readonly place: number;
  readonly length: number;
  /** Whether it is the query itself, word for word. */
  isWhole: boolean;
  /** How well it answers each want. */
  readonly wants: Float64Array;
}

interface Slot {
  readonly places: Map<number, PlaceSlot>;
  readonly names: Map<number, NameSlot>;
  /** For each want the best of any place's text. */
  readonly best: Float64Array;
}

/** A place before names are weighed. */
interface Wants {
  readonly weights: readonly number[];
  readonly whole: number;
  readonly named: ReadonlySet<PlaceKind>;
  /** How much of each want an answer to it covers: less where it was guessed. */
  readonly covers: readonly number[];
  /** Whether each was typed as it stands in the handbook and is no everyday word. */
  readonly isTelling: readonly boolean[];
}

/** Ranks the documents that answer. `total` is the number of places in the handbook. */
export function rank(wants: readonly Want[], whole: string, lists: Lists, total: number): RankedDocument[] {
  const weights = wants.map((want) => tellingness(want, lists, total));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const slots = new Map<number, Slot>();
  for (const [index, want] of wants.entries())
    for (const alternative of want.alternatives) fill(slots, wants.length, index, alternative, lists);
  fillWhole(slots, wants.length, lists.get(whole) ?? []);
  const query: Wants = {
    weights,
    // A query of words that tell nothing can still be a name.
    whole: sum === 0 ? 1 : sum,
    named: new Set(wants.flatMap((want) => want.kind ?? [])),
    covers: wants.map(({ alternatives }) => (alternatives.every(({ why }) => why === 'slip') ? tuning.guess : 1)),
    isTelling: wants.map(
      ({ isWeak, kind, alternatives }) => !isWeak && !kind && alternatives.some(({ why }) => why === 'typed' || why === 'same'),
    ),
  };
  const ranked: RankedDocument[] = [];
  for (const [document, slot] of slots) {
    const one = rankDocument(document, slot, query);
    if (one.share >= tuning.leastShare) ranked.push(one);
  }
  ranked.sort((a, b) => b.score - a.score || a.document - b.document);
  const bestShare = ranked.reduce((best, { share }) => Math.max(best, share), 0);
  return ranked.filter(({ share }) => share >= bestShare * tuning.leastShareOfBest);
}

/** How much a want tells: rare ones much (the usual inverse document frequency), those that name a kind little. */
function tellingness(want: Want, lists: Lists, total: number): number {
  const countOf = (term: string): number => Math.max(lists.get(term)?.[0] ?? 0, lists.get(term + nameMark)?.[0] ?? 0);
  const count = Math.max(0, ...want.alternatives.map(({ terms }) => Math.min(...terms.map(countOf))));
  const weight = Math.log(1 + (Math.max(total, count) - count + 0.5) / (Math.max(count, 1) + 0.5));
  if (want.kind) return weight * 0.15;
  if (want.isWeak) return weight * tuning.weak;
  return count === 0 ? weight * tuning.unknown : weight;
}

/** What a term counts that stands somewhere in a document, its place not named. */
const somewhere = 0.25;

function slotFor(slots: Map<number, Slot>, document: number, count: number): Slot {
  let slot = slots.get(document);
  if (!slot) slots.set(document, (slot = { places: new Map(), names: new Map(), best: new Float64Array(count) }));
  return slot;
}

function nameSlot(slot: Slot, packed: number, count: number): NameSlot {
  const { place, name, kind, length } = unpackName(packed);
  let known = slot.names.get(name);
  if (!known) slot.names.set(name, (known = { place, length, isWhole: false, wants: new Float64Array(count) }));
  placeSlot(slot, place, kind, count);
  return known;
}

function fillWhole(slots: Map<number, Slot>, count: number, list: readonly number[]): void {
  each(list, (document, packed) => {
    nameSlot(slotFor(slots, document, count), packed, count).isWhole = true;
  });
}

function fill(slots: Map<number, Slot>, count: number, want: number, { terms, weight }: Alternative, lists: Lists): void {
  each(listFor(terms, '', lists, 6), (document, packed) => {
    const slot = slotFor(slots, document, count);
    const { place, kind, weight: level } = packed < 0 ? { place: -1, kind: 0, weight: somewhere * weightLevels } : unpackPlace(packed);
    const score = (weight * level) / weightLevels;
    slot.best[want] = Math.max(slot.best[want] ?? 0, score);
    if (place < 0) return;
    const known = placeSlot(slot, place, kind, count);
    known.text[want] = Math.max(known.text[want] ?? 0, score);
  });
  each(listFor(terms, nameMark, lists, 3), (document, packed) => {
    if (packed < 0) return;
    const slot = slotFor(slots, document, count);
    const { place, length, wants } = nameSlot(slot, packed, count);
    wants[want] = Math.max(wants[want] ?? 0, weight);
    const names = slot.places.get(place)?.names;
    if (names) names[want] = Math.max(names[want] ?? 0, weight / Math.sqrt(length));
  });
}

function placeSlot(slot: Slot, place: number, kind: number, count: number): PlaceSlot {
  let known = slot.places.get(place);
  if (!known) slot.places.set(place, (known = { kind, text: new Float64Array(count), names: new Float64Array(count) }));
  return known;
}

/** How near the nearest of a place's names comes to the query, and what of it that name answers. */
interface Nearest {
  readonly nearness: number;
  /** Whether a name of several words stands in the query as a whole. */
  readonly isContained: boolean;
  readonly name: NameSlot | undefined;
}

const nothing: Nearest = { nearness: 0, isContained: false, name: undefined };

function rankDocument(document: number, slot: Slot, query: Wants): RankedDocument {
  const { weights, whole, named, covers, isTelling } = query;
  const nearest = nearestNames(slot, query);
  const own = slot.places.get(0)?.text;
  const ofDocument = nearest.get(0) ?? nothing;
  const places: RankedPlace[] = [];
  let share = 0;
  let isComplete = false;
  for (const place of new Set([...slot.places.keys(), ...nearest.keys(), 0])) {
    const known = slot.places.get(place);
    const { nearness, isContained } = nearest.get(place) ?? nothing;
    let sum = 0;
    let held = 0;
    let covered = 0;
    let telling = 0;
    let answered = 0;
    for (const [index, weight] of weights.entries()) {
      const here = Math.max(known?.text[index] ?? 0, (known?.names[index] ?? 0) * tuning.anyName);
      const lent = Math.max((own?.[index] ?? 0) * tuning.fromDocument, (slot.best[index] ?? 0) * tuning.fromSibling);
      sum += weight * Math.max(here, lent);
      const isHere = here > 0;
      const isNear = lent > 0 || (ofDocument.name?.wants[index] ?? 0) > 0;
      if (isHere || isNear) answered++;
      if (here > 0.1 && isTelling[index] === true) telling++;
      held += isHere ? weight : isNear ? weight * 0.5 : 0;
      covered += isHere || isNear ? weight * (covers[index] ?? 1) : 0;
    }
    isComplete ||= answered === weights.length || nearness >= 1;
    const isEnough = isContained || telling >= tuning.enoughWants;
    share = Math.max(share, covered / whole, Math.min(1, nearness * tuning.nameShare), isEnough ? tuning.leastShare : 0);
    const near = Math.max(nearness, ofDocument.nearness * tuning.nameFromDocument);
    const kind = placeKinds[known?.kind ?? 0] ?? 'playbook';
    const score = sum * Math.pow(held / whole, tuning.completeness) + tuning.name * whole * Math.pow(near, tuning.nearness);
    if (held > 0 || nearness > 0) places.push({ place, kind, score: score * (named.has(kind) ? tuning.namedKind : tuning.kind[kind]) });
  }
  places.sort((a, b) => b.score - a.score || a.place - b.place);
  return { document, score: places[0]?.score ?? 0, share, isComplete, places };
}

/** For each place with names the one nearest to the query: the cosine of the two as sets of wants. */
function nearestNames({ names }: Slot, { weights, whole, covers }: Wants): Map<number, Nearest> {
  const usual = whole / Math.max(1, weights.length);
  const nearest = new Map<number, Nearest>();
  for (const name of names.values()) {
    let matched = 0;
    let count = 0;
    for (const [index, weight] of weights.entries()) {
      const answer = name.wants[index] ?? 0;
      matched += weight * answer * (covers[index] ?? 1);
      if (answer > 0) count++;
    }
    const missing = Math.max(0, name.length - count) * usual;
    if (matched === 0 && !name.isWhole) continue;
    const isContained = count > 1 && missing === 0;
    const cosine = matched / Math.sqrt(whole * (matched + missing));
    const nearness = name.isWhole ? tuning.wholeName : Math.max(cosine, isContained ? tuning.contained : 0);
    const known = nearest.get(name.place) ?? nothing;
    if (nearness > known.nearness) nearest.set(name.place, { nearness, name, isContained: isContained || known.isContained });
  }
  return nearest;
}
