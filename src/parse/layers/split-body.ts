// A playbook's body cut at its section headings, each part with its own lines and the layer instructions it holds.

import { githubSlugOf, slugOf } from '../../model/names.ts';
import { nearest } from '../../model/nearest.ts';
import { inlineText, walkBlocks, type Block } from '../../model/prose.ts';
import { parseMarkdown, uniqueGithubId, uniqueId, type ParsedMarkdown } from '../markdown.ts';

/** A line of a file, and which. */
export interface SourceLine {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** A section as lines. */
export interface BodyPart {
  readonly title: string;
  /** What tells it from others: the slug of the whole heading; the heading itself where it has neither letter nor digit. */
  readonly key: string;
  /** Names it answers to: its key, and the slug of what follows "Checklist:" or "Worksheet:". */
  readonly names: readonly string[];
  readonly heading: SourceLine;
  /** With the heading, without instructions of the layer. */
  readonly lines: readonly SourceLine[];
  /** The lines below the heading, without instructions of the layer. */
  readonly content: readonly SourceLine[];
  /** What its comments say: `append`, `first` or `after: name`. */
  readonly instruction: Instruction | undefined;
}

/** Where a section of the team goes. */
export interface Instruction {
  readonly name: 'append' | 'after' | 'first';
  readonly target: string;
  readonly line: number;
}

/** A comment that nearly is an instruction, or is one that does nothing where it stands. */
export interface Slip {
  readonly text: string;
  /** The instruction it is near to; absent where it is one, but in the wrong place. */
  readonly meant: string | undefined;
  /** It counts only where this names a section: "after lunch" is a remark. */
  readonly about?: string;
  readonly line: number;
}

/** A body in parts. */
export interface Body {
  readonly intro: readonly SourceLine[];
  /** Whether there is more to the intro than empty lines and comments. */
  readonly hasIntro: boolean;
  readonly parts: readonly BodyPart[];
  readonly slips: readonly Slip[];
}

/** Cuts a body whose first line is `firstLine` of `file`. */
export function splitBody(text: string, file: string, firstLine: number): Body {
  const lines = text.split('\n').map((line, index): SourceLine => ({ text: line, file, line: firstLine + index }));
  const parsed = parseMarkdown(text, { file, line: firstLine });
  const { blocks } = parsed;
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' && block.level <= 2
      ? [{ line: block.line, endLine: block.endLine, title: inlineText(block.children).trim() }]
      : [],
  );
  const comments = blocks.flatMap((block) => (block.type === 'comment' ? [block] : []));
  const at = (index: number): number => (headings[index]?.line ?? firstLine + lines.length) - firstLine;
  const start = at(0) + firstLine;
  const slips = comments.flatMap((comment): Slip[] => {
    const instruction = readInstruction(comment.text, comment.line);
    const slip = { text: comment.text, line: comment.line };
    if (instruction) return comment.line < start ? [{ ...slip, meant: undefined }] : [];
    const meant = meantBy(comment.text);
    return meant ? [{ ...slip, ...meant }] : [];
  });
  const parts = headings.map(({ title, line, endLine }, index): BodyPart => {
    const own = lines.slice(at(index), at(index + 1));
    const last = own.at(-1)?.line ?? line;
    const found = comments
      .filter((comment) => comment.line > line && comment.line <= last)
      .flatMap((comment) => {
        const instruction = readInstruction(comment.text, comment.line);
        return instruction ? [{ instruction, comment }] : [];
      });
    const [instructed, ...more] = found;
    for (const { comment } of more) slips.push({ text: comment.text, line: comment.line, meant: undefined });
    const hidden = new Set(instructed ? range(instructed.comment.line, instructed.comment.endLine) : []);
    const [heading = { text: '', file, line }] = own;
    const kept = own.filter((one) => !hidden.has(one.line));
    const [key, inner] = namesOf(title);
    return {
      title,
      key,
      names: inner === undefined ? [key] : [key, inner],
      heading,
      lines: kept,
      content: kept.filter((one) => one.line > endLine),
      instruction: instructed?.instruction,
    };
  });
  return { intro: lines.slice(0, at(0)), hasIntro: !isBlank(parsed, start), parts, slips };
}

/** Whether a text says nothing to a reader: it is empty, or holds comments only. */
export function isBlankText(text: string): boolean {
  return isBlank(parseMarkdown(text, { file: '', line: 1 }), Infinity);
}

/** A comment that never closes is no comment: it is told of where it stands. */
function isBlank({ blocks, problems }: ParsedMarkdown, end: number): boolean {
  return problems.every((problem) => problem.line >= end) && blocks.every((block) => block.type === 'comment' || block.line >= end);
}

/** The first part of a body that a name means: a heading, its slug, or the slug of what follows "Checklist:". */
export function partNamed(parts: readonly BodyPart[], name: string): BodyPart | undefined {
  const key = keyOf(name);
  return parts.find((part) => part.key === key) ?? parts.find((part) => part.names.includes(key));
}

/** The part of a body with a heading: the same words, whatever their case and signs. `earlier` is how many of that heading are passed over. */
export function partTitled(parts: readonly BodyPart[], title: string, earlier = 0): BodyPart | undefined {
  const key = keyOf(title);
  return parts.filter((part) => part.key === key)[earlier];
}

/** The lines as one text. */
export function linesText(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The anchors of a body's page, by our names and by GitHub's: what links and packets may have named. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  const [taken, github] = [new Set<string>(), new Set<string>()];
  const blocks = parseMarkdown(text, { file: '', line: 1 }).blocks.filter((block): block is Block => block.type !== 'comment');
  let within = '';
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'words') anchors.add(uniqueId(block.words.title || block.words.kind, taken, 'words-'));
    if (block.type !== 'heading') continue;
    const title = inlineText(block.children).trim();
    const [, inner] = namesOf(title);
    anchors.add(uniqueGithubId(title, github)).add(githubSlugOf(title));
    if (block.level > 2) anchors.add(uniqueId(title, taken, within));
    else {
      within = inner === undefined ? '' : `${inner}-`;
      anchors.add(uniqueId(inner ?? title, taken)).add(slugOf(title));
    }
  }
  return anchors;
}

/** What tells a heading from others. */
export function keyOf(title: string): string {
  return slugOf(title) || title.trim();
}

function namesOf(title: string): readonly [string, string?] {
  const [, inner] = /^[^:：]{1,30}[:：]\s*(.+)$/.exec(title) ?? [];
  return inner === undefined ? [keyOf(title)] : [keyOf(title), keyOf(inner)];
}

function readInstruction(text: string, line: number): Instruction | undefined {
  const [, name, target = ''] = /^(append|first|after\s*:\s*(.+))$/is.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  const word = name.slice(0, 5).toLowerCase();
  return { name: word === 'first' ? 'first' : word === 'appen' ? 'append' : 'after', target: target.trim(), line };
}

/** The instruction that a comment may have been meant as: a word that is nearly one, or one with something beside it. */
function meantBy(text: string): Pick<Slip, 'meant' | 'about'> | undefined {
  const [, word = '', sign, rest = ''] = /^([A-Za-z]+)\s*(:?)\s*(.*)$/s.exec(text.trim()) ?? [];
  const near = nearest(word, ['append', 'first', 'after']);
  if (near === undefined || (near === 'first' && rest !== '') || (near === 'append' && rest !== '' && sign === '')) return undefined;
  if (near !== 'after') return { meant: near };
  return rest === '' ? { meant: 'after: heading' } : { meant: `after: ${rest}`, ...(sign === ':' ? {} : { about: rest }) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
