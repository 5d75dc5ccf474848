// Tests the pages of the guide: their places, neighbours and links.

import { describe, expect, it } from 'vitest';
import { checklistRules } from '../../src/check/checklist/all.ts';
import { emitMarkdown } from '../../src/emit/markdown.ts';
import { parseGuide } from '../../src/parse/parse-guide.ts';
import { parseHandbook } from '../../src/parse/parse-handbook.ts';
import { guidePath } from '../../src/plan/addresses.ts';
import { resolveLink } from '../../src/plan/links.ts';
import { planPages } from '../../src/plan/pages.ts';
import { planSite } from '../../src/plan/site.ts';
import type { PageView } from '../../src/plan/views.ts';
import { contentOf, playbookText } from '../make.ts';

const guide = parseGuide(
  {
    path: 'make-it-yours.md',
    text: '# Make it yours\n\nHow to change it.\n\n## Start\n\n[One](make-it-yours/one.md#first-steps), then [two](make-it-yours/two.md).\n',
  },
  [
    { path: 'make-it-yours/two.md', text: '# Two\n\nAbout two.\n\n## Back\n\n[Up](../make-it-yours.md#start), [one](one.md).\n' },
    { path: 'make-it-yours/one.md', text: '# One\n\nAbout one.\n\n## First steps\n\n[Here](#first-steps).\n\n## Then\n\nGo.\n' },
  ],
);
const { handbook } = parseHandbook(contentOf({ 'executive/weekly-check-in.md': playbookText() }), guide);
const site = planSite(handbook, 'https://example.org/team/');
const pages = planPages(site).filter(({ url }) => url.startsWith('/make-it-yours/'));
const views = new Map<string, PageView>(pages.map((page) => [page.url, page.view()]));

describe('the pages of the guide', () => {
  it('come after its main page, in its order', () => {
    expect([...views.keys()]).toEqual(['/make-it-yours/', '/make-it-yours/one/', '/make-it-yours/two/']);
  });

  it('lead back to the guide, and to the pages before and after', () => {
    expect(
      [...views.values()].map(({ frame: { trail, previous, next } }) => [trail.map((step) => step.url), previous?.url, next?.url]),
    ).toEqual([
      [['/'], undefined, '/make-it-yours/one/'],
      [['/', '/make-it-yours/'], '/make-it-yours/', '/make-it-yours/two/'],
      [['/', '/make-it-yours/'], '/make-it-yours/one/', undefined],
    ]);
  });

  it('name their sections under "on this page", the main page its lists too', () => {
    expect([...views.values()].map(({ frame }) => frame.contents.map(({ id }) => id))).toEqual([
      ['start', 'guide-pages', 'checklist-rules'],
      ['first-steps', 'then'],
      ['back'],
    ]);
  });

  it('are listed on the main page with their summaries', () => {
    const main = views.get('/make-it-yours/');
    expect(main?.kind === 'guide' && main.pages).toEqual([
      { title: 'One', url: '/make-it-yours/one/', summary: 'About one.' },
      { title: 'Two', url: '/make-it-yours/two/', summary: 'About two.' },
    ]);
  });
});

describe('links of the guide', () => {
  const [one, two] = guide.pages.map(guidePath);
  it.each([
    [guidePath(guide), 'make-it-yours/one.md#first-steps', '/make-it-yours/one/#first-steps'],
    [guidePath(guide), '#start', '/make-it-yours/#start'],
    [one, '../make-it-yours.md#start', '/make-it-yours/#start'],
    [two, 'one.md', '/make-it-yours/one/'],
  ])('%s: %s leads to %s', (from, href, address) => {
    expect(resolveLink(site, from ?? '', href)).toEqual({ kind: 'site', address });
  });

  it.each([
    [guidePath(guide), 'one.md'],
    [guidePath(guide), 'make-it-yours/one.md#nowhere'],
    [one, 'executive/weekly-check-in.md'],
    [one, '../../executive/weekly-check-in.md'],
  ])('%s: %s is broken', (from, href) => {
    expect(resolveLink(site, from ?? '', href).kind).toBe('broken');
  });

  it('of playbooks never lead into the guide', () => {
    expect(resolveLink(site, 'executive/weekly-check-in.md', '../make-it-yours.md')).toMatchObject({
      kind: 'broken',
      fault: { hint: 'link to a file that exists, such as `../executive/weekly-check-in.md`' },
    });
  });

  it('are whole addresses in the Markdown twins', () => {
    const twins = new Map(emitMarkdown(site, pages).map((output) => [output.file, String(output.content())]));
    expect(twins.get('make-it-yours/two/index.md')).toBe(
      '# Two\n\nAbout two.\n\n## Back\n\n[Up](https://example.org/team/make-it-yours/#start), [one](https://example.org/team/make-it-yours/one/).\n',
    );
    expect(twins.get('make-it-yours/index.md')).toBe(`# Make it yours

How to change it.

## Start

[One](https://example.org/team/make-it-yours/one/#first-steps), then [two](https://example.org/team/make-it-yours/two/).

## Pages of this guide

- [One](https://example.org/team/make-it-yours/one/): About one.
- [Two](https://example.org/team/make-it-yours/two/): About two.

## Rules for checklists

`);
  });
});

describe('in a handbook in another language', () => {
  const german = parseHandbook(contentOf({ 'handbook.yml': 'language: de\n', 'a/b.md': playbookText() }), {
    ...guide,
    rules: checklistRules,
  }).handbook;
  const viewOf = (address: string): PageView | undefined =>
    planPages(planSite(german))
      .find(({ url }) => url === address)
      ?.view();

  it('the guide goes by its name in the menu, and its own text is marked as English', () => {
    const frame = viewOf('/make-it-yours/one/')?.frame;
    expect(frame?.textLanguage).toBe('en');
    expect(frame?.trail.at(-1)).toEqual({ title: 'Anpassen', url: '/make-it-yours/' });
    expect(frame?.contents.map(({ language }) => language)).toEqual(['en', 'en']);
    expect(frame?.next).toEqual({ title: 'Two', url: '/make-it-yours/two/', language: 'en' });
  });

  it('a rule says for which languages it holds, where it doesn’t for all', () => {
    const languagesOf = (code: string): string | undefined => {
      const view = viewOf(`/make-it-yours/rules/${code}/`);
      return view?.kind === 'rule' ? view.languages : undefined;
    };
    expect(languagesOf('trait')).toBe('Wird in diesen Sprachen geprüft: Englisch.');
    expect(languagesOf('moment')).toBe('Wird in diesen Sprachen geprüft: Englisch, Deutsch, Französisch, Spanisch, Arabisch.');
    expect(languagesOf('size')).toBe('');
  });
});
