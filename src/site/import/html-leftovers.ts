// What is no text of a page: pictures, scripts, other pages inside it, and what Word keeps beside its text.

import { squeeze } from './document.ts';
import { escapeAll } from './escape.ts';
import { named, plainText, type HtmlRule, type Leave } from './html-rule.ts';
import { reasons, things } from './sentences.ts';

/** Rules that leave something out and say so; `takeTitle` gets the titles, which are no part of the text. */
export function leavingRules(leave: Leave, takeTitle: (title: string, where: 'shown' | 'tab') => void): readonly HtmlRule[] {
  const title = (where: 'shown' | 'tab', node: HTMLElement): string => {
    takeTitle(squeeze(node.textContent ?? ''), where);
    return '';
  };
  return [
    { isFor: (node) => node.nodeName === 'A' && node.hasAttribute('href'), write: (content, node) => link(content, node, leave) },
    { isFor: named('style', 'template', 'link', 'meta', 'base'), write: () => '' },
    { isFor: named('script'), write: () => leave(things.script, reasons.script) },
    {
      isFor: named('iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'svg', 'math', 'applet'),
      write: (content, node) => embedded(content, node, leave),
    },
    { isFor: named('nav'), write: (_, node) => leave(things.menu(squeeze(plainText(node))), reasons.menu) },
    { isFor: named('img'), write: (_, node) => picture(node, leave) },
    { isFor: (node) => node.nodeName === 'TITLE', write: (_, node) => title('tab', node) },
    { isFor: (node) => node.nodeName === 'H1' && node.className === 'document-title', write: (_, node) => title('shown', node) },
    {
      isFor: (node) => node.className === 'document-contents',
      write: (_, node) => leave(things.contents(squeeze(plainText(node))), reasons.contents),
    },
    { isFor: (node) => node.className === 'document-comment', write: () => '' },
    {
      isFor: (node) => node.nodeName === 'DL' && (node.firstElementChild?.id.startsWith('comment-') ?? false),
      write: (_, node) => comments(node, leave),
    },
  ];
}

/** A link with its words; nothing to click where it has none, or where they are more than a line. */
function link(content: string, node: HTMLElement, leave: Leave): string {
  const href = (node.getAttribute('href') ?? '').trim();
  const title = squeeze(node.getAttribute('title') ?? '');
  // Back from a footnote to its mark, and from the mark to the footnote.
  if (/^#(?:foot|end)note-ref-/.test(href)) return '';
  if (/^#(?:foot|end)note-/.test(href)) return content;
  const address = href.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));
  if (content.trim() !== '' && !/\n\s*\n/.test(content) && href !== '')
    return `[${content}](<${address}>${title === '' ? '' : ` "${escapeAll(title)}"`})`;
  if (!/^#?$/.test(href) || title !== '') leave(things.link('', href, title), reasons.wordlessLink);
  return content;
}

function embedded(content: string, node: HTMLElement, leave: Leave): string {
  const address = node.getAttribute('src') ?? node.getAttribute('data') ?? '';
  leave(things.embedded(node.nodeName.toLowerCase(), address), reasons.embedded);
  return content.trim() === '' ? '' : `\n\n${content}\n\n`;
}

function picture(node: HTMLElement, leave: Leave): string {
  const title = squeeze(node.getAttribute('alt') ?? '') || squeeze(node.getAttribute('title') ?? '');
  return leave(things.picture(title), reasons.picture(title));
}

/** Word's comments come as a list of marks and texts at the document's end. */
function comments(node: HTMLElement, leave: Leave): string {
  for (const child of Array.from(node.children)) {
    const text = squeeze(plainText(child)).replace(/ ?↑$/, '');
    if (child.nodeName === 'DD' && text !== '') leave(things.comment(text), reasons.comment);
  }
  return '';
}
