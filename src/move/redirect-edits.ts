// redirects.yml after a move: the old name leads to the new one, and what led to the old one still leads there.

import { partsOf, readPageName, type PageName } from '../model/page-name.ts';
import type { TextFile } from '../parse/read.ts';
import { readYaml } from '../parse/yaml.ts';
import { nameEdit, type Edit } from './edit.ts';
import { movedName, type Move } from './move.ts';

/** The file's path in the content folder. */
export const redirectsPath = 'redirects.yml';

/** What a new redirects.yml begins with. */
const head = `# Where readers of pages go that are called something else now, so that links, prints and ticks still find them.
# Old name: new name. Write a line here too when you delete a page: \`executive/dropped: executive/other\`, or \`/\` for home.
`;

function redirectLine({ from, to }: Move): string {
  return `${from}: ${to}`;
}

/** The text with the new line at its end, in the line ends of the file; a whole new file where there is none. */
export function withRedirect(text: string | undefined, move: Move): string {
  if (text === undefined) return `${head}${redirectLine(move)}\n`;
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const isOpen = text !== '' && !/[\r\n]$/.test(text);
  return `${text}${isOpen ? end : ''}${redirectLine(move)}${end}`;
}

/**
 * The edits of the lines that are there: targets move along, and so do the sections and the pages of a category whose old
 * names they tell. A line goes whose old name is the name of a page now, or that would lead to itself. `pages` are the names
 * of all pages after the move.
 */
export function redirectEdits(move: Move, file: TextFile, pages: ReadonlySet<string>): Edit[] {
  const { yaml } = readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  if (!yaml) return [];
  const lines = file.text.split('\n');
  const kind = 'redirect';
  return Object.entries(Array.isArray(yaml.value) ? {} : yaml.value).flatMap(([key, target]): Edit[] => {
    const from = readPageName(key);
    const to = typeof target === 'string' ? readPageName(target) : undefined;
    if (from === undefined || to === undefined || typeof target !== 'string') return [];
    const keyPlace = yaml.placeOfKey([], key);
    const toPlace = yaml.placeOf([key]);
    const newFrom = movedName(move, from);
    const newTo = movedName(move, to);
    if (from === move.from || newFrom === newTo || isPage(newFrom, pages)) {
      const last = Math.max(keyPlace.line, toPlace.line);
      return Array.from({ length: last - keyPlace.line + 1 }, (_, index): Edit => {
        const line = keyPlace.line + index;
        return { kind, line, column: 1, found: lines[line - 1] ?? '', write: undefined };
      });
    }
    return [
      ...(newFrom === from ? [] : nameEdit(lines, keyPlace, key, newFrom, kind)),
      ...(newTo === to ? [] : nameEdit(lines, toPlace, target, newTo, kind)),
    ];
  });
}

/** Whether a name is that of a page as a whole. */
function isPage(name: PageName, pages: ReadonlySet<string>): boolean {
  return partsOf(name).anchor === undefined && pages.has(name);
}
