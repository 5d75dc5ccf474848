// Prose as a small tree of blocks and inlines. Every output (page, paper, search, Markdown) is written from this tree.

import type { Slug } from './names.ts';

/** A piece of text inside a block. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'strike'; readonly children: readonly Inline[] }
  /** `href` as written; where it leads is worked out by `plan/links.ts`. */
  | { readonly type: 'link'; readonly href: string; readonly title: string; readonly children: readonly Inline[] }
  | { readonly type: 'image'; readonly src: string; readonly alt: string; readonly title: string }
  /** A hard line break. */
  | { readonly type: 'break' };

/** The five kinds of GitHub's alerts. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
/** One of GitHub's alerts; `warning` and `caution` are a playbook's pitfalls. */
export type CalloutKind = (typeof calloutKinds)[number];

/** The fenced blocks that are words to copy. */
export const wordsKinds = ['email', 'message', 'agenda', 'script'] as const;
/** What kind of words a block holds: an email, a chat message, an agenda, or something to say. */
export type WordsKind = (typeof wordsKinds)[number];

/** Words to copy: a fenced block named `email`, `message`, `agenda` or `script`. */
export interface Words {
  readonly id: Slug;
  readonly kind: WordsKind;
  /** What follows the kind on the fence's first line; without it, the title of the heading above. */
  readonly title: string;
  /** The text as written, without the fence. Ends without a newline. */
  readonly text: string;
}

/** One entry of a list. */
export interface ListItem extends Lines {
  /** Whether the box is ticked; absent where the entry has no box. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

/** Where a block stands in its file, lines from 1, both inclusive. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** How a table's column is aligned; absent where the table doesn't say. */
export type Align = 'left' | 'center' | 'right' | undefined;

/** A block of prose. */
export type Block = Lines &
  (
    | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
    | { readonly type: 'heading'; readonly level: number; readonly id: Slug; readonly children: readonly Inline[] }
    | {
        readonly type: 'list';
        readonly ordered: boolean;
        readonly start: number;
        readonly tight: boolean;
        readonly items: readonly ListItem[];
      }
    | { readonly type: 'quote'; readonly children: readonly Block[] }
    | { readonly type: 'callout'; readonly kind: CalloutKind; readonly children: readonly Block[] }
    | { readonly type: 'code'; readonly language: string; readonly text: string }
    | { readonly type: 'words'; readonly words: Words }
    | { readonly type: 'table'; readonly align: readonly Align[]; readonly head: TableRow; readonly rows: readonly TableRow[] }
    | { readonly type: 'rule' }
  );

/** The cells of a table's row. */
export type TableRow = readonly (readonly Inline[])[];

/** The text of inlines, marks dropped; a hard break becomes a space, an image its description. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'code') text += inline.text;
    else if (inline.type === 'image') text += inline.alt;
    else if (inline.type === 'break') text += ' ';
    else text += inlineText(inline.children);
  }
  return text;
}

/** The text of blocks, one line for each paragraph, heading, list entry and cell. */
export function blockText(blocks: readonly Block[]): string {
  return blocks.map(textOf).filter(Boolean).join('\n');
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item) => blockText(item.children)).join('\n');
    case 'quote':
    case 'callout':
      return blockText(block.children);
    case 'code':
      return block.text;
    case 'words':
      return `${block.words.title}\n${block.words.text}`;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join('\n')).join('\n');
    case 'rule':
      return '';
  }
}

/** Every block of a tree, outer before inner, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'quote' || block.type === 'callout') yield* walkBlocks(block.children);
    else if (block.type === 'list') for (const item of block.items) yield* walkBlocks(item.children);
  }
}
