// Where things lie in a repository that has a team's layer, and what a person may call them.

import { basename, join, relative } from 'node:path';
import { nearest } from '../../model/nearest.ts';
import type { Sources } from '../prepare.ts';
import { productFolder, teamFolderOf } from '../prepare.ts';

/** The folders that a command works on. */
export interface Places {
  /** The content folder as it was named. */
  readonly playbooks: string;
  /** The team's folder; it need not be there yet. */
  readonly team: string;
}

/** The folders of these sources. */
export function placesOf(sources: Pick<Sources, 'playbooks' | 'team'>): Places {
  return { playbooks: sources.playbooks, team: teamFolderOf(sources) };
}

/**
 * The path within the content folder of what a person names: `executive/x`, `playbooks/executive/x.md`, `team/playbooks/executive/x.md`
 * or an address such as `/executive/x/`.
 */
export function contentPath(named: string, places: Places): string {
  const plain = relativeTo(named.replace(/[#?].*$/, '').replaceAll('\\', '/'), places);
  const bare = plain.replace(/^\/+|\/+$/g, '').replace(/(?:^|\/)index\.(?:md|html)$/, '');
  return /\.\w+$/.test(bare) ? bare : `${bare}.md`;
}

function relativeTo(named: string, { playbooks, team }: Places): string {
  for (const folder of [join(team, 'playbooks'), team, playbooks, join('team', 'playbooks'), 'team', basename(playbooks)]) {
    const inner = relative(folder, named);
    if (inner !== '' && !inner.startsWith('..') && named !== inner) return inner;
  }
  return named;
}

/** Where the team's file for a path of the content folder lies. */
export function teamFile({ team }: Places, path: string): string {
  return path.startsWith('packets/') || path.endsWith('.yml') ? join(team, path) : join(team, 'playbooks', path);
}

/** Where the copy of the file below lies, as it was when the team's was made. */
export function copyFile({ team }: Places, path: string): string {
  return path.startsWith('templates/') ? join(team, 'bases', path) : join(team, 'bases', 'playbooks', path);
}

/** The file below the team's. */
export function baseFile({ playbooks }: Places, path: string): string {
  return path.startsWith('templates/') ? join(productFolder, path) : join(playbooks, path);
}

/** A sentence for a path that isn't there, with what may have been meant. */
export function notThere(path: string, known: Iterable<string>): Error {
  const near = nearest(path, known);
  return new Error(
    `There is no \`${path}\`. ${near ? `Did you mean \`${near}\`?` : 'Name a file like `playbooks/executive/weekly-check-in.md`.'}`,
  );
}
