// Lists that were typed by hand: paragraphs that begin with a bullet, a number or a box become entries of a list.

import type { Block, Inline, ListItem } from '../../model/prose.ts';
import { list, listItem, oneLine, paragraph } from './document.ts';

/** How a line that is an entry begins. */
interface Mark {
  readonly kind: 'bullet' | 'number' | 'box';
  /** How much of the line is the mark, in UTF-16 units. */
  readonly length: number;
  readonly number: number;
  readonly checked: boolean;
}

const box = /^(?:[-*+•–]\s+)?(?:\[(?<inside>[\sxX✓✔]?)\](?![([:])|(?<sign>[☐☑☒□]))\s*/u;
const bullet = /^[•‣◦▪▫●○∙·–—−*+-]\s+/u;
const number = /^\(?(\d{1,2})[.)]\s+/;

/** Whether a line begins as an entry of a list does. */
export function startsEntry(line: string): boolean {
  return markOf(line.trim()) !== undefined;
}

function markOf(text: string): Mark | undefined {
  const boxed = box.exec(text);
  if (boxed) {
    const { inside = '', sign = '' } = boxed.groups ?? {};
    return { kind: 'box', length: boxed[0].length, number: 0, checked: /[xX✓✔]/.test(inside) || sign === '☑' || sign === '☒' };
  }
  const numbered = number.exec(text);
  if (numbered) return { kind: 'number', length: numbered[0].length, number: Number(numbered[1]), checked: false };
  const plain = bullet.exec(text);
  return plain ? { kind: 'bullet', length: plain[0].length, number: 0, checked: false } : undefined;
}

/** A line of a paragraph with its mark, or a block of another kind. */
type Part = { readonly inlines: readonly Inline[]; readonly mark: Mark | undefined; readonly isFirst: boolean } | { readonly block: Block };

/** Blocks in which typed lists are lists, and boxes before an entry's words are boxes. */
export function liftTypedLists(blocks: readonly Block[]): Block[] {
  const parts = blocks.flatMap((block): Part[] => {
    if (block.type !== 'paragraph') return [{ block: liftInside(block) }];
    const lines = linesOf(block.children).map((inlines, index) => ({ inlines, mark: markOf(leadOf(inlines)), isFirst: index === 0 }));
    return lines.some(({ mark }) => mark) ? lines : [{ block }];
  });
  const lifted: Block[] = [];
  /** The inlines of the last block, where that is a paragraph whose lines may go on. */
  let open: Inline[] | undefined;
  for (let at = 0; at < parts.length;) {
    const run = entriesFrom(parts, at);
    if (run) {
      lifted.push(run.block);
      open = undefined;
      at = run.next;
      continue;
    }
    const part = parts[at++];
    if (!part) break;
    if ('block' in part) {
      lifted.push(part.block);
      open = undefined;
    } else if (open && !part.isFirst) open.push({ type: 'break' }, ...part.inlines);
    else {
      open = [...part.inlines];
      lifted.push(paragraph(open));
    }
  }
  return lifted;
}

/** Boxes in lists, and typed lists in quotes and entries. */
function liftInside(block: Block): Block {
  if (block.type === 'quote' || block.type === 'callout') return { ...block, children: liftTypedLists(block.children) };
  if (block.type !== 'list') return block;
  const items = block.items.map((item): ListItem => {
    const [first, ...rest] = item.children;
    const mark = first?.type === 'paragraph' && item.checked === undefined ? markOf(leadOf(first.children)) : undefined;
    if (first?.type !== 'paragraph' || mark?.kind !== 'box') return { ...item, children: item.children.map(liftInside) };
    return { ...item, checked: mark.checked, children: [paragraph(withoutMark(first.children, mark)), ...rest.map(liftInside)] };
  });
  return { ...block, items };
}

/** The list that begins at a part, and where the text goes on after it; nothing where none does. */
function entriesFrom(parts: readonly Part[], from: number): { readonly block: Block; readonly next: number } | undefined {
  const start = parts[from];
  if (!start || 'block' in start || !start.mark) return undefined;
  const { kind, number: first } = start.mark;
  const entries: { readonly inlines: Inline[]; readonly checked: boolean }[] = [];
  let next = from;
  for (; next < parts.length; next++) {
    const part = parts[next];
    if (!part || 'block' in part) break;
    const { mark, inlines, isFirst } = part;
    if (mark?.kind === kind && (kind !== 'number' || mark.number === first + entries.length))
      entries.push({ inlines: [...withoutMark(inlines, mark)], checked: mark.checked });
    else if (!isFirst && !mark) entries.at(-1)?.inlines.push({ type: 'break' }, ...inlines);
    else break;
  }
  // One line with a number or a hyphen may be anything; a box or a round bullet is never typed by chance.
  if (entries.length < 2 && (kind === 'number' || /^[–—−*+-]/.test(leadOf(start.inlines)))) return undefined;
  const items = entries
    .filter(({ inlines }) => oneLine(inlines) !== '')
    .map(({ inlines, checked }) => listItem([paragraph(inlines)], kind === 'box' ? checked : undefined));
  return items.length === 0 ? undefined : { block: list(kind === 'number', items, kind === 'number' ? first : 1), next };
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** The text at a line's start: a mark never stands in bold or in a link. */
function leadOf([first]: readonly Inline[]): string {
  return first?.type === 'text' ? first.text.trimStart() : '';
}

function withoutMark(inlines: readonly Inline[], mark: Mark): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return inlines;
  const text = first.text.trimStart().slice(mark.length);
  return text === '' ? rest : [{ type: 'text', text }, ...rest];
}
