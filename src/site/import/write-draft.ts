// Puts a draft and its sources on the disk: both files or none.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ImportFault } from './document.ts';
import { refusals } from './sentences.ts';

/** A text and the file it goes into. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a new playbook and the new text of sources.yml. Throws an {@link ImportFault} when the playbook is there already,
 * when a file can't be written, or when sources.yml is no longer what it was (`before`; absent: it was not there).
 */
export function writeDraft(playbook: DraftFile, sources: DraftFile, before: Uint8Array | undefined): void {
  if (existsSync(playbook.path)) throw new ImportFault(refusals.taken(playbook.path));
  const waiting = join(dirname(sources.path), `.${basename(sources.path)}.${process.pid}`);
  const undo: (() => void)[] = [];
  let at = sources.path;
  try {
    mkdirSync(dirname(sources.path), { recursive: true });
    undo.push(() => rmSync(waiting, { force: true }));
    writeFileSync(waiting, sources.text, { mode: before ? statSync(sources.path).mode : 0o644 });
    at = playbook.path;
    mkdirSync(dirname(playbook.path), { recursive: true });
    writeFileSync(playbook.path, playbook.text, { flag: 'wx' });
    undo.push(() => rmSync(playbook.path, { force: true }));
    at = sources.path;
    if (!isSame(sources.path, before)) throw new ImportFault(refusals.changed(sources.path));
    renameSync(waiting, sources.path);
  } catch (error) {
    for (const step of undo) step();
    if (error instanceof ImportFault) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportFault(code === 'EEXIST' && existsSync(at) ? refusals.taken(at) : refusals.unwritable(at, code));
  }
}

function isSame(file: string, before: Uint8Array | undefined): boolean {
  if (before === undefined) return !existsSync(file);
  return Buffer.compare(readFileSync(file), before) === 0;
}
