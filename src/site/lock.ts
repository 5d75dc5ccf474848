// One build at a time for an output folder: two at once would each call a site whole that the other had changed.

import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Another build holds the lock. */
export class LockedError extends Error {
  readonly pid: number;
  constructor(file: string, pid: number) {
    super(`Another build (process ${pid}) is writing the same folder. Wait for it to end; if no such process runs, delete ${file}.`);
    this.name = 'LockedError';
    this.pid = pid;
  }
}

/** Takes the lock `file` and gives the way to release it. Throws {@link LockedError} while another process holds it. */
export function takeLock(file: string): () => void {
  for (let attempt = 0; ; attempt++) {
    try {
      // The file appears with its process id in it: written beside, then linked, which fails if the lock is there.
      const own = `${file}-${process.pid}`;
      writeFileSync(own, String(process.pid));
      try {
        linkSync(own, file);
      } finally {
        rmSync(own, { force: true });
      }
      clearLeftovers(file);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = readHolder(file);
      if (attempt > 0 || (holder !== undefined && isRunning(holder))) throw new LockedError(file, holder ?? 0);
      rmSync(file, { force: true });
    }
  }
}

/** Takes away what processes left that were killed between writing their id and linking it. */
function clearLeftovers(file: string): void {
  const prefix = `${basename(file)}-`;
  for (const name of readdirSync(dirname(file))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0;
    if (pid > 0 && !isRunning(pid)) rmSync(join(dirname(file), name), { force: true });
  }
}

function readHolder(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
