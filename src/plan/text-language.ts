// Which texts are in the language of the content below the team's, where the handbook's own is another: they are marked, so that
// a screen reader reads them with the right voice.

import type { Category } from '../model/handbook.ts';
import type { Override } from '../model/layers.ts';
import { proseOf, type Playbook, type Section } from '../model/playbook.ts';
import { inlineText, walkBlocks, type Words } from '../model/prose.ts';
import type { LinkView } from './frame.ts';
import type { PlannedCategory, PlannedChecklist, PlannedPacket, PlannedPlaybook, PlannedSheet, Site } from './site.ts';

type Text = Pick<Playbook, 'path'>;

/** The language of a key of the front matter, of text above the sections, or of whatever else a file says; absent where it is the handbook's. */
export function keyLanguage(site: Site, text: Text, key: string): string | undefined {
  return languageOf(site, text, ({ keys }) => keys.includes(key));
}

/** The language of what stands above a playbook's first section, or on a packet's cover; absent where it is the handbook's. */
export function introLanguage(site: Site, text: Text): string | undefined {
  return languageOf(site, text, ({ hasIntro }) => hasIntro === true);
}

/** The language of a section; absent where it is the handbook's. */
export function sectionLanguage(site: Site, text: Text, section: Section): string | undefined {
  return languageOf(site, text, ({ sections }) => {
    if (sections.length === 0) return false;
    const heading = inlineText(section.heading).trim();
    return sections.some(({ title, way }) => (way === 'replaces' || way === 'adds') && title === heading);
  });
}

/** The language of words to copy: that of the section they stand in. */
export function wordsLanguage(site: Site, playbook: Playbook, words: Words): string | undefined {
  // Sections are searched only where there is another language than the handbook's.
  if (site.languageBelow === undefined) return undefined;
  const section = playbook.sections.find((one) =>
    [...walkBlocks(proseOf(one))].some((block) => block.type === 'words' && block.words === words),
  );
  return section ? sectionLanguage(site, playbook, section) : introLanguage(site, playbook);
}

/** The language of a sheet; absent where it is the handbook's. */
export function sheetLanguage(site: Site, sheet: PlannedSheet): string | undefined {
  if (site.languageBelow === undefined) return undefined;
  const { playbook } = sheet.playbook;
  const section = playbook.sections.find((one) =>
    sheet.kind === 'checklist'
      ? one.kind === 'checklist' && one.checklist === sheet.checklist
      : one.kind === 'worksheet' && one.worksheet === sheet.worksheet,
  );
  return section && sectionLanguage(site, playbook, section);
}

/** A link to a playbook, a packet or a checklist's own page, by its title. */
export function linkTo(site: Site, planned: PlannedPlaybook | PlannedPacket | PlannedChecklist): LinkView {
  if ('checklist' in planned) return { title: planned.checklist.title, url: planned.url, ...inLanguage(sheetLanguage(site, planned)) };
  const text = 'packet' in planned ? planned.packet : planned.playbook;
  return { title: text.title, url: planned.url, ...inLanguage(keyLanguage(site, text, 'title')) };
}

/** A language as a view holds it: not at all where it is the handbook's. */
export function inLanguage(language: string | undefined): { readonly language?: string } {
  return language === undefined ? {} : { language };
}

/** The language of a category's title or summary; absent where it is the handbook's. */
export function categoryLanguage(site: Site, { written }: Category, key: keyof Category['written']): string | undefined {
  const { root } = site.handbook.layers;
  return root !== undefined && written[key].startsWith(`${root}/`) ? undefined : site.languageBelow;
}

/** A link to a category by its title. */
export function linkToCategory(site: Site, { category, url }: PlannedCategory): LinkView {
  return { title: category.title, url, ...inLanguage(categoryLanguage(site, category, 'title')) };
}

function languageOf(site: Site, { path }: Text, isOwn: (override: Override) => boolean): string | undefined {
  if (site.languageBelow === undefined) return undefined;
  const override = site.overrides.get(path);
  return override && (override.way !== 'extends' || isOwn(override)) ? undefined : site.languageBelow;
}
