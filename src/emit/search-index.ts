// The search index, made in memory: the only importer of pagefind.

import { createIndex, close } from 'pagefind';
import { setImmediate } from 'node:timers/promises';
import type { Output } from './output.ts';
import type { SearchRecord } from './search-records.ts';

/** What the browser loads; the ready-made interfaces and other extras (400 KB) are left out. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+\.pagefind|(?:fragment|index|filter)\/.+)$/;
/** How many documents may be on their way to the indexer, which works in a process of its own. */
const mostUnderWay = 256;
/** After how many documents other work gets a turn, so that they really leave. */
const betweenPauses = 8;

/** How many indexes are open: Pagefind has one process for all, and closing it ends every index. */
let openIndexes = 0;

/** An index that documents are added to while other work goes on. */
export class SearchIndex {
  private readonly index: ReturnType<typeof createIndex>;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly failures: string[] = [];
  private meant = 0;
  private indexed = 0;

  constructor() {
    openIndexes++;
    this.index = createIndex();
    // Asked for later; until then a failure must not end the process.
    this.index.catch(() => undefined);
  }

  /** Hands a document over. Waits only while too many are under way. */
  async add({ url, content }: SearchRecord): Promise<void> {
    this.meant++;
    const { index, errors } = await this.index;
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    const work: Promise<unknown> = index
      .addHTMLFile({ url, content })
      .then(
        ({ errors: faults }) => (faults.length > 0 ? this.failures.push(`${url}: ${faults.join('; ')}`) : this.indexed++),
        (error: unknown) => this.failures.push(`${url}: ${String(error)}`),
      )
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
    if (this.underWay.size >= mostUnderWay) await Promise.race(this.underWay);
    else if (this.meant % betweenPauses === 0) await setImmediate();
  }

  /** Waits for every document and gives the files of the index, in `pagefind/`. Fails if any document is missing. */
  async finish(): Promise<Output[]> {
    try {
      await Promise.all(this.underWay);
      const { index, errors } = await this.index;
      if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
      if (this.failures.length > 0 || this.indexed !== this.meant) {
        throw new Error(`The search index lacks ${this.meant - this.indexed} of ${this.meant} pages: ${this.failures.join(', ')}`);
      }
      const { files, errors: faults } = await index.getFiles();
      if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join('; ')}`);
      return files.filter((file) => used.test(file.path)).map((file) => ({ file: `pagefind/${file.path}`, content: () => file.content }));
    } finally {
      await this.abandon();
    }
  }

  /** Lets go of the index; the indexer's process ends with the last one. */
  async abandon(): Promise<void> {
    if (--openIndexes === 0) await close();
    else await this.index.then(({ index }) => index?.deleteIndex()).catch(() => undefined);
  }
}

/** The files of an index over these documents. */
export async function indexRecords(records: Iterable<SearchRecord>): Promise<Output[]> {
  const index = new SearchIndex();
  for (const record of records) await index.add(record);
  return index.finish();
}
