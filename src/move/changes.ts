// Everything that a move changes in texts, worked out before anything is written.

import type { TextFile } from '../parse/read.ts';
import type { Site } from '../plan/site.ts';
import type { Edit, EditKind } from './edit.ts';
import { historyEdits } from './history-edits.ts';
import { linkEdits } from './link-edits.ts';
import { movedPath, type Move } from './move.ts';
import { nameEdits, slugsAfter } from './name-edits.ts';
import { redirectEdits } from './redirect-edits.ts';
import { settingsEdits, sourcesEdits } from './settings-edits.ts';

/** The edits of one file. */
export interface FileEdits {
  readonly file: TextFile;
  /** Its name after the move, as problems name it. */
  readonly newFile: string;
  readonly edits: readonly Edit[];
}

/**
 * The edits of every file that has any or gets another name, in their order. A file's `path` is that within the content
 * folder, wherever the file lies; `site` is the handbook before the move.
 */
export function planEdits(move: Move, site: Site, files: readonly TextFile[]): FileEdits[] {
  const slugs = slugsAfter(move, site);
  const pages = pagesAfter(move, site, files);
  const editsOf = (file: TextFile): Edit[] => {
    const special = settingsFiles[file.path];
    if (special) return special(move, file, pages);
    return file.path.endsWith('.md') ? [...nameEdits(move, site, slugs, file), ...linkEdits(move, file)] : [];
  };
  return files.flatMap((file) => {
    const edits = editsOf(file);
    const newFile = movedFile(move, file);
    return edits.length > 0 || newFile !== file.file ? [{ file, newFile, edits }] : [];
  });
}

/** What a file is called after the move. Its name ends with its path, below whatever folder it lies. */
export function movedFile(move: Move, { file, path }: Pick<TextFile, 'file' | 'path'>): string {
  return file.endsWith(path) ? file.slice(0, file.length - path.length) + movedPath(move, path) : file;
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
function pagesAfter(move: Move, site: Site, files: readonly TextFile[]): ReadonlySet<string> {
  const paths = files.filter(({ path }) => path.endsWith('.md')).map(({ path }) => movedPath(move, path).slice(0, -'.md'.length));
  return new Set([...paths, ...site.handbook.settings.categories.map(({ id }) => movedPath(move, id))]);
}
