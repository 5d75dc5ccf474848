// Searching one handbook: understands a query, ranks what answers, and fetches only what is shown.

import { Marker } from './excerpt.ts';
import { nameMark, type Manifest, type PlaceKind } from './format.ts';
import { Groups } from './groups.ts';
import { IndexFiles, type Load } from './index-files.ts';
import { languageOf, type Language } from './language.ts';
import { mendWant, Vocabulary, type Mended } from './mend-query.ts';
import { marksOf, planQuery, termsOf, type Alternative, type QueryPlan, type Want } from './plan-query.ts';
import { rank, type RankedDocument, type RankedPlace } from './rank.ts';
import { categoryOf, chosenPlaces, groupOf, type ResultGroup } from './results.ts';

/** What narrows the results; empty: everything. */
export interface Filter {
  readonly category: string;
  readonly kind: PlaceKind | '';
}

/** What a query found, before anything is shown of it. */
export interface Found {
  readonly query: string;
  /** Whether its last word may not be whole. */
  readonly isTyping: boolean;
  /** The build it was found in. */
  readonly version: string;
  readonly plan: QueryPlan;
  /** How words were understood that stand nowhere. */
  readonly mended: readonly Mended[];
  /** Words that nothing answers. */
  readonly unknown: readonly string[];
  readonly ranked: readonly RankedDocument[];
}

/** How many places there are under each filter. */
export interface Counts {
  readonly all: number;
  readonly categories: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly kinds: readonly { readonly kind: PlaceKind; readonly count: number }[];
}

/** Documents this much weaker than the best are left out. */
const leastOfBest = 0.04;
/** How many documents are looked into for a phrase in quotation marks. */
const mostLookedInto = 60;

interface Lexicon {
  readonly manifest: Manifest;
  readonly language: Language;
  readonly groups: Groups;
  readonly vocabulary: Vocabulary;
}

/** The search of one handbook. */
export class SearchEngine {
  readonly files: IndexFiles;
  private opened: { readonly version: string; readonly lexicon: Promise<Lexicon> } | undefined;

  constructor(load: Load) {
    this.files = new IndexFiles(load);
  }

  /** Fetches what every query needs. Rejects when the index can't be had. */
  async prepare(): Promise<Lexicon> {
    const manifest = await this.files.manifest();
    if (this.opened?.version !== manifest.version) {
      const lexicon = this.open(manifest);
      this.opened = { version: manifest.version, lexicon };
      lexicon.catch(() => (this.opened = undefined));
    }
    return this.opened?.lexicon ?? this.open(manifest);
  }

  /** Understands a query and ranks what answers it. `isTyping`: the last word may not be whole. */
  async find(query: string, isTyping = false): Promise<Found> {
    const found = await this.findNow(query, isTyping);
    // Built anew meanwhile: documents have other numbers now.
    return (await this.isCurrent(found)) ? found : this.findNow(query, isTyping);
  }

  private async findNow(query: string, isTyping: boolean): Promise<Found> {
    const { manifest, language, groups, vocabulary } = await this.prepare();
    const plan = planQuery(query, language, groups);
    const lists = await this.files.lists([...withNames(termsOf(plan)), plan.whole].filter(Boolean));
    const isAnswered = ({ alternatives }: Want): boolean =>
      alternatives.some(({ terms }) => terms.every((term) => lists.has(term) || lists.has(term + nameMark)));
    const mended: Mended[] = [];
    const unknown: string[] = [];
    const wants: Want[] = [];
    const isOpen = isTyping && /[\p{L}\p{M}\p{N}]$/u.test(query);
    for (const [index, want] of plan.wants.entries()) {
      const isLast = isOpen && index === plan.wants.length - 1;
      if (isAnswered(want)) {
        wants.push(isLast || language.joints ? withEndings(want, vocabulary, language, isLast) : want);
        continue;
      }
      // A word that names a kind says where to look; no text has to hold it.
      const meant = want.kind ? undefined : mendWant(want, vocabulary, language, groups, isLast);
      if (meant === 'idle') continue;
      if (meant) mended.push(meant);
      else if (!want.kind) unknown.push(want.typed);
      wants.push(meant?.want ?? want);
    }
    for (const [term, list] of await this.files.lists(withNames(termsOf({ wants })))) lists.set(term, list);
    const ranked = rank(wants, plan.whole, lists, manifest.places);
    const least = (ranked[0]?.score ?? 0) * leastOfBest;
    const found = {
      query,
      isTyping,
      version: manifest.version,
      plan: { ...plan, wants },
      mended,
      unknown,
      ranked: ranked.filter(({ score }) => score >= least),
    };
    return plan.phrases.length > 0 ? this.withPhrases(found, language) : found;
  }

