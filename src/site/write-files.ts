// Writes outputs into a folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '../emit/output.ts';

/** Writes files, and the folders they lie in. */
export function writeFiles(folder: string, outputs: readonly Output[]): void {
  const made = new Set<string>();
  for (const output of outputs) {
    const path = join(folder, output.file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, output.content());
  }
}
