// Blocks of prose to Markdown, as a person would write it: a line for each paragraph, hyphens for lists.

import type { Align, Block, ListItem, TableRow } from '../../model/prose.ts';
import { writeInlines } from './write-inlines.ts';

/** Blocks as Markdown that reads back as the same words, without a line end after the last. Empty when they hold none. */
export function writeProse(blocks: readonly Block[]): string {
  return write(blocks, 0);
}

function write(blocks: readonly Block[], depth: number): string {
  let text = '';
  let before: { readonly block: Block; readonly isSecond: boolean } | undefined;
  for (const block of blocks) {
    // Two lists in a row would be read as one: the second has another sign.
    const isSecond =
      block.type === 'list' && before?.block.type === 'list' && before.block.ordered === block.ordered ? !before.isSecond : false;
    const written = writeBlock(block, depth, isSecond);
    if (written === '') continue;
    const isTight = depth > 0 && before?.block.type === 'paragraph' && block.type === 'list' && followsTightly(block);
    text += `${text === '' ? '' : isTight ? '\n' : '\n\n'}${written}`;
    before = { block, isSecond };
  }
  return text;
}

function writeBlock(block: Block, depth: number, isSecond: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children, 'paragraph');
    case 'heading':
      return writeHeading(block, depth);
    case 'list':
      return writeList(block, depth, isSecond);
    case 'quote':
      return quoted(write(block.children, depth + 1));
    case 'callout':
      return quoted(`[!${block.kind.toUpperCase()}]\n${write(block.children, depth + 1)}`);
    case 'code':
      return fenced(block.language, block.text);
    case 'words':
      return fenced(`${block.words.kind} ${block.words.title}`.trim(), block.words.text);
    case 'table':
      return writeTable(block.align, block.head, block.rows);
    case 'rule':
      return depth === 0 ? '***' : '';
  }
}

/** A heading inside a list or a quote starts no section: it becomes a line in bold. */
function writeHeading({ level, children }: Extract<Block, { type: 'heading' }>, depth: number): string {
  if (depth > 0) return writeInlines([{ type: 'strong', children }], 'paragraph');
  const text = writeInlines(children, 'heading');
  return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
}

function writeList(list: Extract<Block, { type: 'list' }>, depth: number, isSecond: boolean): string {
  const entries: string[] = [];
  for (const item of list.items) {
    const text = write(item.children, depth + 1);
    if (text === '') continue;
    const sign = list.ordered ? `${list.start + entries.length}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ';
    entries.push(sign + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`));
  }
  return entries.join(isTightList(list) ? '\n' : '\n\n');
}

/** Whether every entry is a line, or a line and lists below it that may follow without an empty line. */
function isTightList(list: Extract<Block, { type: 'list' }>): boolean {
  return list.items.every(
    ({ children: [first, ...rest] }: ListItem) =>
      (first === undefined || first.type === 'paragraph') &&
      rest.every((block) => block.type === 'list' && followsTightly(block)) &&
      rest.length < 2,
  );
}

/** Whether a list is still read as one directly below a line of text: a number other than 1 would be taken for the text's. */
function followsTightly(list: Extract<Block, { type: 'list' }>): boolean {
  return (!list.ordered || list.start === 1) && isTightList(list);
}

function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function fenced(info: string, text: string): string {
  const sign = info.includes('`') ? '~' : '`';
  const longest = Math.max(2, ...[...text.matchAll(sign === '~' ? /~+/g : /`+/g)].map(([run]) => run.length));
  const fence = sign.repeat(longest + 1);
  return `${fence}${info}\n${text}\n${fence}`;
}

const rulers = { left: ':--', center: ':-:', right: '--:', none: '---' } as const;

function writeTable(align: readonly Align[], head: TableRow, rows: readonly TableRow[]): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const texts = (row: TableRow): string[] => Array.from({ length: columns }, (_, index) => writeInlines(row[index] ?? [], 'cell'));
  const ruler = Array.from({ length: columns }, (_, index) => rulers[align[index] ?? 'none']);
  return [texts(head), ruler, ...rows.map(texts)].map(line).join('\n');
}
