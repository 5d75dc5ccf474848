// Tests what a page says when the code of its main part doesn't come: the network was lost between the page and it.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { house, runs, sources, start } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const browse = useBrowser();
const site = useSmallSite(house());

/** Goes to a page while some of its files don't come. */
async function without(files: RegExp, address: string): Promise<Page> {
  const page = await browse('404.html');
  await page.route(files, async () => new Promise(() => undefined));
  // It waits for what doesn't come.
  await page.goto(new URL(address, page.url()).href, { waitUntil: 'commit' });
  return page;
}

test.each([
  ['the search', `${kinds.search}?q=calendar`, /\/search-page\.[0-9A-Z]+\.js$/, 'This part of the page hasn’t loaded.'],
  ['a packet of one’s own', kinds['own packet'], /\/own-packet\.[0-9A-Z]+\.js$/, 'This part of the page hasn’t loaded.'],
  ['the list of runs', kinds.runs, /\/page\.[0-9A-Z]+\.js$/, 'Your runs can’t be shown'],
])('%s says so, after a while', async (_, address, files, sentence) => {
  const page = await without(files, address);
  const told = page.locator('main').getByText(sentence);
  await told.waitFor({ state: 'attached' });
  // Asked again and again: the style may not be there at once.
  await expect.poll(async () => told.isVisible()).toBe(false);
  await told.waitFor({ state: 'visible' });
});

test.each([
  ['the search', `${kinds.search}?q=calendar`],
  ['a packet of one’s own', kinds['own packet']],
  ['the list of runs', kinds.runs],
])('%s says nothing of it where all has come', async (_, address) => {
  const page = await browse(address);
  await page.waitForLoadState('networkidle');
  const shown = page.locator('.unloaded').evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== 'none').length);
  expect(await shown).toBe(0);
});

test('without script nothing is waited for', async () => {
  const page = await browse(kinds.runs, { javaScriptEnabled: false });
  expect(await page.locator('.unloaded').isVisible()).toBe(false);
  expect(await page.getByText('Your runs can’t be shown').evaluate((one) => getComputedStyle(one).display)).toBe('none');
});

test.each([
  ['its code', /\/search-dialog\.[0-9A-Z]+\.js$/],
  ['its sentences', /\/assets\/sentences\.[0-9A-Z]+\.json$/],
])('a search that doesn’t open since %s can’t be had leads to its page, with what was typed', async (_, files) => {
  const page = await browse(kinds.home, { missing: files });
  await page.waitForLoadState('networkidle');
  await page.route(files, async (route) => route.abort('aborted'));
  await page.keyboard.press('Control+k');
  await page.waitForURL('**/search/?q=');
  await page.goto(new URL(kinds.home, page.url()).href);
  await page.unrouteAll();
  await page.route(files, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.abort('aborted');
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('calendar');
  await page.waitForURL('**/search/?q=calendar');
});

test('the search’s page says so at once where its sentences don’t come, and leads to the A to Z', async () => {
  const page = await browse('404.html', { missing: /\/sentences\.[0-9A-Z]+\.json$/ });
  await page.route(/\/assets\/sentences\.[0-9A-Z]+\.json$/, async (route) => route.abort('aborted'));
  await page.goto(new URL(`${kinds.search}?q=calendar`, page.url()).href);
  const told = page.locator('main').getByText('This part of the page hasn’t loaded.');
  await told.waitFor({ state: 'visible', timeout: 3000 });
  expect(await told.getByRole('link').getAttribute('href')).toMatch(/\/index\/$/);
});

test('runs whose sentences don’t come say so at once', async () => {
  const page = await browse('404.html', { missing: /\/run-sentences\.[0-9A-Z]+\.json$/ });
  await page.route(/\/run-sentences\.[0-9A-Z]+\.json$/, async (route) => route.abort('aborted'));
  await page.goto(new URL(kinds.runs, page.url()).href);
  await page.getByText('Your runs can’t be shown').waitFor({ state: 'visible', timeout: 3000 });
});

test('what is taken along is said not to be had, and the run stays as it is', async () => {
  const page = await browse('', { site: site(), missing: /\/plain-csv\.[0-9A-Z]+\.js$/ });
  await start(page, sources.closing, { name: 'Ana' });
  await page.route(/\/plain-csv\.[0-9A-Z]+\.js$/, async (route) => route.abort('aborted'));
  await runs(page).getByText('Take it along').click();
  await runs(page).getByRole('button', { name: 'Plain CSV' }).click();
  await expect
    .poll(async () => runs(page).locator('.run-take__said').textContent())
    .toBe('That can’t be done now: a part of the page can’t be loaded. Check the connection and try again.');
});
