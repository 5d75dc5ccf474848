// Tests that every page is valid HTML, as it is built and as script leaves it.

import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { pagesOf } from './site.ts';
import { afterScript, built, faults } from './valid-html.ts';

const open = useBrowser();

test('every built page is valid', async () => {
  expect(await faults(built, pagesOf(inject('root')))).toEqual([]);
});

test('a page of each kind is valid after script has run', async () => {
  const page = await open(kinds.home);
  const home = page.url();
  const pages: { file: string; html: string }[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(new URL(address, home).href);
    pages.push({ file: kind, html: await page.content() });
  }
  expect(await faults(afterScript, pages)).toEqual([]);
});

test('so are the search with results and the search page', async () => {
  const page = await open('search/?q=calendar');
  await page.locator('rapport-results').getByRole('heading').first().waitFor();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('feedback');
  await dialog.getByRole('option').first().waitFor();
  expect(await faults(afterScript, [{ file: 'search', html: await page.content() }])).toEqual([]);
});
