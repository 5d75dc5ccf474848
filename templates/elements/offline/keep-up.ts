// Brings what is kept up to the handbook's present state: fetches what changed, then lets go of what the handbook no longer has.

import { hashLength, isLasting, listFile, type OfflineFile, type OfflineList, type WorkerSettings } from '../../../src/model/offline.ts';
import { isWorthKeeping, type Store } from './store.ts';
import { sweep } from './sweep.ts';

/** How many files are fetched at once. Ours: the reader's own requests come first. */
const atOnce = 3;

/** What came of fetching a file. `refused`: the host has no such file. `failed`: no network, an error, a part of a build that is gone. */
type Outcome = 'kept' | 'refused' | 'failed' | 'full';

/** Keeps up one handbook. */
export class KeepingUp {
  private readonly store: Store;
  private readonly settings: WorkerSettings;
  private fetched: OfflineList | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(store: Store, settings: WorkerSettings) {
    this.store = store;
    this.settings = settings;
  }

  /** Lets go of what nothing needs, at a time when no page is open. */
  async sweep(): Promise<void> {
    await this.alone(async () => sweep(this.store, this.settings));
  }

  /** Fetches what is kept from the beginning. Comes back also when it could not: then it is done another time. */
  async begin(): Promise<void> {
    await this.alone(async () => {
      const list = await this.newList();
      if (list) await this.fetchAll(list.first);
    });
  }

  /**
   * Fetches all that the handbook's list names and that isn't kept yet, once for each version of the list. Broken off by a
   * lost network or an ended worker it goes on where it was.
   */
  async finish(): Promise<void> {
    await this.alone(async () => {
      const list = await this.newList();
      if (!list) return;
      const { rest, ...small } = list;
      const isWhole = rest !== undefined && (await hasRoomFor(rest));
      // The manifest of the search comes after all that it names: until then the one of the last whole index stays.
      const steps = [list.first, ...(isWhole ? [rest.filter(([address]) => isLasting(address)), rest] : [])];
      for (const step of steps) {
        const outcome = await this.fetchAll(step);
        if (outcome === 'failed') return;
        // What doesn't fit now is not tried again before the next version.
        if (outcome === 'full') return void (await this.store.noteList(small));
      }
      if (isWhole) await this.dropOthers(new Set([...list.first, ...rest].map(([address]) => address)));
      await this.store.noteList(isWhole ? list : small);
    });
  }

  /** Does one thing after the other: several pages may ask at once, and a sweep must not take what is being fetched. */
  private async alone(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(work, work);
    await this.running;
  }

  /** The handbook's list; undefined when it has been worked through, or can't be had. */
  private async newList(): Promise<OfflineList | undefined> {
    const { version } = this.settings;
    if ((await this.store.list())?.version === version) return undefined;
    if (this.fetched?.version === version) return this.fetched;
    try {
      const answer = await fetch(this.store.urlOf(listFile), { cache: 'no-cache' });
      this.fetched = answer.ok ? ((await answer.json()) as OfflineList) : undefined;
      return this.fetched;
    } catch {
      return undefined;
    }
  }

  /** Fetches files, a few at a time, until one fails. */
  private async fetchAll(files: readonly OfflineFile[]): Promise<Outcome> {
    const waiting = files.values();
    let outcome: Outcome = 'kept';
    const fetchSome = async (): Promise<void> => {
      // Taken from one iterator by all.
      for (const file of waiting) {
        const one = await this.fetchOne(file);
        if (one === 'failed' || one === 'full') outcome = one;
        if (outcome !== 'kept') return;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, fetchSome));
    return outcome;
  }

  private async fetchOne([address, , hash]: OfflineFile): Promise<Outcome> {
    const kept = await this.store.find(address);
    if (kept && (isLasting(address) || (await hashOf(kept)) === hash)) return 'kept';
    try {
      const cache = isLasting(address) ? 'default' : 'no-cache';
      const answer = await fetch(this.store.urlOf(address), { cache, priority: 'low' });
      if (!(await isWorthKeeping(address, answer, this.settings.mark)))
        return answer.status >= 500 || isLasting(address) ? 'failed' : 'refused';
      return (await this.store.keep(address, answer)) ? 'kept' : 'full';
    } catch {
      return 'failed';
    }
  }

  /** Drops what the handbook no longer has. Files of the look may still be wanted by open pages: see `sweep.ts`. */
  private async dropOthers(listed: ReadonlySet<string>): Promise<void> {
    const gone = (await this.store.addresses()).filter(
      (address) => !listed.has(address) && !address.startsWith('assets/') && address !== listFile,
    );
    await Promise.all(gone.map(async (address) => this.store.drop(address)));
  }
}

/** Whether the browser has room for files, and as much again for itself. */
async function hasRoomFor(files: readonly OfflineFile[]): Promise<boolean> {
  const bytes = files.reduce((sum, [, length]) => sum + length, 0);
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > 2 * bytes;
  } catch {
    // Whoever doesn't say is asked by trying.
    return true;
  }
}

async function hashOf(answer: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, hashLength);
}
