// The text of a paragraph, heading or cell, and where it stands in its file: it has lost indents, `> `, `## ` and bars.
//
//   > Ask for it, and
//   > see [weekly](weekly.md).
//     ^ offset 16 of "Ask for it, and\nsee [weekly](weekly.md)."

import type { Place } from '../model/problem.ts';
import { lineStarts, rowAt, type Locator } from './locate.ts';

/** Finds places in a file from places in a block's text. Each of its lines is looked for once. */
export class BlockText {
  private readonly locator: Locator;
  private readonly content: string;
  private readonly firstLine: number;
  private readonly cellFrom: number | undefined;
  private readonly begins = new Map<number, number>();
  private rows: readonly string[] = [];
  private starts: readonly number[] | undefined;

  /** Where the parts between the bars of a cell begin: a bar has a backslash before it, which the text has lost. */
  private readonly parts: readonly number[] | undefined;

  /** `cellFrom` is where a cell of a table is looked for in its line, counted from 0; left out for other blocks. */
  constructor(locator: Locator, content: string, firstLine: number, cellFrom?: number) {
    this.locator = locator;
    this.parts = cellFrom !== undefined && content.includes('|') ? lineStarts(content.split('|')) : undefined;
    this.content = this.parts ? content.replaceAll('|', '\\|') : content;
    this.firstLine = firstLine;
    this.cellFrom = cellFrom;
  }

  /** The place of the sign at `offset` of the text, counted from 0; nothing where the file's lines don't hold the text. */
  at(offset: number): Place | undefined {
    const at = this.parts ? offset + rowAt(this.parts, offset) : offset;
    this.rows = this.starts ? this.rows : this.content.split('\n');
    this.starts ??= lineStarts(this.rows);
    const row = rowAt(this.starts, at);
    const begin = this.beginOf(row, this.rows[row] ?? '');
    return begin < 0 ? undefined : this.locator.place(this.firstLine + row, begin + at - (this.starts[row] ?? 0));
  }

  /** The column behind a cell, from 0: where the next one is looked for. */
  end(): number {
    const begin = this.beginOf(0, this.content);
    return begin < 0 ? (this.cellFrom ?? 0) : begin + this.content.length;
  }

  private beginOf(row: number, whole: string): number {
    const known = this.begins.get(row);
    if (known !== undefined) return known;
    const text = whole.trimEnd();
    const source = this.locator.source(this.firstLine + row).trimEnd();
    // Marks stand before the text, so it ends its line; but a cell has others behind it, and a heading may have signs.
    const isLast = this.cellFrom === undefined && source.endsWith(text);
    const begin = isLast ? source.length - text.length : source.indexOf(text, this.cellFrom ?? 0);
    this.begins.set(row, begin);
    return begin;
  }
}
