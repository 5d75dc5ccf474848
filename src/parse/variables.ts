// Variables: {{ organisation }} in prose and in words to copy becomes what the settings declare. Braces around anything
// else stay text, a gap for the reader to fill.

import { editDistance } from '../model/nearest.ts';
import { problemAt, type Place, type Problem } from '../model/problem.ts';
import { walkBlocks, type Block } from '../model/prose.ts';
import type { ParsedMarkdown } from './markdown.ts';

/** Values by name. Plain text: a value is never read as Markdown. */
export type Variables = Readonly<Record<string, string>>;

const gap = /\{\{\s*([^{}\n]+?)\s*\}\}/g;

/** A text with the declared variables filled in. */
export function fillVariables(text: string, variables: Variables): string {
  return fill(text, variables, (value) => value);
}

function fill(text: string, variables: Variables, write: (value: string) => string): string {
  if (!text.includes('{{')) return text;
  return text.replace(gap, (whole, name: string) => (Object.hasOwn(variables, name) ? write(variables[name] ?? '') : whole));
}

/** The slips of a value in front matter, at its place: quotes and folded lines hide where in it they stand. */
export function slipsOfValue(text: string, place: Place, variables: Variables): Problem[] {
  return slipsIn(text, place, variables).map((problem) => ({ ...problem, column: place.column }));
}

/** A warning for each gap in a text on one line whose name is one slip away from a declared one. `start` is where the text begins. */
function slipsIn(text: string, start: Place, variables: Variables): Problem[] {
  const names = Object.keys(variables);
  if (names.length === 0 || !text.includes('{{')) return [];
  return [...text.matchAll(gap)].flatMap((found): Problem[] => {
    const name = found[1] ?? '';
    if (Object.hasOwn(variables, name)) return [];
    const meant = names.find(
      (known) => name.toLowerCase() === known.toLowerCase() || editDistance(name.toLowerCase(), known.toLowerCase()) === 1,
    );
    if (meant === undefined) return [];
    return [
      problemAt(
        { ...start, column: start.column + found.index },
        {
          severity: 'warning',
          code: 'variable',
          message: `Found \`{{${name}}}\`, which stays as it is; the variable is called \`${meant}\``,
          hint: `write \`{{ ${meant} }}\`, or choose a name for the gap that differs more`,
        },
      ),
    ];
  });
}

/** The slips of a Markdown body outside code, each with its line and column. */
export function readSlips(body: string, file: string, firstLine: number, markdown: ParsedMarkdown, variables: Variables): Problem[] {
  if (!body.includes('{{')) return [];
  const kindOf = kindsOfLines(markdown);
  return body.split('\n').flatMap((text, index): Problem[] => {
    const line = firstLine + index;
    const kind = kindOf.get(line);
    if (kind === 'code') return [];
    let column = 1;
    return (kind === 'words' ? [text] : text.split(asWritten)).flatMap((part, at) => {
      const found = at % 2 === 1 ? [] : slipsIn(part, { file, line, column }, variables);
      column += part.length;
      return found;
    });
  });
}

/** A Markdown body with its variables filled in, as its twin shows it: none in code, and values so that Markdown takes them as plain text. */
export function fillBody(body: string, firstLine: number, markdown: ParsedMarkdown, variables: Variables): string {
  if (!body.includes('{{')) return body;
  const kindOf = kindsOfLines(markdown);
  return body
    .split('\n')
    .map((line, index) => {
      const kind = kindOf.get(firstLine + index);
      if (kind !== undefined) return kind === 'words' ? fillVariables(line, variables) : line;
      return line
        .split(asWritten)
        .map((part, at) => (at % 2 === 1 ? part : fill(part, variables, plain)))
        .join('');
    })
    .join('\n');
}

/** What of a line stays as it is: code in the line, and where links lead. */
const asWritten = /(`+[^`]*`+|\]\([^)]*\))/;

/** The lines of code and comments, which stay as they are, and those of words to copy. */
function kindsOfLines({ blocks }: ParsedMarkdown): ReadonlyMap<number, 'code' | 'words'> {
  const kinds = new Map<number, 'code' | 'words'>();
  const mark = (from: number, to: number, kind: 'code' | 'words'): void => {
    for (let line = from; line <= to; line++) kinds.set(line, kind);
  };
  for (const block of walkBlocks(blocks.filter((one): one is Block => one.type !== 'comment'))) {
    if (block.type === 'code' || block.type === 'words') mark(block.line, block.endLine, block.type);
  }
  for (const block of blocks) if (block.type === 'comment') mark(block.line, block.endLine, 'code');
  return kinds;
}

/** A value as Markdown that shows it as it is, wherever it stands in a line. */
function plain(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#&!]/g, '\\$&')
    .replace(/^[-+=](?=[\s-+=]|$)/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
