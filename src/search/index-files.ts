// The files of one handbook's search index, fetched when they are needed and kept for the visit.

import { formatVersion, manifestFile, type Fragment, type Manifest, type Shard, type WordList } from './format.ts';

/** Fetches a file of the site as JSON, its name without site prefix. Rejects when it isn't there. `fresh`: not from a cache. */
export type Load = (file: string, options?: { readonly fresh: boolean }) => Promise<unknown>;

/** The index of one handbook. */
export class IndexFiles {
  private readonly load: Load;
  private readonly files = new Map<string, Promise<unknown>>();
  private opened: Promise<Manifest> | undefined;

  constructor(load: Load) {
    this.load = load;
  }

  /** Rejects when there is none, or one of another format. */
  async manifest(): Promise<Manifest> {
    if (!this.opened) {
      const opening = this.open(false);
      this.opened = opening;
      // What can't be had now may be there later.
      opening.catch(() => {
        if (this.opened === opening) this.opened = undefined;
      });
    }
    return this.opened;
  }

  async words(): Promise<WordList> {
    return (await this.file('words.json')) as WordList;
  }

  async fragment(document: number): Promise<Fragment> {
    return (await this.file(`documents/${document}.json`)) as Fragment;
  }

  /** The lists of terms; those of terms that stand nowhere are left out. */
  async lists(terms: readonly string[]): Promise<Map<string, readonly number[]>> {
    const { shards, version } = await this.manifest();
    const found = await Promise.all(
      terms.map(async (term): Promise<readonly [string, readonly number[] | undefined]> => {
        const number = shardOf(shards, term);
        if (number < 0) return [term, undefined];
        const shard = (await this.file(`terms/${number}.json`)) as Shard;
        return [term, Object.hasOwn(shard, term) ? shard[term] : undefined];
      }),
    );
    // Another build cuts its terms to other files.
    if ((await this.manifest()).version !== version) return this.lists(terms);
    return new Map(found.flatMap(([term, list]) => (list ? [[term, list] as const] : [])));
  }

  private async open(fresh: boolean): Promise<Manifest> {
    const manifest = (await this.load(manifestFile, { fresh })) as Manifest;
    if (manifest.format !== formatVersion) throw new Error(`The search index has format ${manifest.format}, expected ${formatVersion}.`);
    return manifest;
  }

  private async file(name: string): Promise<unknown> {
    const { version } = await this.manifest();
    let file = this.files.get(name);
    if (!file) {
      // What can't be fetched now may be there later.
      file = this.load(`search/${version}/${name}`).catch(async (error: unknown) => {
        this.files.delete(name);
        return this.afterNewBuild(version, name, error);
      });
      this.files.set(name, file);
    }
    return file;
  }

  /** A file that has gone belonged to an older build: the site was built anew while this page was open. */
  private async afterNewBuild(version: string, name: string, error: unknown): Promise<unknown> {
    const manifest = await this.open(true);
    if (manifest.version === version) throw error;
    this.opened = Promise.resolve(manifest);
    this.files.clear();
    return this.load(`search/${manifest.version}/${name}`);
  }
}

/** The number of the file that would hold a term: the last whose first term isn't after it; -1 before the first. */
function shardOf(shards: readonly string[], term: string): number {
  let low = 0;
  for (let high = shards.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((shards[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
