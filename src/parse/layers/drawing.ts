// A drawing of the team's (SVG), for its logo: taken only when nothing in it could run or be fetched, since a drawing that is
// opened by itself is a document.

import type { MediaFile } from '../../model/handbook.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { TextFile } from '../read.ts';

/** What a drawing may not hold, and what to call it. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:[\w-]+:)?script\b/i, 'a script'],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|object|embed)\b/i, 'a page within it'],
  [/[\s"'/](on[a-z]+)\s*=/i, 'an event handler'],
  [/<!(?:ENTITY|DOCTYPE)/i, 'a document type'],
  [/(?:javascript|vbscript|data)\s*:(?!image\/(?:png|jpeg|webp))/i, 'an address that runs'],
  [/(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\//i, 'an address outside the handbook'],
  [/url\(\s*["']?(?:https?:)?\/\//i, 'an address outside the handbook'],
  [/<\?xml-stylesheet/i, 'a style sheet'],
  [/<\s*(?:[\w-]+:)?(?:set|animate\w*)\b[^>]*attributeName\s*=\s*["'](?:xlink:)?href/i, 'an address that changes'],
];

/** The drawing as a file to publish; nothing, and a problem, where it holds what could run or be fetched. */
export function readDrawing(file: TextFile, problems: Problem[]): MediaFile[] {
  for (const [pattern, what] of refused) {
    const found = pattern.exec(file.text);
    if (!found) continue;
    const before = file.text.slice(0, found.index).split('\n');
    problems.push(
      problemAt(
        { file: file.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
        {
          severity: 'error',
          code: 'drawing',
          message: `Found ${what} in a drawing, expected shapes only`,
          hint: 'save it again as "plain SVG" from a drawing program, or use a PNG',
        },
      ),
    );
    return [];
  }
  return [{ path: file.path, bytes: new TextEncoder().encode(file.text) }];
}
