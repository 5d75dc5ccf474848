// Asks Pagefind and turns its answers into places of the handbook.

/** What kind of place a result is. */
export type PlaceKind = 'playbook' | 'play' | 'words' | 'checklist' | 'packet';

/** A place in the handbook that answers a query. */
export interface Place {
  readonly url: string;
  readonly kind: PlaceKind;
  readonly title: string;
  /** The playbook or packet it stands in. */
  readonly page: string;
  readonly category: string;
  readonly hue: string;
  /** Text in pieces; marked pieces answer the query. */
  readonly excerpt: readonly { readonly text: string; readonly isMarked: boolean }[];
  /** The alias that was meant, where nothing else matched. */
  readonly alsoCalled: string;
}

/** An answer: the places shown, and how the query was understood. */
export interface Answer {
  readonly query: string;
  readonly places: readonly Place[];
  /** Whether the places have all the words; else they have some. */
  readonly isComplete: boolean;
}

interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly anchor?: { readonly element: string; readonly id: string };
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindData>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: object): Promise<{ readonly results: readonly PagefindResult[] } | null>;
}

/** How many pages and how many places of each page are looked up. Ours: a screenful. */
const most = { pages: 8, placesInPage: 3 };

/** The levels of headings in the index tell the kinds of places apart (see `src/emit/search-records.ts`). */
const kindOfElement: Readonly<Record<string, PlaceKind>> = { h2: 'play', h3: 'checklist', h4: 'words' };

/** The index of this handbook, loaded once. */
export class SearchEngine {
  private readonly pagefind: Promise<Pagefind>;

  /** `prefix` is the site's path: `/` or `/handbook/`. */
  constructor(prefix: string) {
    this.pagefind = load(prefix);
    this.pagefind.catch(() => undefined);
  }

  /** Whether the index could be loaded. */
  async isReady(): Promise<boolean> {
    return this.pagefind.then(
      () => true,
      () => false,
    );
  }

  /** The places that answer; with a category, only of that one. Rejects when the index can't be loaded. */
  async search(query: string, category: string): Promise<Answer> {
    const pagefind = await this.pagefind;
    const options = category === '' ? {} : { filters: { category } };
    const ask = async (words: string): Promise<readonly PagefindResult[]> => (await pagefind.search(words, options))?.results ?? [];
    const words = wordsOf(query);
    const telling = words.filter((word) => !stopWords.has(word));
    // Pagefind wants every word on one page: as typed, then without the words that tell nothing.
    for (const attempt of new Set([query, telling.join(' ')].filter(Boolean))) {
      const pages = await this.look(await ask(attempt), attempt, (shares) => shares.every(Boolean));
      if (pages.length > 0) return { query, places: pages.flatMap((page) => placesOf(page, attempt)), isComplete: true };
    }
    if (telling.length < 2) return { query, places: [], isComplete: true };
    const merged = mergeResults(await Promise.all(telling.map(ask)));
    const pages = await this.look(merged, telling.join(' '), (shares) => shares.some(Boolean));
    return { query, places: pages.flatMap((page) => placesOf(page, telling.join(' '))), isComplete: false };
  }

  /** Loads the first results and keeps those that truly hold the words: Pagefind falls back to short beginnings of words. */
  private async look(
    results: readonly PagefindResult[],
    query: string,
    isEnough: (shares: readonly boolean[]) => boolean,
  ): Promise<PagefindData[]> {
    const words = wordsOf(query).filter((word) => !stopWords.has(word));
    const pages = await Promise.all(results.slice(0, most.pages).map((result) => result.data()));
    return pages.filter((page) => words.length === 0 || isEnough(words.map((word) => holds(page, word))));
  }
}

/** Words that tell nothing of what is looked for. Ours: the commonest of English questions. */
const stopWords = new Set(
  'a about after all am an and any are as at be been but by can do does for from get had has have he her him his how i if in is it its just me my no not of on or our she should so that the their them then there they this to too up us was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

function wordsOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a page has a word that begins like the one asked for, endings aside. */
function holds(page: PagefindData, word: string): boolean {
  const beginning = word.length <= 4 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.7)));
  const text = ` ${page.meta['title'] ?? ''} ${page.meta['aliases'] ?? ''} ${page.content}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return text.includes(` ${beginning}`);
}

/** Results of single words as one list: pages that answer more of them first, then by score. */
function mergeResults(lists: readonly (readonly PagefindResult[])[]): PagefindResult[] {
  const merged = new Map<string, { result: PagefindResult; count: number; score: number }>();
  for (const result of lists.flat()) {
    const known = merged.get(result.id);
    merged.set(result.id, { result, count: (known?.count ?? 0) + 1, score: (known?.score ?? 0) + result.score });
  }
  return [...merged.values()].toSorted((a, b) => b.count - a.count || b.score - a.score).map(({ result }) => result);
}

async function load(prefix: string): Promise<Pagefind> {
  const pagefind = (await import(`${prefix}pagefind/pagefind.js`)) as Pagefind;
  // A worker would need a blob address, which the content policy refuses.
  await pagefind.options({ baseUrl: prefix, noWorker: true, excerptLength: 22 });
  await pagefind.init();
  return pagefind;
}

function placesOf(page: PagefindData, query: string): Place[] {
  const base = { page: page.meta['title'] ?? '', category: page.meta['category'] ?? '', hue: page.meta['hue'] ?? '' };
  const pageKind: PlaceKind = page.meta['kind'] === 'packet' ? 'packet' : 'playbook';
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const score = (sub: PagefindData['sub_results'][number]): number =>
    sub.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);
  const subs = page.sub_results.toSorted((a, b) => score(b) - score(a)).slice(0, most.placesInPage);
  const isAboutPage = words.some((word) => base.page.toLowerCase().includes(word));
  const places = subs.map((sub): Place => {
    const kind = (sub.anchor && kindOfElement[sub.anchor.element]) ?? pageKind;
    return {
      ...base,
      url: withMarks(sub.url, query),
      kind,
      title: kind === 'playbook' || kind === 'packet' ? base.page : sub.title,
      excerpt: pieces(sub.excerpt),
      alsoCalled: '',
    };
  });
  if (places.length === 0) {
    const alias = (page.meta['aliases'] ?? '').split(', ').find((name) => words.some((word) => name.toLowerCase().includes(word)));
    return [
      {
        ...base,
        url: withMarks(page.url, query),
        kind: pageKind,
        title: base.page,
        excerpt: pieces(page.excerpt),
        alsoCalled: alias ?? '',
      },
    ];
  }
  // A page whose title answers comes before its parts.
  return isAboutPage ? places.toSorted((a, b) => Number(b.title === base.page) - Number(a.title === base.page)) : places;
}

function withMarks(url: string, query: string): string {
  const [path = '', anchor] = url.split('#');
  return `${path}?mark=${encodeURIComponent(query)}${anchor === undefined ? '' : `#${anchor}`}`;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };

/** Pagefind's excerpts are escaped HTML with `mark` elements: taken apart here, so that nothing is ever parsed as HTML. */
function pieces(excerpt: string): Place['excerpt'] {
  return excerpt.split(/<\/?mark>/).map((text, index) => ({
    text: text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity),
    isMarked: index % 2 === 1,
  }));
}
