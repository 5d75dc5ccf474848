// The team's files over the content below: which file wins, and one text where both have a say.

import type { OwnSentence } from '../../model/handbook.ts';
import type { Layers, Origin, Override } from '../../model/layers.ts';
import { nearest } from '../../model/nearest.ts';
import { compareText, problemAt, type Place, type Problem } from '../../model/problem.ts';
import { readFrontMatter, type LayeredFile } from '../front-matter.ts';
import type { Content, TextFile } from '../read.ts';
import { baseGone, baseMoved, notAList, nothingBelow, nothingToHide, onlyWhenExtending, wrongExtends } from './layer-faults.ts';
import { mergePacket } from './merge-packet.ts';
import { driftOfWhole } from './drift.ts';
import { languageTag } from '../schemas/text.ts';
import { readYaml } from '../yaml.ts';
import { mergePlaybook } from './merge-playbook.ts';
import { layerKeys, mendLayerKeys, openFile, readHidden } from './opened.ts';
import { mergeSettings } from './merge-settings.ts';
import { followMoves } from './moved-below.ts';
import { readDrawing } from './drawing.ts';
import { readOwnSentences } from './own-sentences.ts';
import { placedOf, textOf, without, yamlOf } from './placed.ts';
import { anchorsOf } from './split-body.ts';
import type { Team } from './sort-team.ts';