  /** The first `most` documents under a filter, with what is shown of them. */
  async show(found: Found, filter: Filter, most: number): Promise<ResultGroup[]> {
    const shown = await this.showNow(found, filter, most);
    return (await this.isCurrent(found)) ? shown : this.showNow(await this.find(found.query, found.isTyping), filter, most);
  }

  private async showNow(found: Found, filter: Filter, most: number): Promise<ResultGroup[]> {
    const { manifest, language, groups } = await this.prepare();
    const marker = new Marker(
      found.plan.wants.map((want) => marksOf(want.alternatives, groups, language)),
      language,
    );
    const shown: { readonly document: number; readonly places: readonly RankedPlace[] }[] = [];
    for (const { document, places } of found.ranked) {
      if (shown.length === most) break;
      if (filter.category !== '' && categoryOf(manifest, document).id !== filter.category) continue;
      const chosen = chosenPlaces(places, filter.kind);
      if (chosen.length > 0) shown.push({ document, places: chosen });
    }
    return Promise.all(
      shown.map(async ({ document, places }) =>
        groupOf(await this.files.fragment(document), places, marker, categoryOf(manifest, document)),
      ),
    );
  }

  /** How many places every filter would leave, the other filter standing. */
  async count({ ranked }: Found, filter: Filter): Promise<Counts> {
    const { manifest } = await this.prepare();
    const categories = new Map<string, number>();
    const kinds = new Map<PlaceKind, number>();
    let all = 0;
    for (const { document, places } of ranked) {
      const { id } = categoryOf(manifest, document);
      const count = chosenPlaces(places, filter.kind).length;
      categories.set(id, (categories.get(id) ?? 0) + count);
      if (filter.category !== '' && filter.category !== id) continue;
      all += count;
      for (const kind of new Set(places.map((place) => place.kind)))
        kinds.set(kind, (kinds.get(kind) ?? 0) + chosenPlaces(places, kind).length);
    }
    return {
      all,
      categories: manifest.categories.flatMap(({ id, title }) => (id === '' ? [] : [{ id, title, count: categories.get(id) ?? 0 }])),
      kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    };
  }

  private async isCurrent({ version }: Found): Promise<boolean> {
    return (await this.files.manifest()).version === version;
  }

  private async open(manifest: Manifest): Promise<Lexicon> {
    const [language, list] = await Promise.all([languageOf(manifest.language), this.files.words()]);
    const groups = new Groups(list.groups, language);
    return { manifest, language, groups, vocabulary: new Vocabulary(list, groups, language) };
  }

  /** Only the documents that have all phrases, word after word. */
  private async withPhrases(found: Found, language: Language): Promise<Found> {
    const looked = found.ranked.slice(0, mostLookedInto);
    const markers = found.plan.phrases.map((phrase) => new Marker([[phrase]], language));
    const has = (marker: Marker, lines: readonly string[]): boolean => lines.some((line) => marker.spans(line).length > 0);
    const kept = await Promise.all(
      looked.map(async (ranked) => {
        const { summary, places } = await this.files.fragment(ranked.document);
        const texts = places.map(({ title, lines }) => [title, ...lines]);
        texts[0]?.push(summary);
        if (!markers.every((marker) => texts.some((lines) => has(marker, lines)))) return [];
        const holding = ranked.places.filter(({ place }) => markers.some((marker) => has(marker, texts[place] ?? [])));
        return holding[0] ? [{ ...ranked, score: holding[0].score, places: holding }] : [];
      }),
    );
    const sorted = kept.flat().toSorted((a, b) => b.score - a.score);
    return { ...found, ranked: sorted };
  }
}

/** Terms, each also as it stands in names. */
function withNames(terms: readonly string[]): string[] {
  return terms.flatMap((term) => [term, term + nameMark]);
}

/** Shorter words begin too many others by chance. Ours. */
const leastBeginning = 5;

/**
 * The last word may go on while it is typed, and where words are put together any word may be the beginning of one that is
 * meant as well: "Reise" of "Reiseplanung". These count too, but less than the word as it stands.
 */
function withEndings(want: Want, vocabulary: Vocabulary, language: Language, isTyping: boolean): Want {
  const word = language.words(want.typed)[0]?.text ?? '';
  if (!isTyping && word.length < leastBeginning) return want;
  const known = new Set(want.alternatives.flatMap(({ terms }) => terms));
  const stems = vocabulary.beginningWith(word, 6).map(language.stem);
  const endings = [...new Set(stems)].filter((stem) => !known.has(stem));
  return {
    ...want,
    alternatives: [...want.alternatives, ...endings.map((stem): Alternative => ({ terms: [stem], weight: 0.5, why: 'beginning' }))],
  };
}
