// The search index: for each word and each group of words the places that hold it, weighed, in small files, so that a
// first search loads as little from a handbook of ten thousand playbooks as from one of thirty.

import { createHash } from 'node:crypto';
import type { Category } from '../model/handbook.ts';
import {
  nameMark,
  packName,
  packPlace,
  placeKinds,
  weightLevels,
  type Fragment,
  type FragmentPlace,
  type Manifest,
  type WordList,
} from '../search/format.ts';
import { Groups } from '../search/groups.ts';
import { languageOf, type Language } from '../search/language.ts';
import { planQuery, termsOf, wholeName } from '../search/plan-query.ts';
import { spelled } from '../search/words.ts';
import type { Site } from '../plan/site.ts';
import { IndexBuilder, type Indexed, type ManifestFacts } from './index-builder.ts';
import type { Output } from './output.ts';
import {
  ownPageDocument,
  packetDocument,
  playbookDocument,
  pointsById,
  type SearchDocument,
  type SearchPlace,
} from './search-documents.ts';

/** How much a word counts by where it stands, beside 1 for the text of a place. Tuned on `tests/search/questions.tsv`. */
const fieldWeights = { title: 4, summary: 2, text: 1, about: 4 };

/**
 * BM25's two constants: how fast further mentions stop counting, and how much longer places are held back (Robertson and
 * Zaragoza, The Probabilistic Relevance Framework, 2009). The usual length is ours, in telling words, and fixed, so that
 * one place's weights never depend on other places.
 */
const bm25 = { k: 5.5, b: 0.45, usualLength: 45 };
/** How many places to begin with are named where nothing was found. */
const mostStarts = 6;

/** Remembers what was worked out for playbooks that haven't changed. One for each session. */
export type IndexMemory = WeakMap<object, { readonly key: string; readonly indexed: Indexed }>;

/** All that an index is made from: plain data, which can be handed to another thread. */
export interface SearchSource {
  readonly documents: readonly SearchDocument[];
  readonly synonyms: WordList['groups'];
  readonly facts: ManifestFacts;
}

/** What a site's index is made from. */
export function searchSourceOf(site: Site): SearchSource {
  const points = pointsById(site);
  const playbooks = site.playbooks.map((planned) => playbookDocument(planned, points));
  return {
    documents: [...playbooks, ...site.packets.map(packetDocument), ...site.ownPages.map(ownPageDocument)],
    synonyms: site.handbook.synonyms,
    facts: manifestOf(site),
  };
}

/** The files of an index. */
export async function indexFiles({ documents, synonyms, facts }: SearchSource): Promise<Output[]> {
  const language = await languageOf(facts.language);
  const groups = new Groups(synonyms, language);
  const index = new IndexBuilder();
  for (const document of documents) index.add(indexDocument(document, language, groups));
  return index.finish(facts, synonyms);
}

/** As {@link indexFiles} for a whole site, but playbooks that a session remembers are not gone through again. */
export async function indexAgain(site: Site, memory: IndexMemory): Promise<Output[]> {
  const { settings, synonyms, points } = site.handbook;
  const language = await languageOf(settings.language);
  const groups = new Groups(synonyms, language);
  const index = new IndexBuilder();
  const byId = pointsById(site);
  const key = createHash('sha256')
    .update(JSON.stringify([settings.language, synonyms, points.map(({ id, text, aliases }) => [id, text, aliases])]))
    .digest('hex');
  for (const planned of site.playbooks) {
    const known = memory.get(planned.playbook);
    const indexed = known?.key === key ? known.indexed : indexDocument(playbookDocument(planned, byId), language, groups);
    memory.set(planned.playbook, { key, indexed });
    index.add(indexed);
  }
  const others = [...site.packets.map(packetDocument), ...site.ownPages.map(ownPageDocument)];
  for (const document of others) index.add(indexDocument(document, language, groups));
  return index.finish(manifestOf(site), synonyms);
}

