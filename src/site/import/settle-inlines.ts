// Pictures, links and unseen signs of a document: pictures are left out, links that lead nowhere from here lose their
// address but not their words, and signs that no file may hold are gone.

import type { Block, Inline } from '../../model/prose.ts';
import { oneLine, squeeze, type LeftOut } from './document.ts';
import { withoutControls } from './escape.ts';
import { reasons, things } from './sentences.ts';

/** Blocks without pictures and with only those links that lead to the web, to an email address or to a telephone. */
export function settleInlines(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const inPage: string[] = [];
  const settle = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      switch (inline.type) {
        case 'image': {
          const name = squeeze(inline.alt) || squeeze(inline.title) || nameIn(inline.src);
          leftOut.push({ what: things.picture(name), why: reasons.picture(name) });
          return [];
        }
        case 'link': {
          const children = settle(inline.children);
          const words = oneLine(children);
          if (/^(?:https?|mailto|tel):/i.test(inline.href)) return [{ ...inline, title: cleanLine(inline.title), children }];
          const title = squeeze(inline.title);
          if (inline.href.startsWith('#') && title === '') inPage.push(words);
          else leftOut.push({ what: things.link(words, inline.href, title), why: reasons.localLink });
          return children;
        }
        case 'strong':
        case 'emphasis':
        case 'strike':
          return [{ ...inline, children: settle(inline.children) }];
        case 'text':
        case 'code':
          return [{ ...inline, text: cleanLine(inline.text) }];
        case 'break':
          return [inline];
      }
    });
  const settled = blocks.map((block) => settleBlock(block, settle));
  const [first] = inPage;
  if (first !== undefined) leftOut.push({ what: things.links(inPage.length, first), why: reasons.inPage });
  return { blocks: settled, leftOut };
}

function settleBlock(block: Block, settle: (inlines: readonly Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: settle(block.children) };
    case 'quote':
    case 'callout':
      return { ...block, children: block.children.map((child) => settleBlock(child, settle)) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: item.children.map((child) => settleBlock(child, settle)) })),
      };
    case 'table':
      return { ...block, head: block.head.map(settle), rows: block.rows.map((row) => row.map(settle)) };
    case 'code':
      return { ...block, text: withoutControls(block.text) };
    case 'words':
      return { ...block, words: { ...block.words, title: cleanLine(block.words.title), text: withoutControls(block.words.text) } };
    case 'rule':
      return block;
  }
}

/** Signs that a file may not hold come in by their numbers too, as in `&#27;`. */
function cleanLine(text: string): string {
  return withoutControls(text).replaceAll('\n', ' ');
}

/** The file's name in an address; nothing for a picture that stands in the document itself. */
function nameIn(src: string): string {
  return src.startsWith('data:') ? '' : (src.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '');
}
