// The views of reference pages: sources, A to Z, health, search, not found.

import { groupBy } from '../model/group.ts';
import type { OwnPage } from '../model/handbook.ts';
import { url, type Url } from '../model/names.ts';
import { compareText } from '../model/problem.ts';
import { recentChanges } from './cards.ts';
import { frameOf, pagedUrl, pageOf } from './frame.ts';
import { listSize, sheetTitle } from './plan-lists.ts';
import { roleName } from './role-names.ts';
import type { PlannedPlaybook, Site } from './site.ts';
import { inLanguage, keyLanguage, linkTo, sheetLanguage, wordsLanguage } from './text-language.ts';
import type { HealthView, IndexView, NotFoundView, OfflineView, OwnPageView, SearchView, SourcesView } from './views.ts';
import { monthsAfter } from './wording.ts';

/** How many places the sources page names for a point before it counts the rest. Ours: pages stay bounded. */
const practicesShown = 12;
/** An index of more entries than this is cut into a page for each letter. Ours. */
const indexSize = 600;

/** Every document, each of its points, and where each is put to work. */
export function sourcesView(site: Site): SourcesView {
  const { strings } = site.wording;
  const { documents, points } = site.handbook;
  const intro = documents.length === 0 ? '' : strings.sourcesIntro(points.length, documents.length);
  const byDocument = groupBy(points, (point) => point.document);
  return {
    kind: 'sources',
    frame: frameOf(site, {
      url: url('sources'),
      title: strings.sources,
      description: intro || strings.emptySources,
      contents: documents.map((document) => ({ id: document.id.toLowerCase(), title: shorten(`${document.id} ${document.title}`) })),
    }),
    intro,
    coverage: coverage(site),
    empty: documents.length === 0 ? strings.emptySources : '',
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      points: (byDocument.get(document.id) ?? []).map((point) => {
        const practices = site.practices.get(point.id) ?? [];
        const hidden = practices.length - practicesShown;
        return {
          id: point.id,
          text: point.text,
          practices: practices
            .slice(0, practicesShown)
            .map((practice) => ({ title: `${practice.playbook}${strings.colon} ${practice.title}`, url: practice.url })),
          more: hidden > 0 ? strings.andMore(hidden) : practices.length === 0 ? strings.notCovered : '',
        };
      }),
    })),
  };
}

/** A title short enough for the list beside a page. */
function shorten(title: string): string {
  return title.length <= 48 ? title : `${title.slice(0, 48).replace(/\s+\S*$/, '')} …`;
}

function coverage(site: Site): string {
  const { points } = site.handbook;
  if (points.length === 0) return '';
  return site.wording.strings.covered(points.filter((point) => site.practices.has(point.id)).length, points.length);
}

interface IndexEntry {
  readonly title: string;
  readonly url: string;
  readonly note: string;
  readonly letter: string;
  /** The language of the title, where it isn't the handbook's. */
  readonly language?: string;
}

/** The entries of the A to Z, sorted; made once for all its pages. */
export function indexEntries(site: Site): IndexEntry[] {
  const { strings, compare, list } = site.wording;
  const entries: IndexEntry[] = [];
  const add = (title: string, address: string, note: string, language?: string): void => {
    entries.push({ title, url: address, note, letter: letterOf(title), ...inLanguage(language) });
  };
  for (const planned of site.playbooks) {
    const { playbook } = planned;
    add(playbook.title, planned.url, strings.kinds.playbook, keyLanguage(site, playbook, 'title'));
    for (const alias of playbook.aliases)
      if (alias.toLowerCase() !== playbook.title.toLowerCase())
        add(alias, planned.url, playbook.title, keyLanguage(site, playbook, 'aliases'));
    for (const sheet of [...planned.checklists, ...planned.worksheets]) {
      const kind = sheet.kind === 'checklist' ? strings.kinds.checklist : strings.worksheet;
      add(sheetTitle(sheet), sheet.anchor, list([kind, playbook.title]), sheetLanguage(site, sheet));
    }
    for (const words of planned.words)
      add(
        words.title || strings.wordsKinds[words.kind],
        `${planned.url}#${words.id}`,
        list([strings.wordsKinds[words.kind], playbook.title]),
        words.title ? wordsLanguage(site, playbook, words) : undefined,
      );
  }
  for (const { packet, url: address } of site.packets) add(packet.title, address, strings.kinds.packet, keyLanguage(site, packet, 'title'));
  return entries.toSorted((a, b) => compare(a.letter, b.letter) || compare(a.title, b.title) || compare(a.note, b.note));
}

function letterOf(title: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title.normalize('NFD'))?.[0]?.toUpperCase() ?? '#';
  return /\p{N}/u.test(first) ? '#' : first;
}

