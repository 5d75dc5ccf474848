// Every page as HTML.

import type { Page } from '../plan/pages.ts';
import type { Output } from './output.ts';
import type { Theme, Tools } from './theme.ts';

/** Pages in the look of a theme. */
export function emitPages(pages: readonly Page[], theme: Theme, tools: Tools): Output[] {
  return pages.map((page) => ({ file: page.file, content: () => theme.page(page.view(), tools).toString() }));
}
