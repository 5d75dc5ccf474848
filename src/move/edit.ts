// Small changes to a text, each at its place: everything else stays as it is, to the byte.

import type { Place } from '../model/problem.ts';

/** What an edit mends, for the account of what was changed. */
export type EditKind = 'link' | 'related' | 'sheet' | 'order' | 'category' | 'home' | 'history' | 'redirect';

/** A piece of a line that becomes another; without `write` the whole line goes. Lines and columns from 1. */
export interface Edit {
  readonly kind: EditKind;
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly found: string;
  readonly write: string | undefined;
}

/** The text with all edits made. Line ends of every kind, and a byte order mark, stay. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  // Lines at even places, their ends at odd ones.
  const parts = text.slice(mark.length).split(/(\r\n|\r|\n)/);
  for (const { line, column, found, write } of edits.toSorted((a, b) => b.line - a.line || b.column - a.column)) {
    const at = (line - 1) * 2;
    const old = parts[at] ?? '';
    if (!old.startsWith(found, column - 1)) throw new RangeError(`Line ${line} doesn't say \`${found}\` at ${column}.`);
    if (write === undefined) parts.splice(at, 2);
    else parts[at] = old.slice(0, column - 1) + write + old.slice(column - 1 + found.length);
  }
  return mark + parts.join('');
}

/** The edit of a name in YAML, quotes around it left alone; nothing where it is written in another way. */
export function nameEdit(lines: readonly string[], place: Place, name: string, write: string, kind: EditKind): Edit[] {
  const line = lines[place.line - 1] ?? '';
  const column = /["']/.test(line[place.column - 1] ?? '') ? place.column + 1 : place.column;
  return line.startsWith(name, column - 1) ? [{ kind, line: place.line, column, found: name, write }] : [];
}
