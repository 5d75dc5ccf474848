// Tests the packet of one's own: found, ordered, kept, shared and printed.

import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { print } from './paper.ts';

const open = useBrowser();
const sheets = 'executive/weekly-check-in#before-the-check-in|executive/speak-up-hold-boundaries#our-agreement';

test('a sheet is found by a few words and added; the address and this browser keep it', async () => {
  const page = await open(kinds['own packet']);
  await page.getByLabel('Find a checklist').fill('sunday call');
  await page.getByRole('button', { name: 'Add: Answer the Sunday call' }).click();
  await expect
    .poll(async () => page.locator('.own__chosen li').allTextContents())
    .toEqual([expect.stringContaining('Answer the Sunday call')]);
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('sheets')).toBe(
    'executive/speak-up-hold-boundaries#answer-the-sunday-call',
  );
  await page.goto(new URL(kinds['own packet'], inject('root').address).href);
  await expect.poll(async () => page.locator('.own__sheets h2').allTextContents()).toEqual(['Answer the Sunday call']);
});

test('a link carries name, sheets and their order; order can be changed and sheets removed by keyboard', async () => {
  const page = await open(`${kinds['own packet']}#${new URLSearchParams({ name: 'Monday', sheets }).toString()}`);
  const chosen = page.locator('.own__chosen li > span:first-child');
  await expect.poll(async () => chosen.allTextContents()).toEqual(['Before the check-in', 'Our agreement']);
  await page.getByRole('button', { name: 'Down: Before the check-in' }).press('Enter');
  expect(await chosen.allTextContents()).toEqual(['Our agreement', 'Before the check-in']);
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain('Before the check-in');
  await page.getByRole('button', { name: 'Remove: Our agreement' }).press('Enter');
  expect(await chosen.allTextContents()).toEqual(['Before the check-in']);
  expect(await page.getByRole('main').getByRole('status').first().textContent()).toBe('Removed: Our agreement.');
});

test('it prints a cover and its sheets, and nothing of the page', async () => {
  const page = await open(`${kinds['own packet']}#${new URLSearchParams({ name: 'Monday', sheets }).toString()}`);
  await page.locator('.own__sheets .sheet').nth(1).waitFor();
  const pages = await print(page, 'A4');
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain('Monday');
  expect(pages[1]).toContain('Sheet 1 of 2');
  expect(pages[1]).toContain('Put decisions first, each with your recommendation');
  expect(pages[2]).toContain('Our agreement');
  expect(pages.join(' ')).not.toMatch(/Find a checklist|Copy a link|A packet of your own/);
});

test('a list that was tampered with, or a sheet that is gone, leaves the rest', async () => {
  const bad = ['../x#y', '<img src=x>', 'executive/nothing#here', 'executive/weekly-check-in#before-the-check-in'].join('|');
  const page = await open(kinds['own packet']);
  // A playbook that has gone answers with the page for what isn't found; here with no sheets, since tests allow no missing file.
  await page.route('**/executive/nothing/sheets.json', async (route) => route.fulfill({ json: [] }));
  await page.evaluate((hash) => (location.hash = hash), new URLSearchParams({ name: '<b>Bold</b>', sheets: bad }).toString());
  await expect.poll(async () => page.locator('.own__sheets h2').allTextContents()).toEqual(['Before the check-in']);
  expect(await page.locator('.own__title').textContent()).toBe('<b>Bold</b>');
  expect(await page.locator('.own__chosen').textContent()).toContain('executive/nothing#here can’t be loaded');
});
