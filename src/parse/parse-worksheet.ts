// The body of a "Worksheet:" section to its questions.
//
//   - What must never go wrong? (lines: 3)
//                               ^^^^^^^^^^ how many lines to write on; two without

import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import { inlineText, type Block, type Inline } from '../model/prose.ts';
import type { Prompt, PromptGroup, Worksheet } from '../model/worksheet.ts';

/** How many lines a question gets that names no number, and the most it may have. Ours: a page holds about 24. */
const lines = { usual: 2, most: 20 };

/** A section's blocks: third-level headings group the questions; what stands before the first list is its purpose. */
export function readWorksheetBody(
  blocks: readonly Block[],
  file: string,
  start: Place,
): Pick<Worksheet, 'purpose' | 'groups'> & { readonly problems: readonly Problem[] } {
  const purpose: Block[] = [];
  const groups: { title: string; prompts: Prompt[] }[] = [];
  const problems: Problem[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 3) groups.push({ title: inlineText(block.children), prompts: [] });
    else if (block.type === 'list') {
      if (groups.length === 0) groups.push({ title: '', prompts: [] });
      for (const item of block.items) {
        const [first, ...rest] = item.children;
        const place = { file, line: item.line, column: 1 };
        if (first?.type !== 'paragraph' || rest.length > 0 || item.checked !== undefined) problems.push(problemAt(place, notAQuestion));
        else groups.at(-1)?.prompts.push(readPrompt(first.children));
      }
    } else if (groups.length === 0) purpose.push(block);
    else problems.push(problemAt({ file, line: block.line, column: 1 }, notAQuestion));
  }
  if (!groups.some((group: PromptGroup) => group.prompts.length > 0)) problems.push(problemAt(start, noQuestions));
  return { purpose, groups, problems };
}

function readPrompt(inlines: readonly Inline[]): Prompt {
  const last = inlines.at(-1);
  const found = last?.type === 'text' ? /\s*\(lines:\s*(\d{1,2})\)\s*$/.exec(last.text) : null;
  const children: readonly Inline[] =
    found && last?.type === 'text' ? [...inlines.slice(0, -1), { ...last, text: last.text.slice(0, found.index) }] : inlines;
  const wanted = found ? Number(found[1]) : lines.usual;
  return { text: inlineText(children).trim(), children, lines: Math.min(Math.max(wanted, 1), lines.most) };
}

const notAQuestion: Fault = {
  severity: 'error',
  code: 'worksheet',
  message: 'Found something other than a question in a worksheet, expected list entries of one paragraph, without boxes',
  hint: 'write each question as `- What …? (lines: 3)`',
};

const noQuestions: Fault = {
  severity: 'error',
  code: 'worksheet',
  message: 'Found a worksheet without questions',
  hint: 'add lines such as `- What must never go wrong? (lines: 3)`',
};
