// What every page has around its content: title, trail, menu, neighbours, contents.

import type { Hue } from '../model/handbook.ts';
import type { Url } from '../model/names.ts';
import type { PlannedCategory, PlannedPlaybook, Site } from './site.ts';
import { linkTo, linkToCategory } from './text-language.ts';
import type { Wording } from './wording.ts';

/** A link with its words. */
export interface LinkView {
  readonly title: string;
  readonly url: string;
  /** The language of the title, where it isn't the handbook's. */
  readonly language?: string | undefined;
}

/** A step of the way back up; a category carries its icon. */
export interface TrailStep extends LinkView {
  readonly icon?: string;
}

/** A category in the menu; only the current one shows playbooks. */
export interface MenuCategory extends LinkView {
  readonly icon: string;
  readonly hue: Hue;
  readonly isCurrent: boolean;
  readonly playbooks: readonly (LinkView & { readonly isCurrent: boolean })[];
  /** A link to the rest, where the menu shows only the neighbours. */
  readonly more: LinkView | undefined;
}

/** An entry of "on this page". */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  /** The language of the title, where it isn't the handbook's. */
  readonly language?: string | undefined;
}

/** What surrounds a page's content. */
export interface Frame {
  readonly url: Url;
  readonly title: string;
  /** For the browser's tab and for search engines: title and handbook. */
  readonly fullTitle: string;
  readonly description: string;
  readonly hue: Hue | undefined;
  /** From the home page down to the page above this one. */
  readonly trail: readonly TrailStep[];
  readonly menu: readonly MenuCategory[];
  /** Pages of the team's own. */
  readonly ownPages: readonly LinkView[];
  readonly contents: readonly ContentsEntry[];
  readonly previous: LinkView | undefined;
  readonly next: LinkView | undefined;
  /** The language of the page's own text, or at least its title, where it isn't the handbook's: the guide is in English everywhere. */
  readonly textLanguage: string | undefined;
}

/** How many playbooks the menu shows around the current one: a full list in every page would grow quadratically. Ours. */
const menuWindow = 14;

/** How many of the team's own pages the menu names. Ours. */
const ownPagesShown = 12;

/** The frame of a page. Leave out what it doesn't have. */
export function frameOf(
  site: Site,
  page: {
    readonly url: Url;
    readonly title: string;
    /** What kind of page it is, where pages of two kinds may share a title. */
    readonly kind?: string;
    readonly description: string;
    readonly trail?: readonly TrailStep[];
    readonly category?: PlannedCategory;
    readonly playbook?: PlannedPlaybook;
    readonly contents?: readonly ContentsEntry[];
    readonly previous?: LinkView | undefined;
    readonly next?: LinkView | undefined;
    readonly textLanguage?: string | undefined;
  },
): Frame {
  const { settings } = site.handbook;
  const { strings } = site.wording;
  return {
    url: page.url,
    title: page.title,
    fullTitle:
      page.url === '/'
        ? `${settings.title}${strings.colon} ${settings.tagline}`
        : [page.title, page.kind, settings.title].filter(Boolean).join(' · '),
    description: page.description,
    hue: page.category?.category.hue,
    trail: page.url === '/' ? [] : [{ title: strings.home, url: '/' }, ...(page.trail ?? [])],
    menu: site.categories.map((category) => menuCategory(site, category, page.category === category, page.playbook)),
    ownPages: site.ownPages.slice(0, ownPagesShown).map(({ title, url }) => ({ title, url })),
    contents: page.contents ?? [],
    previous: page.previous,
    next: page.next,
    textLanguage: page.textLanguage,
  };
}

function menuCategory(site: Site, planned: PlannedCategory, isCurrent: boolean, current: PlannedPlaybook | undefined): MenuCategory {
  const { category, playbooks } = planned;
  const position = current?.position ?? 0;
  const from = Math.max(0, Math.min(position - Math.floor(menuWindow / 2), playbooks.length - menuWindow));
  const shown = isCurrent ? playbooks.slice(from, from + menuWindow) : [];
  return {
    ...linkToCategory(site, planned),
    icon: category.icon,
    hue: category.hue,
    isCurrent,
    playbooks: shown.map((playbook) => ({ ...linkTo(site, playbook), isCurrent: playbook === current })),
    more:
      isCurrent && playbooks.length > shown.length ? { title: site.wording.strings.all(playbooks.length), url: planned.url } : undefined,
  };
}

/** A long list cut into pages. */
export interface Paging {
  readonly number: number;
  readonly total: number;
  /** Every page of the list, the first at the list's own address. */
  readonly pages: readonly (LinkView & { readonly isCurrent: boolean })[];
}

/** The entries of one page of a list, numbered from 1, at most `size` to a page. */
export function pageOf<Entry>(
  entries: readonly Entry[],
  number: number,
  size: number,
  base: Url,
  wording: Wording,
): { readonly entries: readonly Entry[]; readonly paging: Paging | undefined } {
  const total = Math.max(1, Math.ceil(entries.length / size));
  const pages = Array.from({ length: total }, (_, index) => ({
    title: wording.number(index + 1),
    url: pagedUrl(base, index + 1),
    isCurrent: index + 1 === number,
  }));
  return { entries: entries.slice((number - 1) * size, number * size), paging: total === 1 ? undefined : { number, total, pages } };
}

/** The address of a page of a list: `/executive/`, `/executive/page/2/`. */
export function pagedUrl(base: Url, number: number): Url {
  return (number === 1 ? base : `${base}page/${number}/`) as Url;
}
