// The files of the search index, as the build writes and the browser reads them. All of them are JSON, so every host
// compresses them. Only the manifest keeps its name; the others lie in a folder named by a hash of all they hold.

/** The kinds of places, by their number in the index. */
export const placeKinds = ['playbook', 'play', 'words', 'checklist', 'worksheet', 'packet', 'page'] as const;
/** What kind of place a result is. */
export type PlaceKind = (typeof placeKinds)[number];

/** Where the manifest lies, without site prefix. */
export const manifestFile = 'search/manifest.json';
/** Goes up when the files change their shape: a browser that knows another says so instead of guessing. */
export const formatVersion = 1;

/** What is fetched first: small, however large the handbook. */
export interface Manifest {
  readonly format: number;
  /** The folder of the other files: `search/<version>/`. */
  readonly version: string;
  /** The handbook's name, for readers of several. */
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** How many places there are; the weight of a word follows from it. */
  readonly places: number;
  /** Categories in reading order, and the number of the first document of each: documents are numbered through. */
  readonly categories: readonly { readonly id: string; readonly title: string; readonly hue: string; readonly first: number }[];
  /** The first term of each file of terms, in order. */
  readonly shards: readonly string[];
  /** Where to begin when nothing was found. */
  readonly starts: readonly { readonly title: string; readonly url: string; readonly kind: PlaceKind }[];
}

/** `words.json`: fetched with the first key press. */
export interface WordList {
  /** The commonest words, those of similar frequency in one text, rarest first. */
  readonly words: readonly string[];
  /** Groups of words that mean the same here. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * `terms/<n>.json`: for each term in how many places it stands, then its documents in order: the step from the one
 * before as a negative number, after it the document's places that hold the term, each as {@link packPlace}. A document
 * of a frequent term may have no places after it: then the term stands somewhere in it, with little weight. Under
 * `term~` the same for names, each as {@link packName}.
 */
export type Shard = Readonly<Record<string, readonly number[]>>;

/** `documents/<n>.json`: a document as it is shown. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly places: readonly FragmentPlace[];
}

/** A place of a document; the first is the document itself. */
export interface FragmentPlace {
  /** The anchor on the page; empty for the document itself. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly title: string;
  /** What readers call it. */
  readonly aliases: readonly string[];
  /** Its paragraphs, items and lines. */
  readonly lines: readonly string[];
}

/** What stands after a term whose list tells of names: titles and what readers call a place. */
export const nameMark = '~';

/**
 * A name in a list of names: its place, its number there, the place's kind, and how many wants it would make as a query
 * (1 to 7). Lists of names have the shape of other lists.
 */
export function packName(place: number, name: number, kind: number, length: number): number {
  return ((place * 256 + Math.min(name, 255)) * 8 + kind) * 8 + Math.min(length, 7);
}

/** The parts of a packed name; `name` is unique in its document. */
export function unpackName(packed: number): {
  readonly place: number;
  readonly name: number;
  readonly kind: number;
  readonly length: number;
} {
  return { place: packed >> 14, name: packed >> 6, kind: (packed >> 3) & 7, length: packed & 7 };
}

/** How finely weights are told apart; a weight is a whole number from 1 to this. */
export const weightLevels = 63;

/** A place in a list of a term: its number in its document, its kind, and the weight of the term there (1 to 63). */
export function packPlace(place: number, kind: number, weight: number): number {
  return (place * 8 + kind) * 64 + weight;
}

/** The parts of a packed place. */
export function unpackPlace(packed: number): { readonly place: number; readonly kind: number; readonly weight: number } {
  return { place: packed >> 9, kind: (packed >> 6) & 7, weight: packed & 63 };
}
