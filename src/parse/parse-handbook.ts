// The content folder to a handbook: every file is read before anything is reported.

import { groupBy } from '../model/group.ts';
import type { Category, Guide, Handbook, LooseBody, Packet, Settings } from '../model/handbook.ts';
import type { Slug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Playbook } from '../model/playbook.ts';
import { byPlace, problemAt, type Fault, type Problem } from '../model/problem.ts';
import { parsePacket } from './parse-packet.ts';
import { parsePlaybook, type Parsed } from './parse-playbook.ts';
import { parseRedirects } from './parse-redirects.ts';
import { parseRevisions } from './parse-revisions.ts';
import { categoryOf, parseSettings, parseSources, parseSynonyms } from './parse-settings.ts';
import { noLayers } from '../model/layers.ts';
import type { Revision, Revisions } from '../model/revision.ts';
import type { LayeredFile } from './front-matter.ts';
import { relocate, type LayeredContent } from './layers/layer-content.ts';
import type { Content } from './read.ts';
import { reserved, reservedName, sortFiles, type PlaybookFile } from './sort-files.ts';

/** What a content folder says, and all that is wrong with it so far, in order of place. */
export interface ParsedHandbook {
  readonly handbook: Handbook;
  readonly problems: readonly Problem[];
}

/** Remembers parsed playbooks between builds of one session, by their text: one edit parses one file. */
export type PlaybookMemory = Map<string, { readonly text: string; readonly settings: string; readonly parsed: Parsed<Playbook> }>;

/** Parses all content. `memory` is the caller's; without it everything is parsed anew. */
export function parseHandbook(
  content: Content & Partial<LayeredContent>,
  guide: Guide,
  memory: PlaybookMemory = new Map(),
): ParsedHandbook {
  const problems: Problem[] = [...content.problems];
  const named = new Map<string, LayeredFile>(content.files.map((file) => [file.path, file]));
  const places = sortFiles(content, problems);
  const folders = [...new Set(places.playbooks.map((place) => place.category))];
  const { settings: said, problems: settingsProblems } = parseSettings(named.get('handbook.yml'), folders, content.root);
  problems.push(...settingsProblems);
  const settings = withTeamFolders(said, places.playbooks, content.layers?.root, problems);
  const isBroken = (faults: readonly Problem[]): boolean => faults.some((fault) => fault.severity === 'error');
  checkCategories(settings, places.playbooks, problems);

  const unread = new Set<string>(places.misnamed);
  const loose: LooseBody[] = [];
  if (isBroken(settingsProblems)) unread.add('handbook.yml');
  const playbooks = places.playbooks.flatMap(({ file, category, slug }) => {
    const parsed = parseOnce(file, category, slug, settings, memory);
    problems.push(...parsed.problems);
    if (!parsed.value) unread.add(file.path);
    if (parsed.loose) loose.push(parsed.loose);
    return parsed.value ? [parsed.value] : [];
  });
  const packets = places.packets.flatMap(({ file, slug }): Packet[] => {
    const parsed = parsePacket(file, slug, settings.defaults, settings.variables);
    problems.push(...parsed.problems);
    if (!parsed.value) unread.add(file.path);
    if (parsed.loose) loose.push(parsed.loose);
    return parsed.value ? [parsed.value] : [];
  });
  const sourcesFile = named.get('sources.yml');
  const sources = sourcesFile ? parseSources(sourcesFile) : { documents: [], points: [], problems: [] };
  const synonymsFile = named.get('synonyms.yml');
  const synonyms = synonymsFile ? parseSynonyms(synonymsFile) : { synonyms: [], problems: [] };
  const redirectsFile = named.get('redirects.yml');
  const redirects = redirectsFile ? parseRedirects(redirectsFile) : { redirects: [], problems: [] };
  const revisionsFile = named.get('revisions.yml');
  const revisions = revisionsFile ? parseRevisions(revisionsFile) : noRevisions;
  const own = content.teamRevisions ? parseRevisions(content.teamRevisions) : noRevisions;
  if (isBroken(sources.problems)) unread.add('sources.yml');
  problems.push(...sources.problems, ...synonyms.problems, ...redirects.problems, ...revisions.problems, ...own.problems);
  if (places.playbooks.length === 0 && !problems.some((problem) => problem.severity === 'error')) {
    problems.push(problemAt({ file: content.root, line: 1, column: 1 }, noPlaybooks(named.has('handbook.yml'))));
  }
  return {
    handbook: {
      settings,
      settingsFile: named.get('handbook.yml')?.file,
      playbooks,
      packets,
      documents: sources.documents,
      points: sources.points,
      synonyms: synonyms.synonyms,
      redirects: redirects.redirects,
      revisions: withOwn(revisions.revisions, own.revisions),
      baseRevisions: revisions.revisions,
      revisionsFile: (content.teamRevisions ?? revisionsFile)?.file,
      media: content.media,
      guide,
      unread: new Set([...unread, ...content.unread]),
      ownSentences: content.ownSentences ?? [],
      layers: content.layers ?? noLayers,
      loose,
    },
    problems: problems.map((problem) => relocate(problem, content.origins ?? noOrigins)).toSorted(byPlace),
  };
}

