// What can be led to: pages and sections by their names.

import { homeName, pageName, partsOf, type PageName } from '../model/page-name.ts';
import type { Addressed } from './addresses.ts';

/** What there is. */
export interface Places {
  readonly categories: ReadonlySet<string>;
  /** Playbooks and packets by path in the content folder. */
  readonly addresses: ReadonlyMap<string, Addressed>;
  /** Files that are there but could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** Pages that are there whatever the content holds. */
export const fixedPages: ReadonlySet<string> = new Set([
  homeName,
  'checklists',
  'packets',
  'packets/new',
  'runs',
  'search',
  'sources',
  'index',
  'health',
  'make-it-yours',
]);

/**
 * The name of what is there under this one, its anchor as the page has it; nothing where nothing is. Of a file that can't
 * be read, every section may be there.
 */
export function placeNamed({ categories, addresses, unread }: Places, name: PageName): PageName | undefined {
  const { page, anchor } = partsOf(name);
  if (unread.has(`${page}.md`)) return name;
  if (anchor === undefined) return fixedPages.has(page) || categories.has(page) || addresses.has(`${page}.md`) ? name : undefined;
  const id = addresses.get(`${page}.md`)?.anchors.get(anchor);
  return id === undefined ? undefined : pageName(page, id);
}

/** The address of something that is there, without the site's prefix. */
export function addressOfPlace({ addresses }: Places, name: PageName): string {
  const { page, anchor } = partsOf(name);
  const url = addresses.get(`${page}.md`)?.url ?? (page === homeName ? '/' : `/${page}/`);
  return anchor === undefined ? url : `${url}#${anchor}`;
}
