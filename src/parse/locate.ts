// Finds the column of a piece of source: Markdown's parser tells lines only.

import type { Place } from '../model/problem.ts';
import type { Lines } from '../model/prose.ts';

/** Looks things up in the lines of one text; the same target asked for again is its next occurrence. */
export class Locator {
  private readonly file: string;
  private readonly firstLine: number;
  private readonly lines: readonly string[];
  private readonly searched = new Map<string, number>();
  private starts: readonly number[] | undefined;

  constructor(text: string, file: string, firstLine: number) {
    this.file = file;
    this.firstLine = firstLine;
    this.lines = text.split('\n');
  }

  /** The next place of a target within a block's lines, or the block's first sign when it isn't there to the letter. */
  find(target: string, block: Lines): Place {
    const forms = target === '' ? [] : [target, decoded(target)];
    for (let line = block.line; line <= block.endLine; line++) {
      for (const form of forms) {
        const key = `${line}:${form}`;
        const index = this.source(line).indexOf(form, this.searched.get(key) ?? 0);
        if (index < 0) continue;
        this.searched.set(key, index + form.length);
        return { file: this.file, line, column: index + 1 };
      }
    }
    return { file: this.file, line: block.line, column: Math.max(1, this.source(block.line).search(/\S/) + 1) };
  }

  /** The place of the sign at `offset`, counted from 0 in the whole text. */
  at(offset: number): Place {
    this.starts ??= lineStarts(this.lines);
    const row = rowAt(this.starts, offset);
    return this.place(this.firstLine + row, offset - (this.starts[row] ?? 0));
  }

  /** The place in a line of the file, `index` counted from 0. */
  place(line: number, index: number): Place {
    return { file: this.file, line, column: index + 1 };
  }

  /** The text of a line of the file. */
  source(line: number): string {
    return this.lines[line - this.firstLine] ?? '';
  }
}

/** Where each of these lines begins in the text they make up. */
export function lineStarts(lines: readonly string[]): number[] {
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
}

/** The line that holds an offset, from where the lines begin; both counted from 0. */
export function rowAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An address as its author may have written it: Markdown's parser encodes spaces and letters beyond ASCII. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
