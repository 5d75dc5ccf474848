// The block of YAML at the head of a Markdown file: the only importer of gray-matter. It is split off, never executed.

import matter from 'gray-matter';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import type { TextFile } from './read.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  readonly yaml: Yaml;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** A file of Markdown or settings, perhaps put together from several: then what it says is known already. */
export interface LayeredFile extends TextFile {
  readonly front?: FrontMatter;
  /** The texts that it was put together from: where its front matter stands depends on them. */
  readonly parts?: readonly string[];
  readonly yaml?: Yaml;
}

/**
 * Splits a file into front matter and body. The first line is looked at before gray-matter sees the file: as it comes,
 * gray-matter runs `---js` blocks, takes `----` for an opening line and everything for front matter when the block
 * doesn't end.
 */
export function readFrontMatter(file: LayeredFile): { readonly front: FrontMatter | undefined; readonly problems: readonly Problem[] } {
  if (file.front) return { front: file.front, problems: [] };
  const start: Place = { file: file.file, line: 1, column: 1 };
  const lines = file.text.split('\n');
  const first = lines[0] ?? '';
  if (first.trimEnd() !== '---') return { front: undefined, problems: [problemAt(start, wrongOpening(first, lines))] };
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (closing < 0) return { front: undefined, problems: [problemAt(start, notClosed)] };
  const last = lines[closing] ?? '';
  if (last.trimEnd() !== '---') return { front: undefined, problems: [problemAt({ ...start, line: closing + 1 }, wrongClosing(last))] };

  let result: ReturnType<typeof readYaml> = readYaml('{}', { ...start, line: 2 }, 'block');
  const parse = (text: string): object => {
    // gray-matter hands the block over with the newline after the opening line.
    result = readYaml(text.replace(/^\n/, ''), { ...start, line: 2 }, 'block');
    return {};
  };
  // Options are given on every call: without them gray-matter answers from a cache of its own.
  matter(`---\n${lines.slice(1, closing).join('\n')}\n---\n`, {
    language: 'yaml',
    engines: { yaml: { parse }, javascript: refuse, js: refuse, json: refuse },
  });
  if (result.yaml === undefined) return { front: undefined, problems: result.problems };
  return { front: { yaml: result.yaml, body: lines.slice(closing + 1).join('\n'), bodyLine: closing + 2 }, problems: [] };
}

const refuse = {
  parse(): never {
    throw new TypeError('Front matter is never executed.');
  },
};

function wrongOpening(first: string, lines: readonly string[]): Fault {
  const code = 'front-matter';
  const severity = 'error';
  if (/^---\s*\S/.test(first) && !first.startsWith('----')) {
    return {
      severity,
      code,
      message: `Found \`${first.trim()}\` on the first line, expected \`---\``,
      hint: 'write `---` alone: front matter is YAML, and no other language is read or run',
    };
  }
  if (first.startsWith('----'))
    return {
      severity,
      code,
      message: `Found \`${first.trim()}\` on the first line, expected \`---\``,
      hint: 'write exactly three hyphens',
    };
  if (first.trim() === '' && lines.some((line) => line.trimEnd() === '---')) {
    return {
      severity,
      code,
      message: 'Found an empty first line, expected `---`',
      hint: 'delete the lines above `---`: front matter starts on the first line',
    };
  }
  return {
    severity,
    code,
    message: `Found ${first.trim() === '' ? 'an empty line' : `\`${shorten(first.trim())}\``} on the first line, expected front matter that opens with \`---\``,
    hint: 'begin the file with `---`, then `title:` and `summary:`, then `---`',
  };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const notClosed: Fault = {
  severity: 'error',
  code: 'front-matter',
  message: 'Found front matter that never closes, expected a second line `---`',
  hint: 'write `---` alone on the line after the last key',
};

function wrongClosing(line: string): Fault {
  return {
    severity: 'error',
    code: 'front-matter',
    message: `Found \`${shorten(line.trim())}\` in the front matter, expected \`---\` as its closing line`,
    hint: 'write exactly three hyphens alone on the line; inside front matter begin no other line with them',
  };
}
