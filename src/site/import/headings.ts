// The headings of a document: which is its title, which begin sections, and what they may say.

import { capital } from '../../model/names.ts';
import { inlineText, type Block, type Inline } from '../../model/prose.ts';
import { namedHeading } from '../../parse/section-words.ts';
import { heading, oneLine, type ImportedDocument } from './document.ts';

/** The longest paragraph in bold that may be a heading, in characters. Ours. */
const longestBold = 80;

type Heading = Extract<Block, { type: 'heading' }>;

/** What a document is called, and its blocks without the heading that is its title. */
export interface Titled {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * The title and the rest. In this order: the title that is shown, the one heading that stands above all others, the
 * title of the tab or the file's properties, the first heading, which stays a section, and the file's name.
 */
export function takeTitle(document: ImportedDocument, blocks: readonly Block[], fileName: string): Titled {
  const all = blocks.filter((block): block is Heading => block.type === 'heading' && oneLine(block.children) !== '');
  const top = Math.min(...all.map(({ level }) => level));
  const [first, ...others] = all;
  const stands = first !== undefined && first.level === top && others.every(({ level }) => level > top);
  const isTitle = stands && (others.length > 0 || blocks.indexOf(first) === 0);
  const shown = document.shownTitle;
  if (isTitle && (shown === '' || shown === oneLine(first.children)))
    return { title: oneLine(first.children), blocks: blocks.filter((block) => block !== first) };
  const title =
    shown || nameIn(document.tabTitle) || nameIn(document.filedTitle) || (first ? oneLine(first.children) : '') || wordsOfFile(fileName);
  return { title, blocks };
}

/** A title of the properties, without what programs put there by themselves. */
function nameIn(title: string): string {
  const name = title.replace(/^microsoft word\s*[-–]\s*/i, '').replace(/\.(?:docx?|html?|md|txt)$/i, '');
  return /^(?:untitled|document|dokument|doc|new document)?[\s\d]*$/i.test(name) ? '' : name.trim();
}

function wordsOfFile(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Paragraphs all in bold as headings, where a document has none but its title: so people write who don't use styles. */
export function liftBoldHeadings(blocks: readonly Block[]): readonly Block[] {
  const count = blocks.filter((block) => block.type === 'heading').length;
  if (count > 1 || (count === 1 && blocks[0]?.type !== 'heading')) return blocks;
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || index === blocks.length - 1) return block;
    const text = oneLine(block.children);
    const isBold = block.children.every((inline) => inline.type === 'strong' || inlineText([inline]).trim() === '');
    if (!isBold || text === '' || text.length > longestBold || /[.!?;,…]$/.test(text)) return block;
    return heading(
      2,
      block.children.flatMap((inline) => (inline.type === 'strong' ? inline.children : [])),
    );
  });
}

/** Headings one level below the one they stand under, sections at the second; those without words are gone. */
export function stepHeadings(blocks: readonly Block[]): Block[] {
  const open: number[] = [];
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'heading') return [block];
    const children = oneHeading(block.children);
    if (oneLine(children) === '') return [];
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return [heading(Math.min(open.length + 1, 6), children)];
  });
}

/** A heading that can't be taken for the beginning of a checklist or a worksheet, which need more than a heading. */
function oneHeading(children: readonly Inline[]): readonly Inline[] {
  let text = oneLine(children);
  const words: string[] = [];
  for (let named = namedHeading(text); named; named = namedHeading(text)) {
    words.push(named.word);
    text = named.name;
  }
  if (words.length === 0) return children;
  return [{ type: 'text', text: text === '' ? words.join(' ') : `${capital(text)} (${words.join(' ').toLowerCase()})` }];
}

/** A heading without the word that {@link stepHeadings} has put behind it: what a checklist made of its section is called. */
export function nameOfChecklist(title: string): string {
  const [whole = '', word = ''] = / \(([^()]+)\)$/.exec(title) ?? [];
  return namedHeading(`${word}: x`)?.kind === 'checklist' ? title.slice(0, -whole.length) : title;
}
