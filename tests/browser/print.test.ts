// Tests what comes out on paper: nothing missing, nothing of the screen, sheets where they belong, codes that can be read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { oneLine, papers, print, readCode } from './paper.ts';

const open = useBrowser();

interface Handbook {
  readonly checklists: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly mode: string;
    readonly groups: readonly { readonly title: string; readonly items: readonly { readonly text: string }[] }[];
  }[];
  readonly packets: readonly { readonly title: string; readonly url: string; readonly checklists: readonly string[] }[];
}

const handbook = JSON.parse(readFileSync(join(inject('root').folder, 'handbook.json'), 'utf8')) as Handbook;

/** Words of the screen that have no business on paper. */
const ofTheScreen = [
  'Skip to the content',
  'Ctrl K',
  'Close the menu',
  'On this page',
  'A to Z',
  'Make it yours',
  'Copy as Markdown',
  'Open in mail',
  'Clear all ticks',
  'Ticks stay in this browser',
  'This page as Markdown',
  '0 of ',
  'Read next',
  'Run or print',
];

/** The text of a paper page without its number, which stands in the margin. */
function body(text: string): string {
  return text.replace(/^\d+ \/ \d+ /, '');
}

function expectPaperOnly(pages: readonly string[]): void {
  const text = pages.join(' ');
  expect(ofTheScreen.filter((words) => text.includes(words))).toEqual([]);
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address.replace(/^\//, ''), inject('root').address).href);
}

describe.each(papers)('on %s', (paper) => {
  test('a checklist has its title, groups, items, lines to sign and where it comes from', async () => {
    const page = await open(kinds.checklist);
    const pages = await print(page, paper);
    expect(pages).toHaveLength(1);
    const text = pages[0] ?? '';
    const checklist = handbook.checklists.find(({ url }) => url === `/${kinds.checklist}`);
    expect(text).toContain(checklist?.title);
    for (const group of checklist?.groups ?? []) {
      expect(text).toContain(oneLine(group.title));
      for (const item of group.items) expect(text).toContain(oneLine(item.text));
    }
    expect(text).toContain('Do the work, then stop and confirm.');
    expect(text).toMatch(/Done by.*Date/);
    expect(text).toContain('Rapport · handbook.example/checklists/executive/weekly-check-in/before-the-check-in');
    expect(text).toMatch(/version [0-9a-z]+/);
    expect(text).toContain('Reviewed ');
    expectPaperOnly(pages);
  });

  test('every do-confirm checklist fits one page, and no checklist loses an item', async () => {
    const page = await open('');
    const tooLong: string[] = [];
    const lost: string[] = [];
    for (const { url, mode, groups } of handbook.checklists) {
      await goTo(page, url);
      const pages = await print(page, paper);
      if (mode === 'do-confirm' && pages.length !== 1) tooLong.push(`${url}: ${pages.length} pages`);
      const text = pages.join(' ');
      for (const { items } of groups)
        lost.push(...items.filter((item) => !text.includes(oneLine(item.text))).map((item) => `${url}: ${item.text}`));
    }
    expect(tooLong).toEqual([]);
    expect(lost).toEqual([]);
  });

  test('every packet has a cover with its contents, and each of its sheets begins a page or is a card', async () => {
    const page = await open('');
    for (const packet of handbook.packets) {
      await goTo(page, packet.url);
      const pages = await print(page, paper);
      const titles = (await page.locator('a[href^="#sheet-"]:visible').allTextContents())
        .filter((title, index, all) => all.indexOf(title) === index)
        .map(oneLine);
      expect(titles.length, packet.url).toBeGreaterThanOrEqual(packet.checklists.length);
      expect(pages[0]).toContain(packet.title);
      const areCards = (await page.locator('.sheets--cards').count()) > 0;
      for (const [index, title] of titles.entries()) {
        expect(pages[0]).toContain(title);
        if (areCards) expect(pages.slice(1).join(' ')).toContain(title);
        if (areCards) continue;
        const begins = `Sheet ${index + 1} of ${titles.length} ${title}`;
        expect(
          pages.filter((text) => body(text).startsWith(begins)),
          `${packet.url}: ${begins}`,
        ).toHaveLength(1);
      }
      for (const id of packet.checklists) {
        const { groups } = handbook.checklists.find((checklist) => checklist.id === id) ?? { groups: [] };
        for (const { items } of groups) for (const item of items) expect(pages.join(' ')).toContain(oneLine(item.text));
      }
      expect(pages.filter((text) => text.length < 40)).toEqual([]);
      expectPaperOnly(pages);
    }
  });

  test('a playbook has its plays, words to use and checklists, over a few pages that are numbered', async () => {
    const page = await open(kinds.playbook);
    const pages = await print(page, paper);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.length).toBeLessThanOrEqual(6);
    const text = pages.join(' ');
    for (const heading of await page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents()) {
      if (heading !== 'Read next') expect(text).toContain(oneLine(heading));
    }
    for (const lines of await page.locator('article li:not(aside li), figure pre').allTextContents()) {
      // A place to fill in is underlined on paper, and has no braces there.
      expect(text).toContain(oneLine(lines.replace(/[{}]/g, '')).slice(0, 40).trim());
    }
    for (const [index, one] of pages.entries()) expect(one).toContain(`${index + 1} / ${pages.length}`);
    expect(pages.at(-1)).toContain('Rapport · Printed from handbook.example/');
    expectPaperOnly(pages);
  });
});

