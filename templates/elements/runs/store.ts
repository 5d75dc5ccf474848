// Runs as this browser keeps them: one entry for each, merged on every write, so that two tabs lose nothing. Where nothing can
// be kept, they live as long as the page.

import { keptRun } from '../../../src/runs/kept-run.ts';
import { isFromNewer, readRun } from '../../../src/runs/read-run.ts';
import { mergeRuns, type Run } from '../../../src/runs/run.ts';

/** What the store can do: `kept` all, `full` nothing more, `blocked` nothing at all. */
export type StoreState = 'kept' | 'full' | 'blocked';

/** How long a deleted run can be restored, in milliseconds: 30 days. Ours. */
const keptDeleted = 30 * 24 * 60 * 60 * 1000;

/** The runs of one handbook. */
export class RunStore {
  state: StoreState = 'kept';
  private readonly prefix: string;
  private readonly asidePrefix: string;
  private readonly storage: () => Storage;
  /** What could not be written; it is shown all the same. */
  private readonly unwritten = new Map<string, Run>();
  /** What had been deleted and made room for others: it can be restored as long as the page is open. */
  private readonly letGo = new Map<string, Run>();
  /** What could be neither read nor set aside. */
  private readonly stuck = new Map<string, string>();

  /** `site` is the handbook's path on its host: storage is one for each host. */
  constructor(site: string, storage: () => Storage = () => localStorage) {
    this.prefix = `rapport:run:1:${site}:`;
    this.asidePrefix = `rapport:run-damaged:1:${site}:`;
    this.storage = storage;
  }

  /** Whether a change of storage concerns these runs. */
  concerns(key: string | null): boolean {
    return key === null || key.startsWith(this.prefix);
  }

  /** Every run that can be read, the one changed last first. What can't be read is set aside, not deleted. */
  list(): Run[] {
    const runs = new Map<string, Run>();
    for (const id of this.ids(this.prefix)) {
      const run = this.read(id);
      if (run) runs.set(id, run);
    }
    for (const [id, run] of [...this.unwritten, ...this.letGo]) if (!runs.has(id)) runs.set(id, run);
    return [...runs.values()].toSorted((a, b) => b.changedAt - a.changedAt);
  }

  /** One run; nothing where there is none, or it can't be read. */
  read(id: string): Run | undefined {
    const text = this.get(this.prefix + id);
    const waiting = this.unwritten.get(id);
    this.stuck.delete(id);
    if (text === undefined) return waiting ?? this.letGo.get(id);
    const value = parse(text);
    const run = readRun(value);
    if (run) return waiting ? mergeRuns(run, waiting) : run;
    this.setAside(id, text, isFromNewer(value));
    return waiting;
  }

  /** Keeps a run, merged with what is kept at this moment. Gives what is true now, kept or not; `state` tells which. */
  write(run: Run): Run {
    const known = this.read(run.run);
    const merged = known ? mergeRuns(known, run) : run;
    this.put(merged);
    return merged;
  }

  /** Tries once more what could not be written: there may be room now. */
  retry(): void {
    for (const run of this.unwritten.values()) this.write(run);
  }

  /** Puts a run in the place of what is kept: for taking back what merging would keep. */
  put(run: Run): void {
    try {
      this.storage().setItem(this.prefix + run.run, JSON.stringify(keptRun(run)));
      this.unwritten.delete(run.run);
      this.letGo.delete(run.run);
      if (this.unwritten.size === 0) this.state = 'kept';
      else this.retry();
    } catch (error) {
      const isFull = error instanceof DOMException && fullNames.has(error.name);
      if (isFull && this.makeRoom(run)) return;
      this.unwritten.set(run.run, run);
      this.state = isFull ? 'full' : 'blocked';
    }
  }

  /** Lets go of a run for good. */
  forget(id: string): void {
    this.unwritten.delete(id);
    this.letGo.delete(id);
    try {
      this.storage().removeItem(this.prefix + id);
    } catch {
      this.state = 'blocked';
    }
    this.retry();
  }

  /** Lets go of the run that was deleted first, be it this one, and tries again. False when none is deleted. */
  private makeRoom(run: Run): boolean {
    const others = this.list().filter(({ run: id }) => id !== run.run && !this.unwritten.has(id) && !this.letGo.has(id));
    const [first] = [...others, run].filter(({ status }) => status === 'deleted').toSorted((a, b) => a.changedAt - b.changedAt);
    if (!first) return false;
    this.storage().removeItem(this.prefix + first.run);
    this.unwritten.delete(first.run);
    this.letGo.set(first.run, first);
    if (first !== run) this.put(run);
    else this.retry();
    return true;
  }

  /** Lets go of runs that were deleted long ago. */
  sweep(now: number): void {
    for (const run of this.list()) {
      if (run.status !== 'deleted' || now - run.changedAt < keptDeleted) continue;
      try {
        this.storage().removeItem(this.prefix + run.run);
      } catch {
        return;
      }
    }
  }

  /** What could not be read, as it was kept. */
  damaged(): string[] {
    return [...this.ids(this.asidePrefix).flatMap((id) => this.get(this.asidePrefix + id) ?? []), ...this.stuck.values()];
  }

  /** What can't be read is set aside, not deleted. What a newer version of the site wrote stays where that will look for it. */
  private setAside(id: string, text: string, isNewer: boolean): void {
    this.stuck.set(id, text);
    if (isNewer) return;
    try {
      this.storage().setItem(this.asidePrefix + id, text);
      this.storage().removeItem(this.prefix + id);
      this.stuck.delete(id);
    } catch {
      // It stays where it is, and is told of each time.
    }
  }

  private get(key: string): string | undefined {
    try {
      return this.storage().getItem(key) ?? undefined;
    } catch {
      this.state = 'blocked';
      return undefined;
    }
  }

  private ids(prefix: string): string[] {
    try {
      const storage = this.storage();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    } catch {
      this.state = 'blocked';
      return [];
    }
  }
}

/** What browsers call a full store. */
const fullNames: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a run is of the checklist or packet that an element names, also under an address it had before. */
export function isRunOf(run: Pick<Run, 'url'>, { dataset }: HTMLElement): boolean {
  return run.url === dataset['source'] || (dataset['formerly'] ?? '').split(' ').includes(run.url);
}
