// Takes a name out of a list in YAML, of either way to write one, and leaves the list well-formed.
//
//   order: [first, second, third]        order:
//                  ^^^^^^^^                - first
//                                          - second
//                                        ^^^^^^^^^^ the whole line

import type { Place } from '../model/problem.ts';
import type { Edit } from './edit.ts';

/** The edits that take out the name at a place; `isOnly` says that nothing else is in the list. */
export function removalEdits(lines: readonly string[], place: Place, name: string, isOnly: boolean): Edit[] {
  const line = lines[place.line - 1] ?? '';
  const start = place.column - 1;
  const quote = /["']/.exec(line[start] ?? '')?.[0] ?? '';
  const end = start + name.length + 2 * quote.length;
  if (!line.startsWith(quote + name + quote, start)) return [];
  const cut = (from: number, to: number): Edit => ({
    kind: 'order',
    line: place.line,
    column: from + 1,
    found: line.slice(from, to),
    write: '',
  });
  const whole: Edit = { kind: 'order', line: place.line, column: 1, found: line, write: undefined };
  if (/^\s*-\s+$/.test(line.slice(0, start))) return isOnly ? emptied(lines, place, whole) : [whole];
  const after = /^\s*,[ \t]*/.exec(line.slice(end))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/,[ \t]*$/.exec(line.slice(0, start))?.[0].length ?? 0);
  const edit = cut(start - before, end + after);
  return line.replace(edit.found, '').trim() === '' ? [whole] : [edit];
}

/** A list of dashes without entries is none: it is written as an empty one. */
function emptied(lines: readonly string[], place: Place, whole: Edit): Edit[] {
  for (let line = place.line - 1; line >= 1; line--) {
    const key = /^(\s*(?:-\s+)?[\w"']+:)\s*(?:#.*)?$/.exec(lines[line - 1] ?? '')?.[1];
    if (key !== undefined) return [whole, { kind: 'order', line, column: key.length + 1, found: '', write: ' []' }];
  }
  return [whole];
}
