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
import { baseFile, contentAfter, teamAfter } from '../move/content-after.ts';
import { decodeText } from '../parse/decode.ts';
import { sortTeam, type Team } from '../parse/layers/sort-team.ts';
import { readContent, readTeam, type Content, type TextFile } from '../parse/read.ts';
import type { Site } from '../plan/site.ts';
import { prepareContent } from './prepare.ts';
import { teamFile, type Places } from './team/places.ts';
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

/** How a move may be done. */
export interface MoveWishes {
  /** Moves in a fork also what ships with the handbook. */
  readonly isShippedToo?: boolean;
}

/** Works out a move. Throws with a sentence when the names can't be, or a fork would change what ships. */
export function planMove(
  folders: Places,
  from: string,
  to: string,
  icons: Icons,
  today: () => string,
  wishes: MoveWishes = {},
): PlannedMove {
  const content = readContent(folders.playbooks);
  const missing = content.problems.find(({ code }) => code === 'no-folder');
  if (missing) throw new Error(`${missing.message}. ${capital(missing.hint)}.`);
  const teamContent = readTeam(folders.team);
  const team = teamContent && sortTeam(teamContent);
  const before = prepareContent(content, team, {}, icons, today);
  const { site } = before;
  const move = readMove(presentIn(content, team, site), from, to);
  const renames = renamesOf(move, content.root, team?.root);
  const taken = renames.find((one) => existsSync(one.to));
  if (taken) throw new Error(`\`${taken.to}\` is there already. Choose another name, or move what is in it first.`);

  const files = [...content.files, ...readmesOf(content.root), ...teamFilesOf(team)];
  const edited = planEdits(move, site, files).map((one) => ({ ...one, text: applyEdits(readFileSync(one.file.file, 'utf8'), one.edits) }));
  const isBegun = site.handbook.layers.root !== undefined;
  if (isBegun && !wishes.isShippedToo && renames.some((one) => one.from.startsWith(`${content.root}/`))) throw ofFork(move, folders);
  // What only the team has is moved, and told of, in the team's folder only.
  const isTeams = team !== undefined && renames.length > 0 && renames.every((one) => one.from.startsWith(`${team.root}/`));
  const redirects = `${isTeams ? team.root : content.root}/${redirectsPath}`;
  const texts = new Map(edited.filter(({ edits }) => edits.length > 0).map(({ newFile, text }) => [newFile, text]));
  texts.set(redirects, withRedirect(texts.get(redirects) ?? textOf(redirects), move));

  const after = prepareContent(contentAfter(content, move, texts), team && teamAfter(team, move, texts), {}, icons, today);
  return {
    move,
    files: changedFiles(move, edited, renames, redirects),
    problems: more(before.problems, after.problems, ({ severity }) => severity === 'error'),
    left: more(before.problems, after.problems, ({ code }) => code === 'moved-link'),
    hasNewVersions: !isSubset(messages(after.problems, 'unnoted-revision'), messages(before.problems, 'unnoted-revision')),
    unread: [...site.handbook.unread].toSorted(),
    changes: { renames, texts: [...texts].map(([path, text]) => ({ path, text })) },
  };
}

/** Does what was planned. Throws when a file can't be written, with everything as it was before. */
export function carryOut({ changes }: PlannedMove): void {
  writeChanges(changes);
}

/** Why a fork doesn't move what ships, and what it does instead. */
function ofFork({ kind, from, to }: Move, places: Places): Error {
  const path = `${from}.md`;
  const redirects = `write \`${from}: ${to}\` into ${join(places.team, redirectsPath)}`;
  const instead =
    kind === 'category'
      ? `To call it something else, give it another title in ${join(places.team, 'handbook.yml')}: \`categories: [{ id: ${from}, title: … }]\`.`
      : `Copy it with \`npm run override -- ${join(places.playbooks, path)} --whole\`, move your copy to ${teamFile(places, `${to}.md`)}, drop the one that ships with \`hidden: true\` in ${teamFile(places, path)}, and ${redirects}.`;
  return new Error(
    `\`${from}\` ships with the handbook, and moving it would change files in ${places.playbooks} that updates change too. ${instead} \`--shipped\` moves it all the same.`,
  );
}

/** The files and folders that get another name, in the content folder and in the team's, copies of what the team changed too. */
function renamesOf(move: Move, root: string, team: string | undefined): Changes['renames'] {
  const path = move.kind === 'category' ? move.from : `${move.from}.md`;
  const above = team === undefined ? [] : [...(move.kind === 'packet' ? [team] : []), `${team}/playbooks`, `${team}/bases/playbooks`];
  return [root, ...above]
    .map((folder) => ({ from: `${folder}/${path}`, to: `${folder}/${movedPath(move, path)}` }))
    .filter((one) => existsSync(one.from));
}

function presentIn(content: Content, team: Team | undefined, { handbook, moved }: Site): Parameters<typeof readMove>[0] {
  const files = [...content.files, ...(team?.content ?? [])];
  const pages = files.flatMap(({ path }) => (/^[^/]+\/[^/]+\.md$/.test(path) ? [path.slice(0, -'.md'.length)] : []));
  return { folder: content.root, categories: handbook.settings.categories.map(({ id }) => id), pages: new Set(pages), lead: moved.lead };
}

/** The team's files that may name what moves. */
function teamFilesOf(team: Team | undefined): TextFile[] {
  return team ? [...team.content, ...[...team.bases].map(([path, file]) => baseFile(path, file))] : [];
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Files that aren't published but hold links all the same. */
function readmesOf(root: string): TextFile[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => /(?:^|\/)readme\.md$/i.test(name) && !/(?:^|\/)(?:\.|node_modules\/)/.test(name))
    .toSorted()
    .flatMap((path) => {
      const decoded = decodeText(readFileSync(`${root}/${path}`));
      return 'text' in decoded ? [{ path, file: `${root}/${path}`, text: decoded.text }] : [];
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

function changedFiles(move: Move, edited: readonly FileEdits[], renames: Changes['renames'], redirects: string): ChangedFile[] {
  const folders = move.kind === 'category' ? renames.map(({ to }) => ({ file: `${to}/`, was: `${move.from}/`, counts: noCounts })) : [];
  const changed = edited.map(({ file, newFile, edits }): ChangedFile => ({
    file: newFile,
    was: newFile === file.file || move.kind === 'category' ? undefined : file.path,
    counts: countEdits(edits),
  }));
  const known = changed.find(({ file }) => file === redirects);
  const counts = new Map(known?.counts).set('redirect', (known?.counts.get('redirect') ?? 0) + 1);
  const rest = changed.filter((one) => one !== known && (one.counts.size > 0 || one.was !== undefined));
  return [...folders, ...rest, { file: redirects, was: undefined, counts }];
}

const noCounts: ChangedFile['counts'] = new Map();
