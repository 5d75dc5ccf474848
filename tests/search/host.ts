// A host of an index in memory, for tests: it counts what is asked, can be down, slow or replaced by a newer build.

import { indexFiles, searchSourceOf } from '../../src/emit/search-index.ts';
import type { Load } from '../../src/search/index-files.ts';
import type { Site } from '../../src/plan/site.ts';

/** The files of a site's index with their text. */
export async function textsOf(site: Site): Promise<ReadonlyMap<string, string>> {
  const outputs = await indexFiles(searchSourceOf(site));
  return new Map(outputs.map(({ file, content }) => [file, String(content())]));
}

/** A host. */
export interface Host {
  readonly load: Load;
  /** The files that were asked for, in order. */
  readonly asked: string[];
  /** Those of them that were not to come from a cache. */
  readonly fresh: string[];
  /** What is there now: a newer build takes the place of the older one. */
  texts: ReadonlyMap<string, string>;
  /** Whether nothing can be had. */
  isDown: boolean;
  /** What every answer waits for. */
  until: Promise<void>;
}

/** A host of these files. */
export function hostOf(texts: ReadonlyMap<string, string>): Host {
  const host: Host = {
    asked: [],
    fresh: [],
    texts,
    isDown: false,
    until: Promise.resolve(),
    load: async (file, options) => {
      host.asked.push(file);
      if (options?.fresh === true) host.fresh.push(file);
      await host.until;
      const text = host.isDown ? undefined : host.texts.get(file);
      if (text === undefined) throw new Error(`${file} can't be had.`);
      return JSON.parse(text) as unknown;
    },
  };
  return host;
}
