// Every page as HTML.

import { planPages } from '../plan/pages.ts';
import type { Site } from '../plan/site.ts';
import type { Output } from './output.ts';
import type { Theme, Tools } from './theme.ts';

/** The pages of a site in the look of a theme. */
export function emitPages(site: Site, theme: Theme, tools: Tools): Output[] {
  return planPages(site).map((page) => ({ file: page.file, content: () => theme.page(page.view(), tools).toString() }));
}
