// Renames a playbook, a packet or a category and mends everything that names it. All or nothing: the new texts are worked
// out and checked in memory before the first is written.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Icons } from '../emit/icons.ts';
import { capital } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import { applyEdits, type EditKind } from '../move/edit.ts';
import { countEdits, planEdits, type FileEdits } from '../move/changes.ts';
import { movedPath, type Move } from '../move/move.ts';
import { readMove } from '../move/read-move.ts';
import { redirectsPath, withRedirect } from '../move/redirect-edits.ts';
import { contentAfter } from '../move/content-after.ts';
import { decodeText } from '../parse/decode.ts';
import { readContent, type Content, type TextFile } from '../parse/read.ts';
import type { Site } from '../plan/site.ts';
import { prepareContent } from './prepare.ts';
import { writeChanges, type Changes } from './write-changes.ts';

/** A file that changes. */
export interface ChangedFile {
  /** As problems name it, after the move. */
  readonly file: string;
  /** What it was called before, where that changes. */
  readonly was: string | undefined;
  readonly counts: ReadonlyMap<EditKind, number>;
}

/** What a move changes, and the way to do it. */
export interface PlannedMove {
  readonly move: Move;
  readonly files: readonly ChangedFile[];
  /** Errors that the handbook would have only after the move: with any, nothing can be written. */
  readonly problems: readonly Problem[];
  /** References that could not be mended where they stand, and keep working by the redirect. */
  readonly left: readonly Problem[];
  /** Whether packets got a new version that revisions.yml doesn't hold: they name their sheets. */
  readonly hasNewVersions: boolean;
  /** Files that could not be read, so that names in them were not looked for. */
  readonly unread: readonly string[];
  readonly changes: Changes;
}

/** Works out a move in the content folder. Throws with a sentence when the names can't be. */
export function planMove(folder: string, from: string, to: string, icons: Icons, today: () => string): PlannedMove {
  const content = readContent(folder);
  const missing = content.problems.find(({ code }) => code === 'no-folder');
  if (missing) throw new Error(`${missing.message}. ${capital(missing.hint)}.`);
  const before = prepareContent(content, undefined, {}, icons, today);
  const { site } = before;
  const move = readMove(presentIn(content, site), from, to);
  if (move.kind === 'category' && existsSync(join(folder, move.to)))
    throw new Error(`The folder \`${content.root}/${move.to}\` is there already. Choose another name, or move what is in it first.`);

  const files = [...content.files, ...readmesOf(folder)];
  const edited = planEdits(move, site, files).map((one) => ({
    ...one,
    text: applyEdits(readFileSync(join(folder, one.file.path), 'utf8'), one.edits),
  }));
  const redirects = edited.find(({ newPath }) => newPath === redirectsPath);
  const oldText =
    redirects?.text ??
    (content.files.some(({ path }) => path === redirectsPath) ? readFileSync(join(folder, redirectsPath), 'utf8') : undefined);
  const texts = new Map(edited.map(({ newPath, text }) => [newPath, text]));
  texts.set(redirectsPath, withRedirect(oldText, move));

  const after = prepareContent(contentAfter(content, move, texts), undefined, {}, icons, today);
  return {
    move,
    files: changedFiles(content.root, move, edited),
    problems: more(before.problems, after.problems, ({ severity }) => severity === 'error'),
    left: more(before.problems, after.problems, ({ code }) => code === 'moved-link'),
    hasNewVersions: !isSubset(messages(after.problems, 'unnoted-revision'), messages(before.problems, 'unnoted-revision')),
    unread: [...site.handbook.unread].toSorted(),
    changes: {
      renames: existsSync(join(folder, sourceOf(move)))
        ? [{ from: join(folder, sourceOf(move)), to: join(folder, movedPath(move, sourceOf(move))) }]
        : [],
      texts: [...texts].flatMap(([path, text]) => (isSame(edited, path) ? [] : [{ path: join(folder, path), text }])),
    },
  };
}

/** Does what was planned. Throws when a file can't be written, with everything as it was before. */
export function carryOut({ changes }: PlannedMove): void {
  writeChanges(changes);
}

/** The file or folder that gets another name. */
function sourceOf({ kind, from }: Move): string {
  return kind === 'category' ? from : `${from}.md`;
}

/** Whether a file only gets another name. */
function isSame(edited: readonly FileEdits[], path: string): boolean {
  return path !== redirectsPath && edited.some((one) => one.newPath === path && one.edits.length === 0);
}

function presentIn({ root, files }: Content, { handbook, moved }: Site): Parameters<typeof readMove>[0] {
  const pages = files.flatMap(({ path }) => (/^[^/]+\/[^/]+\.md$/.test(path) ? [path.slice(0, -'.md'.length)] : []));
  return { folder: root, categories: handbook.settings.categories.map(({ id }) => id), pages: new Set(pages), lead: moved.lead };
}

/** Files that aren't published but hold links all the same. */
function readmesOf(folder: string): TextFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => /(?:^|\/)readme\.md$/i.test(name) && !/(?:^|\/)(?:\.|node_modules\/)/.test(name))
    .toSorted()
    .flatMap((path) => {
      const decoded = decodeText(readFileSync(join(folder, path)));
      return 'text' in decoded ? [{ path, file: join(folder, path), text: decoded.text }] : [];
    });
}

function messages(problems: readonly Problem[], code: string): readonly string[] {
  return problems.filter((problem) => problem.code === code).map(({ message }) => message);
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

/** The problems of a sort of which there are more than before. */
function more(before: readonly Problem[], after: readonly Problem[], isOfSort: (problem: Problem) => boolean): Problem[] {
  const count = (problems: readonly Problem[], code: string): number =>
    problems.filter((problem) => isOfSort(problem) && problem.code === code).length;
  const codes = new Set(after.filter(isOfSort).map(({ code }) => code));
  const grown = new Set([...codes].filter((code) => count(after, code) > count(before, code)));
  const known = new Set(before.map(({ file, line, code }) => `${file}:${line}:${code}`));
  return after.filter(
    (problem) => isOfSort(problem) && grown.has(problem.code) && !known.has(`${problem.file}:${problem.line}:${problem.code}`),
  );
}

function changedFiles(root: string, move: Move, edited: readonly FileEdits[]): ChangedFile[] {
  const changed = edited.map(({ file, newPath, edits }): ChangedFile => ({
    file: `${root}/${newPath}`,
    was: newPath === file.path || move.kind === 'category' ? undefined : file.path,
    counts: countEdits(edits),
  }));
  const redirects = changed.find(({ file }) => file === `${root}/${redirectsPath}`);
  const counts = new Map(redirects?.counts).set('redirect', (redirects?.counts.get('redirect') ?? 0) + 1);
  const rest = changed.filter((one) => one !== redirects && (one.counts.size > 0 || move.kind !== 'category'));
  const folder = move.kind === 'category' ? [{ file: `${root}/${move.to}/`, was: `${move.from}/`, counts: new Map() }] : [];
  return [...folder, ...rest, { file: `${root}/${redirectsPath}`, was: undefined, counts }];
}
