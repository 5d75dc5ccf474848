// The view of a playbook's page.

import type { Section } from '../model/playbook.ts';
import { inlineText } from '../model/prose.ts';
import { playbookCard } from './cards.ts';
import { editAddress } from './forge.ts';
import { frameOf, type LinkView } from './frame.ts';
import { sheetView, worksheetView } from './sheet.ts';
import { shortAddress } from './whole-address.ts';
import { relatedPlaybooks } from './related.ts';
import { roleName } from './role-names.ts';
import type { PlannedPlaybook, Site } from './site.ts';
import { inLanguage, introLanguage, keyLanguage, linkTo, linkToCategory, sectionLanguage } from './text-language.ts';
import type { PlaybookView, SectionView } from './views.ts';

/** The view of one playbook; costs only what the playbook itself holds. */
export function playbookView(site: Site, points: ReadonlySet<string>, planned: PlannedPlaybook): PlaybookView {
  const { playbook, category } = planned;
  const { strings, date } = site.wording;
  const neighbour = (index: number): LinkView | undefined => {
    const other = category.playbooks[index];
    return other && linkTo(site, other);
  };
  const checklists = new Map(planned.checklists.map((checklist) => [checklist.checklist.slug, checklist]));
  let plays = 0;
  const sections = playbook.sections.map((section): SectionView => {
    const base = {
      id: section.id,
      title: section.title,
      ...inLanguage(sectionLanguage(site, playbook, section)),
      sources: sourceNotes(section, points),
    };
    if (section.kind === 'play') return { ...base, kind: 'play', label: strings.play(++plays), blocks: section.blocks };
    if (section.kind === 'checklist') {
      const checklist = checklists.get(section.checklist.slug);
      if (!checklist) throw new RangeError(`No checklist ${section.checklist.id} is planned.`);
      return { ...base, kind: 'checklist', label: strings.checklist, sheet: sheetView(site, checklist) };
    }
    if (section.kind === 'worksheet') {
      const worksheet = planned.worksheets.find((one) => one.worksheet === section.worksheet);
      if (!worksheet) throw new RangeError(`No worksheet ${section.worksheet.id} is planned.`);
      return { ...base, kind: 'worksheet', label: strings.worksheet, worksheet: worksheetView(site, worksheet) };
    }
    return { ...base, kind: section.kind, label: section.kind === 'words' ? strings.words : strings.pitfalls, blocks: section.blocks };
  });
  return {
    kind: 'playbook',
    frame: frameOf(site, {
      url: planned.url,
      title: playbook.title,
      description: playbook.summary,
      trail: [{ ...linkToCategory(site, category), icon: category.category.icon }],
      category,
      playbook: planned,
      contents: sections.map(({ id, title, language }) => ({ id, title, ...inLanguage(language) })),
      textLanguage: keyLanguage(site, playbook, 'title'),
      previous: neighbour(planned.position - 1),
      next: neighbour(planned.position + 1),
    }),
    path: playbook.path,
    summary: playbook.summary,
    summaryLanguage: keyLanguage(site, playbook, 'summary'),
    introLanguage: introLanguage(site, playbook),
    address: shortAddress(site, planned.url),
    facts: [
      strings.ownedBy(roleName(site, playbook.owner)),
      strings.reviewed(date(playbook.reviewed)),
      strings.minutes(planned.minutes),
      ...(planned.checklists.length > 0 ? [strings.countChecklists(planned.checklists.length)] : []),
    ],
    alsoCalled: playbook.aliases.length > 0 ? strings.alsoCalled(site.wording.list(playbook.aliases)) : '',
    edit: editAddress(
      site,
      playbook.path,
      playbook.sections.map(({ heading }) => inlineText(heading)),
    ),
    intro: playbook.intro,
    sections,
    related: relatedPlaybooks(site, planned).map((other) => playbookCard(site, other)),
  };
}

/** The points a section cites, each leading to its place on the sources page; unknown ones are left to a check. */
function sourceNotes(section: Section, known: ReadonlySet<string>): LinkView[] {
  const ids = [...new Set(section.sources.map((citation) => citation.point))];
  return ids.filter((id) => known.has(id)).map((id) => ({ title: id, url: `/sources/#${id.toLowerCase()}` }));
}
