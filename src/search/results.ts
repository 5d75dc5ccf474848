// What is shown of a document: its places that answer, with the words around what was found.

import type { Marker, Piece } from './excerpt.ts';
import type { Fragment, FragmentPlace, Manifest, PlaceKind } from './format.ts';
import type { RankedPlace } from './rank.ts';
import { tuning } from './tuning.ts';

/** A place in the handbook that answers a query. */
export interface Place {
  /** Without site prefix. */
  readonly url: string;
  readonly kind: PlaceKind;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** The other name by which it was found; empty when its title says as much. */
  readonly alsoCalled: string;
  /** Words of the place that answer, as they are written there. */
  readonly marks: readonly string[];
  readonly score: number;
}

/** A document with those of its places that answer, the best first. */
export interface ResultGroup {
  readonly title: string;
  readonly url: string;
  readonly category: string;
  readonly hue: string;
  readonly places: readonly Place[];
  readonly score: number;
}

/** How many places of one document are shown. Ours: so that one playbook never fills the screen. */
const mostPlaces = 3;

/** The places of a document that are shown: the best, and those nearly as good; after the document itself its best part. */
export function chosenPlaces(places: readonly RankedPlace[], kind: PlaceKind | ''): readonly RankedPlace[] {
  const ofKind = kind === '' ? places : places.filter((place) => place.kind === kind);
  const [best] = ofKind;
  if (!best) return [];
  const least = best.score * tuning.nearBest;
  const near = ofKind.filter(({ score }, index) => score >= least || (index === 1 && best.place === 0));
  return near.slice(0, mostPlaces);
}

/** The category of a document; packets have one without a name. */
export function categoryOf(manifest: Manifest, document: number): Manifest['categories'][number] {
  return manifest.categories.findLast(({ first }) => first <= document) ?? { id: '', title: '', hue: '', first: 0 };
}

/** A document with its chosen places. */
export function groupOf(
  fragment: Fragment,
  ranked: readonly RankedPlace[],
  marker: Marker,
  category: Manifest['categories'][number],
): ResultGroup {
  const places = ranked.flatMap(({ place, score }) => {
    const found = fragment.places[place];
    return found ? [placeOf(fragment, found, score, marker)] : [];
  });
  const { title, url } = fragment;
  return { title, url, category: category.title, hue: category.hue, places, score: places[0]?.score ?? 0 };
}

function placeOf(fragment: Fragment, { id, kind, title, aliases, lines }: FragmentPlace, score: number, marker: Marker): Place {
  const texts = id === '' ? [fragment.summary, ...lines] : lines;
  const marks = [title, ...texts].flatMap((text) => marker.spans(text).map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return {
    url: id === '' ? fragment.url : `${fragment.url}#${id}`,
    kind,
    title: marker.pieces(title),
    excerpt: marker.excerpt(texts),
    alsoCalled: alsoCalled(title, aliases, marker),
    marks: [...new Set(marks)].slice(0, 12),
    score,
  };
}

/** The alias that answers most, where it answers more than the title. */
function alsoCalled(title: string, aliases: readonly string[], marker: Marker): string {
  let best = '';
  let most = marker.answered(title);
  for (const alias of aliases) {
    const answered = marker.answered(alias);
    if (answered > most) {
      best = alias;
      most = answered;
    }
  }
  return best;
}