const noRevisions: { readonly revisions: Revisions; readonly problems: readonly Problem[] } = { revisions: new Map(), problems: [] };
const noOrigins: LayeredContent['origins'] = new Map();

/** The histories of both layers, a version of both once. */
function withOwn(below: Revisions, own: Revisions): Revisions {
  if (own.size === 0) return below;
  const all = new Map<string, readonly Revision[]>(below);
  for (const [id, history] of own) {
    const known = below.get(id) ?? [];
    const codes = new Set(history.map(({ revision }) => revision));
    all.set(id, [...known.filter(({ revision }) => !codes.has(revision)), ...history]);
  }
  return all;
}

function parseOnce(file: LayeredFile, category: Slug, slug: Slug, settings: Settings, memory: PlaybookMemory): Parsed<Playbook> {
  const key = JSON.stringify([file.file, settings.defaults, settings.variables, file.parts]);
  const known = memory.get(file.path);
  if (known && known.text === file.text && known.settings === key) return known.parsed;
  const parsed = parsePlaybook(file, category, slug, settings.defaults, settings.variables);
  memory.set(file.path, { text: file.text, settings: key, parsed });
  return parsed;
}

/**
 * Settings with a category for each folder that only the team's playbooks lie in. It may have been one of the handbook below, which
 * an update has renamed or dropped: that must not stop the build.
 */
function withTeamFolders(settings: Settings, files: readonly PlaybookFile[], root: string | undefined, problems: Problem[]): Settings {
  if (root === undefined) return settings;
  const known = new Set<string>(settings.categories.map(({ id }) => id));
  const others = groupBy(
    files.filter(({ category }) => !known.has(category)),
    ({ category }) => category,
  );
  const added = [...others].flatMap(([id, [first, ...more]]): Category[] => {
    const isTeams = first && [first, ...more].every(({ file }) => file.file.startsWith(`${root}/`));
    if (!isTeams) return [];
    const place = { file: first.file.file, line: 1, column: 1 };
    const near = nearest(id, known);
    problems.push(
      problemAt(place, {
        severity: 'warning',
        code: 'unknown-category',
        message: `Found the folder \`${id}\`, which is no category: it is shown as one at the end`,
        hint: `${near ? `rename the folder to \`${near}\`, or ` : ''}add \`- id: ${id}\` with title and summary to \`categories:\` in ${root}/handbook.yml`,
      }),
    );
    return [categoryOf(id, place)];
  });
  return added.length === 0 ? settings : { ...settings, categories: [...settings.categories, ...added] };
}

function checkCategories(settings: Settings, files: readonly PlaybookFile[], problems: Problem[]): void {
  const ids = new Set<string>();
  for (const category of settings.categories) {
    if (ids.has(category.id))
      problems.push(
        problemAt(category.place, {
          severity: 'error',
          code: 'duplicate-category',
          message: `Found the category \`${category.id}\` a second time, expected each id once`,
          hint: 'delete one of the two',
        }),
      );
    if (reserved.has(category.id)) problems.push(problemAt(category.place, reservedName(category.id)));
    ids.add(category.id);
  }
  const reported = new Set<string>();
  for (const { file, category } of files) {
    if (ids.has(category) || reported.has(category)) continue;
    reported.add(category);
    const near = nearest(category, ids);
    problems.push(
      problemAt(
        { file: file.file, line: 1, column: 1 },
        {
          severity: 'error',
          code: 'unknown-category',
          message: `Found the folder \`${category}\`, expected one of ${[...ids].map((id) => `\`${id}\``).join(', ')}`,
          hint: near
            ? `rename the folder to \`${near}\``
            : `add \`- id: ${category}\` with title and summary to \`categories:\` in handbook.yml`,
        },
      ),
    );
  }
}

/** A handbook may be empty while it is being filled; a folder that says nothing of itself may be the wrong one. */
function noPlaybooks(hasSettings: boolean): Fault {
  return {
    severity: hasSettings ? 'warning' : 'error',
    code: 'no-playbooks',
    message: 'Found no playbook, expected at least one file `<category>/<playbook>.md`',
    hint: hasSettings
      ? 'write one, or make one with `npm run new -- playbook "Title"`'
      : 'write one, name the right folder with --playbooks, or start a handbook with `npm run init -- --empty`',
  };
}
