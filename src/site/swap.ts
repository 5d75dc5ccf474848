// Puts a finished site in the place of the old one, so that at every moment the folder holds one whole build.
//
// Node can't exchange two folders in one step. Linux can (renameat2), and `mv --exchange` (coreutils 9.5) or Perl, which
// most systems have, can ask it to. Where neither works, two renames are left: never torn, but for some microseconds
// the folder is missing. A build that is killed between the two leaves the old site beside it, and the next one puts it back.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders that belong to an output folder and lie beside it. */
export interface Places {
  readonly output: string;
  /** Where this process builds. */
  readonly staging: string;
  /** Where the old site waits while the new one takes its place. */
  readonly previous: string;
  readonly lock: string;
}

/** The folders beside an output folder, hidden by a leading dot. */
export function placesFor(output: string): Places {
  const beside = (name: string): string => join(dirname(output), `.${basename(output)}.${name}`);
  return { output, staging: beside(`building-${process.pid}`), previous: beside('previous'), lock: beside('lock') };
}

/** Clears what a killed build left behind, and puts an old site back that was moved away. Call with the lock taken. */
export function recover(places: Places): void {
  if (!existsSync(places.output) && existsSync(places.previous)) renameSync(places.previous, places.output);
  rmSync(places.previous, { recursive: true, force: true });
  const folder = dirname(places.output);
  const prefix = basename(places.staging).replace(/\d+$/, '');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Makes the staged site the site. The old one is removed afterwards. */
export function swapIn(places: Places): void {
  const { output, staging, previous } = places;
  if (!existsSync(output)) {
    renameSync(staging, output);
    return;
  }
  if (exchange(staging, output)) {
    rmSync(staging, { recursive: true, force: true });
    return;
  }
  renameSync(output, previous);
  renameSync(staging, output);
  rmSync(previous, { recursive: true, force: true });
}

/** The number of the system call renameat2, by processor (Linux). */
const renameat2: Readonly<Partial<Record<NodeJS.Architecture, number>>> = {
  x64: 316,
  arm64: 276,
  riscv64: 276,
  ia32: 353,
  ppc64: 357,
  s390x: 347,
};

/** Exchanges two folders in one step; false, and nothing changed, where that can't be had. */
function exchange(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false;
  const before = statSync(a).ino;
  const call = renameat2[process.arch];
  spawnSync('mv', ['--exchange', '--no-target-directory', a, b], { stdio: 'ignore' });
  if (statSync(b).ino === before) return true;
  if (call === undefined) return false;
  // -100 is AT_FDCWD: relative paths count from the working directory. 2 is RENAME_EXCHANGE.
  spawnSync('perl', ['-e', `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`, a, b], { stdio: 'ignore' });
  return statSync(b).ino === before;
}
