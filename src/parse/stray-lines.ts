// Lines that look like an item or an instruction and are none. An item that silently drops out of a checklist is the
// worst thing a playbook can lose, so every line is held against what was really read.

import type { Section } from '../model/playbook.ts';
import { problemAt, type Fault, type Problem } from '../model/problem.ts';
import { walkBlocks, type Block } from '../model/prose.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ParsedMarkdown } from './markdown.ts';
import type { TextFile } from './read.ts';
import { isLookalike, startsWithBox } from './rules/task.ts';

/** What every line of interest holds; most lines have none of it. */
const telling = /[[☐☑☒□]|<!--/;

/** A problem for each line outside code that looks like an item or an instruction but wasn't read as one. */
export function readStrayLines(file: TextFile, front: FrontMatter, markdown: ParsedMarkdown, sections: readonly Section[]): Problem[] {
  const lines = front.body.split('\n');
  const prose = markdown.blocks.filter((block): block is Block => block.type !== 'comment');
  const comments = new Set(markdown.blocks.flatMap((block) => (block.type === 'comment' ? range(block.line, block.endLine) : [])));
  const fenced = new Set<number>();
  const boxes = new Set<number>();
  for (const block of walkBlocks(prose)) {
    const opens = lines[block.line - front.bodyLine] ?? '';
    // Indented code has no fence: mostly it is a list that was moved too far to the right.
    if (block.type === 'words' || (block.type === 'code' && /`{3,}|~{3,}/.test(opens)))
      for (const line of range(block.line, block.endLine)) fenced.add(line);
    if (block.type === 'list') for (const item of block.items) if (item.checked !== undefined) boxes.add(item.line);
  }
  const items = new Set(
    sections.flatMap((section) =>
      section.kind === 'checklist' ? section.checklist.groups.flatMap((group) => group.items.map((item) => item.place.line)) : [],
    ),
  );
  const isInChecklist = (line: number): boolean => sections.findLast((section) => section.place.line <= line)?.kind === 'checklist';
  const isRead = (line: number): boolean =>
    items.has(line) || (boxes.has(line) && (!isInChecklist(line) || isEmptyBox(lines[line - front.bodyLine] ?? '')));

  const problems: Problem[] = [];
  for (const [index, text] of lines.entries()) {
    const line = front.bodyLine + index;
    if (fenced.has(line) || !telling.test(text)) continue;
    const place = { file: file.file, line, column: Math.max(1, text.search(/\S/) + 1) };
    if (isLookalike(text)) problems.push(problemAt(place, lookalike(text.trim())));
    else if (startsWithBox(text) && !isRead(line)) problems.push(problemAt(place, misplacedBox(text.trim())));
    const instruction = /<!--\s*(?:sources|allow)\s*:/.exec(text);
    if (instruction && !comments.has(line)) problems.push(problemAt({ ...place, column: instruction.index + 1 }, misplacedInstruction));
  }
  return problems;
}

/** A box without words has a problem of its own. */
function isEmptyBox(text: string): boolean {
  return /\[[ xX]\]\s*$/.test(text);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function lookalike(line: string): Fault {
  const words = line.replace(/^\W*[xX]?\W*/, '');
  return {
    severity: 'error',
    code: 'lookalike',
    message: `Found \`${shorten(line)}\`, which looks like an item but makes no box`,
    hint: `write \`- [ ] ${words === '' ? '…' : shorten(words)}\`: hyphen, space, bracket, space, bracket, space`,
  };
}

function misplacedBox(line: string): Fault {
  return {
    severity: 'error',
    code: 'lookalike',
    message: `Found \`${shorten(line)}\`, which makes no box where it stands`,
    hint: 'move it to the left margin, with an empty line or another item above it',
  };
}

const misplacedInstruction: Fault = {
  severity: 'warning',
  code: 'misplaced-instruction',
  message: 'Found an instruction inside a line or a list, where it does nothing',
  hint: 'put the comment on a line of its own, directly under the heading',
};
