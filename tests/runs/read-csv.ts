// Reads CSV as RFC 4180 has it, by a few lines that have nothing to do with the library that writes it.

/** The cells of a table, row by row. Fails at a quote that stands where none may. */
export function cellsOf(text: string | undefined, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let rest = (text ?? '').replace(/^\uFEFF/, '');
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const bare = new RegExp(`^[^"${separator}\r\n]*`).exec(rest);
    const [whole, cell] = quoted ? [quoted[0], (quoted[1] ?? '').replaceAll('""', '"')] : [bare?.[0] ?? '', bare?.[0] ?? ''];
    rows.at(-1)?.push(cell);
    rest = rest.slice(whole.length);
    const end = rest.startsWith('\r\n') ? '\r\n' : separator;
    if (!rest.startsWith(end)) throw new Error(`Found ${JSON.stringify(rest.slice(0, 20))} where a cell ends.`);
    rest = rest.slice(end.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
    else if (end === separator && (rest === '' || rest.startsWith('\r\n'))) rows.at(-1)?.push('');
    if (end === separator && rest.startsWith('\r\n')) {
      rest = rest.slice(2);
      if (rest !== '') rows.push([]);
    }
  }
  return rows;
}
