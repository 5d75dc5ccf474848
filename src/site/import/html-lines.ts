// Marks inside a line, code and headings of a page.

import { apart, named, plainText, type HtmlRule } from './html-rule.ts';

/** Rules for what turndown would write so that our reader could misread it. */
export const lineRules: readonly HtmlRule[] = [
  { isFor: named('strong', 'b'), write: (content) => marked(content, '**') },
  { isFor: named('em', 'i'), write: (content) => marked(content, '*') },
  { isFor: named('s', 'del', 'strike'), write: (content) => marked(content, '~~') },
  { isFor: named('sup', 'sub'), write: (content, node) => shifted(content, node.nodeName === 'SUP') },
  { isFor: named('code', 'kbd', 'samp', 'tt'), write: (_, node) => code(plainText(node)) },
  { isFor: named('pre'), write: (_, node) => codeBlock(node) },
  { isFor: named('h1', 'h2', 'h3', 'h4', 'h5', 'h6'), write: headingLine },
  { isFor: named('input'), write: (_, node) => (node.getAttribute('type')?.toLowerCase() === 'checkbox' ? box(node) : '') },
  // These stand on lines of their own, though turndown takes them for parts of a line.
  {
    isFor: named('details', 'summary', 'legend', 'button', 'option', 'dialog', 'label', 'textarea'),
    write: (content) => `\n\n${content}\n\n`,
  },
];

/** Marks hold a line at most: around several paragraphs they would be signs. */
function marked(content: string, delimiter: string): string {
  return content.trim() === '' || /\n\s*\n/.test(content) ? content : `${apart}${delimiter}${content.trim()}${delimiter}${apart}`;
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** Small digits keep their height: ten to the sixth is not 106. */
function shifted(content: string, isRaised: boolean): string {
  if (!/^\d+$/.test(content)) return content;
  return content.replace(/\d/g, (digit) => (isRaised ? raisedDigits : loweredDigits).charAt(Number(digit)));
}

function code(text: string): string {
  const line = text.replace(/\n/g, ' ');
  if (line.trim() === '') return '';
  const fence = fenceFor(line, 1);
  return `${apart}${fence} ${line} ${fence}${apart}`;
}

function codeBlock(node: HTMLElement): string {
  const text = plainText(node).replace(/^\n|\n$/g, '');
  const language = /(?:^|\s)lang(?:uage)?-([\w+-]+)/.exec(`${node.className} ${node.firstElementChild?.className ?? ''}`)?.[1] ?? '';
  const fence = fenceFor(text, 3);
  return text.trim() === '' ? '' : `\n\n${fence}${language}\n${text}\n${fence}\n\n`;
}

/** Back-ticks, one more than stand in a row in the text. */
function fenceFor(text: string, least: number): string {
  return '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
}

function headingLine(content: string, node: HTMLElement): string {
  return `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${content.replace(/\s*\n\s*/g, ' ')}\n\n`;
}

function box(node: HTMLElement): string {
  return node.hasAttribute('checked') ? '☑ ' : '☐ ';
}
