// Finds the column of a piece of source: Markdown's parser tells lines only.

import type { Place } from '../model/problem.ts';
import type { Lines } from '../model/prose.ts';

/** Looks things up in the lines of one text; the same target asked for again is its next occurrence. */
export class Locator {
  private readonly file: string;
  private readonly firstLine: number;
  private readonly lines: readonly string[];
  private readonly searched = new Map<string, number>();

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

  /** The text of a line of the file. */
  source(line: number): string {
    return this.lines[line - this.firstLine] ?? '';
  }
}

/** An address as its author may have written it: Markdown's parser encodes spaces and letters beyond ASCII. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
