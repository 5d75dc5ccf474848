// Renames and writes several files, all or none: what was done is undone when something fails on the way.

import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What to do. Texts are written after the renames, so their paths are the new ones. */
export interface Changes {
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** Makes all changes. Throws when one fails, with everything as it was before. */
export function writeChanges({ renames, texts }: Changes): void {
  const undo: (() => void)[] = [];
  try {
    for (const { from, to } of renames) {
      makeFolder(dirname(to), undo);
      renameSync(from, to);
      undo.push(() => renameSync(to, from));
    }
    for (const { path, text } of texts) writeText(path, text, undo);
  } catch (error) {
    const left = undo.toReversed().filter((step) => !succeeds(step)).length;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${reason}. ${left === 0 ? 'Everything is as it was before.' : `${left} of the changes before it could not be taken back: look at \`git status\`.`}`,
      { cause: error },
    );
  }
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

/** Writes beside the file and puts it in its place in one step, so that no reader finds half a text. */
function writeText(path: string, text: string, undo: (() => void)[]): void {
  const before = statSync(path, { throwIfNoEntry: false });
  const old = before ? readFileSync(path) : undefined;
  makeFolder(dirname(path), undo);
  const beside = join(dirname(path), `.${basename(path)}.new`);
  try {
    writeFileSync(beside, text, before ? { mode: before.mode } : {});
    renameSync(beside, path);
  } catch (error) {
    succeeds(() => rmSync(beside, { force: true }));
    throw error;
  }
  undo.push(() => (old ? writeFileSync(path, old) : rmSync(path)));
}

function succeeds(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
