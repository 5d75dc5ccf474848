// The content as it will be read after a move, so that it can be checked before anything is written.

import { decodeText } from '../parse/decode.ts';
import type { Team } from '../parse/layers/sort-team.ts';
import type { Content, TextFile } from '../parse/read.ts';
import { movedFile } from './changes.ts';
import { movedPath, type Move } from './move.ts';
import { redirectsPath } from './redirect-edits.ts';

/** New texts by the name of their file after the move; one may be of a file that is new. */
export type NewTexts = ReadonlyMap<string, string>;

/** The content folder with its files under their new paths. */
export function contentAfter(content: Content, move: Move, texts: NewTexts): Content {
  return {
    ...content,
    files: withRedirects(
      content.files.map((file) => fileAfter(file, move, texts)),
      content.root,
      texts,
    ),
    media: content.media.map((media) => ({ ...media, path: movedPath(move, media.path) })),
    unread: content.unread.map((path) => movedPath(move, path)),
  };
}

/** A team's folder with its files under their new paths. */
export function teamAfter(team: Team, move: Move, texts: NewTexts): Team {
  const bases = [...team.bases].map(([path, file]) => {
    const inner = baseFile(path, file);
    return [`playbooks/${movedPath(move, inner.path)}`, fileAfter(inner, move, texts)] as const;
  });
  return {
    ...team,
    content: withRedirects(
      team.content.map((file) => fileAfter(file, move, texts)),
      team.root,
      texts,
    ),
    media: team.media.map((media) => ({ ...media, path: movedPath(move, media.path) })),
    bases: new Map(bases),
    unread: team.unread.map((path) => movedPath(move, path)),
  };
}

/** A copy of a file below a team's, its path that within the content folder. `path` is the one in the repository. */
export function baseFile(path: string, file: TextFile): TextFile {
  return { ...file, path: path.slice(path.indexOf('/') + 1) };
}

function fileAfter(file: TextFile, move: Move, texts: NewTexts): TextFile {
  const name = movedFile(move, file);
  const text = texts.get(name);
  return { path: movedPath(move, file.path), file: name, text: text === undefined ? file.text : folded(text) };
}

function withRedirects(files: readonly TextFile[], root: string, texts: NewTexts): readonly TextFile[] {
  const file = `${root}/${redirectsPath}`;
  const text = texts.get(file);
  return text === undefined || files.some(({ path }) => path === redirectsPath)
    ? files
    : [...files, { path: redirectsPath, file, text: folded(text) }];
}

/** A text as the reader would hand it over. */
function folded(text: string): string {
  const decoded = decodeText(new TextEncoder().encode(text));
  return 'text' in decoded ? decoded.text : text;
}
