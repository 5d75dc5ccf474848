// The whole import on one page: a document's bytes to a draft playbook and its source, both written or neither.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../model/handbook.ts';
import { suggestSlug, type Slug } from '../../model/names.ts';
import { fillVariables } from '../../parse/variables.ts';
import type { Site } from '../../plan/site.ts';
import { categoryOf } from '../scaffold.ts';
import { addToSources, documentsIn, readSources } from './add-to-sources.ts';
import { fitToRules } from './check-draft.ts';
import { documentIdFor } from './document-id.ts';
import { ImportFault, type LeftOut } from './document.ts';
import { itemsOf } from './draft.ts';
import { readDocument } from './read-document.ts';
import { reasons, refusals } from './sentences.ts';
import { toDraft } from './to-draft.ts';
import { writeDraft } from './write-draft.ts';

/** What to bring in, and where to. */
export interface Import {
  /** The file's name, which tells its format and names the playbook when nothing else does. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A category of the handbook. */
  readonly category: string;
  /** Overrides the document's own title. */
  readonly title?: string | undefined;
  /** Today, as `YYYY-MM-DD`. */
  readonly today: string;
  /** The playbook becomes `<folder>/<category>/<slug>.md`. */
  readonly folder: string;
  /** Where a team's folder lies over another: the folder of the playbooks that ship. */
  readonly below?: string | undefined;
  /** The sources.yml that the document and its points are added to; made where there is none. */
  readonly sourcesFile: string;
}

/** What was written, and what was not taken over. */
export interface Imported {
  readonly path: string;
  readonly sourcesFile: string;
  readonly title: string;
  readonly documentId: string;
  readonly sections: number;
  readonly checklists: number;
  /** Lines to tick in the checklists. */
  readonly items: number;
  readonly points: number;
  readonly leftOut: readonly LeftOut[];
  /** List entries that stand in the sections, but would break a rule in a checklist. */
  readonly notTicked: readonly LeftOut[];
}

/** The longest file name, in characters, so that it fits every disk in every script. Ours. */
const longestSlug = 60;

/** Brings a document in. Throws an {@link ImportFault} with a plain sentence, and writes nothing, when it can't be done. */
export async function importDocument(site: Site, wanted: Import): Promise<Imported> {
  const { name, today, sourcesFile } = wanted;
  const category = categoryOf(site, wanted.category) as Slug;
  const document = await readDocument(name, wanted.bytes);
  const before = existsSync(sourcesFile) ? readFileSync(sourcesFile) : undefined;
  const sources = readSources(before, sourcesFile);
  const taken = new Set([...site.handbook.documents.map(({ id }) => id), ...documentsIn(sources)]);
  const given = wanted.title?.trim() === '' ? undefined : wanted.title?.trim();
  const { draft, leftOut } = toDraft(document, {
    fileName: name,
    title: given,
    language: site.wording.language,
    idFor: (title) => documentIdFor(title, taken),
  });

  const slug = slugFor(draft.title, name);
  const path = join(wanted.folder, category, `${slug}.md`);
  const page = `${category}/${slug}`;
  if (existsSync(path)) throw new ImportFault(refusals.taken(path));
  const below = wanted.below === undefined ? undefined : join(wanted.below, `${page}.md`);
  if (below !== undefined && existsSync(below)) throw new ImportFault(refusals.ships(below, path));
  const known = site.playbooks.find(({ playbook }) => playbook.category === category && playbook.slug === slug);
  if (known) throw new ImportFault(refusals.taken(known.playbook.file));
  if (site.handbook.redirects.some(({ from }) => from === page)) throw new ImportFault(refusals.moved(page));

  const { documentId, documentTitle, points } = draft;
  const text = addToSources(sources, { id: documentId, title: documentTitle, home: category, points }, sourcesFile);
  const { settings } = site.handbook;
  const facts = { today, owner: settings.defaults.owner, role: settings.roles[0] ?? 'assistant' };
  const fitting = fitToRules(draft, facts, { site, category, slug });
  writeDraft({ path, text: fitting.text }, { path: sourcesFile, text }, before);
  return {
    path,
    sourcesFile,
    title: draft.title,
    documentId,
    sections: draft.sections.length,
    checklists: fitting.draft.checklists.length,
    items: fitting.draft.checklists.reduce((sum, checklist) => sum + itemsOf(checklist).length, 0),
    points: points.length,
    leftOut: [...leftOut, ...filledIn(fitting.text, settings.variables)],
    notTicked: fitting.notTicked,
  };
}

/** Gaps of the document that the handbook fills in, because they are called as one of its variables is. */
function filledIn(text: string, variables: Settings['variables']): LeftOut[] {
  return Object.entries(variables).flatMap(([name, value]) =>
    fillVariables(text, { [name]: value }) === text ? [] : [{ what: `\`{{ ${name} }}\``, why: reasons.variable(value) }],
  );
}

/** Names that the site needs for pages of its own, in every category. */
const reserved = new Set(['page', 'index']);

function slugFor(title: string, fileName: string): Slug {
  const slug = suggestSlug(title) || suggestSlug(fileName.replace(/\.[^.]*$/, ''));
  if (slug === '') throw new ImportFault(refusals.noName);
  const letters = [...slug];
  const short =
    letters.length <= longestSlug
      ? slug
      : letters
          .slice(0, longestSlug)
          .join('')
          .replace(/-[^-]*$/, '');
  return (reserved.has(short) ? `${short}-guide` : short) as Slug;
}
