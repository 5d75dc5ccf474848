// Tests what the search says of an answer, that the search page's main part holds results and nothing else, what is marked
// on the page that was searched for, and that all of it keeps to the content policy.

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { addresses, allPlaces, ask, askPage, marked, narrow, openDialog, search, searchPage } from './search-parts.ts';

const open = useBrowser();

describe('the status line', () => {
  test('says what was taken for a slip, which words stand nowhere, and that words stand on every page', async () => {
    const page = await open(kinds.home);
    await openDialog(page);
    const { status, options } = search(page);
    for (const [words, said] of [
      ['confidental', /^\d+ places found\. Nothing says “confidental”; this is for “confidential”\.$/],
      ['confidential', /^\d+ places found\.$/],
      [
        'weekly check-in agenda xyzzyqwv',
        /^\d+ places found\. No page has all of these words; these have most of them\. Nothing says “xyzzyqwv”\.$/,
      ],
      ['weekly check-in agenda', /^\d+ places found\.$/],
    ] as const) {
      await ask(page, words);
      expect(await status.textContent()).toMatch(said);
      expect(await options.count()).toBeGreaterThan(0);
    }
    for (const words of ['the', 'how do I', 'what is it about?']) {
      await ask(page, words);
      expect(await status.textContent()).toBe('These words stand on every page. Add one that says what it is about.');
      expect(await options.count()).toBe(0);
    }
  });
});

describe('the search page', () => {
  /** Every link in the main part, and those of them that are results. */
  const linksIn = async (page: Page): Promise<{ all: string[]; results: string[] }> => {
    const { main, links } = searchPage(page);
    return { all: await addresses(main.locator('a')), results: await addresses(links) };
  };

  test('its main part has links to results and no others; where nothing was found it has none, and beside it stands where to begin', async () => {
    const site = inject('root');
    const page = await open('search/?q=gratitude');
    const { status, aside } = searchPage(page);
    await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toMatch(/found\.$/);
    const found = await linksIn(page);
    expect(found.all.length).toBeGreaterThan(9);
    expect(found.all).toEqual(found.results);
    expect(await aside.locator('a').count()).toBe(0);

    for (const words of ['xyzzyqwv', 'how do I']) {
      await askPage(page, words);
      expect(await linksIn(page)).toEqual({ all: [], results: [] });
      expect(await aside.getByText('Where to begin', { exact: true }).isVisible()).toBe(true);
      const starts = await addresses(aside.getByRole('listitem').getByRole('link'));
      expect(starts.at(-1)).toBe(`${site.address}index/`);
      expect(starts.length).toBeGreaterThan(3);
      const files = starts.map((address) => `${new URL(address).pathname.slice(1)}index.html`);
      expect(files.filter((file) => !site.files.includes(file))).toEqual([]);
    }

    await askPage(page, 'gratitude');
    expect(await linksIn(page)).toEqual(found);
    expect(await aside.locator('a').count()).toBe(0);
  });
});

describe('marks', () => {
  /** Whole words in the page's main part that are equal to one of these, and what of it is marked, in the page's order. */
  const wholeWords = async (page: Page, words: readonly string[]): Promise<string[]> =>
    page.evaluate((wanted) => {
      const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const [word] of (node.textContent ?? '').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
          if (wanted.includes(word)) found.push(word);
      return found;
    }, words);
  const ranges = async (page: Page): Promise<string[]> =>
    page.evaluate(() => ([...(CSS.highlights.get('found') ?? [])] as Range[]).map((range) => range.toString().toLowerCase()));

  test('opening a result marks the words that were found there, and Escape clears them', async () => {
    const page = await open(kinds.home);
    await openDialog(page);
    const { options } = search(page);
    await ask(page, 'diary');
    const result = options.filter({ has: page.locator('.result__excerpt mark') }).first();
    const shown = await result.locator('mark').allTextContents();
    const words = (new URL((await addresses(result))[0] ?? '').searchParams.get('mark') ?? '').split(',');
    expect(words).toEqual(expect.arrayContaining(shown.map((word) => word.toLowerCase())));
    await result.click();
    await expect.poll(async () => (await marked(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await marked(page)).filter((word) => !words.includes(word))).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await marked(page)).toEqual([]);
  });

  test('only whole words are marked, each time they stand on the page', async () => {
    const page = await open(`${kinds.playbook}?mark=${encodeURIComponent('in,check,Their,minute')}`);
    await expect.poll(async () => (await ranges(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    const text = ((await page.getByRole('main').textContent()) ?? '').toLowerCase();
    // The page has words of which these are only parts.
    expect(text).toMatch(/minutes/);
    expect(text).toMatch(/checklist/);
    const expected = await wholeWords(page, ['in', 'check', 'their', 'minute']);
    expect(expected.length).toBeGreaterThan(10);
    expect((await ranges(page)).toSorted()).toEqual(expected.toSorted());
  });
});

test('a whole search, from the shortcut to the marked page, keeps to a policy that allows nothing but the site’s own files', async () => {
  const page = await open(kinds.home);
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|blob:|data:|\*/);
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('content policy')) broken.push(message.text());
  });
  await openDialog(page);
  const { dialog, options } = search(page);
  await ask(page, 'confidental <b>calendar</b>');
  await ask(page, 'xyzzyqwv');
  await ask(page, 'visitor');
  await narrow(dialog, 'Kind', 'Play');
  const address = (await addresses(options))[0] ?? '';
  await options.first().click();
  await page.waitForURL(address);
  await page.goto(new URL('search/?q=visitor', inject('root').address).href);
  const { links } = searchPage(page);
  await links.first().waitFor();
  await allPlaces(page);
  expect(broken).toEqual([]);
});