test('the code on a sheet leads to its page, with the revision that was printed', async () => {
  const page = await open(kinds.checklist);
  const text = (await print(page, 'A4')).join(' ');
  const code = page.getByRole('img', { name: /^Code that opens / });
  const address = await readCode(page, code.or(page.locator('svg.qr')).first());
  expect(address).toBe(`https://handbook.example/${kinds.checklist}?r=${/version ([0-9a-z]+)/.exec(text)?.[1] ?? ''}`);
});

test('under a prefix, and in a packet, every code leads to its own sheet', async () => {
  const page = await open(kinds.packet, { site: inject('prefixed') });
  const ids = handbook.packets.find(({ url }) => url === `/${kinds.packet}`)?.checklists ?? [];
  expect(ids.length).toBeGreaterThan(1);
  const addresses = new Set<string>();
  for (const code of await page.locator('svg.qr').all()) addresses.add((await readCode(page, code)).replace(/\?r=[0-9a-z]+$/, ''));
  for (const id of ids) {
    const url = handbook.checklists.find((checklist) => checklist.id === id)?.url ?? '';
    expect(addresses).toContain(`https://handbook.example/handbook${url}`);
  }
});

test('ticks made on screen are not printed: a sheet is blank', async () => {
  const page = await open(kinds.checklist);
  await page.emulateMedia({ media: 'print' });
  const box = page.getByRole('checkbox').first();
  const blank = await box.screenshot();
  await page.emulateMedia({ media: 'screen' });
  await box.check();
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: 'print' });
  await box.evaluate((element) => element.blur());
  expect((await box.screenshot()).equals(blank)).toBe(true);
});

test('dark colours stay on the screen: paper is white and ink is black', async () => {
  const page = await open(kinds.checklist, { colorScheme: 'dark', before: () => localStorage.setItem('rapport:colours', 'dark') });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() =>
    ['h1', 'li label'].map((selector) => getComputedStyle(document.querySelector(selector) ?? document.body).color),
  );
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/^rgb\(255, 255, 255\)$|^rgba\(0, 0, 0, 0\)$/);
});

test('letters of items are large enough, boxes 4.5 to 5 mm, and nothing is under 9 pt', async () => {
  const page = await open(kinds.packet);
  await page.emulateMedia({ media: 'print' });
  const measures = await page.evaluate(() => {
    const pt = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75;
    const shown = [...document.querySelectorAll('main *')].filter(
      (element) =>
        element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const box = document.querySelector('.item__box')?.getBoundingClientRect();
    return {
      item: Math.min(...[...document.querySelectorAll('.item__text')].map(pt)),
      least: Math.min(...shown.map(pt)),
      box: ((box?.width ?? 0) * 25.4) / 96,
    };
  });
  expect(measures.item).toBeGreaterThanOrEqual(12);
  expect(measures.least).toBeGreaterThanOrEqual(9);
  expect(measures.box).toBeGreaterThanOrEqual(4.5);
  expect(measures.box).toBeLessThanOrEqual(5);
});
