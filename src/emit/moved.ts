// At the addresses of pages that have moved: a page and a line of Markdown that lead on to the new one.

import type { MovedView } from '../plan/plan-moved.ts';
import { planMovedPages } from '../plan/plan-moved.ts';
import type { Site } from '../plan/site.ts';
import type { Output } from './output.ts';
import type { Theme, Tools } from './theme.ts';

/** The pages at old addresses, in no list, menu or index. */
export function emitMovedPages(site: Site, theme: Theme, tools: Tools): Output[] {
  return planMovedPages(site).map((view) => ({
    file: `${view.url.slice(1)}index.html`,
    content: () => theme.moved(view, tools).toString(),
  }));
}

/** Their Markdown twins, for programs that kept the address. */
export function emitMovedMarkdown(site: Site): Output[] {
  return planMovedPages(site).map((view) => ({ file: `${view.url.slice(1)}index.md`, content: () => markdown(site, view) }));
}

function markdown(site: Site, { title, canonical }: MovedView): string {
  const { strings } = site.wording;
  return `# ${strings.movedTitle}\n\n${strings.movedTo} [${title}](${canonical})\n`;
}
