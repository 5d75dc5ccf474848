// Prose as HTML: every kind of block and inline, the same on pages and on sheets.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { Block, Inline, ListItem } from '../../src/model/prose.ts';

/** Blocks of prose. `path` is the file they were written in, for their links. */
export function prose(blocks: readonly Block[], path: string, tools: Tools): Html {
  return html`${blocks.map((one) => block(one, path, tools))}`;
}

/** Inlines of prose. */
export function inlines(list: readonly Inline[], path: string, tools: Tools): Html {
  return html`${list.map((one) => inline(one, path, tools))}`;
}

function block(one: Block, path: string, tools: Tools): Html {
  switch (one.type) {
    case 'paragraph':
      return html`<p>${inlines(one.children, path, tools)}</p>\n`;
    case 'heading':
      return heading(one.level, one.id, inlines(one.children, path, tools));
    case 'list': {
      const items = one.items.map((item) => html`<li>${listItem(item, one.tight, path, tools)}</li>\n`);
      if (!one.ordered) return html`<ul>${items}</ul>\n`;
      return one.start === 1 ? html`<ol>${items}</ol>\n` : html`<ol start="${one.start}">${items}</ol>\n`;
    }
    case 'quote':
      return html`<blockquote>${prose(one.children, path, tools)}</blockquote>\n`;
    case 'callout':
      return tools.parts.callout(one.kind, prose(one.children, path, tools), tools);
    case 'code':
      return code(one.language, one.text, tools);
    case 'words':
      return tools.parts.words(one.words, tools);
    case 'table':
      return html`<div class="table" tabindex="0" role="group"><table><thead><tr>${one.head.map((cell, column) => html`<th scope="col"${align(one.align[column])}>${inlines(cell, path, tools)}</th>`)}</tr></thead><tbody>${one.rows.map((row) => html`<tr>${row.map((cell, column) => html`<td${align(one.align[column])}>${inlines(cell, path, tools)}</td>`)}</tr>`)}</tbody></table></div>\n`;
    case 'rule':
      return html`<hr>\n`;
  }
}

/** A block of code that scrolls by itself where it is too wide. */
export function code(language: string, text: string, tools: Tools): Html {
  return html`<div class="code" dir="${language === '' ? 'auto' : 'ltr'}" tabindex="0" role="group" aria-label="${language || tools.strings.plainText}">${tools.highlight(language, text)}</div>\n`;
}

function heading(level: number, id: string, content: Html): Html {
  if (level <= 2) return html`<h2 id="${id}">${content}</h2>\n`;
  if (level === 3) return html`<h3 id="${id}">${content}</h3>\n`;
  return html`<h4 id="${id}">${content}</h4>\n`;
}

function align(side: 'left' | 'center' | 'right' | undefined): Html | false {
  return side !== undefined && side !== 'left' && html` class="${side === 'center' ? 'centre' : 'end'}"`;
}

function listItem(item: ListItem, isTight: boolean, path: string, tools: Tools): Html {
  const box =
    item.checked !== undefined &&
    html`<input type="checkbox" disabled${item.checked && html` checked`} aria-label="${item.checked ? '☑' : '☐'}"> `;
  const [first, ...rest] = item.children;
  if (isTight && first?.type === 'paragraph')
    return html`${box}${inlines(first.children, path, tools)}${rest.length > 0 && html`\n${prose(rest, path, tools)}`}`;
  return html`${box}${prose(item.children, path, tools)}`;
}

function inline(one: Inline, path: string, tools: Tools): Html | string {
  switch (one.type) {
    case 'text':
      return one.text;
    case 'code':
      return html`<code>${one.text}</code>`;
    case 'strong':
      return html`<strong>${inlines(one.children, path, tools)}</strong>`;
    case 'emphasis':
      return html`<em>${inlines(one.children, path, tools)}</em>`;
    case 'strike':
      return html`<s>${inlines(one.children, path, tools)}</s>`;
    case 'break':
      return html`<br>`;
    case 'link': {
      const target = tools.link(path, one.href);
      const content = inlines(one.children, path, tools);
      if (!target) return content;
      return html`<a href="${target.href}"${target.isElsewhere && html` rel="noreferrer"`}${one.title && html` title="${one.title}"`}>${content}</a>`;
    }
    case 'image': {
      const src = tools.image(path, one.src);
      return src === undefined ? one.alt : html`<img src="${src}" alt="${one.alt}" loading="lazy">`;
    }
  }
}
