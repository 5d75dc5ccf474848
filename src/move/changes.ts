// Everything that a move changes, worked out before anything is written: the new texts, and what was mended in each.

import type { Handbook } from '../model/handbook.ts';
import type { TextFile } from '../parse/read.ts';
import type { Site } from '../plan/site.ts';
import type { Edit, EditKind } from './edit.ts';
import { historyEdits } from './history-edits.ts';
import { linkEdits } from './link-edits.ts';
import { movedPath, type Move } from './move.ts';
import { relatedEdits, sheetEdits, slugsAfter } from './name-edits.ts';
import { redirectEdits } from './redirect-edits.ts';
import { settingsEdits, sourcesEdits } from './settings-edits.ts';

/** The edits of one file. */
export interface FileEdits {
  readonly file: TextFile;
  /** Its path in the content folder after the move. */
  readonly newPath: string;
  readonly edits: readonly Edit[];
}

/** The edits of every file that has any, in their order. `site` is the handbook before the move. */
export function planEdits(move: Move, site: Site, files: readonly TextFile[]): FileEdits[] {
  const { playbooks, packets } = site.handbook;
  const slugs = slugsAfter(move, site);
  const pages = pagesAfter(move, site.handbook, files);
  const byPath = new Map(playbooks.map((playbook) => [playbook.path, playbook]));
  const packetByPath = new Map(packets.map((packet) => [packet.path, packet]));
  const editsOf = (file: TextFile): Edit[] => {
    const special = settingsFiles[file.path];
    if (special) return special(move, file, pages);
    if (!file.path.endsWith('.md')) return [];
    const playbook = byPath.get(file.path);
    const packet = packetByPath.get(file.path);
    return [
      ...(playbook ? relatedEdits(move, site, slugs, playbook, file.text) : []),
      ...(packet ? sheetEdits(move, packet, file.text) : []),
      ...linkEdits(move, file),
    ];
  };
  return files.flatMap((file) => {
    const edits = editsOf(file);
    const newPath = movedPath(move, file.path);
    return edits.length > 0 || newPath !== file.path ? [{ file, newPath, edits }] : [];
  });
}

/** How many places of each kind were mended. */
export function countEdits(edits: readonly Edit[]): ReadonlyMap<EditKind, number> {
  const counts = new Map<EditKind, number>();
  // What only completes another edit finds nothing of its own.
  for (const { kind } of edits.filter(({ found }) => found !== '')) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const settingsFiles: Readonly<Record<string, (move: Move, file: TextFile, pages: ReadonlySet<string>) => Edit[]>> = {
  'handbook.yml': settingsEdits,
  'sources.yml': sourcesEdits,
  'revisions.yml': historyEdits,
  'redirects.yml': redirectEdits,
};

/** The names of all pages after the move. */
function pagesAfter(move: Move, { settings }: Handbook, files: readonly TextFile[]): ReadonlySet<string> {
  const paths = files.filter(({ path }) => path.endsWith('.md')).map(({ path }) => movedPath(move, path).slice(0, -'.md'.length));
  return new Set([...paths, ...settings.categories.map(({ id }) => movedPath(move, id))]);
}
