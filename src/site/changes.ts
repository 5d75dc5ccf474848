// What a branch changes in the content, as Git tells it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A file that a branch changes. */
export interface ChangedFile {
  /** The folder as it was asked for, then the path in it: `playbooks/executive/weekly-check-in.md`. */
  readonly file: string;
  /** Its path within that folder. */
  readonly path: string;
  readonly how: 'added' | 'changed' | 'removed';
}

const letters: Readonly<Record<string, ChangedFile['how']>> = { A: 'added', D: 'removed' };

/**
 * The files below `folder` that the commits since `since` have changed, by name; none where there is no such folder.
 * `since` is anything Git takes for a commit; where the branch has left it behind, what happened there meanwhile doesn't
 * count. Throws when Git can't tell.
 */
export function changedFiles(since: string, folder: string): ChangedFile[] {
  if (!existsSync(folder)) return [];
  const known = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]);
  if (known === undefined)
    throw new Error(
      `Found \`--since ${since}\`, which Git doesn't know here: name a branch or commit that has been fetched, such as \`origin/main\`.`,
    );
  const list = git(folder, ['diff', '--name-status', '--no-renames', '--relative', '-z', `${known.trim()}...HEAD`, '--', '.']);
  if (list === undefined)
    throw new Error(`Git can't compare \`${since}\` with this branch: fetch more of its history, as \`git fetch --unshallow\` does.`);
  // A letter, then a path, each ended by a zero byte.
  return [...list.matchAll(/([^\0]+)\0([^\0]+)\0/g)].map(([, letter = '', path = '']) => ({
    file: `${folder}/${path}`,
    path,
    how: letters[letter] ?? 'changed',
  }));
}

/** What Git prints; nothing when it fails. */
function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 });
  if (error) throw new Error(`Git could not be run: ${error.message}`);
  return status === 0 ? stdout : undefined;
}
