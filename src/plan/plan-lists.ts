// The views of pages that list things: home, category, checklists, packets.

import { url } from '../model/names.ts';
import { checklistFacts, packetCard, playbookCard, recentChanges } from './cards.ts';
import { newPlaybookAddress } from './forge.ts';
import { frameOf, pagedUrl, pageOf, type LinkView } from './frame.ts';
import { oldAddressesOf } from './plan-moved.ts';
import { roleName } from './role-names.ts';
import { sheetView, worksheetView } from './sheet.ts';
import type { PlannedCategory, PlannedChecklist, PlannedPacket, PlannedPlaybook, PlannedSheet, Site } from './site.ts';
import { categoryLanguage, inLanguage, introLanguage, keyLanguage, linkTo, linkToCategory, sheetLanguage } from './text-language.ts';
import { shortAddress, wholeAddress } from './whole-address.ts';
import type { CategoryView, ChecklistsView, ChecklistView, HomeView, PacketsView, PacketView, RunsView } from './views.ts';

/** How many entries a page of a list holds. Ours: about four screens. */
export const listSize = 60;
/** How many playbooks, packets and changes the home page shows of each. Ours. */
const shownOnHome = { playbooks: 3, packets: 4, changes: 5 };

/** The home page. */
export function homeView(site: Site): HomeView {
  const { strings } = site.wording;
  const { settings } = site.handbook;
  const tries = examples(site).map((example) => strings.quoted(example));
  return {
    kind: 'home',
    frame: frameOf(site, { url: url(), title: settings.title, description: settings.tagline }),
    tagline: settings.tagline,
    counts: [
      site.playbooks.length === 0 ? strings.emptyPlaybooks : strings.homeCounts(site.playbooks.length, site.checklists.length),
      ...(tries.length > 0 ? [strings.homeTry(site.wording.list(tries))] : []),
    ].join(' '),
    categories: site.categories.map((planned) => ({
      ...linkToCategory(site, planned),
      summary: planned.category.summary,
      summaryLanguage: categoryLanguage(site, planned.category, 'summary'),
      icon: planned.category.icon,
      hue: planned.category.hue,
      playbooks: planned.playbooks.slice(0, shownOnHome.playbooks).map((playbook) => linkTo(site, playbook)),
      all: strings.all(planned.playbooks.length),
    })),
    packets: site.packets.slice(0, shownOnHome.packets).map((packet) => packetCard(site, packet)),
    noPackets: site.packets.length === 0 ? strings.emptyPackets : '',
    morePackets: site.packets.length > shownOnHome.packets,
    changes: recentChanges(site, shownOnHome.changes),
  };
}

/** The page of runs; the runs are the reader's own. */
export function runsView(site: Site): RunsView {
  const { title, intro } = site.wording.strings.runs;
  return {
    kind: 'runs',
    frame: frameOf(site, { url: url('runs'), title, description: intro }),
    timeZone: site.handbook.settings.timeZone ?? '',
    begin: site.packets.slice(0, shownOnHome.packets).map((planned) => linkTo(site, planned)),
  };
}

/** Things to search for: the first alias of several words of the first playbook of each category. */
function examples(site: Site): string[] {
  return site.categories.flatMap(({ playbooks }) => playbooks[0]?.playbook.aliases.find((alias) => alias.includes(' ')) ?? []).slice(0, 3);
}

/** A page of a category. */
export function categoryView(site: Site, planned: PlannedCategory, number: number): CategoryView {
  const { category } = planned;
  const { entries, paging } = pageOf(planned.playbooks, number, listSize, planned.url, site.wording);
  return {
    kind: 'category',
    frame: frameOf(site, {
      url: pagedUrl(planned.url, number),
      title: category.title,
      description: category.summary,
      category: planned,
      textLanguage: categoryLanguage(site, category, 'title'),
    }),
    summary: category.summary,
    summaryLanguage: categoryLanguage(site, category, 'summary'),
    icon: category.icon,
    playbooks: entries.map((playbook) => playbookCard(site, playbook)),
    empty: entries.length === 0 ? site.wording.strings.emptyPlaybooks : '',
    add: newPlaybookAddress(site, category.id),
    print: printAll(
      site,
      category.title,
      entries.flatMap((playbook) => playbook.checklists),
    ),
    paging,
  };
}

/** The most sheets that are printed as one job; the page for one's own packets takes no more. */
const mostSheets = 60;

