// Tables as CSV text: the only importer of csv-stringify, which is fetched when a table is written.

/** How a table is written. */
export interface CsvStyle {
  /** Whether a byte order mark stands before it. */
  readonly hasMark?: boolean;
  /** What stands between cells; default: a comma. */
  readonly separator?: ',' | ';';
}

/**
 * What a spreadsheet would compute instead of show, after OWASP's "CSV Injection": cells beginning with `=`, `+`, `-`, `@`, also
 * in full width or behind blanks, a tab or a line's end. Such a cell gets an apostrophe before it.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A table as CSV (RFC 4180): CRLF between rows, cells with separators, quotes or line ends in quotes. */
export async function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[], style: CsvStyle = {}): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const text = stringify(
    [columns, ...rows].map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell))),
    { delimiter: style.separator ?? ',', record_delimiter: 'windows', quoted_match: /^'|[\r\n]|^\s|\s$/ },
  );
  return `${style.hasMark ? '\uFEFF' : ''}${text}`;
}