/** The addresses of the index: one page, or one for each letter. */
export function indexPages(entries: readonly IndexEntry[]): readonly { readonly letter: string | undefined; readonly url: Url }[] {
  if (entries.length <= indexSize) return [{ letter: undefined, url: url('index') }];
  const letters = [...new Set(entries.map((entry) => entry.letter))];
  return letters.map((letter, index) => ({ letter, url: index === 0 ? url('index') : url('index', letterName(letter)) }));
}

function letterName(letter: string): string {
  return letter === '#' ? '0-9' : letter.toLowerCase();
}

/** A page of the A to Z. */
export function indexView(
  site: Site,
  entries: readonly IndexEntry[],
  page: { readonly letter: string | undefined; readonly url: Url },
): IndexView {
  const { strings } = site.wording;
  const shown = page.letter === undefined ? entries : entries.filter((entry) => entry.letter === page.letter);
  const groups = [...groupBy(shown, (entry) => entry.letter)].map(([letter, group]) => ({
    letter,
    id: `letter-${letterName(letter)}`,
    entries: group,
  }));
  const pages = indexPages(entries);
  return {
    kind: 'index',
    frame: frameOf(site, { url: page.url, title: strings.index, description: strings.indexIntro }),
    letters:
      pages.length > 1
        ? pages.map(({ letter, url: address }) => ({ title: letter ?? '', url: address, isCurrent: letter === page.letter }))
        : groups.map(({ letter, id }) => ({ title: letter, url: `/index/#${id}`, isCurrent: false })),
    groups,
    empty: entries.length === 0 ? strings.emptyPlaybooks : '',
  };
}

/** The day a playbook's next review is due. */
export function reviewDue({ playbook }: PlannedPlaybook): string {
  return monthsAfter(playbook.reviewed, playbook.reviewEveryMonths);
}

/** Every playbook, the first due first; made once for all pages of the health report. */
export function byReviewDue(site: Site): PlannedPlaybook[] {
  return site.playbooks.toSorted((a, b) => compareText(reviewDue(a), reviewDue(b)));
}

/** A page of the health report. No clock: the reader's browser says what is overdue. */
export function healthView(site: Site, sorted: readonly PlannedPlaybook[], number: number): HealthView {
  const { strings, date } = site.wording;
  const base = url('health');
  const { entries, paging } = pageOf(sorted, number, listSize, base, site.wording);
  const byOwner = groupBy(site.playbooks, (planned) => roleName(site, planned.playbook.owner));
  return {
    kind: 'health',
    frame: frameOf(site, { url: pagedUrl(base, number), title: strings.health, description: strings.healthIntro }),
    coverage: coverage(site),
    empty: sorted.length === 0 ? strings.emptyPlaybooks : '',
    uncovered: site.handbook.points.filter((point) => !site.practices.has(point.id)).map(({ id, text }) => ({ id, text })),
    owners: [...byOwner].map(([name, owned]) => ({ name, playbooks: strings.countPlaybooks(owned.length) })),
    playbooks: entries.map((planned) => {
      const { playbook } = planned;
      const dueDay = reviewDue(planned);
      return {
        ...linkTo(site, planned),
        owner: roleName(site, playbook.owner),
        reviewed: date(playbook.reviewed),
        due: date(dueDay),
        dueDay,
      };
    }),
    paging,
    changes: number === 1 ? recentChanges(site, 20) : [],
  };
}

/** The search page; the results are the reader's own. */
export function searchView(site: Site): SearchView {
  const { strings } = site.wording;
  const frame = frameOf(site, { url: url('search'), title: strings.searchTitle, description: strings.searchHint });
  // No trail: the links in the page's main part are the results.
  return { kind: 'search', frame: { ...frame, trail: [] } };
}

/** A page of the team's own. */
export function ownPageView(site: Site, page: OwnPage): OwnPageView {
  const { url: address, title, summary, content, source } = page;
  return { kind: 'own', frame: frameOf(site, { url: address, title, description: summary }), summary, content, source };
}

/** What stands for pages that aren't at hand without network. */
export function offlineView(site: Site): OfflineView {
  const { strings } = site.wording;
  const frame = frameOf(site, { url: url('offline'), title: strings.offlineTitle, description: strings.offline });
  // It stands in for any page, so it has no place of its own.
  return { kind: 'offline', frame: { ...frame, trail: [] } };
}

/** What stands where nothing is. */
export function notFoundView(site: Site): NotFoundView {
  const { strings } = site.wording;
  return {
    kind: 'not-found',
    frame: frameOf(site, { url: '/404.html' as Url, title: strings.notFoundTitle, description: strings.notFound }),
  };
}