/** A packet of these checklists, put together in the reader's browser. */
function printAll(site: Site, name: string, checklists: readonly PlannedChecklist[]): LinkView | undefined {
  if (checklists.length === 0) return undefined;
  const sheets = checklists
    .slice(0, mostSheets)
    .map(({ playbook, anchor }) => `${playbook.url.slice(1, -1)}#${anchor.split('#')[1] ?? ''}`);
  return {
    title: site.wording.strings.printChecklists(sheets.length),
    url: `/packets/new/#${new URLSearchParams({ name, sheets: sheets.join('|') }).toString()}`,
  };
}

/** A checklist's own page. */
export function checklistView(site: Site, planned: PlannedChecklist): ChecklistView {
  const { playbook, checklist } = planned;
  const { strings } = site.wording;
  return {
    kind: 'checklist',
    frame: frameOf(site, {
      url: planned.url,
      title: checklist.title,
      kind: strings.checklist,
      description: `${playbook.playbook.title}${strings.colon} ${checklist.when}`,
      trail: [
        { title: strings.checklists, url: '/checklists/' },
        { ...linkTo(site, playbook), url: planned.anchor },
      ],
      category: playbook.category,
      playbook,
      textLanguage: sheetLanguage(site, planned),
    }),
    sheet: sheetView(site, planned),
    oldAddresses: oldAddressesOf(site, checklist.id),
  };
}

/** A page of the list of checklists; `owners` are the playbooks that have any. */
export function checklistsView(site: Site, owners: readonly PlannedPlaybook[], number: number): ChecklistsView {
  const { strings } = site.wording;
  const base = url('checklists');
  const { entries, paging } = pageOf(owners, number, listSize, base, site.wording);
  return {
    kind: 'checklists',
    frame: frameOf(site, { url: pagedUrl(base, number), title: strings.checklists, description: strings.checklistsIntro }),
    groups: entries.map((planned) => ({
      playbook: linkTo(site, planned),
      hue: planned.category.category.hue,
      checklists: planned.checklists.map((checklist) => ({
        ...linkTo(site, checklist),
        facts: checklistFacts(site, checklist),
      })),
    })),
    empty: entries.length === 0 ? strings.emptyChecklists : '',
    paging,
  };
}

/** The list of packets. */
export function packetsView(site: Site): PacketsView {
  const { strings } = site.wording;
  return {
    kind: 'packets',
    frame: frameOf(site, { url: url('packets'), title: strings.packets, description: strings.packetsIntro }),
    packets: site.packets.map((packet) => packetCard(site, packet)),
    empty: site.packets.length === 0 ? strings.emptyPackets : '',
  };
}

/** A packet with all its sheets. */
export function packetView(site: Site, planned: PlannedPacket): PacketView {
  const { strings, date } = site.wording;
  const { packet, sheets } = planned;
  return {
    kind: 'packet',
    frame: frameOf(site, {
      url: planned.url,
      title: packet.title,
      kind: strings.kinds.packet,
      description: packet.summary,
      trail: [{ title: strings.packets, url: '/packets/' }],
      contents: sheets.map((sheet, index) => ({
        id: sheetAnchor(index),
        title: sheetTitle(sheet),
        ...inLanguage(sheetLanguage(site, sheet)),
      })),
      textLanguage: keyLanguage(site, packet, 'title'),
    }),
    path: packet.path,
    summary: packet.summary,
    summaryLanguage: keyLanguage(site, packet, 'summary'),
    coverLanguage: introLanguage(site, packet),
    audience: strings.packetFor(packet.audience),
    facts: [strings.countSheets(sheets.length), strings.ownedBy(roleName(site, packet.owner)), strings.reviewed(date(packet.reviewed))],
    cover: packet.cover,
    layout: packet.layout,
    address: shortAddress(site, planned.url),
    revision: planned.revision,
    codeAddress: `${wholeAddress(site, planned.url)}?r=${planned.revision}`,
    oldAddresses: oldAddressesOf(site, `packets/${packet.slug}`),
    sheets: sheets.map((sheet, index) => ({
      id: sheetAnchor(index),
      number: strings.sheetOf(index + 1, sheets.length),
      sheet: sheet.kind === 'checklist' ? sheetView(site, sheet) : worksheetView(site, sheet),
    })),
  };
}

/** The title of a checklist or worksheet. */
export function sheetTitle(sheet: PlannedSheet): string {
  return sheet.kind === 'checklist' ? sheet.checklist.title : sheet.worksheet.title;
}

/** The anchor of a packet's sheet, counted from 0. */
export function sheetAnchor(index: number): string {
  return `sheet-${index + 1}`;
}
