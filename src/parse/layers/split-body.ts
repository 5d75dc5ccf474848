// A playbook's body cut at its section headings, each part with its own lines and the layer instructions it holds.

import { slugOf } from '../../model/names.ts';
import { inlineText } from '../../model/prose.ts';
import { parseMarkdown } from '../markdown.ts';

/** A line of a file, and which. */
export interface SourceLine {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** A section as lines. */
export interface BodyPart {
  readonly title: string;
  /** Names it answers to: the slug of the heading, and of what follows "Checklist:" or "Worksheet:". */
  readonly names: readonly string[];
  readonly heading: SourceLine;
  /** With the heading, without instructions of the layer. */
  readonly lines: readonly SourceLine[];
  /** What its comments say: `append` or `after: name`. */
  readonly instruction: Instruction | undefined;
}

/** Where a section of the team goes. */
export interface Instruction {
  readonly name: 'append' | 'after' | 'first';
  readonly target: string;
  readonly line: number;
}

/** A body in parts. */
export interface Body {
  readonly intro: readonly SourceLine[];
  readonly parts: readonly BodyPart[];
}

/** Cuts a body whose first line is `firstLine` of `file`. */
export function splitBody(text: string, file: string, firstLine: number): Body {
  const lines = text.split('\n').map((line, index): SourceLine => ({ text: line, file, line: firstLine + index }));
  const { blocks } = parseMarkdown(text, { file, line: firstLine });
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' && block.level <= 2 ? [{ line: block.line, title: inlineText(block.children).trim() }] : [],
  );
  const comments = blocks.flatMap((block) => (block.type === 'comment' ? [block] : []));
  const at = (index: number): number => (headings[index]?.line ?? firstLine + lines.length) - firstLine;
  const parts = headings.map(({ title, line }, index): BodyPart => {
    const own = lines.slice(at(index), at(index + 1));
    const last = own.at(-1)?.line ?? line;
    const found = comments
      .filter((comment) => comment.line > line && comment.line <= last)
      .flatMap((comment) => {
        const instruction = readInstruction(comment.text, comment.line);
        return instruction ? [{ instruction, comment }] : [];
      });
    const hidden = new Set(found.flatMap(({ comment }) => range(comment.line, comment.endLine)));
    const [heading = { text: '', file, line }] = own;
    return {
      title,
      names: namesOf(title),
      heading,
      lines: own.filter((one) => !hidden.has(one.line)),
      instruction: found[0]?.instruction,
    };
  });
  return { intro: lines.slice(0, at(0)), parts };
}

/** The part of a body that a name means: a heading, its slug, or the slug of what follows "Checklist:". */
export function partNamed(parts: readonly BodyPart[], name: string): BodyPart | undefined {
  const slug = slugOf(name);
  return parts.find((part) => part.names[0] === slug) ?? parts.find((part) => part.names.includes(slug));
}

/** The lines as one text. */
export function linesText(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function namesOf(title: string): string[] {
  const [, inner] = /^[^:：]{1,30}[:：]\s*(.+)$/.exec(title) ?? [];
  return inner === undefined ? [slugOf(title)] : [slugOf(title), slugOf(inner)];
}

function readInstruction(text: string, line: number): Instruction | undefined {
  const [, name, target = ''] = /^(append|after|first)\b\s*:?\s*(.*)$/s.exec(text.trim()) ?? [];
  if (name !== 'append' && name !== 'after' && name !== 'first') return undefined;
  return { name, target: target.trim(), line };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
