// What stands at the old address of a page that has moved: a way on to the new one.

import type { PageName } from '../model/page-name.ts';
import { homeName, partsOf } from '../model/page-name.ts';
import { url, type Url } from '../model/names.ts';
import type { Lead } from './moved.ts';
import { addressOfPlace } from './places.ts';
import type { PlannedPlaybook, Site } from './site.ts';
import { playbooksNamed } from './site.ts';
import { wholeAddress } from './whole-address.ts';

/** The page at an old address. */
export interface MovedView {
  readonly url: Url;
  /** Where its readers go, inside the site. */
  readonly to: string;
  /** What they find there. */
  readonly title: string;
  readonly fullTitle: string;
  /** The whole new address, for search engines. */
  readonly canonical: string;
}

/** The pages at all old addresses, in order. */
export function planMovedPages(site: Site): MovedView[] {
  const { strings } = site.wording;
  const titles = titlesOf(site);
  // A page of the team's own may have taken an old address.
  const taken = new Set<string>(site.ownPages.map((page) => page.url));
  return site.moved.leads.flatMap((lead) => {
    const address = oldAddress(lead.from);
    if (taken.has(address)) return [];
    const to = newAddress(site, lead);
    const title = titles.get(lead.to) ?? titles.get(partsOf(lead.to).page) ?? site.handbook.settings.title;
    const fullTitle = [strings.movedTitle, site.handbook.settings.title].join(' · ');
    return [{ url: address, to, title, fullTitle, canonical: wholeAddress(site, to) }];
  });
}

/** The checklists and packets that were printed from another address, with that address. */
export function movedSheets(site: Site): { readonly url: Url; readonly name: PageName }[] {
  return site.moved.leads.flatMap(({ from, to }) =>
    site.sheetById.has(to) || to.startsWith('packets/') ? [{ url: oldAddress(from), name: to }] : [],
  );
}

/** The addresses that a checklist or packet was printed from before. */
export function oldAddressesOf(site: Site, name: string): Url[] {
  return (site.moved.formerly.get(name) ?? []).map(oldAddress);
}

/** The playbooks that were at another address, with that address. */
export function movedPlaybooks(site: Site): { readonly url: Url; readonly planned: PlannedPlaybook }[] {
  return site.moved.leads.flatMap(({ from, to }) =>
    from.includes('#') || to.includes('#') ? [] : playbooksNamed(site, to).map((planned) => ({ url: oldAddress(from), planned })),
  );
}

/** The address a page had; that of a section is the page its checklist was printed from. */
function oldAddress(from: PageName): Url {
  const { page, anchor } = partsOf(from);
  return anchor === undefined ? url(page) : url('checklists', page, anchor);
}

/** The address of the page now; a checklist that was printed from a page of its own still is. */
function newAddress(site: Site, { from, to }: Lead): string {
  const sheet = from.includes('#') ? site.sheetById.get(to) : undefined;
  return sheet?.kind === 'checklist' ? sheet.url : addressOfPlace(site.moved.places, to);
}

/** What pages are called, by their names. */
function titlesOf(site: Site): Map<string, string> {
  const { strings } = site.wording;
  return new Map<string, string>([
    [homeName, site.handbook.settings.title],
    ['checklists', strings.checklists],
    ['packets', strings.packets],
    ['packets/new', strings.ownPacket],
    ['runs', strings.runs.title],
    ['search', strings.searchTitle],
    ['sources', strings.sources],
    ['index', strings.index],
    ['health', strings.health],
    ['make-it-yours', strings.guide],
    ...site.categories.map(({ category }) => [category.id, category.title] as const),
    ...site.playbooks.map(({ playbook }) => [`${playbook.category}/${playbook.slug}`, playbook.title] as const),
    ...site.packets.map(({ packet }) => [`packets/${packet.slug}`, packet.title] as const),
    ...site.checklists.map(({ checklist }) => [checklist.id, checklist.title] as const),
  ]);
}
