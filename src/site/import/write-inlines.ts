// Text with marks to Markdown. What was written is read back: where marks stand so close that they would be read in
// another way, the words are kept and the marks go. The last resort escapes every sign.

import type { Inline } from '../../model/prose.ts';
import { inlineText } from '../../model/prose.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import { oneLine } from './document.ts';
import { escapeAll, escapeLineStarts, escapeText } from './escape.ts';

/** Where inlines stand. Headings and cells are one line; only a paragraph keeps its breaks. */
export type Setting = 'paragraph' | 'heading' | 'cell';

/** Inlines as Markdown that reads back as the same words. Empty when there are none. */
export function writeInlines(inlines: readonly Inline[], setting: Setting): string {
  const wanted = oneLine(inlines);
  if (wanted === '') return '';
  const plain = inlineText(inlines);
  for (const written of [() => marks(inlines, []), () => escapeText(plain)]) {
    const text = settle(written(), setting);
    if (readsAs(text, setting) === wanted) return text;
  }
  return settle(escapeAll(plain), setting);
}

function settle(text: string, setting: Setting): string {
  const lines = text
    .split('\\\n')
    .map((line) => line.replace(/[ \t\n]+/g, ' ').trim())
    .filter((line) => line !== '');
  if (setting === 'paragraph') return escapeLineStarts(lines.join('\\\n'));
  const line = lines.join(' ');
  // Signs at a heading's end would be taken for its closing.
  if (setting === 'heading') return line.replace(/(^|\s)(#+)$/, '$1\\$2');
  return line.replaceAll('|', '\\|');
}

/** The words that Markdown's reader finds, or nothing when it finds anything else than the one block. */
function readsAs(text: string, setting: Setting): string | undefined {
  const { blocks } = parseMarkdown(framed[setting](text), { file: '', line: 1 });
  const [block, ...more] = blocks;
  if (more.length > 0 || block === undefined) return undefined;
  if (block.type === 'table') return setting === 'cell' && block.head.length === 1 ? oneLine(block.head[0] ?? []) : undefined;
  return block.type === setting ? oneLine(block.children) : undefined;
}

const framed: Readonly<Record<Setting, (text: string) => string>> = {
  paragraph: (text) => text,
  heading: (text) => `## ${text}`,
  cell: (text) => `| ${text} |\n| --- |`,
};

const delimiters = { strong: '**', emphasis: '*', strike: '~~' } as const;

function marks(inlines: readonly Inline[], around: readonly Inline['type'][]): string {
  return inlines
    .map((inline, index) => {
      switch (inline.type) {
        case 'text': {
          const text = escapeText(inline.text.replace(/[ \t\n]+/g, ' '));
          return index < inlines.length - 1 ? text.replace(/!$/, '\\!') : text;
        }
        case 'break':
          return '\\\n';
        case 'code':
          return code(inline.text);
        case 'link':
          return link(inline, around);
        case 'image':
          return `![${escapeText(inline.alt)}](${destination(inline.src)})`;
        case 'strong':
        case 'emphasis':
        case 'strike': {
          const inner = marks(inline.children, [...around, inline.type]);
          const delimiter = delimiters[inline.type];
          return around.includes(inline.type) ? inner : enclose(inner, delimiter, delimiter);
        }
      }
    })
    .join('');
}

/** Puts signs around a text, with the spaces and breaks at its ends outside: marks don't stand beside a space. */
function enclose(inner: string, open: string, close: string): string {
  const start = /^(?:\\\n|\s)*/.exec(inner)?.[0].length ?? 0;
  let end = inner.length;
  while (end > start && /\s/.test(inner.charAt(end - 1))) end -= inner.startsWith('\\\n', end - 2) ? 2 : 1;
  return start >= end ? inner : `${inner.slice(0, start)}${open}${inner.slice(start, end)}${close}${inner.slice(end)}`;
}

function code(text: string): string {
  const line = text.replace(/\n/g, ' ');
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function link({ href, title, children }: Extract<Inline, { type: 'link' }>, around: readonly Inline['type'][]): string {
  const text = marks(children, [...around, 'link']);
  const words = inlineText(children);
  if (text.trim() === '') return escapeText(href);
  if (title === '' && (words === href || encodeURI(words) === href) && /^https?:/i.test(href)) return escapeText(words);
  const titled = title === '' ? '' : ` "${title.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
  return enclose(text, '[', `](${destination(href)}${titled})`);
}

/** An address between the round brackets of a link. */
function destination(href: string): string {
  const address = href
    .replace(/\s/g, '%20')
    .replace(/[<>]/g, (sign) => (sign === '<' ? '%3C' : '%3E'))
    .replaceAll('\\', '%5C');
  return /[()]/.test(address) || address === '' ? `<${address}>` : address;
}
