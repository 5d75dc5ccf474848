// The product's own guide, docs/make-it-yours.md, to a page.

import type { Guide } from '../model/handbook.ts';
import type { Block } from '../model/prose.ts';
import { inlineText } from '../model/prose.ts';
import type { RuleDoc } from '../model/rule.ts';
import { parseMarkdown } from './markdown.ts';
import { withIds } from './parse-sections.ts';

/** The guide: its first heading is the title, its first paragraph the summary. The rules come from the linter itself. */
export function parseGuide(text: string, file: string, rules: readonly RuleDoc[] = []): Guide {
  const parsed = parseMarkdown(text, { file, line: 1 });
  const [title, summary, ...rest] = parsed.blocks.filter((block): block is Block => block.type !== 'comment');
  if (title?.type !== 'heading' || summary?.type !== 'paragraph') throw new TypeError(`${file} must begin with a title and a paragraph.`);
  return { title: inlineText(title.children), summary: inlineText(summary.children), body: text, blocks: withIds(rest, new Set()), rules };
}
