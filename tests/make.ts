// Makers of small handbooks for tests: in memory, or in a folder of their own that goes when the test is over.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Guide, Handbook } from '../src/model/handbook.ts';
import type { Problem } from '../src/model/problem.ts';
import { parseHandbook } from '../src/parse/parse-handbook.ts';
import type { Content, TextFile } from '../src/parse/read.ts';
import { planSite, type Site } from '../src/plan/site.ts';

/** Texts by their path in the content folder: `executive/weekly-check-in.md`. */
export type Files = Readonly<Record<string, string>>;

/** Words for made-up items, short and long, to fill sheets by chance. */
export const itemWords: readonly string[] = 'Send the agenda to everyone before Friday and unambiguously ask for answers by noon'.split(
  ' ',
);

/** A guide that says almost nothing. */
export const guide: Guide = {
  title: 'Make it yours',
  summary: 'How to change it.',
  path: 'make-it-yours.md',
  body: '# Make it yours\n\nHow to change it.\n',
  blocks: [],
  links: [],
  pages: [],
  rules: [],
};

/** The front matter that {@link playbookText} writes is this many lines long, the two `---` counted, without `front`. */
export const frontLines = 5;

/** A playbook's file. `front` is more front matter, whole lines; the body starts on the line after `---`. */
export function playbookText(parts: { readonly title?: string; readonly front?: string; readonly body?: string } = {}): string {
  const { title = 'Weekly check-in', front = '', body = '## Set it up\n1. Ask for twenty minutes.\n' } = parts;
  return `---\ntitle: ${title}\nsummary: One sentence about it.\nreviewed: 2026-11-22\n${front === '' ? '' : `${front.trimEnd()}\n`}---\n${body}`;
}

/** A packet's file. */
export function packetText(sheets: readonly string[], parts: { readonly title?: string; readonly body?: string } = {}): string {
  return `---\ntitle: ${parts.title ?? 'First day'}\nsummary: One sheet for day one.\nfor: a new assistant\nreviewed: 2026-11-22\nsheets:\n${sheets.map((sheet) => `  - ${sheet}\n`).join('')}---\n${parts.body ?? 'Print this.\n'}`;
}

/** The front matter of one checklist, whole lines for `front`. */
export function checklistKeys(slug: string, more = ''): string {
  return `checklists:\n  ${slug}:\n    mode: do-confirm\n    when: the day before\n    run_by: assistant\n${more}`;
}

/** A file as the reader hands it over. */
export function textFile(text: string, path = 'executive/weekly-check-in.md'): TextFile {
  return { path, file: `playbooks/${path}`, text };
}

/** A content folder in memory, named `playbooks`. `media` are the paths of pictures. */
export function contentOf(files: Files, media: readonly string[] = []): Content {
  return {
    root: 'playbooks',
    files: Object.entries(files).map(([path, text]) => textFile(text, path)),
    media: media.map((path) => ({ path, bytes: new Uint8Array([1]) })),
    unread: [],
    problems: [],
  };
}

/** A handbook in memory, and what is wrong with it so far. */
export function handbookOf(
  files: Files,
  media: readonly string[] = [],
): { readonly handbook: Handbook; readonly problems: readonly Problem[] } {
  return parseHandbook(contentOf(files, media), guide);
}

/** A planned site in memory. Throws when the content has errors, so that a test doesn't pass on a site without pages. */
export function siteOf(files: Files, options: { readonly media?: readonly string[]; readonly address?: string } = {}): Site {
  const { handbook, problems } = handbookOf(files, options.media);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(`The test's handbook has errors:\n${tell(errors).join('\n')}`);
  return planSite(handbook, options.address);
}

/** Problems as lines that a test can read: `file:line:column severity code: message: hint`. */
export function tell(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, column, severity, code, message, hint }) => `${file}:${line}:${column} ${severity} ${code}: ${message}: ${hint}`,
  );
}

/** The names of the rules that were broken, in order. */
export function codes(problems: readonly Problem[]): string[] {
  return problems.map((problem) => problem.code);
}

/** A new folder, removed when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with these files, removed when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
