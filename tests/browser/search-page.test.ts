// Tests the search page, and the search where it can't work.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kinds, launch, useBrowser } from './pages.ts';

const open = useBrowser();

const sites = [
  ['at the root', inject('root')],
  ['under a prefix', inject('prefixed')],
] as const;

/** Addresses of the results on the search page. */
async function results(page: Page): Promise<string[]> {
  return page
    .locator('rapport-results')
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map((link) => link.href));
}

test.each(sites)('%s, its address gives the same results as the dialog, as links', async (_, site) => {
  const page = await open('search/?q=calendar', { site });
  const status = page.getByRole('main').getByRole('status');
  await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toMatch(/^\d+ places found\./);
  const onPage = await results(page);
  expect(onPage[0]).toContain(site.address);

  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('calendar');
  await dialog.getByRole('option').first().waitFor();
  // The page shows two playbooks more.
  const inDialog = await dialog.getByRole('option').evaluateAll((links) => (links as HTMLAnchorElement[]).map((link) => link.href));
  expect(inDialog.length).toBeGreaterThan(3);
  expect(onPage.slice(0, inDialog.length)).toEqual(inDialog);
  expect(await dialog.getByRole('link', { name: 'All results' }).evaluate((link: HTMLAnchorElement) => link.href)).toBe(
    `${site.address}search/?q=calendar`,
  );
});

test('typing changes the results and the address, which can be opened again', async () => {
  const page = await open(kinds.search);
  const input = page.getByRole('main').getByRole('searchbox');
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  await input.fill('feedback');
  await expect.poll(async () => (await results(page)).length, { timeout: 10_000 }).toBeGreaterThan(1);
  expect(new URL(page.url()).search).toBe('?q=feedback');
  const before = await results(page);
  await page.reload();
  await expect.poll(async () => results(page), { timeout: 10_000 }).toEqual(before);
  expect(await input.inputValue()).toBe('feedback');
});

test('nonsense says so', async () => {
  const page = await open('search/?q=xyzzyqwv');
  const status = page.getByRole('main').getByRole('status');
  await expect
    .poll(async () => status.textContent(), { timeout: 10_000 })
    .toBe('Nothing here is about “xyzzyqwv”. Try another word, or begin with one of these.');
});

test('markup in a query is shown as it was typed', async () => {
  const page = await open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  const input = page.getByRole('main').getByRole('searchbox');
  await expect.poll(async () => input.inputValue()).toBe('<img src=x onerror=alert(1)>');
  await expect.poll(async () => page.getByRole('main').getByRole('status').textContent(), { timeout: 10_000 }).not.toBe('');
  expect(await page.locator('img').count()).toBe(0);
});

test('a page opened as a file says why the search can not work', async () => {
  // Nothing loads from a file's address, scripts least of all: so this is the one page whose faults are not watched.
  const browser = await launch();
  try {
    const page = await browser.newPage();
    for (const file of ['index.html', 'search/index.html', 'executive/weekly-check-in/index.html']) {
      await page.goto(`file://${join(inject('root').folder, file)}`);
      expect(await page.locator('body').innerText()).toContain(
        'Search works when the handbook is served from a web address, not when a file is opened directly.',
      );
    }
  } finally {
    await browser.close();
  }
});
