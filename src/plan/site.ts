// The handbook arranged as a site: addresses, reading order, who cites what. Every page is planned from this.

import { createHash } from 'node:crypto';
import type { Checklist } from '../model/checklist.ts';
import { groupBy } from '../model/group.ts';
import type { Category, Handbook, OwnPage, Packet } from '../model/handbook.ts';
import type { Override } from '../model/layers.ts';
import { url, type PointId, type Slug, type Url } from '../model/names.ts';
import { proseOf, type Citation, type Playbook, type Reference } from '../model/playbook.ts';
import { compareText, type Place } from '../model/problem.ts';
import { blockText, walkBlocks, type Words } from '../model/prose.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { addressesOf, guideAddressesOf, type Addressed } from './addresses.ts';
import { leadOf, planMoved, type Moved } from './moved.ts';
import { withOwnSentences } from './own-sentences.ts';
import { wordingFor, type Wording } from './wording.ts';

/** A playbook with its place in the site. */
export interface PlannedPlaybook {
  readonly playbook: Playbook;
  readonly url: Url;
  readonly category: PlannedCategory;
  /** Counted from 0 in its category's reading order. */
  readonly position: number;
  readonly checklists: readonly PlannedChecklist[];
  readonly worksheets: readonly PlannedWorksheet[];
  /** Words to copy, in reading order. */
  readonly words: readonly Words[];
  /** Minutes to read, at 200 words a minute, at least one. The rate is ours, at the slow end for prose on a screen. */
  readonly minutes: number;
}

/** A checklist with its own page. */
export interface PlannedChecklist {
  readonly kind: 'checklist';
  readonly checklist: Checklist;
  /** The page on which it is ticked and printed. */
  readonly url: Url;
  readonly playbook: PlannedPlaybook;
  /** Where it stands in its playbook: `/executive/weekly-check-in/#before-the-check-in`. */
  readonly anchor: string;
  /** The points its section cites, and where its heading is. */
  readonly sources: readonly Citation[];
  readonly place: Place;
  /** Four letters and digits that change when its items, moments or mode do, and with nothing else. */
  readonly revision: string;
}

/** A worksheet, which stands in its playbook and in packets. */
export interface PlannedWorksheet {
  readonly kind: 'worksheet';
  readonly worksheet: Worksheet;
  readonly playbook: PlannedPlaybook;
  /** Where it stands in its playbook. */
  readonly anchor: string;
}

/** What a packet prints. */
export type PlannedSheet = PlannedChecklist | PlannedWorksheet;

/** A category with its playbooks in reading order. */
export interface PlannedCategory {
  readonly category: Category;
  readonly url: Url;
  readonly playbooks: readonly PlannedPlaybook[];
}

/** A packet with its sheets; sheets that don't exist are left out here and reported by a check. */
export interface PlannedPacket {
  readonly packet: Packet;
  readonly url: Url;
  /** Four letters and digits that change when one of its sheets does, or their order, and with nothing else. */
  readonly revision: string;
  readonly sheets: readonly PlannedSheet[];
}

/** A section that puts a point to work. */
export interface Practice {
  readonly url: string;
  readonly title: string;
  readonly playbook: string;
}

/** The whole site, planned. */
export interface Site {
  readonly handbook: Handbook;
  readonly wording: Wording;
  /** What stands before every address in a page: `/` or `/handbook/`. */
  readonly prefix: string;
  readonly categories: readonly PlannedCategory[];
  /** In reading order through all categories. */
  readonly playbooks: readonly PlannedPlaybook[];
  readonly checklists: readonly PlannedChecklist[];
  readonly packets: readonly PlannedPacket[];
  /** Checklists and worksheets by the id that packets name. */
  readonly sheetById: ReadonlyMap<string, PlannedSheet>;
  /** Playbooks by slug: more than one where two categories share a slug. */
  readonly playbooksBySlug: ReadonlyMap<string, readonly PlannedPlaybook[]>;
  readonly practices: ReadonlyMap<PointId, readonly Practice[]>;
  /** By path in the content folder. */
  readonly addresses: ReadonlyMap<string, Addressed>;
  /** The guide's files, by the path that their links start from. */
  readonly guideAddresses: ReadonlyMap<string, Addressed>;
  /** Old names and where they lead. */
  readonly moved: Moved;
  /** The team's files over those below, by path in the content folder. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** The language of what the team hasn't written, where the handbook's own is another. */
  readonly languageBelow: string | undefined;
  readonly media: ReadonlySet<string>;
  /** Pages of the team's own, by title. */
  readonly ownPages: readonly OwnPage[];
}

