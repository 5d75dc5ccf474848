// Lists of a page, and Word's footnotes, which come as one.

import { apart, named, type HtmlRule } from './html-rule.ts';

/** Rules that number the entries of lists as they come. */
export function listRules(): readonly HtmlRule[] {
  const numbers = new Map<Node, number>();
  const numberOf = (parent: HTMLElement): number => {
    const start = Number.parseInt(parent.getAttribute('start') ?? '1', 10);
    // Markdown's numbers have nine digits at most.
    const number = numbers.get(parent) ?? (start >= 0 && start < 100_000_000 ? start : 1);
    numbers.set(parent, number + 1);
    return number;
  };
  return [
    { isFor: named('ul', 'ol', 'menu', 'dir'), write: (content) => `\n\n${content}\n\n${apart}\n\n` },
    {
      isFor: named('li'),
      write: (content, node) => {
        const text = content.replace(/^\n+/, '').trimEnd();
        const parent = node.parentElement;
        if (text === '' || !parent) return '';
        const number = parent.nodeName === 'OL' ? numberOf(parent) : undefined;
        if (/^(?:foot|end)note-/.test(node.id)) return `\n\n\\[${number ?? ''}\\] ${text}\n\n`;
        const sign = number === undefined ? '- ' : `${number}. `;
        return `\n${sign}${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`)}\n`;
      },
    },
  ];
}
