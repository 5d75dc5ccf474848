// New content that passes the checks: the text of a playbook, checklist or packet to start from.

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftWords } from '../model/draft-words.ts';
import { isSlug, slugOf, suggestSlug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Site } from '../plan/site.ts';
import { copyFile, teamFile, type Places } from './team/places.ts';

/** What to make. `within` is the category of a playbook or the playbook of a checklist. */
export interface Scaffold {
  readonly kind: 'playbook' | 'checklist' | 'packet';
  readonly title: string;
  readonly within: string;
  /** Today, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** A wish that can't be fulfilled: what is to be said differently. */
export class WishFault extends Error {
  readonly about: 'title' | 'within';

  constructor(about: WishFault['about'], message: string) {
    super(message);
    this.about = about;
  }
}

/**
 * Writes the scaffold and gives the file's path: into the team's folder where the team has begun one, else into the content
 * folder. Throws a WishFault with a sentence when it can't be made; then nothing was written.
 */
export function scaffold(places: Places, site: Site, wanted: Scaffold): string {
  const slug = suggestSlug(wanted.title);
  if (slug === '')
    throw new WishFault('title', `The title \`${wanted.title}\` has neither letters nor digits. Give one that a file can be named after.`);
  if (wanted.kind === 'checklist') return addChecklist(places, site, wanted);
  const place = wanted.kind === 'packet' ? 'packets' : categoryOf(site, wanted.within);
  const path = fileOf(places, site, `${place}/${slug}.md`);
  if (existsSync(path)) throw new WishFault('title', `${path} is already there. Choose another title, or edit the file.`);
  const below = join(places.playbooks, `${place}/${slug}.md`);
  if (existsSync(below))
    throw new WishFault(
      'title',
      `${below} ships with the handbook, and ${path} would take its place. Choose another title, or change parts of it with \`npm run override -- ${below}\`.`,
    );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted.kind === 'packet' ? packetText(site, wanted) : playbookText(site, wanted));
  return path;
}

/** Where a file of the content is to be written. */
function fileOf(places: Places, site: Site, path: string): string {
  return site.handbook.layers.root === undefined ? join(places.playbooks, path) : teamFile(places, path);
}

function noteBase(base: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(base, copy);
}

/** A category of the site by its id. Throws a WishFault that names the nearest, or all. */
export function categoryOf(site: Site, name: string): string {
  const ids = site.categories.map(({ category }) => category.id as string);
  // A handbook that has no category yet takes its first from its first folder.
  if (ids.includes(name) || (ids.length === 0 && isSlug(name))) return name;
  const near = nearest(name, ids);
  throw new WishFault(
    'within',
    `There is no category \`${name}\`. ${near ? `Did you mean \`${near}\`?` : `Choose one of ${ids.join(', ')}.`}`,
  );
}

function playbookText(site: Site, { title, today }: Scaffold): string {
  const role = site.handbook.settings.roles[0] ?? 'assistant';
  return `---
title: ${quoted(title)}
summary: ${draftWords.summary}
reviewed: ${today}
aliases: []
related: []
checklists:
  before-you-start:
    mode: do-confirm
    when: each time you do this
    run_by: ${role}
changes:
  ${today}: First version.
---

${draftWords.intro}

## ${draftWords.heading}

1. ${draftWords.step}
2. ${draftWords.nextStep}

\`\`\`message What to write
${draftWords.message}
\`\`\`

> [!WARNING]
> ${draftWords.trap}

## Checklist: before you start
<!-- allow: covered: our own practice, from no document -->

### Before you begin

- [ ] ${draftWords.item}
- [ ] ${draftWords.nextItem}
`;
}

function packetText(site: Site, { title, today }: Scaffold): string {
  const first = site.checklists[0]?.checklist.id ?? 'category/playbook#checklist';
  return `---
title: ${quoted(title)}
summary: ${draftWords.packetSummary}
for: whoever it is printed for
reviewed: ${today}
sheets:
  - ${first}
---

${draftWords.cover}
`;
}

function addChecklist(places: Places, site: Site, { title, within }: Scaffold): string {
  const names = site.playbooks.map(({ playbook }) => `${playbook.category}/${playbook.slug}`);
  const name = names.find((known) => known === within.replace(/\.md$/, '')) ?? names.find((known) => known.endsWith(`/${within}`));
  if (name === undefined) {
    const near = nearest(within, names);
    throw new WishFault(
      'within',
      `There is no playbook \`${within}\`. ${near ? `Did you mean \`${near}\`?` : 'Write its category and name, like `executive/weekly-check-in`.'}`,
    );
  }
  const slug = slugOf(title);
  if (site.sheetById.has(`${name}#${slug}`))
    throw new WishFault('title', `${name} already has a checklist \`${slug}\`. Choose another title.`);
  const role = site.handbook.settings.roles[0] ?? 'assistant';
  const base = join(places.playbooks, `${name}.md`);
  const path = fileOf(places, site, `${name}.md`);
  const keys = `  ${slug}:\n    mode: do-confirm\n    when: each time\n    run_by: ${role}\n`;
  const isNew = !existsSync(path);
  const text = isNew ? '---\nextends: base\n---\n' : readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const withKeys = /^checklists:\n/m.test(text)
    ? text.replace(/^checklists:\n/m, `checklists:\n${keys}`)
    : text.replace(/\n---\n/, `\nchecklists:\n${keys}---\n`);
  const section = `\n## Checklist: ${title.charAt(0).toLowerCase()}${title.slice(1)}\n<!-- allow: covered: our own practice, from no document -->\n\n### Before you begin\n\n- [ ] ${draftWords.checklistItem}\n- [ ] ${draftWords.nextChecklistItem}\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${withKeys.trimEnd()}\n${section}`);
  if (isNew) noteBase(base, copyFile(places, `${name}.md`));
  return path;
}

/** A text as a value of YAML: in quotes unless it surely means itself without. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ,.()'’-]*$/u.test(text) ? text : JSON.stringify(text);
}
