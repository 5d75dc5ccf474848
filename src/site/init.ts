// Starts an empty handbook in a folder. Nothing that is there is ever deleted or written over.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { emptyHandbook } from './empty-handbook.ts';
import { writeChanges } from './write-changes.ts';

/** What was written, and where the folder is now that stood there before. */
export interface Started {
  readonly files: readonly string[];
  readonly movedTo: string | undefined;
}

/**
 * Writes an empty handbook into a folder that is new or empty; with `isReplacing` also in place of another, which is kept
 * beside it as `<folder>.before`. Throws with a sentence when the folder holds something, with everything as it was.
 */
export function startEmpty(folder: string, today: string, isReplacing: boolean): Started {
  const target = folder.replace(/[\\/]+$/, '');
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw new Error(`${target} is a file. Name a folder that is new or empty.`);
  const isTaken = stats !== undefined && readdirSync(target).some((entry) => !entry.startsWith('.'));
  const before = `${target}.before`;
  if (isTaken && !isReplacing) throw new Error(taken(target));
  if (isTaken && statSync(before, { throwIfNoEntry: false }))
    throw new Error(`${before} is there already, from an earlier start. Give it another name, or delete it; then run this again.`);
  const texts = Object.entries(emptyHandbook(today)).map(([path, text]) => ({ path: join(target, path), text }));
  writeChanges({ renames: isTaken ? [{ from: target, to: before }] : [], texts });
  return { files: texts.map(({ path }) => path.replaceAll('\\', '/')), movedTo: isTaken ? before : undefined };
}

function taken(folder: string): string {
  const other = folder === 'my-handbook' ? 'another-handbook' : 'my-handbook';
  const operand = folder === 'playbooks' ? '' : ` ${folder}`;
  return `${folder} holds files, and none of them was touched. To start beside them: \`npm run init -- --empty ${other}\`, then add \`--playbooks ${other}\` to every command. To start in their place: \`npm run init -- --empty${operand} --replace\`, which keeps them in ${folder}.before.`;
}
