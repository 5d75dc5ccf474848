// Plain text to a document. Its shape is guessed from empty lines, underlines, bullets and numbers; its signs mean themselves.

import type { Block, Inline } from '../../model/prose.ts';
import { heading, paragraph, squeeze, type ImportedDocument } from './document.ts';
import { startsEntry } from './typed-lists.ts';

/** The longest line that may be a heading, in characters. Ours. */
const longestHeading = 60;

/** Reads plain text. Lines that follow each other are one paragraph, unless they begin with a bullet or a number. */
export function readText(text: string): ImportedDocument {
  const groups = text.split(/\n(?:[^\S\n]*\n)+/).map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  const filled = groups.filter((lines) => lines.length > 0);
  const blocks = filled.flatMap((lines, index) => readGroup(lines, isOver(filled[index + 1], index === 0), index === 0));
  return { shownTitle: '', tabTitle: '', filedTitle: '', blocks, leftOut: [] };
}

/** Whether what follows a short line makes that a heading. A row of short lines is a list without bullets; only the first may be a title. */
function isOver(next: readonly string[] | undefined, isFirst: boolean): boolean {
  if (next === undefined) return false;
  return isFirst || next.length > 1 || !looksLikeHeading(next[0] ?? '');
}

function readGroup(lines: readonly string[], isFollowed: boolean, isFirst: boolean): Block[] {
  const [first = '', second = '', ...rest] = lines;
  const headed = (level: number, below: readonly string[]): Block[] => [
    headingOf(first, isFirst ? levels.title : level),
    ...(below.length > 0 ? readGroup(below, isFollowed, false) : []),
  ];
  if (/^\s*(?:={3,}|-{3,}|_{3,}|~{3,})\s*$/.test(second) && !startsEntry(first))
    return headed(second.includes('=') ? levels.underlined : levels.bare, rest);
  const isHeading = looksLikeHeading(first) && (lines.length === 1 ? isFollowed : startsEntry(second));
  return isHeading ? headed(levels.bare, lines.slice(1)) : [linesOf(lines)];
}

/** A line underlined with equals signs stands above others; which levels they get in the end is worked out from what stands under what. */
const levels = { title: 1, underlined: 2, bare: 3 } as const;

function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  return text.length <= longestHeading && /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) && !/[.!?;,…]["'”’)]?$/u.test(text) && !startsEntry(text);
}

function headingOf(line: string, level: number): Block {
  return heading(level, [{ type: 'text', text: squeeze(line).replace(/:$/, '') }]);
}

function linesOf(lines: readonly string[]): Block {
  const children = lines.flatMap((line, index): Inline[] => {
    const text: Inline = { type: 'text', text: line.trim() };
    if (index === 0) return [text];
    return startsEntry(line) ? [{ type: 'break' }, text] : [{ type: 'text', text: ' ' }, text];
  });
  return paragraph(children);
}