/** Content with the team's layer over it. */
export interface LayeredContent extends Content {
  readonly files: readonly LayeredFile[];
  readonly layers: Layers;
  /** The team's own history of sheets. */
  readonly teamRevisions: LayeredFile | undefined;
  readonly ownSentences: readonly OwnSentence[];
  /** Where the lines of merged texts come from, by the name that problems call the text. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
}

/** Lays a team's files over the content. */
export function layerContent(base: Content, team: Team): LayeredContent {
  const files = new Map<string, LayeredFile>(base.files.map((file) => [file.path, file]));
  const overrides: Override[] = [];
  const problems: Problem[] = [...base.problems, ...team.problems];
  const hidden = new Set<string>();
  const below = new Map<string, ReadonlySet<string>>();
  const origins = new Map<string, readonly Origin[]>();
  const follow = followMoves(files.get('redirects.yml'), (path) => files.has(path));
  const own = new Set(team.content.map(({ path }) => path));
  let teamRevisions: LayeredFile | undefined;

  for (const upper of team.content) {
    const lower = files.get(upper.path);
    if (upper.path.endsWith('.yml')) {
      if (upper.path === 'revisions.yml') {
        teamRevisions = upper;
        continue;
      }
      const merged = lower ? mergeSettings(lower, upper, problems) : { file: upper, hiddenCategories: [] as readonly string[] };
      files.set(upper.path, merged.file);
      for (const path of files.keys()) if (merged.hiddenCategories.includes(path.split('/', 1)[0] ?? '')) hidden.add(path);
      overrides.push({ path: upper.path, file: upper.file, base: lower?.file, way: lower ? 'extends' : 'adds', ...asIs, isNoted: true });
      continue;
    }
    const noted = team.bases.get(`playbooks/${upper.path}`);
    const moved = lower || !(noted || isOverSomething(upper)) ? undefined : follow(upper.path);
    const path = moved === undefined || own.has(moved) ? upper.path : moved;
    if (path !== upper.path) problems.push(problemAt({ file: upper.file, line: 1, column: 1 }, baseMoved(upper.path, path)));
    const copy = team.bases.get(`playbooks/${path}`) ?? noted;
    const laid = layFile(files.get(path), { ...upper, path }, copy, () => files.keys(), problems);
    if (laid.file) files.set(path, laid.file);
    else hidden.add(path);
    if (laid.origins) origins.set(laid.file?.file ?? '', laid.origins);
    if (laid.below) below.set(path, laid.below);
    overrides.push(laid.override);
  }
  for (const path of hidden) files.delete(path);
  const drawings = team.drawings.flatMap((file) => readDrawing(file, problems));
  const media = new Map([...base.media, ...team.media, ...drawings].map((file) => [file.path, file]));
  return {
    root: base.root,
    files: [...files.values()].toSorted((a, b) => compareText(a.path.normalize('NFC'), b.path.normalize('NFC'))),
    media: [...media.values()],
    unread: [...base.unread, ...team.unread],
    problems,
    layers: { root: isBegun(team) ? team.root : undefined, language: languageOf(base), overrides, hidden, below },
    teamRevisions,
    ownSentences: team.strings ? readOwnSentences(team.strings, problems) : [],
    origins,
  };
}

/** The language that settings name, if they do. */
function languageOf({ files }: Content): string | undefined {
  const file = files.find(({ path }) => path === 'handbook.yml');
  const { yaml } = file ? readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file') : {};
  return languageTag.safeParse(yaml && textOf(placedOf(yaml), 'language')).data;
}

/** Whether a file of the team speaks of one below. */
function isOverSomething(upper: TextFile): boolean {
  const yaml = readFrontMatter(upper).front?.yaml.value;
  return typeof yaml === 'object' && ('extends' in yaml || 'hidden' in yaml);
}

/** Whether a team has put anything of its own into its folder: what ships there is a README only. */
function isBegun(team: Team): boolean {
  const { content, strings, theme, templates, pages, media, drawings } = team;
  return [content, templates, pages, media, drawings].some((list) => list.length > 0) || strings !== undefined || theme !== undefined;
}

/** What there is to say of a file that takes nothing apart. */
const asIs: Pick<Override, 'keys' | 'sections' | 'drift'> = { keys: [], sections: [], drift: [] };

interface Laid {
  /** Absent where the file is dropped. */
  readonly file: LayeredFile | undefined;
  readonly override: Override;
  readonly origins?: readonly Origin[];
  /** Anchors of the file below. */
  readonly below?: ReadonlySet<string>;
}

function layFile(
  lower: TextFile | undefined,
  upper: TextFile,
  copy: TextFile | undefined,
  paths: () => Iterable<string>,
  problems: Problem[],
): Laid {
  const override = (way: Override['way']): Override => ({
    path: upper.path,
    file: upper.file,
    base: lower?.file,
    way,
    ...asIs,
    isNoted: lower === undefined || way === 'hides' || copy !== undefined,
    drift: way === 'replaces' && lower && copy ? driftOfWhole(lower.text, copy.text, upper.text) : [],
  });
  const { front: written } = readFrontMatter(upper);
  // What is wrong with the file's head is told when it is parsed.
  if (!written) return { file: upper, override: override(lower ? 'replaces' : 'adds') };
  const fields = mendLayerKeys(placedOf(written.yaml), problems);
  const front = { ...written, yaml: yamlOf(fields) };
  const placeOf = (key: string): Place => front.yaml.placeOfKey([], key);
  const body = lower && readFrontMatter(lower).front?.body;
  const below = body === undefined ? {} : { below: anchorsOf(body) };
  if (readHidden(fields, problems)) {
    if (!lower) problems.push(problemAt(placeOf('hidden'), nothingToHide(upper.path)));
    return { file: undefined, override: override('hides') };
  }
  const stripped: LayeredFile = { ...upper, front: { ...front, yaml: yamlOf(without(fields, layerKeys)) } };
  const extended = textOf(fields, 'extends');
  if (extended === undefined) {
    for (const key of ['remove', 'add']) {
      if (fields.kind === 'map' && fields.entries.has(key)) problems.push(problemAt(placeOf(key), onlyWhenExtending(key)));
    }
    return { file: stripped, override: override(lower ? 'replaces' : 'adds'), ...below };
  }
  if (extended !== 'base') problems.push(problemAt(placeOf('extends'), wrongExtends(extended)));
  for (const key of ['remove', 'add']) {
    const value = fields.kind === 'map' ? fields.entries.get(key)?.value : undefined;
    if (value?.kind === 'map') problems.push(problemAt(value.place, notAList(key)));
  }
  const base = lower ?? copy;
  if (!base) {
    problems.push(problemAt(placeOf('extends'), nothingBelow(upper.path, nearest(upper.path, paths()))));
    return { file: undefined, override: override('adds') };
  }
  if (!lower) problems.push(problemAt(placeOf('extends'), baseGone(upper.path)));
  const opened = openFile(base);
  // The file below can't be read: its own problems tell it.
  if (!opened) return { file: base, override: override('extends') };
  const merge = upper.path.startsWith('packets/') ? mergePacket : mergePlaybook;
  const merged = merge(opened, { file: upper.file, front }, copy && openFile(copy));
  problems.push(...merged.problems);
  const name = `${upper.file} over ${base.file}`;
  return {
    file: { path: upper.path, file: name, text: merged.front.body, front: merged.front, parts: [upper.text, base.text] },
    origins: merged.lines.map(({ file, line }) => ({ file, line })),
    override: {
      ...override('extends'),
      keys: merged.keys,
      sections: merged.sections,
      ...(merged.hasIntro && { hasIntro: true }),
      drift: merged.drift,
    },
    ...below,
  };
}

/** A problem in a merged text at the place where its line was written. */
export function relocate(problem: Problem, origins: LayeredContent['origins']): Problem {
  const origin = origins.get(problem.file)?.[problem.line - 1];
  return origin ? { ...problem, file: origin.file, line: origin.line } : problem;
}
