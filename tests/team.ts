// Makers of handbooks with a team's folder over them, for tests: in memory, and on the disk through all stages.

import { join } from 'node:path';
import { loadIcons } from '../src/emit/icons.ts';
import type { Handbook } from '../src/model/handbook.ts';
import { proseOf, type Playbook } from '../src/model/playbook.ts';
import type { Problem } from '../src/model/problem.ts';
import { blockText } from '../src/model/prose.ts';
import { layerContent, type LayeredContent } from '../src/parse/layers/layer-content.ts';
import { sortTeam } from '../src/parse/layers/sort-team.ts';
import { parseHandbook } from '../src/parse/parse-handbook.ts';
import type { Site } from '../src/plan/site.ts';
import { prepareSite } from '../src/site/prepare.ts';
import { contentOf, folderWith, guide, playbookText, tell, type Files } from './make.ts';

/** The path of the playbook that most tests change. */
export const checkIn = 'executive/weekly-check-in.md';

/** A playbook with three sections, from its first line to its last. The body begins on line 6. */
export const threeSections = playbookText({ body: 'Intro.\n\n## One\nText one.\n\n## Two\nText two.\n\n## Three\nText three.\n' });

/** A team's file that extends the one below; the body begins on the line after `---`, the fourth without `front`. */
export function extending(body: string, front = ''): string {
  return `---\nextends: base\n${front}---\n${body}`;
}

/** What a handbook with a team's folder over it says, in memory. Paths of `base` lie in `playbooks/`, those of `team` in `team/`. */
export interface Layered {
  readonly content: LayeredContent;
  readonly handbook: Handbook;
  readonly problems: readonly Problem[];
}

/** Lays a team's files over a handbook and parses the result. */
export function layeredOf(base: Files, team: Files, media: readonly string[] = []): Layered {
  const folder = contentOf(team, media);
  const files = folder.files.map((file) => ({ ...file, file: `team/${file.path}` }));
  const content = layerContent(contentOf(base), sortTeam({ ...folder, root: 'team', files }));
  return { content, ...parseHandbook(content, guide) };
}

/** The playbook of {@link checkIn} where a team lays its own over `base`, with what is wrong. */
export function mergedOf(
  base: string,
  team: string,
  more: Files = {},
): { readonly outline: readonly string[]; readonly told: readonly string[] } {
  const { handbook, problems } = layeredOf({ [checkIn]: base }, { [`playbooks/${checkIn}`]: team, ...more });
  return { outline: handbook.playbooks.flatMap(outlineOf), told: tell(problems) };
}

/** A playbook as lines: its intro, then for each section its heading and what it says. */
export function outlineOf(playbook: Playbook): string[] {
  const said = (text: string): string => text.replaceAll('\n', ' / ');
  const intro = said(blockText(playbook.intro));
  return [
    ...(intro === '' ? [] : [intro]),
    ...playbook.sections.map((section) => {
      const items =
        section.kind === 'checklist' ? section.checklist.groups.flatMap(({ items: all }) => all.map(({ text }) => `[ ] ${text}`)) : [];
      return `${section.kind === 'checklist' ? 'Checklist: ' : ''}${section.title}: ${[said(blockText(proseOf(section))), ...items].filter(Boolean).join(' / ')}`;
    }),
  ];
}

/** A handbook with a team's folder on the disk, through every stage up to the checks. Files of problems are named from the folder. */
export function teamSite(files: Files): {
  readonly folder: string;
  readonly site: Site;
  readonly problems: readonly Problem[];
  readonly told: readonly string[];
} {
  const folder = folderWith(files);
  const { site, problems } = prepareSite({ playbooks: join(folder, 'playbooks') }, loadIcons(), () => '2026-11-22');
  const near = problems.map((problem) => ({
    ...problem,
    file: problem.file.replaceAll(`${folder}/`, ''),
    message: problem.message.replaceAll(`${folder}/`, ''),
  }));
  return { folder, site, problems: near, told: tell(near) };
}

/** Files under a folder: `under('playbooks', small)`. */
export function under(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
