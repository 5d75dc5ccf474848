// Tests the pages of a site: which there are, related playbooks, and that no page grows with the whole handbook.

import { describe, expect, it } from 'vitest';
import { planPages } from '../../src/plan/pages.ts';
import type { Site } from '../../src/plan/site.ts';
import type { PageKind, PageView } from '../../src/plan/views.ts';
import { checklistKeys, packetText, playbookText, siteOf, type Files } from '../make.ts';

function viewAt(site: Site, url: string): PageView {
  const page = planPages(site).find((one) => one.url === url);
  if (!page) throw new Error(`There is no page ${url}.`);
  return page.view();
}

function viewOf<Kind extends PageKind>(site: Site, url: string, kind: Kind): Extract<PageView, { kind: Kind }> {
  const view = viewAt(site, url);
  if (view.kind !== kind) throw new Error(`${url} is of the kind ${view.kind}.`);
  return view as Extract<PageView, { kind: Kind }>;
}

const small: Files = {
  'executive/a.md': playbookText({
    title: 'A',
    front: `related: [b, stakeholder/c]\naliases: [one-to-one, "1:1", Éclair]\n${checklistKeys('x')}`,
    body: '## Checklist: x\n- [ ] one\n',
  }),
  'executive/b.md': playbookText({ title: 'B', body: '## Say\n```email Ask\nx\n```\n```script\ny\n```\n' }),
  'stakeholder/c.md': playbookText({ title: 'C' }),
  'packets/first-day.md': packetText(['executive/a#x']),
};

describe('a small handbook', () => {
  const site = siteOf(small);

  it('has these pages, in reading order', () => {
    expect(planPages(site).map((page) => page.file)).toEqual([
      'index.html',
      'executive/index.html',
      'executive/a/index.html',
      'executive/b/index.html',
      'stakeholder/index.html',
      'stakeholder/c/index.html',
      'checklists/index.html',
      'checklists/executive/a/x/index.html',
      'packets/index.html',
      'packets/new/index.html',
      'packets/first-day/index.html',
      'runs/index.html',
      'search/index.html',
      'sources/index.html',
      'index/index.html',
      'health/index.html',
      'make-it-yours/index.html',
      'offline/index.html',
      '404.html',
    ]);
  });

  it('gives every page a title and its own address, and every view is the same when asked for twice', () => {
    for (const page of planPages(site)) {
      const view = page.view();
      expect(view.frame.url).toBe(page.url);
      expect(view.frame.fullTitle).not.toBe('');
      expect(page.view()).toEqual(view);
    }
  });

  it('shows related playbooks in the order they are named', () => {
    expect(viewOf(site, '/executive/a/', 'playbook').related.map((card) => card.url)).toEqual(['/executive/b/', '/stakeholder/c/']);
  });

  it('links to the neighbours inside the category', () => {
    const { previous, next } = viewAt(site, '/executive/b/').frame;
    expect([previous, next]).toEqual([{ title: 'A', url: '/executive/a/' }, undefined]);
  });

  it('leads back up, and shows only the current category open', () => {
    const { trail, menu } = viewAt(site, '/executive/b/').frame;
    expect(trail.map((step) => step.url)).toEqual(['/', '/executive/']);
    expect(menu.map((category) => category.playbooks.map((playbook) => [playbook.title, playbook.isCurrent]))).toEqual([
      [
        ['A', false],
        ['B', true],
      ],
      [],
    ]);
  });

  it('lists in the A to Z titles, aliases, checklists and words, by letter without accents', () => {
    const view = viewOf(site, '/index/', 'index');
    expect(view.groups.map((group) => [group.letter, group.id, group.entries.map((entry) => entry.title)])).toEqual([
      ['#', 'letter-0-9', ['1:1']],
      ['A', 'letter-a', ['A', 'Ask']],
      ['B', 'letter-b', ['B']],
      ['C', 'letter-c', ['C']],
      ['E', 'letter-e', ['Éclair']],
      ['F', 'letter-f', ['First day']],
      ['O', 'letter-o', ['one-to-one']],
      ['S', 'letter-s', ['Say']],
      ['X', 'letter-x', ['X']],
    ]);
  });

  it('says "1 sheet" and "2 minutes" as a person would', () => {
    expect(viewOf(site, '/packets/', 'packets').packets[0]?.facts).toEqual(['1 sheet', 'For a new assistant']);
  });
});

describe('a handbook of 500 playbooks in one category', () => {
  const many: Record<string, string> = {};
  for (let number = 1; number <= 500; number++) {
    const front = `aliases: [${String.fromCharCode(97 + (number % 26))}lias ${number}, other ${number}]\n${checklistKeys('x')}`;
    many[`executive/p${number}.md`] = playbookText({ title: `Playbook ${number}`, front, body: '## Checklist: x\n- [ ] one\n' });
  }
  const site = siteOf(many);
  const pages = planPages(site);

  it('has a menu of at most fourteen playbooks and a link to all', () => {
    for (const url of ['/executive/p1/', '/executive/p250/', '/executive/p500/']) {
      const category = viewAt(site, url).frame.menu[0];
      expect(category?.playbooks).toHaveLength(14);
      expect(category?.playbooks.filter((playbook) => playbook.isCurrent).map((playbook) => playbook.url)).toEqual([url]);
      expect(category?.more).toEqual({ title: 'All 500', url: '/executive/' });
    }
  });

  it('pages its long lists by sixty, and every playbook is on one of them', () => {
    const lists = pages.filter((page) => /^\/executive\/(?:page\/\d+\/)?$/.test(page.url)).map((page) => page.view());
    expect(lists.map((view) => view.kind === 'category' && view.playbooks.length)).toEqual([60, 60, 60, 60, 60, 60, 60, 60, 20]);
    expect(new Set(lists.flatMap((view) => (view.kind === 'category' ? view.playbooks.map((card) => card.url) : []))).size).toBe(500);
    expect(lists[1]).toMatchObject({ frame: { url: '/executive/page/2/' }, paging: { number: 2, total: 9 } });
    expect(pages.filter((page) => page.url.startsWith('/checklists/page/'))).toHaveLength(8);
    expect(pages.filter((page) => page.url.startsWith('/health/page/'))).toHaveLength(8);
  });

  it('cuts the A to Z by letter, and loses no entry', () => {
    const letters = pages.filter((page) => page.url.startsWith('/index/')).map((page) => page.view());
    expect(letters.length).toBe(26);
    expect(letters[0]?.frame.url).toBe('/index/');
    const entries = letters.flatMap((view) => (view.kind === 'index' ? view.groups.flatMap((group) => group.entries) : []));
    expect(entries).toHaveLength(4 * 500);
    for (const view of letters) expect(view.kind === 'index' && view.letters.filter((letter) => letter.isCurrent)).toHaveLength(1);
  });

  it('has no page at an address twice', () => {
    expect(new Set(pages.map((page) => page.file)).size).toBe(pages.length);
  });

  it('keeps the home page short', () => {
    expect(viewOf(site, '/', 'home').categories[0]?.playbooks).toHaveLength(3);
  });
});
