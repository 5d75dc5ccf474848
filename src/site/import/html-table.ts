// Tables of HTML to tables of Markdown, which turndown leaves to others. A table that is really a frame, a list of boxes
// or a page's layout becomes what it is.

import { named, type HtmlRule } from './html-rule.ts';

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A table of more columns is read row by row: nobody reads it on a sheet. Ours. */
const widest = 20;

/** Rules that gather cells and rows, and write a table when its end is reached. */
export function tableRules(): readonly HtmlRule[] {
  const rowsOf = new Map<Node, Cell[][]>();
  const cellsOf = new Map<Node, Cell[]>();
  const captions = new Map<Node, string>();
  const tableOf = (node: Node): Node | undefined => {
    let parent = node.parentNode;
    while (parent && parent.nodeName !== 'TABLE') parent = parent.parentNode;
    return parent ?? undefined;
  };
  return [
    {
      isFor: named('td', 'th'),
      write: (content, node) => {
        const cell = { text: content.trim(), columns: span(node, 'colspan'), rows: span(node, 'rowspan') };
        if (node.parentNode) gather(cellsOf, node.parentNode, cell);
        return '';
      },
    },
    {
      isFor: named('tr'),
      write: (_, node) => {
        const table = tableOf(node);
        if (table) gather(rowsOf, table, cellsOf.get(node) ?? []);
        return '';
      },
    },
    {
      isFor: named('caption'),
      write: (content, node) => {
        const table = tableOf(node);
        if (table) captions.set(table, content.trim());
        return '';
      },
    },
    {
      isFor: named('table'),
      write: (content, node) => {
        const rows = (rowsOf.get(node) ?? []).filter((row) => row.some((cell) => cell.text !== ''));
        return `\n\n${[captions.get(node) ?? '', content.trim(), writeRows(rows)].filter(Boolean).join('\n\n')}\n\n`;
      },
    },
  ];
}

function gather<Part>(parts: Map<Node, Part[]>, whole: Node, part: Part): void {
  const known = parts.get(whole);
  if (known) known.push(part);
  else parts.set(whole, [part]);
}

function span(node: HTMLElement, name: string): number {
  const count = Number.parseInt(node.getAttribute(name) ?? '1', 10);
  return count > 1 ? Math.min(count, widest) : 1;
}

/** Beginnings of lines that only blocks have: text itself is escaped. */
const block = /^(?:[->|#]|\d+\. |`{3}|\* \* \*)/m;
const isBox = (text: string): boolean => /^[☐☑☒□]$/u.test(text);

function writeRows(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.flat();
  const [only] = cells;
  const isPlain = cells.every((cell) => !block.test(cell.text));
  // A frame around one text is a note.
  if (only && cells.length === 1) return isPlain ? only.text.replace(/^/gm, '> ') : only.text;
  if (isPlain && rows.every((row) => row.length > 1 && isBox(row[0]?.text ?? '')))
    return rows.map((row) => `- ${row.map(({ text }) => flat(text)).join(' ')}`).join('\n');
  const isWide = rows.some((row) => row.reduce((sum, { columns }) => sum + columns, 0) > widest);
  const grid = isWide ? [] : layOut(rows);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  if (!isPlain || isWide || rows.length < 2 || columns < 2 || columns > widest)
    return cells
      .map((cell) => cell.text)
      .filter(Boolean)
      .join('\n\n');
  const line = (row: readonly string[]): string => `| ${Array.from({ length: columns }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = grid;
  return [line(head), line(Array.from({ length: columns }, () => '---')), ...body.map(line)].join('\n');
}

/** Rows of equal columns: the places that a cell spans besides its first stay empty. */
function layOut(rows: readonly (readonly Cell[])[]): string[][] {
  const covered = new Map<number, number>();
  return rows.map((row) => {
    const line: string[] = [];
    const skipCovered = (): void => {
      for (let left = covered.get(line.length); left !== undefined && left > 0; left = covered.get(line.length)) {
        covered.set(line.length, left - 1);
        line.push('');
      }
    };
    for (const cell of row) {
      skipCovered();
      for (let column = 0; column < cell.columns; column++) {
        if (cell.rows > 1) covered.set(line.length, cell.rows - 1);
        line.push(column === 0 ? flat(cell.text) : '');
      }
    }
    skipCovered();
    return line;
  });
}

/** A cell on one line, with bars of its code escaped. */
function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}
