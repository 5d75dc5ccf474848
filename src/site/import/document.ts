// A document as it was read, whatever its format; and makers of blocks that stand in no file yet.

import type { Slug } from '../../model/names.ts';
import { inlineText, type Block, type Inline, type ListItem } from '../../model/prose.ts';

/** Something that was not taken over, and why or what to do about it. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** A document: its prose, and what it holds besides. */
export interface ImportedDocument {
  /** The title in large letters at its head, as Word's style "Title" marks it; empty where it has none. */
  readonly shownTitle: string;
  /** The title in the browser's tab; empty where it has none. */
  readonly tabTitle: string;
  /** The title that its properties or its front matter name, which readers don't see; empty where they name none. */
  readonly filedTitle: string;
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
}

/** A fault of the document or of what was asked for, as one plain sentence that says what to do. */
export class ImportFault extends Error {}

/** Where blocks stand that no file holds yet. */
const nowhere = { line: 0, endLine: 0 };

/** A paragraph of these inlines. */
export function paragraph(children: readonly Inline[]): Block {
  return { type: 'paragraph', children, ...nowhere };
}

/** A heading of the draft; its anchor is made when the draft is read. */
export function heading(level: number, children: readonly Inline[]): Block {
  return { type: 'heading', level, id: '' as Slug, children, ...nowhere };
}

/** A list that starts at 1 unless told otherwise. */
export function list(ordered: boolean, items: readonly ListItem[], start = 1): Block {
  return { type: 'list', ordered, start, tight: true, items, ...nowhere };
}

/** A list's entry. `checked` is given where it has a box. */
export function listItem(children: readonly Block[], checked?: boolean): ListItem {
  return { children, ...nowhere, ...(checked === undefined ? {} : { checked }) };
}

/** The text of inlines on one line, with single spaces. */
export function oneLine(inlines: readonly Inline[]): string {
  return squeeze(inlineText(inlines));
}

/** A text on one line, with single spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text cut at a word's end so that it has at most `longest` characters, with an ellipsis where something was cut. */
export function shorten(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const cut = letters.slice(0, longest - 1).join('');
  return `${(cut.lastIndexOf(' ') > longest / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut).trimEnd()}…`;
}
