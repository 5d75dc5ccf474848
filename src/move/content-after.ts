// The content as it will be read after a move, so that it can be checked before anything is written.

import { decodeText } from '../parse/decode.ts';
import type { Content, TextFile } from '../parse/read.ts';
import { movedPath, type Move } from './move.ts';

/** The content with its files under their new paths. `texts` are those that change, by new path; one may be of a new file. */
export function contentAfter(content: Content, move: Move, texts: ReadonlyMap<string, string>): Content {
  const fileAt = (path: string, text: string): TextFile => ({ path, file: `${content.root}/${path}`, text });
  const folded = (text: string): string => {
    const decoded = decodeText(new TextEncoder().encode(text));
    return 'text' in decoded ? decoded.text : text;
  };
  const files = content.files.map((file) => {
    const path = movedPath(move, file.path);
    const text = texts.get(path);
    return fileAt(path, text === undefined ? file.text : folded(text));
  });
  const known = new Set(files.map(({ path }) => path));
  const added = [...texts].filter(([path]) => !known.has(path) && path.endsWith('.yml')).map(([path, text]) => fileAt(path, text));
  return {
    ...content,
    files: [...files, ...added],
    media: content.media.map((media) => ({ ...media, path: movedPath(move, media.path) })),
    unread: content.unread.map((path) => movedPath(move, path)),
  };
}
