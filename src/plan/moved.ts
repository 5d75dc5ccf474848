// Where what has moved is now: redirects followed to their end, for links, sheets, addresses and ticks alike.

import { groupBy } from '../model/group.ts';
import { pageName, partsOf, readPageName, type PageName } from '../model/page-name.ts';
import type { Redirect } from '../model/redirect.ts';
import { fixedPages, placeNamed, type Places } from './places.ts';

/** An old name, and the name of what its readers find now. */
export interface Lead {
  readonly from: PageName;
  readonly to: PageName;
}

/** All that has moved. */
export interface Moved {
  readonly places: Places;
  /** What redirects.yml says, line by line. */
  readonly direct: ReadonlyMap<PageName, PageName>;
  /** Every old name of a page or of a checklist, in order; what leads nowhere is left out. */
  readonly leads: readonly Lead[];
  /** Old names of checklists and packets by today's, in the order of redirects.yml. */
  readonly formerly: ReadonlyMap<string, readonly PageName[]>;
  /** Where playbooks lead that have moved, by the slug they had. */
  readonly bySlug: ReadonlyMap<string, readonly PageName[]>;
  /**
   * Where a name leads that has moved, by its own redirect, its page's or its category's. A section that is no longer there
   * leads to its page. Nothing when the name has not moved, or leads nowhere.
   */
  readonly lead: (name: PageName) => PageName | undefined;
}

/** Follows every redirect. `checklists` are the ids of all checklists. */
export function planMoved(redirects: readonly Redirect[], places: Places, checklists: readonly string[]): Moved {
  const direct = new Map(redirects.map(({ from, to }) => [from, to]));
  const lead = followerOf(direct, places);
  const leads = oldNames(direct, places, checklists, lead).flatMap((from) => {
    const to = lead(from);
    return to === undefined ? [] : [{ from, to }];
  });
  // A section that led to its page only is no former name of it.
  const same = leads.filter(({ from, to }) => from.includes('#') === to.includes('#'));
  const formerly = new Map([...groupBy(same, ({ to }) => to as string)].map(([to, group]) => [to, group.map(({ from }) => from)]));
  const playbooks = leads.filter(({ from }) => /^(?!packets\/)[^#]+\//.test(from));
  const bySlug = new Map(
    [...groupBy(playbooks, ({ from }) => from.split('/')[1] ?? '')].map(([slug, group]) => [slug, group.map(({ to }) => to)]),
  );
  return { places, direct, leads, formerly, bySlug, lead };
}

/** Where a name leads that has moved, written as a sheet of a packet or a playbook to read next; see {@link Moved.lead}. */
export function leadOf({ lead }: Pick<Moved, 'lead'>, written: string): PageName | undefined {
  const name = readPageName(written);
  return name && lead(name);
}

/** The function that follows redirects. Every name on the way is followed once, however long the way. */
function followerOf(direct: ReadonlyMap<PageName, PageName>, places: Places): Moved['lead'] {
  const known = new Map<PageName, PageName | undefined>();
  const isThere = (name: PageName): boolean => placeNamed(places, name) !== undefined;

  const byCategory = (page: PageName): PageName | undefined => {
    const [category = '', slug] = page.split('/');
    const to = slug === undefined ? undefined : direct.get(category as PageName);
    // A category that has become another takes its playbooks along; one that leads to a page sends all of them there.
    return to === undefined || isOnePage(to) ? to : pageName(`${to}/${slug ?? ''}`);
  };

  const step = (name: PageName): PageName | undefined => {
    const own = direct.get(name);
    if (own !== undefined) return own;
    const { page, anchor } = partsOf(name);
    if (anchor === undefined) return byCategory(page);
    // The page is there, its section isn't.
    if (isThere(page)) return page;
    const to = direct.get(page) ?? byCategory(page);
    if (to === undefined) return undefined;
    const section = pageName(partsOf(to).page, anchor);
    return !to.includes('#') || isThere(section) || direct.has(section) ? section : to;
  };

  return (name) => {
    if (isThere(name) || (!direct.has(name) && isThere(partsOf(name).page))) return undefined;
    const way = new Set<PageName>();
    let end: PageName | undefined = name;
    // Round in a circle leads nowhere; a check tells of it.
    while (end !== undefined && !known.has(end) && !way.has(end) && !isThere(end)) {
      way.add(end);
      end = step(end);
    }
    const found = end === undefined || way.has(end) ? undefined : known.has(end) ? known.get(end) : placeNamed(places, end);
    for (const passed of way) known.set(passed, found);
    return found;
  };
}

/** Whether a name can't be that of a category. */
function isOnePage(name: PageName): boolean {
  return fixedPages.has(name) || name.includes('/') || name.includes('#');
}

/** The old names of pages and checklists: those that redirects.yml names, and those that follow from them. */
function oldNames(
  direct: ReadonlyMap<PageName, PageName>,
  places: Places,
  checklists: readonly string[],
  lead: Moved['lead'],
): readonly PageName[] {
  if (direct.size === 0) return [];
  const inOrder = [...direct.keys()];
  const files = [...places.addresses.keys()].map((path) => path.slice(0, -'.md'.length));
  const byCategory = groupBy([...files, ...inOrder.filter((name) => !name.includes('#'))], (name) => name.split('/', 1)[0] ?? '');
  const slugsIn = (category: string): Set<string> => {
    const slugs = new Set<string>();
    const seen = new Set<string>();
    for (let next: string | undefined = category; next !== undefined && !seen.has(next) && !isOnePage(next as PageName);) {
      seen.add(next);
      for (const name of byCategory.get(next) ?? []) slugs.add(name.split('/')[1] ?? '');
      next = direct.get(next as PageName);
    }
    slugs.delete('');
    return slugs;
  };
  const pages = new Set(
    inOrder
      .filter((name) => !name.includes('#'))
      .flatMap((name) => (name.includes('/') ? [name] : [name, ...[...slugsIn(name)].map((slug) => pageName(`${name}/${slug}`))])),
  );
  const byPage = groupBy([...checklists, ...inOrder.filter((name) => name.includes('#'))], (name) => name.split('#', 1)[0] ?? '');
  const names = new Set(inOrder);
  for (const page of pages) {
    names.add(page);
    const to = lead(page);
    const sections = to === undefined ? [] : [...(byPage.get(page) ?? []), ...(byPage.get(partsOf(to).page) ?? [])];
    for (const name of sections) names.add(pageName(page, name.slice(name.indexOf('#') + 1)));
  }
  return [...names].filter((name) => placeNamed(places, name) === undefined);
}
