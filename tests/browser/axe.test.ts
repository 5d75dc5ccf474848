// Tests every page kind with axe: light, dark, large, small, in forced colours, on paper, with the search and the menu open.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();

type Media = Parameters<Page['emulateMedia']>[0];

/** The ways a page is looked at. */
const looks: readonly { readonly name: string; readonly viewport: keyof typeof windows; readonly media: Media }[] = [
  { name: 'light', viewport: 'laptop', media: { colorScheme: 'light' } },
  { name: 'dark', viewport: 'laptop', media: { colorScheme: 'dark' } },
  { name: 'dark on a phone', viewport: 'phone', media: { colorScheme: 'dark' } },
  { name: 'light on a phone', viewport: 'phone', media: { colorScheme: 'light' } },
  { name: 'forced colours', viewport: 'laptop', media: { forcedColors: 'active' } },
  { name: 'on paper', viewport: 'laptop', media: { forcedColors: 'none', media: 'print' } },
];

/** What axe finds in each of the looks, as far as they are asked for. */
async function violationsInAll(page: Page, names: readonly string[] = looks.map(({ name }) => name)): Promise<string[]> {
  const found: string[] = [];
  for (const { name, viewport, media } of looks.filter((look) => names.includes(look.name))) {
    await page.setViewportSize(windows[viewport]);
    await page.emulateMedia(media);
    found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
  }
  return found;
}

test.each(Object.entries(kinds))('%s: light, dark, large, small, in forced colours and on paper', async (_, address) => {
  const page = await open(address);
  expect(await violationsInAll(page)).toEqual([]);
});

test('the search: just opened, with results, without any', async () => {
  const page = await open(kinds.playbook);
  const screens = ['light', 'dark', 'dark on a phone', 'light on a phone', 'forced colours'];
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await violationsInAll(page, ['light', 'dark on a phone'])).toEqual([]);
  await dialog.getByRole('combobox').fill('calendar');
  await dialog.getByRole('option').first().waitFor();
  expect(await violationsInAll(page, screens)).toEqual([]);
  await dialog.getByRole('combobox').fill('xyzzyqwv');
  await expect.poll(async () => dialog.getByRole('status').textContent()).toContain('Nothing here');
  expect(await violationsInAll(page, screens)).toEqual([]);
});

test('the search page with results', async () => {
  const page = await open('search/?q=calendar');
  await page.locator('rapport-results').getByRole('heading').first().waitFor();
  expect(await violationsInAll(page)).toEqual([]);
});

test('a playbook with words marked, a tick ticked and cleared, and the menu open', async () => {
  const page = await open(`${kinds.playbook}?mark=decisions`);
  const phone = ['light on a phone', 'dark on a phone'];
  await page.getByRole('checkbox').first().check();
  expect(await violationsInAll(page, phone)).toEqual([]);
  await page.getByRole('button', { name: 'Clear all ticks' }).first().click();
  expect(await violationsInAll(page, phone)).toEqual([]);
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  expect(await violationsInAll(page, phone)).toEqual([]);
});

test('in forced colours a tick can be told from an empty box, and the current page in the menu from the others', async () => {
  const page = await open(kinds.playbook, { forcedColors: 'active' });
  const box = page.getByRole('checkbox').first();
  await box.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  const empty = await box.screenshot();
  await box.evaluate((element: HTMLInputElement) => element.click());
  expect((await box.screenshot()).equals(empty)).toBe(false);
  const current = page.locator('#menu [aria-current=page]');
  const other = page.locator('#menu').getByRole('link', { name: 'Anticipate needs' });
  const look = async (locator: typeof current): Promise<string> =>
    locator.evaluate((link) => [getComputedStyle(link).fontWeight, getComputedStyle(link).textDecorationLine].join());
  expect(await look(current)).not.toBe(await look(other));
});
