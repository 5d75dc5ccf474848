// Words of texts, to see whether every word of a document arrived somewhere.

import { walkBlocks, type Block, type Inline } from '../../model/prose.ts';

/** The words of a text, in small letters. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** All words of these texts and blocks. Addresses, titles of links and descriptions of pictures count as well. */
export function knownWords(texts: readonly string[], blocks: readonly Block[]): Set<string> {
  const known = new Set(texts.flatMap(wordsIn));
  const add = (text: string): void => {
    for (const word of wordsIn(text)) known.add(word);
  };
  for (const block of walkBlocks(blocks)) {
    // Words go on over marks: half of one may be bold.
    for (const inlines of inlinesOf(block)) add(wholeText(inlines, add));
    if (block.type === 'callout') add(block.kind);
    else if (block.type === 'code') add(`${block.language} ${block.text}`);
    else if (block.type === 'words') add(`${block.words.kind} ${block.words.title} ${block.words.text}`);
  }
  return known;
}

/** All code in blocks, a line each. */
export function codeIn(blocks: readonly Block[]): string {
  const code: string[] = [];
  const gather = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'code') code.push(inline.text);
      else if ('children' in inline) gather(inline.children);
    }
  };
  for (const block of walkBlocks(blocks)) {
    inlinesOf(block).forEach(gather);
    if (block.type === 'code') code.push(block.text);
    else if (block.type === 'words') code.push(`${block.words.title}\n${block.words.text}`);
  }
  return code.join('\n');
}

/** The texts that stand in a block itself. */
function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.children];
  return block.type === 'table' ? [block.head, ...block.rows].flat() : [];
}

function wholeText(inlines: readonly Inline[], addBeside: (text: string) => void): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'code') return inline.text;
      if (inline.type === 'break') return ' ';
      if (inline.type === 'image') {
        addBeside(`${inline.src} ${inline.title}`);
        return inline.alt;
      }
      if (inline.type === 'link') addBeside(`${inline.href} ${inline.title}`);
      return wholeText(inline.children, addBeside);
    })
    .join('');
}
