// Task list entries and what only looks like one.
//
//   - [ ] Send the agenda
//     ^^^ a box, open or ticked
//   - [] Send the agenda      -[ ] ...      – [ ] ...      - [ ]Send ...
//     ^ no box on GitHub or here: silently an ordinary line, so each is pointed out

import type { Block } from '../../model/prose.ts';

/** The box of a list entry and its blocks without it, or nothing when it has none. */
export function readTask(children: readonly Block[]): { readonly checked: boolean; readonly children: readonly Block[] } | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return undefined;
  const [lead, ...inlines] = first.children;
  if (lead?.type !== 'text') return undefined;
  const found = /^\[([ xX])\](?:[ \t\n]+|$)/.exec(lead.text);
  if (!found) return undefined;
  const text = lead.text.slice(found[0].length);
  const remaining = text === '' ? inlines : [{ ...lead, text }, ...inlines];
  return { checked: found[1] !== ' ', children: [{ ...first, children: remaining }, ...rest] };
}

const box = /^(?:[\s>]|[-*+][ \t]|\d+[.)][ \t])*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\](?:[ \t]|$)/;
const lookalike = /^\s*(?:>\s*)*(?:[-*+–—•‣·−]|\d+[.)])?[\s\u00A0]*(?:\[[\s\u00A0]*[xX✓✔]?[\s\u00A0]*\]|[☐☑☒□])(?![(:[])/u;

/** Whether a line, as written, begins list entries of which the last has a box. */
export function startsWithBox(line: string): boolean {
  return box.test(line);
}

/** Whether a line looks like an item but isn't written like one. */
export function isLookalike(line: string): boolean {
  return !box.test(line) && lookalike.test(line);
}
