// Tests the search with axe, light and dark: filters pressed, groups of results, last searches, nothing found, its list open.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';
import { addresses, ask, askPage, narrow, openDialog, search, searchPage } from './search-parts.ts';

const open = useBrowser();
// Evaluated through the debugger, which the content policy does not concern.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in light and dark, on a laptop and on a phone, one line each. */
async function violations(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(`window.axe ?? (() => { ${source} })();undefined`);
  for (const [colorScheme, viewport] of [
    ['light', 'laptop'],
    ['dark', 'phone'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(windows[viewport]);
    const results = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
    found.push(
      ...results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${screen}, ${colorScheme}: ${id}: ${node.html.slice(0, 160)}`)),
    );
  }
  await page.setViewportSize(windows.laptop);
  return found;
}

test('the search page: with results and filters, with more of them, with nothing found, with its list open, with last searches', async () => {
  const page = await open('search/?q=gratitude');
  const { main, links, more, aside, status, input } = searchPage(page);
  await links.first().waitFor();
  await more.click();
  await narrow(main, 'Kind', 'Play');
  await narrow(main, 'Category', 'Service mindset');
  expect(await violations(page, 'results and filters')).toEqual([]);
  await askPage(page, 'xyzzyqwv');
  expect(await status.textContent()).toContain('Nothing here is about');
  await page.evaluate(() => {
    localStorage.setItem('rapport:searches:1:/:missed', JSON.stringify([{ query: 'xyzzyqwv', times: 2, last: '2026-11-22' }]));
    localStorage.setItem('rapport:searches:1:/:recent', JSON.stringify(['visitor', 'calendar']));
  });
  await aside.getByText('Searches that found nothing').click();
  await aside.getByRole('button', { name: 'Save as a file' }).waitFor();
  expect(await violations(page, 'nothing found, list open')).toEqual([]);
  await input.fill('');
  await aside.getByRole('button', { name: 'visitor' }).waitFor();
  expect(await violations(page, 'last searches')).toEqual([]);
});

test('the dialog: with filters and groups, with an option chosen in a group, with nothing found, with last searches', async () => {
  const page = await open(kinds.playbook);
  await openDialog(page);
  const { dialog, input, options } = search(page);
  await ask(page, 'gratitude');
  expect(await dialog.getByRole('listbox').getByRole('group').count()).toBeGreaterThan(1);
  expect(await violations(page, 'filters and groups')).toEqual([]);
  await narrow(dialog, 'Kind', 'Play');
  await input.press('ArrowDown');
  expect(await violations(page, 'a filter pressed and another option chosen')).toEqual([]);
  await narrow(dialog, 'Kind', 'Everything');
  await ask(page, 'xyzzyqwv');
  expect(await violations(page, 'nothing found')).toEqual([]);
  await ask(page, 'visitor');
  const address = (await addresses(options))[0] ?? '';
  await input.press('Enter');
  await page.waitForURL(address);
  await page.goto(new URL(kinds.playbook, inject('root').address).href);
  await openDialog(page);
  await dialog.getByRole('button', { name: 'visitor' }).waitFor();
  expect(await violations(page, 'last searches')).toEqual([]);
});
