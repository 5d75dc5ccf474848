// HTML to Markdown: the only importer of turndown. Nothing of a page is run or fetched. The Markdown goes straight to our
// own reader, so its text is escaped sign by sign and its marks are kept apart by empty comments, which that reader drops.

import TurndownService from 'turndown';
import { commentsIn, withoutScripts } from './comments.ts';
import { ImportFault, type LeftOut } from './document.ts';
import { escapeAll } from './escape.ts';
import { leavingRules } from './html-leftovers.ts';
import { lineRules } from './html-lines.ts';
import { listRules } from './html-lists.ts';
import { tableRules } from './html-table.ts';
import { reasons, refusals, things } from './sentences.ts';

/** A page as Markdown. */
export interface ReadHtml {
  readonly markdown: string;
  /** What Word marks as the document's title. */
  readonly shownTitle: string;
  /** The title in the browser's tab. */
  readonly tabTitle: string;
  readonly leftOut: readonly LeftOut[];
}

/** Reads a page, or a part of one. Throws an {@link ImportFault} when it is nested too deep. */
export function readHtml(html: string): ReadHtml {
  const leftOut: LeftOut[] = [];
  const titles: Record<'shown' | 'tab', string[]> = { shown: [], tab: [] };
  const leave = (what: string, why: string): '' => {
    leftOut.push({ what, why });
    return '';
  };
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '* * *',
    blankReplacement: (_, node) => (node.nodeName !== 'LI' && isBlock(node) ? '\n\n' : ''),
  });
  service.escape = escapeAll;
  const rules = [...lineRules, ...listRules(), ...tableRules(), ...leavingRules(leave, (title, where) => titles[where].push(title))];
  for (const [index, { isFor, write }] of rules.entries()) service.addRule(`${index}`, { filter: isFor, replacement: write });
  try {
    // The name of turndown's own frame must not be closed by the page.
    const markdown = service.turndown(html.replace(/<(\/?)x-turndown/gi, '<$1x-page'));
    leftOut.push(...hiddenIn(html));
    return { markdown, shownTitle: titles.shown.join(' '), tabTitle: titles.tab[0] ?? '', leftOut };
  } catch (error) {
    throw error instanceof RangeError ? new ImportFault(refusals.tooDeep) : error;
  }
}

/** What turndown has found out about an element. */
function isBlock(node: Node): boolean {
  return (node as Node & { readonly isBlock?: boolean }).isBlock === true;
}

/** What a page's comments say, in one line; what browsers of old are told by them is none of it. */
function hiddenIn(html: string): LeftOut[] {
  const comments = commentsIn(withoutScripts(html), true).filter(({ text }) => !/^\[(?:if|endif)\b/i.test(text));
  if (comments.length === 0) return [];
  return [{ what: things.hiddenNotes(comments.map(({ text }) => text)), why: reasons.hidden }];
}
