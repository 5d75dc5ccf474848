// Tests the search under way: what is fetched and when, keys that come faster than answers, and an index that can't be had.

import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { addresses, answered, ask, askPage, letGo, openDialog, search, searchPage } from './search-parts.ts';

const open = useBrowser();

/** Every file of the index. */
const index = /\/search\/.+\.json$/;
const failed = 'The search index could not be loaded. Look in the A to Z.';

describe('fetching', () => {
  test('nothing of the search is fetched on pages where nobody touches it', async () => {
    const page = await open('about:blank');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    for (const address of [kinds.home, kinds.playbook]) {
      await page.goto(new URL(address, inject('root').address).href);
      await page.mouse.wheel(0, 2000);
      await page.getByRole('heading', { level: 1 }).click();
      await page.waitForLoadState('networkidle');
    }
    expect(requests.some((path) => /\/app\.\w+\.js$/.test(path))).toBe(true);
    expect(requests.filter((path) => /search|sentences/.test(path))).toEqual([]);
  });

  test('the index is fetched when its control gets focus, before anyone opens it', async () => {
    const page = await open(kinds.playbook);
    const { dialog, opener } = search(page);
    const manifest = page.waitForResponse(/\/search\/manifest\.json$/);
    const words = page.waitForResponse(/\/search\/\w+\/words\.json$/);
    await opener.focus();
    expect([(await manifest).status(), (await words).status()]).toEqual([200, 200]);
    expect(await dialog.isVisible()).toBe(false);
  });
});

describe('typing fast', () => {
  test('no key is lost, and the last answer is for the last text, however late the answers to the others come', async () => {
    const page = await open(kinds.home);
    await openDialog(page);
    const { input, options, status } = search(page);
    const pending = new Set<unknown>();
    page.on('request', (request) => pending.add(request));
    page.on('requestfinished', (request) => pending.delete(request));
    let seed = 20261122;
    await page.route(index, async (route) => {
      seed = (seed * 16807) % 2147483647;
      const delay = seed % 150;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    const text = 'visitor, calendar and feedback';
    expect(text).toHaveLength(30);
    await page.keyboard.type(text);
    expect(await input.inputValue()).toBe(text);
    await answered(page, text);
    await expect.poll(() => pending.size, { timeout: 10_000 }).toBe(0);
    const shown = [await status.textContent(), ...(await addresses(options))];
    expect(shown.length).toBeGreaterThan(2);
    await page.unrouteAll();

    await ask(page, 'xyzzyqwv');
    await ask(page, text);
    expect([await status.textContent(), ...(await addresses(options))]).toEqual(shown);
  });

  test('an answer that comes when the input says something else, or nothing, is not shown', async () => {
    const page = await open(kinds.home);
    await openDialog(page);
    const { input, options, status } = search(page);
    const held: Route[] = [];
    await page.route(/\/search\/\w+\/documents\//, (route) => void held.push(route));
    await input.fill('visitor');
    await expect.poll(() => held.length, { timeout: 10_000 }).toBeGreaterThan(2);
    await ask(page, 'xyzzyqwv');
    await letGo(page, held.splice(0));
    expect(await status.textContent()).toContain('Nothing here is about “xyzzyqwv”.');
    expect(await options.count()).toBe(0);

    await input.fill('gratitude');
    await expect.poll(() => held.length, { timeout: 10_000 }).toBeGreaterThan(2);
    await input.fill('');
    await expect.poll(async () => status.textContent()).toBe('');
    await letGo(page, held.splice(0));
    expect(await status.textContent()).toBe('');
    expect(await options.count()).toBe(0);
  });

  test('keys that follow the shortcut at once are not lost while the search is being loaded', async () => {
    const page = await open(kinds.home);
    await page.waitForLoadState('networkidle');
    await page.route(/\/search-dialog\./, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('calendar');
    await answered(page, 'calendar');
    expect(await search(page).input.inputValue()).toBe('calendar');
  });
});

describe('an index that can not be had', () => {
  // As when the line is cut while the page is open: the browser tells of no fault of the page.
  const cut = async (route: Route): Promise<void> => route.abort('aborted');
  const asWebPage = async (route: Route): Promise<void> =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in</p>' });

  const offersIndex = async (page: Page): Promise<void> => {
    const { dialog, options, status } = search(page);
    await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toBe(failed);
    expect(await options.count()).toBe(0);
    const links = dialog.getByRole('link', { name: 'Go to the A to Z' });
    expect(await links.first().isVisible()).toBe(true);
    expect(new Set(await addresses(links))).toEqual(new Set([`${inject('root').address}index/`]));
  };

  test.each([
    ['the whole of it', index, cut],
    ['the terms', /\/terms\/\d+\.json$/, cut],
    ['the documents', /\/documents\/\d+\.json$/, cut],
    ['a page to sign in comes instead of the whole of it', index, asWebPage],
  ])('%s: the dialog says so and offers the A to Z, and answers the next query once it is back', async (_, files, answer) => {
    const page = await open(kinds.home);
    await page.route(files, answer);
    await openDialog(page);
    const { input, options } = search(page);
    await input.fill('calendar');
    await offersIndex(page);
    await page.unrouteAll();
    await input.fill('feedback');
    await answered(page, 'feedback');
    expect(await options.count()).toBeGreaterThan(1);
  });

  test('the search page says so and answers the next query once it is back', async () => {
    const page = await open('about:blank');
    await page.route(index, cut);
    await page.goto(new URL('search/?q=calendar', inject('root').address).href);
    const { status, links } = searchPage(page);
    await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toBe(failed);
    expect(await links.count()).toBe(0);
    await page.unrouteAll();
    await askPage(page, 'feedback');
    expect(await links.count()).toBeGreaterThan(1);
  });

  test('the search page has a way to the A to Z beside its main part', async () => {
    const page = await open('about:blank');
    await page.route(index, cut);
    await page.goto(new URL('search/?q=calendar', inject('root').address).href);
    const { status, aside } = searchPage(page);
    await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toBe(failed);
    expect(await addresses(aside.getByRole('link'))).toEqual([`${inject('root').address}index/`]);
  });
});
