// Files below that an update has moved, as its redirects.yml tells: what a team lays over the old path goes along, so that it
// neither stands beside its successor nor brings back what was dropped.

import { partsOf, readPageName, type PageName } from '../../model/page-name.ts';
import { parseRedirects } from '../parse-redirects.ts';
import type { TextFile } from '../read.ts';

/** Gives the path that a file of the content has now; nothing where none of its redirects leads to a file. */
export type Follow = (path: string) => string | undefined;

/** The way to follow the redirects of the handbook below. `has` tells whether a file is there. */
export function followMoves(redirects: TextFile | undefined, has: (path: string) => boolean): Follow {
  if (!redirects) return () => undefined;
  const direct = new Map(parseRedirects(redirects).redirects.map(({ from, to }) => [from, to]));
  return (path) => {
    const passed = new Set<PageName>();
    let name = readPageName(path);
    while (name !== undefined && !has(`${name}.md`)) {
      if (passed.has(name)) return undefined;
      passed.add(name);
      const [category = '', slug = ''] = name.split('/');
      const own = direct.get(name);
      const wholeCategory = direct.get(category as PageName);
      name = own ? partsOf(own).page : wholeCategory && !wholeCategory.includes('/') ? readPageName(`${wholeCategory}/${slug}`) : undefined;
    }
    return name === undefined || passed.size === 0 ? undefined : `${name}.md`;
  };
}
