// The search of a content folder without a browser: its index in memory.

import { indexFiles, searchSourceOf } from '../emit/search-index.ts';
import type { Site } from '../plan/site.ts';
import { SearchEngine } from '../search/engine.ts';

/** Indexes a site and opens the search over it, as the browser does over the built files. */
export async function openSearch(site: Site): Promise<SearchEngine> {
  const files = new Map((await indexFiles(searchSourceOf(site))).map((output) => [output.file, output]));
  return new SearchEngine(async (name) => {
    const output = files.get(name);
    if (!output) throw new Error(`The index has no file ${name}.`);
    return JSON.parse(String(output.content())) as unknown;
  });
}
