// Reads the content folder: the only file of the pipeline that touches the disk. Strict: what can't be read as it was
// meant is a problem with a place, never a guess.

import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { MediaFile } from '../model/handbook.ts';
import { compareText, problemAt, type Fault, type Problem } from '../model/problem.ts';
import { decodeText } from './decode.ts';

/** A text file of the content folder. */
export interface TextFile {
  /** Within the content folder, with forward slashes: `executive/weekly-check-in.md`. */
  readonly path: string;
  /** As problems name it: the folder as it was given, then the path. */
  readonly file: string;
  /** The text with `\n` line ends and without byte order mark. */
  readonly text: string;
}

/** What a content folder holds. */
export interface Content {
  /** The folder as problems name it. */
  readonly root: string;
  readonly files: readonly TextFile[];
  readonly media: readonly MediaFile[];
  /** Files that are there but could not be read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/** The largest text file that is read, in bytes. Ours: two hundred times a long playbook. */
const largestText = 1_000_000;
/** The largest history of sheets, in bytes: it is written by `npm run revisions` and read line by line. Ours. */
const largestHistory = 50_000_000;
/** The largest picture that is copied, in bytes. Ours. */
const largestMedia = 5_000_000;
/** SVG is left out on purpose: opened by itself, a picture of that kind can run script. A logo may be one, once it was looked through. */
const mediaExtensions = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif']);
const contentTexts: ReadonlySet<string> = new Set(['.md', '.yml']);
/** What a team's style may name: it is bundled with it. */
const typefaces: ReadonlySet<string> = new Set(['.woff2', '.woff', '.ttf', '.otf']);
const teamTexts: ReadonlySet<string> = new Set(['.md', '.yml', '.css', '.ts', '.njk', '.svg']);

/** Reads every file below `folder`, in an order that doesn't depend on the disk. Faults are in `problems`; never throws for content. */
export function readContent(folder: string): Content {
  return readTree(folder, contentTexts, new Set());
}

/** Reads a team's folder, which holds style, templates and pages too; nothing where there is none. */
export function readTeam(folder: string): Content | undefined {
  return existsSync(folder) ? readTree(folder, teamTexts, typefaces) : undefined;
}

function readTree(folder: string, textExtensions: ReadonlySet<string>, passedOver: ReadonlySet<string>): Content {
  const files: TextFile[] = [];
  const media: MediaFile[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  const report = (path: string, fault: Fault, line = 1, column = 1): void => {
    problems.push(problemAt({ file: path === '' ? display(folder) : display(join(folder, path)), line, column }, fault));
  };

  const refuse = (path: string, fault: Fault, line?: number, column?: number): void => {
    unread.push(path);
    report(path, fault, line, column);
  };

  const visit = (path: string): void => {
    for (const entry of listFolder(folder, path, report)) {
      if (entry.startsWith('.') || entry === 'node_modules') continue;
      readEntry(path === '' ? entry : `${path}/${entry}`);
    }
  };

  const readEntry = (path: string): void => {
    const full = join(folder, path);
    const stats = attempt(() => lstatSync(full));
    if (stats instanceof Error) return report(path, unreadable(path, stats));
    if (stats.isSymbolicLink()) return refuse(path, symbolicLink(path));
    if (stats.isDirectory()) return visit(path);
    const extension = extname(path).toLowerCase();
    if (stats.isFile() && passedOver.has(extension)) return;
    const isMedia = mediaExtensions.has(extension);
    if (!stats.isFile() || (!isMedia && !textExtensions.has(extension))) return report(path, unusedFile(path));
    const largest = isMedia ? largestMedia : path === 'revisions.yml' ? largestHistory : largestText;
    if (stats.size > largest) return refuse(path, tooLarge(path, stats.size, largest));
    const bytes = attempt(() => readFileSync(full));
    if (bytes instanceof Error) return refuse(path, unreadable(path, bytes));
    if (isMedia) {
      media.push({ path, bytes });
      return;
    }
    if (/(^|\/)readme\.md$/i.test(path)) return;
    const decoded = decodeText(bytes);
    if ('fault' in decoded) refuse(path, decoded.fault, decoded.line, decoded.column);
    else files.push({ path, file: display(full), text: decoded.text });
  };

  visit('');
  return { root: display(folder), files, media, unread, problems };
}

function listFolder(folder: string, path: string, report: (path: string, fault: Fault) => void): string[] {
  const entries = attempt(() => readdirSync(join(folder, path)));
  if (!(entries instanceof Error)) return entries.toSorted((a, b) => compareText(a.normalize('NFC'), b.normalize('NFC')));
  report(path, path === '' ? missingFolder(folder) : unreadable(path, entries));
  return [];
}

function attempt<Value>(read: () => Value): Value | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function display(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

function missingFolder(folder: string): Fault {
  return {
    severity: 'error',
    code: 'no-folder',
    message: `Found no folder \`${display(folder)}\`, expected the folder that holds the playbooks`,
    hint: 'create it, or name the right one with --playbooks',
  };
}

function unreadable(path: string, error: Error): Fault {
  const reason = 'code' in error ? String(error.code) : error.message;
  return {
    severity: 'error',
    code: 'unreadable',
    message: `Found \`${path}\`, which can't be read (${reason})`,
    hint: 'give yourself the right to read it, or move it out of the folder',
  };
}

function symbolicLink(path: string): Fault {
  return {
    severity: 'error',
    code: 'symbolic-link',
    message: `Found \`${path}\`, a symbolic link, expected a file or a folder`,
    hint: 'put a copy of the file here: links could publish what lies outside the folder',
  };
}

function unusedFile(path: string): Fault {
  return {
    severity: 'warning',
    code: 'unused-file',
    message: `Found \`${path}\`, which is neither Markdown, settings nor a picture (png, jpg, gif, webp, avif)`,
    hint: 'move it out of the folder: it is not published',
  };
}

function tooLarge(path: string, size: number, limit: number): Fault {
  return {
    severity: 'error',
    code: 'too-large',
    message: `Found ${size} bytes in \`${path}\`, expected at most ${limit}`,
    hint: 'split it, or make it smaller',
  };
}
