// Notes and warnings of a document: a paragraph or a quote that begins with "Note:" or its like becomes a callout.

import { capital } from '../../model/names.ts';
import type { Block, CalloutKind, Inline } from '../../model/prose.ts';
import { oneLine, paragraph } from './document.ts';

/** What notes begin with, and what they become. The word itself goes where the callout says the same. */
const labels: readonly (readonly [RegExp, CalloutKind, keepsLabel: boolean])[] = [
  [/^note\s*[:!–—]\s*/i, 'note', false],
  [/^tip\s*[:!–—]\s*/i, 'tip', false],
  [/^important\s*[:!–—]\s*/i, 'important', false],
  [/^warning\s*[:!–—]\s*/i, 'warning', false],
  [/^caution\s*[:!–—]\s*/i, 'caution', false],
  [/^(?:n\.?b\.?|please note|good to know|remember)\s*[:!–—]/i, 'note', true],
  [/^(?:hint|pro tip|top tip)\s*[:!–—]/i, 'tip', true],
  [/^(?:attention|key point)\s*[:!–—]/i, 'important', true],
  [/^(?:watch out|beware|pitfall|danger|common mistake|avoid)\s*[:!–—]/i, 'warning', true],
];

/** Blocks of the first level, with notes as callouts. */
export function liftCallouts(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    const [first, ...rest] = block.type === 'quote' ? block.children : [block];
    if (first?.type !== 'paragraph') return block;
    const text = oneLine(first.children);
    const [label, kind, keepsLabel] = labels.find(([pattern]) => pattern.test(text)) ?? [];
    if (label === undefined || kind === undefined) return block;
    const inlines = keepsLabel ? first.children : withoutLabel(first.children, label);
    // A label alone, or one that is half in bold, is left as it stands.
    if (inlines === undefined || oneLine(inlines) === '') return block;
    return { type: 'callout', kind, children: [paragraph(capitalised(inlines)), ...rest], line: 0, endLine: 0 };
  });
}

function capitalised([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : rest;
  return [{ type: 'text', text: capital(first.text.trimStart()) }, ...rest];
}

/** Inlines without the label at their start: it stands in plain text, or alone in bold with or without its colon. */
function withoutLabel(inlines: readonly Inline[], label: RegExp): readonly Inline[] | undefined {
  const [first, second, ...rest] = inlines;
  if (first?.type === 'text') {
    const text = first.text.trimStart().replace(label, '');
    return text === first.text.trimStart() ? undefined : [{ type: 'text', text }, ...(second ? [second] : []), ...rest];
  }
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined;
  const bold = oneLine(first.children);
  const after = second?.type === 'text' ? second.text : '';
  if (bold.replace(label, '') === '') return second ? [second, ...rest] : rest;
  const joined = `${bold}${after.trimStart()}`;
  if (/[:!–—]$/.test(bold) || !/^\s*[:!–—]/.test(after) || !label.test(joined)) return undefined;
  return [{ type: 'text', text: after.replace(/^\s*[:!–—]\s*/, '') }, ...rest];
}
