// What a move makes of the names and paths of a handbook.

import { pageName, partsOf, type PageName } from '../model/page-name.ts';

/** One page, or a category with everything in it, that gets another name of the same kind. */
export interface Move {
  readonly kind: 'playbook' | 'packet' | 'category';
  readonly from: PageName;
  readonly to: PageName;
}

/** The name of a page or section after the move; the same where it stays. */
export function movedName({ kind, from, to }: Move, name: PageName): PageName {
  const { page, anchor } = partsOf(name);
  if (page === from) return pageName(to, anchor);
  return kind === 'category' && page.startsWith(`${from}/`) ? pageName(to + page.slice(from.length), anchor) : name;
}

/** The path of a file or folder of the content after the move; the same where it stays. */
export function movedPath({ kind, from, to }: Move, path: string): string {
  if (kind !== 'category') return path === `${from}.md` ? `${to}.md` : path;
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}
