// Puts the documents of a search index together and cuts it into files.

import { createHash } from 'node:crypto';
import { compareText } from '../model/problem.ts';
import {
  formatVersion,
  manifestFile,
  nameMark,
  unpackName,
  unpackPlace,
  weightLevels,
  type Manifest,
  type WordList,
} from '../search/format.ts';
import type { Output } from './output.ts';

/** About how many characters a file of terms holds. */
const shardSize = 24_000;
/** How many places a term lists before only its weightiest are named with their place. */
const mostPlaces = 2000;
/** How many words the word list holds: about 18 KB compressed. */
const mostWords = 6000;

/** What is known of a document: kept between the builds of one session. */
export interface Indexed {
  readonly fragment: string;
  /** For each term its packed places. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
  /** How often each word stands in it, as it is written. */
  readonly words: ReadonlyMap<string, number>;
  readonly places: number;
}

/** What the manifest says of the handbook itself. */
export type ManifestFacts = Pick<Manifest, 'title' | 'language' | 'categories' | 'starts'>;

/** Documents one after another, then the files. */
export class IndexBuilder {
  private readonly lists = new Map<string, { readonly steps: number[]; last: number; places: number }>();
  private readonly words = new Map<string, number>();
  private readonly fragments: string[] = [];
  private places = 0;

  add({ fragment, terms, words, places }: Indexed): void {
    const document = this.fragments.length;
    this.fragments.push(fragment);
    this.places += places;
    for (const [term, packed] of terms) {
      let list = this.lists.get(term);
      if (!list) this.lists.set(term, (list = { steps: [], last: -1, places: 0 }));
      list.steps.push(list.last - document);
      for (const entry of packed) list.steps.push(entry);
      list.last = document;
      list.places += term.endsWith(nameMark) ? new Set(packed.map((name) => unpackName(name).place)).size : packed.length;
    }
    for (const [word, count] of words) this.words.set(word, (this.words.get(word) ?? 0) + count);
  }

  finish(facts: ManifestFacts, groups: WordList['groups']): Output[] {
    const { files, shards } = this.shards();
    const content = new Map<string, string>(files);
    content.set('words.json', JSON.stringify({ words: this.wordList(), groups } satisfies WordList));
    for (const [number, fragment] of this.fragments.entries()) content.set(`documents/${number}.json`, fragment);
    const hash = createHash('sha256');
    for (const [name, text] of content) hash.update(`${name}\n${text}\n`);
    const version = hash.digest('hex').slice(0, 10);
    const manifest: Manifest = { format: formatVersion, version, ...facts, places: this.places, shards };
    return [
      { file: manifestFile, content: () => JSON.stringify(manifest) },
      ...[...content].map(([name, text]) => ({ file: `search/${version}/${name}`, content: () => text })),
    ];
  }

  /** Terms in order, cut into files of about the same size. */
  private shards(): { files: [string, string][]; shards: string[] } {
    const files: [string, string][] = [];
    const shards: string[] = [];
    let entries: string[] = [];
    let size = 0;
    const close = (): void => {
      if (entries.length > 0) files.push([`terms/${files.length}.json`, `{${entries.join(',')}}`]);
      entries = [];
      size = 0;
    };
    for (const term of [...this.lists.keys()].toSorted(compareText)) {
      const { steps, places } = this.lists.get(term) ?? { steps: [], places: 0 };
      const entry = `${JSON.stringify(term)}:[${places},${(places > mostPlaces && !term.endsWith(nameMark) ? withWeightiest(steps) : steps).join(',')}]`;
      if (size > 0 && size + entry.length > shardSize) close();
      if (size === 0) shards.push(term);
      entries.push(entry);
      size += entry.length;
    }
    close();
    return { files, shards };
  }

  private wordList(): string[] {
    const telling = [...this.words].filter(([word]) => word.length > 2 && !/\p{N}/u.test(word));
    const common = telling.toSorted(([a, many], [b, more]) => more - many || compareText(a, b)).slice(0, mostWords);
    const byMagnitude: string[][] = [];
    for (const [word, count] of common) (byMagnitude[Math.floor(Math.log2(count))] ??= []).push(word);
    return Array.from(byMagnitude, (words) => (words ?? []).toSorted(compareText).join(' '));
  }
}

/** A long list in which only the weightiest places are named; the other documents stay, without places. */
function withWeightiest(steps: readonly number[]): number[] {
  const levels = Array.from({ length: weightLevels + 1 }, () => 0);
  for (const step of steps) if (step >= 0) levels[unpackPlace(step).weight] = (levels[unpackPlace(step).weight] ?? 0) + 1;
  let least = weightLevels;
  for (let count = 0; least > 0 && count + (levels[least] ?? 0) <= mostPlaces; least--) count += levels[least] ?? 0;
  return steps.filter((step) => step < 0 || unpackPlace(step).weight > least);
}
