// Writes the search index beside the pages: in a thread of its own where the product runs bundled, so that both cores of a
// small machine have work.

import { Worker } from 'node:worker_threads';
import { indexFiles, searchSourceOf } from '../emit/search-index.ts';
import type { Site } from '../plan/site.ts';
import { writeFiles } from './write-files.ts';

/** The thread, where `npm run build` has bundled it. */
const thread = new URL('index-thread.js', import.meta.url);

/** Indexes a site and writes the files of the index into the folder. Gives how many there are; rejects if any could not be written. */
export async function writeIndex(site: Site, folder: string): Promise<number> {
  const source = searchSourceOf(site);
  // Run from its sources (by tests, by the dev server) the product has no bundled thread.
  if (import.meta.url.endsWith('.ts')) {
    const files = await indexFiles(source);
    writeFiles(folder, files);
    return files.length;
  }
  const worker = new Worker(thread, { workerData: { folder, source } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The search index was not finished.')));
  });
}