/** Arranges a handbook. `address` overrides the one in the settings. */
export function planSite(handbook: Handbook, address = handbook.settings.address): Site {
  const { language } = handbook.settings;
  const wording = wordingFor(language, withOwnSentences(handbook.ownSentences, language).sentences);
  const byCategory = groupBy(handbook.playbooks, (playbook) => playbook.category);
  const categories = handbook.settings.categories.map((category) => planCategory(category, byCategory.get(category.id) ?? [], wording));
  const playbooks = categories.flatMap((category) => category.playbooks);
  const checklists = playbooks.flatMap((playbook) => playbook.checklists);
  const sheetById = new Map<string, PlannedSheet>(checklists.map((planned) => [planned.checklist.id, planned]));
  for (const planned of playbooks.flatMap((playbook) => playbook.worksheets)) sheetById.set(planned.worksheet.id, planned);
  const addressed = handbook.packets.map((packet) => ({ packet, url: url('packets', packet.slug) }));
  const addresses = addressesOf(playbooks, addressed);
  const places = { categories: new Set<string>(categories.map(({ category }) => category.id)), addresses, unread: handbook.unread };
  const moved = planMoved(handbook.redirects, places, [...sheetById.keys()]);
  const packets = addressed.map((one): PlannedPacket => {
    const sheets = one.packet.sheets.flatMap(({ name }) => sheetById.get(name) ?? sheetById.get(leadOf(moved, name) ?? '') ?? []);
    return { ...one, revision: revisionOfPacket(sheets), sheets };
  });
  return {
    handbook: { ...handbook, settings: { ...handbook.settings, address } },
    wording,
    prefix: new URL(address).pathname,
    categories,
    playbooks,
    checklists,
    packets: inOrder(packets, handbook.settings.packets, ({ packet }) => packet, wording),
    sheetById,
    playbooksBySlug: groupBy(playbooks, (planned) => planned.playbook.slug as string),
    practices: practicesOf(playbooks),
    addresses,
    moved,
    overrides: new Map(handbook.layers.overrides.map((override) => [override.path, override])),
    languageBelow: languageBelow(handbook, wording),
    guideAddresses: guideAddressesOf(handbook.guide),
    media: new Set(handbook.media.map((file) => file.path.normalize('NFC'))),
    ownPages: [],
  };
}

function languageBelow({ layers: { language } }: Handbook, wording: Wording): string | undefined {
  return language === undefined || new Intl.Locale(language).language === wording.language ? undefined : language;
}

function planCategory(category: Category, playbooks: readonly Playbook[], wording: Wording): PlannedCategory {
  const sorted = inOrder(playbooks, category.order, (playbook) => playbook, wording);
  const planned: PlannedPlaybook[] = [];
  const result: PlannedCategory = { category, url: url(category.id), playbooks: planned };
  for (const [position, playbook] of sorted.entries()) planned.push(planPlaybook(playbook, result, position));
  return result;
}

/** Entries in the order that names some of them; the others follow by title. */
function inOrder<Entry>(
  entries: readonly Entry[],
  order: readonly Reference[],
  about: (entry: Entry) => { readonly slug: Slug; readonly title: string },
  wording: Wording,
): Entry[] {
  const ranks = new Map(order.map((reference, index) => [reference.name, index]));
  const rank = (entry: Entry): number => ranks.get(about(entry).slug) ?? order.length;
  return entries.toSorted(
    (a, b) => rank(a) - rank(b) || wording.compare(about(a).title, about(b).title) || compareText(about(a).slug, about(b).slug),
  );
}

