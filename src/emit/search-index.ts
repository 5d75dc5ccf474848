// The search index, made in memory: the only importer of pagefind.

import { createIndex, close } from 'pagefind';
import type { Output } from './output.ts';
import type { SearchRecord } from './search-records.ts';

/** What the browser loads; the ready-made interfaces and other extras (400 KB) are left out. */
const used =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+\.pagefind|(?:fragment|index|filter)\/.+)$/;
/** How many documents are on their way to the indexer at a time: it works through them in its own process. */
const inFlight = 64;

/** An index being made while other work goes on. */
export interface SearchIndex {
  /** Waits for every document and gives the files of the index, in `pagefind/`. Fails if any document is missing. */
  finish(): Promise<Output[]>;
}

/** Starts indexing. The documents are made as the indexer takes them, so that they are never all in memory. */
export function startSearchIndex(records: Iterable<SearchRecord>): SearchIndex {
  const work = indexAll(records);
  // The caller asks later; until then a failure must not end the process.
  work.catch(() => undefined);
  return { finish: () => work };
}

async function indexAll(records: Iterable<SearchRecord>): Promise<Output[]> {
  const { index, errors } = await createIndex();
  if (!index || errors.length > 0) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
    let meant = 0;
    let indexed = 0;
    const failures: string[] = [];
    const iterator = records[Symbol.iterator]();
    const take = async (): Promise<void> => {
      for (let next = iterator.next(); !next.done; next = iterator.next()) {
        meant++;
        const answer = await index.addHTMLFile({ url: next.value.url, content: next.value.content });
        if (answer.errors.length > 0) failures.push(`${next.value.url}: ${answer.errors.join('; ')}`);
        else indexed++;
      }
    };
    await Promise.all(Array.from({ length: inFlight }, take));
    if (failures.length > 0 || indexed !== meant)
      throw new Error(`The search index lacks ${meant - indexed} of ${meant} pages: ${failures.join(', ')}`);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join('; ')}`);
    return files.filter((file) => used.test(file.path)).map((file) => ({ file: `pagefind/${file.path}`, content: () => file.content }));
  } finally {
    await close();
  }
}
