// GitHub's alerts: a quote whose first line is the kind in brackets.
//
//   > [!WARNING]
//   ^ becomes a callout; the line itself is dropped
//   > A check-in that is moved twice is a check-in that has died.

import { calloutKinds, type Block, type CalloutKind } from '../../model/prose.ts';

/** The callout that a quote's blocks make, or nothing when its first line names no kind. */
export function readAlert(children: readonly Block[]): { readonly kind: CalloutKind; readonly children: readonly Block[] } | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return undefined;
  const [lead, ...inlines] = first.children;
  if (lead?.type !== 'text') return undefined;
  const found = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(lead.text);
  const kind = calloutKinds.find((name) => name === found?.[1]?.toLowerCase());
  if (!found || !kind) return undefined;
  const text = lead.text.slice(found[0].length);
  const remaining = text === '' ? (inlines[0]?.type === 'break' ? inlines.slice(1) : inlines) : [{ ...lead, text }, ...inlines];
  return { kind, children: remaining.length === 0 ? rest : [{ ...first, children: remaining }, ...rest] };
}