function manifestOf(site: Site): ManifestFacts {
  let first = 0;
  const categories = site.categories.map(({ category, playbooks }): Manifest['categories'][number] => {
    const { id, title, hue }: Category = category;
    const entry = { id, title, hue, first };
    first += playbooks.length;
    return entry;
  });
  const starts = [
    ...site.packets.slice(0, 1).map(({ packet, url }) => ({ title: packet.title, url, kind: 'packet' as const })),
    ...site.categories.flatMap(({ playbooks }) =>
      playbooks.slice(0, 1).map(({ playbook, url }) => ({ title: playbook.title, url, kind: 'playbook' as const })),
    ),
  ].slice(0, mostStarts);
  const { title, language } = site.handbook.settings;
  return {
    title,
    language,
    categories: [...categories, ...(site.packets.length + site.ownPages.length > 0 ? [{ id: '', title: '', hue: '', first }] : [])],
    starts,
  };
}

/** The words of a document, weighed. Depends on nothing else but the language and the groups. */
function indexDocument(document: SearchDocument, language: Language, groups: Groups): Indexed {
  const terms = new Map<string, number[]>();
  const words = new Map<string, number>();
  const add = (term: string, packed: number): void => {
    const known = terms.get(term);
    if (known) known.push(packed);
    else terms.set(term, [packed]);
  };
  for (const [number, place] of document.places.entries()) {
    const kind = placeKinds.indexOf(place.kind);
    const weights = new PlaceWeights(language, groups, words);
    weights.add([place.title], fieldWeights.title);
    if (number === 0) weights.add([document.summary], fieldWeights.summary);
    weights.add(place.lines, fieldWeights.text, true);
    weights.add(place.about, fieldWeights.about);
    for (const [term, weight] of weights.finish()) add(term, packPlace(number, kind, weight));
    for (const [name, text] of [place.title, ...place.aliases, ...place.pointAliases].entries()) {
      const { wants } = planQuery(text, language, groups);
      const whole = wholeName(text, language);
      if (whole !== '') add(whole, packName(number, name, kind, wants.length));
      for (const term of termsOf({ wants })) add(term + nameMark, packName(number, name, kind, wants.length));
      for (const { text: word, start, end } of language.words(text))
        if (!language.stopWords.has(word)) countWord(words, text.slice(start, end));
    }
  }
  return { fragment: JSON.stringify(fragmentOf(document)), terms, words, places: document.places.length };
}

function fragmentOf({ url, title, summary, places }: SearchDocument): Fragment {
  const shown = ({ id, kind, title: name, aliases, lines }: SearchPlace): FragmentPlace => ({ id, kind, title: name, aliases, lines });
  return { url, title, summary, places: places.map(shown) };
}

/** Counts a word as it is shown to readers who nearly typed it. */
function countWord(words: Map<string, number>, written: string): void {
  const word = spelled(written);
  words.set(word, (words.get(word) ?? 0) + 1);
}

/** Adds up what the fields of one place say. */
class PlaceWeights {
  private readonly sums = new Map<string, number>();
  private length = 0;
  private readonly language: Language;
  private readonly groups: Groups;
  private readonly words: Map<string, number>;

  constructor(language: Language, groups: Groups, words: Map<string, number>) {
    this.language = language;
    this.groups = groups;
    this.words = words;
  }

  add(texts: readonly string[], weight: number, isText = false): void {
    const { stem, stopWords } = this.language;
    for (const text of texts) {
      const found = this.language.words(text);
      const stems = found.map((word) => stem(word.text));
      for (const [index, { text: word, start, end }] of found.entries()) {
        if (stopWords.has(word)) continue;
        this.count(stems[index] ?? word, weight);
        countWord(this.words, text.slice(start, end));
        if (isText) this.length++;
      }
      for (const { term } of this.groups.matches(stems)) this.count(term, weight);
    }
  }

  /** Each term with its weight, saturated as BM25 does and cut to whole levels. */
  *finish(): Generator<[string, number]> {
    const { k, b, usualLength } = bm25;
    const norm = 1 - b + (b * this.length) / usualLength;
    for (const [term, sum] of this.sums) {
      const saturated = sum / (sum + k * norm);
      yield [term, Math.max(1, Math.min(weightLevels, Math.round(saturated * (weightLevels + 1))))];
    }
  }

  private count(term: string, weight: number): void {
    this.sums.set(term, (this.sums.get(term) ?? 0) + weight);
  }
}
