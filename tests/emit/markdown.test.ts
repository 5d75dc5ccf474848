// Every page as Markdown: each has its twin, and links in it lead to pages.

import { expect, test } from 'vitest';
import { planPages } from '../../src/plan/pages.ts';
import { emitMarkdown } from '../../src/emit/markdown.ts';
import { playbookText, siteOf } from '../make.ts';
import { builtSite, fileFor } from './built.ts';

const built = await builtSite();
const site = 'https://handbook.example';

test('Every page has a Markdown twin, and no twin is without its page', () => {
  const bare = (ending: string): string[] =>
    built.files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  expect(bare('.md')).toEqual(bare('.html'));
});

test('Links in Markdown to the site lead to pages and anchors, and none leads to a file of the content folder', () => {
  const wrong: string[] = [];
  for (const file of built.files.filter((name) => name.endsWith('.md'))) {
    const text = built
      .text(file)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/`[^`\n]*`/g, '');
    for (const [, address = ''] of text.matchAll(/\]\(([^)\s]*)\)/g)) {
      if (!address.startsWith(site)) {
        if (!/^(?:https?|mailto|tel):|^#/.test(address)) wrong.push(`${file}: ${address}`);
        continue;
      }
      const target = fileFor(built, address.slice(site.length));
      const anchor = address.split('#')[1];
      if (target === undefined || (anchor !== undefined && !built.text(target).includes(`id="${anchor}"`)))
        wrong.push(`${file}: ${address}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('A twin holds the words of its playbook as they were written, without its comments', () => {
  const planned = siteOf({
    'executive/weekly-check-in.md': playbookText({
      body: 'Use it *weekly*. See [the other](know-your-executive.md) and `[code](know-your-executive.md)`.\n\n## Set it up\n1. Ask {{executive}} | <b>.\n',
    }),
    'executive/know-your-executive.md': playbookText({ title: 'Know your executive' }),
  });
  const markdown = emitMarkdown(planned, planPages(planned)).find((output) => output.file === 'executive/weekly-check-in/index.md');
  expect(markdown?.content()).toBe(`# Weekly check-in

One sentence about it.

Owner: Handbook team. Reviewed November 22, 2026. ${site}/executive/weekly-check-in/

Use it *weekly*. See [the other](${site}/executive/know-your-executive/) and \`[code](know-your-executive.md)\`.

## Set it up
1. Ask {{executive}} | <b>.
`);
});