function planPlaybook(playbook: Playbook, category: PlannedCategory, position: number): PlannedPlaybook {
  const pageUrl = url(playbook.category, playbook.slug);
  const checklists: PlannedChecklist[] = [];
  const worksheets: PlannedWorksheet[] = [];
  const planned: PlannedPlaybook = {
    playbook,
    url: pageUrl,
    category,
    position,
    checklists,
    worksheets,
    words: wordsOf(playbook),
    minutes: minutesToRead(playbook),
  };
  for (const section of playbook.sections) {
    const anchor = `${pageUrl}#${section.id}`;
    if (section.kind === 'worksheet') worksheets.push({ kind: 'worksheet', worksheet: section.worksheet, playbook: planned, anchor });
    if (section.kind !== 'checklist') continue;
    const { checklist } = section;
    checklists.push({
      kind: 'checklist',
      checklist,
      url: url('checklists', playbook.category, playbook.slug, checklist.slug),
      playbook: planned,
      anchor,
      sources: section.sources,
      place: section.place,
      revision: revisionOf(checklist),
    });
  }
  return planned;
}

function wordsOf(playbook: Playbook): Words[] {
  const blocks = [playbook.intro, ...playbook.sections.map(proseOf)];
  return blocks.flatMap((list) => [...walkBlocks(list)].flatMap((block) => (block.type === 'words' ? [block.words] : [])));
}

function minutesToRead(playbook: Playbook): number {
  // Words of the source: marks count a little, and nothing has to be put together for it.
  const words = playbook.body.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / 200));
}

function revisionOf(checklist: Checklist): string {
  const content = [
    checklist.mode,
    ...checklist.groups.flatMap((group) => [
      `# ${group.title}`,
      blockText(group.notes),
      ...group.items.map((item) => [item.text, item.who, item.due, item.condition, blockText(item.detail)].join('\t')),
    ]),
  ];
  return shortHash(content);
}

function revisionOfPacket(sheets: readonly PlannedSheet[]): string {
  return shortHash(
    sheets.map((sheet) =>
      sheet.kind === 'checklist'
        ? `${sheet.checklist.id} ${sheet.revision}`
        : [sheet.worksheet.id, ...sheet.worksheet.groups.flatMap(({ title, prompts }) => [title, ...prompts.map(({ text }) => text)])].join(
            '\t',
          ),
    ),
  );
}

function shortHash(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 4);
}

function practicesOf(playbooks: readonly PlannedPlaybook[]): Map<PointId, Practice[]> {
  const practices = new Map<PointId, Practice[]>();
  for (const planned of playbooks) {
    for (const section of planned.playbook.sections) {
      for (const point of new Set(section.sources.map((citation) => citation.point))) {
        const practice = { url: `${planned.url}#${section.id}`, title: section.title, playbook: planned.playbook.title };
        const known = practices.get(point);
        if (known) known.push(practice);
        else practices.set(point, [practice]);
      }
    }
  }
  return practices;
}

/** A site with pages of the team's own. */
export function withOwnPages(site: Site, pages: readonly OwnPage[]): Site {
  return { ...site, ownPages: pages.toSorted((a, b) => site.wording.compare(a.title, b.title) || compareText(a.url, b.url)) };
}

/** Whether the team has dropped what `category/playbook` or `category/playbook#section` names: it was below, and isn't there. */
export function isDropped({ handbook: { layers } }: Site, name: string): boolean {
  const [path = '', section] = name.split('#', 2);
  return layers.hidden.has(`${path}.md`) || (section !== undefined && layers.below.get(`${path}.md`)?.has(section) === true);
}

/** The playbooks that a bare or qualified slug (`weekly-check-in`, `executive/weekly-check-in`) can mean. */
export function playbooksNamed(site: Site, name: string): readonly PlannedPlaybook[] {
  const [slug, category, ...more] = name.split('/').toReversed();
  if (more.length > 0) return [];
  const found = site.playbooksBySlug.get(slug as Slug) ?? [];
  return category === undefined ? found : found.filter((planned) => planned.playbook.category === category);
}
