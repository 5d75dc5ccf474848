// Comments of HTML, which readers of a document don't see.

import { squeeze } from './document.ts';

/** A comment as it is written, and its words on one line. */
export interface HiddenComment {
  readonly whole: string;
  readonly text: string;
}

/** The comments of a text in order, without those that hold no words. One that never closes goes on to the end, if `isOpenHidden`. */
export function commentsIn(text: string, isOpenHidden: boolean): HiddenComment[] {
  const found: HiddenComment[] = [];
  for (let from = text.indexOf('<!--'); from >= 0; from = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', from + 4);
    if (close < 0 && !isOpenHidden) break;
    const end = close < 0 ? text.length : close + 3;
    const words = squeeze(text.slice(from + 4, close < 0 ? end : close));
    if (words !== '') found.push({ whole: text.slice(from, end), text: words });
    from = end;
  }
  return found;
}

/** A page without its scripts and styles, where a comment's signs are no comment. One that never closes goes on to the end, as in browsers. */
export function withoutScripts(html: string): string {
  const opening = /<(script|style)\b/gi;
  const lower = html.toLowerCase();
  let kept = '';
  let from = 0;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    kept += html.slice(from, open.index);
    const close = lower.indexOf(`</${open[1]?.toLowerCase() ?? ''}`, open.index);
    if (close < 0) return kept;
    from = close;
    opening.lastIndex = close;
  }
  return kept + html.slice(from);
}
