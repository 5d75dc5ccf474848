// What pages are called in content: by the path of their file, without `.md`.

import { isSlug } from './names.ts';

declare const brand: unique symbol;

/**
 * The name of a page or of a section on it: `executive` (a category), `executive/weekly-check-in`, `packets/first-day`,
 * `executive/weekly-check-in#before-the-check-in`. Home is the empty text.
 */
export type PageName = string & { readonly [brand]: 'PageName' };

/** The page that shows everything else. */
export const homeName = '' as PageName;

/**
 * The name in a text as people write it, also as a path (`executive/old-name.md`) or an address
 * (`/checklists/executive/old-name/before-you-start/`). Nothing when it can't be one.
 */
export function readPageName(text: string): PageName | undefined {
  const [path = '', anchor, ...more] = decoded(text.trim()).normalize('NFC').split('#');
  const bare = path.replace(/(^|\/)index\.(?:html|md)$/, '$1').replace(/\.md$/, '');
  const segments = bare.replace(/^\/|\/$/g, '').split('/');
  if (more.length > 0 || (anchor !== undefined && !isAnchor(anchor))) return undefined;
  if (segments.length === 1 && segments[0] === '') return anchor === undefined ? homeName : undefined;
  if (!segments.every(isSlug)) return undefined;
  const [first, category = '', playbook = '', slug = ''] = segments;
  if (segments.length === 4 && first === 'checklists' && anchor === undefined) return pageName(`${category}/${playbook}`, slug);
  return segments.length <= 2 ? pageName(segments.join('/'), anchor) : undefined;
}

/** The name of a page, or of the section with this anchor on it. */
export function pageName(page: string, anchor?: string): PageName {
  return (anchor === undefined ? page : `${page}#${anchor}`) as PageName;
}

/** The page of a name, and the anchor of the section it names; without one the whole page is meant. */
export function partsOf(name: PageName): { readonly page: PageName; readonly anchor: string | undefined } {
  const at = name.indexOf('#');
  return at < 0 ? { page: name, anchor: undefined } : { page: name.slice(0, at) as PageName, anchor: name.slice(at + 1) };
}

function isAnchor(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
