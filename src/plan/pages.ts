// The list of every page. A page's view is made when it is asked for, from its own part of the site.

import { url, type Url } from '../model/names.ts';
import { guideUrl } from './addresses.ts';
import { pagedUrl } from './frame.ts';
import { categoryView, checklistsView, checklistView, homeView, listSize, packetsView, packetView, runsView } from './plan-lists.ts';
import { ownPacketView } from './own-packet.ts';
import { guidePageView, guideView, ruleUrl, ruleView } from './plan-guide.ts';
import { playbookView } from './plan-playbook.ts';
import {
  byReviewDue,
  healthView,
  indexEntries,
  indexPages,
  indexView,
  notFoundView,
  offlineView,
  ownPageView,
  searchView,
  sourcesView,
} from './plan-reference.ts';
import type { Site } from './site.ts';
import type { PageView } from './views.ts';

/** A page to be written. */
export interface Page {
  readonly url: Url;
  /** The file within the output: `executive/index.html`. */
  readonly file: string;
  /** Makes the view; pure, so that asking twice gives the same. */
  readonly view: () => PageView;
}

/** Every page of the site, in reading order. */
export function planPages(site: Site): Page[] {
  const points = new Set<string>(site.handbook.points.map((point) => point.id));
  const pages: Page[] = [];
  const add = (address: Url, view: () => PageView): void => {
    pages.push({ url: address, file: address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1), view });
  };
  const addPaged = (base: Url, length: number, view: (number: number) => PageView): void => {
    for (let number = 1; number === 1 || (number - 1) * listSize < length; number++) add(pagedUrl(base, number), () => view(number));
  };

  add(url(), () => homeView(site));
  for (const category of site.categories) {
    addPaged(category.url, category.playbooks.length, (number) => categoryView(site, category, number));
    for (const playbook of category.playbooks) add(playbook.url, () => playbookView(site, points, playbook));
  }
  const owners = site.playbooks.filter((planned) => planned.checklists.length > 0);
  addPaged(url('checklists'), owners.length, (number) => checklistsView(site, owners, number));
  for (const checklist of site.checklists) add(checklist.url, () => checklistView(site, checklist));
  add(url('packets'), () => packetsView(site));
  add(url('packets', 'new'), () => ownPacketView(site));
  for (const packet of site.packets) add(packet.url, () => packetView(site, packet));
  add(url('runs'), () => runsView(site));
  add(url('search'), () => searchView(site));
  add(url('sources'), () => sourcesView(site));
  const entries = indexEntries(site);
  for (const page of indexPages(entries)) add(page.url, () => indexView(site, entries, page));
  const due = byReviewDue(site);
  addPaged(url('health'), due.length, (number) => healthView(site, due, number));
  const { guide } = site.handbook;
  add(guideUrl(guide), () => guideView(site));
  for (const page of guide.pages) add(guideUrl(page), () => guidePageView(site, page));
  for (const rule of guide.rules) add(ruleUrl(rule), () => ruleView(site, rule));
  for (const page of site.ownPages) add(page.url, () => ownPageView(site, page));
  if (site.handbook.settings.offline) add(url('offline'), () => offlineView(site));
  add('/404.html' as Url, () => notFoundView(site));
  return pages;
}
