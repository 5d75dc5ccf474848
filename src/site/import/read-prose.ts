// Markdown of any origin to blocks, with what could not be kept. Nothing that Markdown hides is dropped without a word.

import type { Block } from '../../model/prose.ts';
import { parseMarkdown, type ParsedMarkdown } from '../../parse/markdown.ts';
import { commentsIn } from './comments.ts';
import { ImportFault, type LeftOut } from './document.ts';
import { reasons, refusals, things } from './sentences.ts';
import { codeIn } from './words.ts';

/** Blocks, and what was left out of them. */
export interface ReadProse {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads Markdown. Comments are not among the blocks. Throws an {@link ImportFault} when it is nested too deep. */
export function readProse(markdown: string): ReadProse {
  const parsed = parseWhole(markdown);
  if (parsed.problems.some((problem) => problem.code === 'too-deep')) throw new ImportFault(refusals.tooDeep);
  const blocks = parsed.blocks.filter((block): block is Block => block.type !== 'comment');
  const leftOut = parsed.problems
    .filter((problem) => problem.code === 'unsafe-link')
    .map(({ message }): LeftOut => ({ what: things.link('', /`(.*)`/s.exec(message)?.[1] ?? ''), why: reasons.refusedLink }));
  return { blocks, leftOut };
}

/** A comment that is never closed would hide all that follows: from there on, lines that open one are taken as text. */
function parseWhole(markdown: string): ParsedMarkdown {
  const parsed = parseMarkdown(markdown, { file: '', line: 1 });
  const open = parsed.problems.find((problem) => problem.code === 'open-comment');
  if (!open) return parsed;
  const lines = markdown.split('\n');
  const shown = lines.map((line, index) => (index < open.line - 1 ? line : line.replace(/^([\s>*+\d.)-]*)<!--/, '$1\\<!--')));
  return parseMarkdown(shown.join('\n'), { file: '', line: 1 });
}

/** The comments of a Markdown text, which the blocks don't hold. What stands in code is no comment. */
export function commentsOf(markdown: string, blocks: readonly Block[]): LeftOut[] {
  const code = codeIn(blocks);
  const hidden = commentsIn(markdown, false).filter(({ whole }) => !code.includes(whole));
  return hidden.map(({ text }) => ({ what: things.hidden(text), why: reasons.hidden }));
}
