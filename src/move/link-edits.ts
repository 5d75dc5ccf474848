// Links and pictures of a Markdown file whose target moves, or that start from another folder when the file moves.

import { posix } from 'node:path';
import type { Link } from '../model/playbook.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import type { TextFile } from '../parse/read.ts';
import type { Edit } from './edit.ts';
import { movedPath, type Move } from './move.ts';

/** The edits of every link, picture and definition of a file, with or without front matter. */
export function linkEdits(move: Move, file: TextFile): Edit[] {
  const { front } = readFrontMatter(file);
  const { links, definitions } = parseMarkdown(front?.body ?? file.text, { file: file.file, line: front?.bodyLine ?? 1 });
  return [...links, ...definitions].flatMap((link) => linkEdit(move, file.path, link));
}

function linkEdit(move: Move, path: string, { href, place, written }: Link): Edit[] {
  if (written === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return [];
  const [file = ''] = decoded(href).split('#', 1);
  if (file === '') return [];
  const [rawFile = ''] = written.split('#', 1);
  const write = rawFile === '' ? undefined : newAddress(move, path, file, rawFile);
  return write === undefined || write === rawFile ? [] : [{ kind: 'link', line: place.line, column: place.column, found: rawFile, write }];
}

/** What to write for the file that a link names, spelt as its author spells; nothing where it stays. */
function newAddress(move: Move, path: string, file: string, written: string): string | undefined {
  const isRooted = file.startsWith('/');
  const target = isRooted ? file.slice(1) : posix.join(posix.dirname(path), file);
  const newTarget = movedPath(move, target);
  const [from, newFrom] = [posix.dirname(path), posix.dirname(movedPath(move, path))];
  if (target === newTarget && (isRooted || from === newFrom)) return undefined;
  const address = isRooted ? `/${newTarget}` : (posix.relative(newFrom, newTarget) || '.') + (newTarget.endsWith('/') ? '/' : '');
  const spell = (text: string): string => (written.includes('%') ? encodeURI(text) : text);
  // A name that stays is kept as it was written.
  const isSameName = posix.basename(target) === posix.basename(newTarget) && !target.endsWith('/');
  const name = isSameName
    ? written.slice(written.lastIndexOf('/') + 1)
    : spell(posix.basename(address) + (address.endsWith('/') ? '/' : ''));
  const folder = posix.dirname(address);
  const start = written.startsWith('./') && !address.startsWith('.') ? './' : '';
  return start + (folder === '.' ? '' : spell(folder === '/' ? '/' : `${folder}/`)) + name;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href).normalize('NFC');
  } catch {
    return href;
  }
}
