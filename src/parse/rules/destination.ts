// Where an address stands in its text. markdown-it tells what a link leads to but not where that was written, so its
// rules for links, pictures and definitions are wrapped to note it.
//
//   See [weekly.md](weekly.md "The week") and ![the map](<my map.png>).
//                   ^^^^^^^^^                             ^^^^^^^^^^ not the same words elsewhere in the line
//
//   [week]: ../executive/weekly.md
//           ^^^^^^^^^^^^^^^^^^^^^^ a definition, used or not

import type MarkdownIt from 'markdown-it';
import reference from 'markdown-it/lib/rules_block/reference.mjs';
import image from 'markdown-it/lib/rules_inline/image.mjs';
import link from 'markdown-it/lib/rules_inline/link.mjs';

type InlineState = Parameters<MarkdownIt['inline']['tokenize']>[0];
type BlockState = Parameters<MarkdownIt['block']['tokenize']>[0];

/** An address as written, angle brackets left away, and where it begins, counted from 0 in the text of its block. */
export interface Destination {
  readonly at: number;
  readonly written: string;
}

/** A definition of a link: its address, resolved, and where it begins in the whole text. */
export interface Definition extends Destination {
  readonly href: string;
}

/** What a parse notes besides its tokens. */
export interface Noted {
  readonly definitions: Definition[];
}

/** Teaches markdown-it to note destinations: those of links and pictures as `meta` of their tokens, definitions in {@link Noted}. */
export function destinationRule(markdown: MarkdownIt): void {
  markdown.inline.ruler.at('link', noting(link, 'link_open'));
  markdown.inline.ruler.at('image', noting(image, 'image'));
  markdown.block.ruler.at('reference', (state, startLine, endLine, silent) => {
    const isDefinition = reference(state, startLine, endLine, silent);
    if (isDefinition && !silent) (state.env as Noted).definitions.push(definitionAt(state, startLine));
    return isDefinition;
  });
}

/** The destination that {@link destinationRule} noted of a token; nothing for a link by reference. */
export function destinationOf(token: { readonly meta: unknown }): Destination | undefined {
  return (token.meta ?? undefined) as Destination | undefined;
}

function noting(rule: typeof link, type: 'link_open' | 'image'): typeof link {
  return (state, silent) => {
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (!silent) {
      // Text that was pending comes before it.
      const token = state.tokens.slice(count, count + 2).find((one) => one.type === type);
      if (token) token.meta = inlineDestination(state, type === 'image' ? start + 1 : start, type === 'link_open');
    }
    return true;
  };
}

/** The address in round brackets behind the label that opens at `open`. */
function inlineDestination(state: InlineState, open: number, isLink: boolean): Destination | undefined {
  const end = state.pos;
  const label = state.md.helpers.parseLinkLabel(state, open, isLink);
  // A link by reference ends with its label, or with a second one.
  if (end <= label + 1 || state.src[label + 1] !== '(') return undefined;
  const rest = state.src.slice(label + 2, end);
  const at = label + 2 + rest.length - rest.trimStart().length;
  return between(state.src, at, state.md.helpers.parseLinkDestination(state.src, at, end).pos);
}

function definitionAt(state: BlockState, startLine: number): Definition {
  const lineStart = (line: number): number => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  let line = startLine;
  let at = lineStart(line);
  for (; state.src[at] !== ']'; at++) {
    if (state.src[at] === '\\') at++;
    if (state.src[at] === '\n') line++;
  }
  at += 2;
  while (/\s/.test(state.src[at] ?? '')) at = state.src[at] === '\n' ? lineStart(++line) : at + 1;
  const { pos, str } = state.md.helpers.parseLinkDestination(state.src, at, state.eMarks[line] ?? state.src.length);
  return { ...between(state.src, at, pos), href: state.md.normalizeLink(str) };
}

function between(text: string, at: number, end: number): Destination {
  const isBracketed = text[at] === '<';
  return isBracketed ? { at: at + 1, written: text.slice(at + 1, end - 1) } : { at, written: text.slice(at, end) };
}
