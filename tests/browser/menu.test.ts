// Tests the menu on small screens: by touch and keyboard, with script and without.

import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();

/** The menu and what opens and closes it. */
function menu(page: Page, role: 'button' | 'link' = 'button'): { opener: Locator; menu: Locator; close: Locator; playbook: Locator } {
  const sheet = page.locator('#menu');
  return {
    opener: page.getByRole('banner').getByRole(role, { name: 'Menu', exact: true }),
    menu: sheet,
    close: sheet.getByRole(role, { name: 'Close the menu' }),
    playbook: sheet.getByRole('link', { name: 'Anticipate needs' }),
  };
}

const isFocused = async (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);

test('it opens over the page with focus inside, keeps the keyboard, and Escape gives focus back', async () => {
  const page = await open(kinds.playbook, { viewport: windows.phone });
  const { opener, menu: sheet, close } = menu(page);
  expect(await sheet.isVisible()).toBe(false);
  expect(await opener.getAttribute('aria-expanded')).toBe('false');

  await opener.focus();
  await page.keyboard.press('Enter');
  expect(await sheet.isVisible()).toBe(true);
  // While the menu is open the bar under it is inert, so its button is not found by role.
  expect(await page.locator('[aria-controls=menu]').getAttribute('aria-expanded')).toBe('true');
  expect(await isFocused(close)).toBe(true);
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('#menu') !== null)).toBe(
      true,
    );
  }
  await page.keyboard.press('Escape');
  expect(await sheet.isVisible()).toBe(false);
  expect(await isFocused(opener)).toBe(true);
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
});

test('a space opens it like a button, and its close button closes it', async () => {
  const page = await open(kinds.home, { viewport: windows.phone });
  const { opener, menu: sheet, close } = menu(page);
  await opener.focus();
  await page.keyboard.press(' ');
  expect(await sheet.isVisible()).toBe(true);
  await close.click();
  expect(await sheet.isVisible()).toBe(false);
  expect(await isFocused(opener)).toBe(true);
});

test('a link in it leads to its page, where the menu is closed and the page is marked as current', async () => {
  for (const site of [inject('root'), inject('prefixed')]) {
    const page = await open(kinds.playbook, { site, viewport: windows.phone, hasTouch: true });
    const { opener, menu: sheet, playbook } = menu(page);
    await opener.tap();
    await playbook.tap();
    await page.waitForURL(`${site.address}executive/anticipate-needs/`);
    expect(await sheet.isVisible()).toBe(false);
    await opener.tap();
    expect(await playbook.getAttribute('aria-current')).toBe('page');
  }
});

test('a link to a place on the same page closes it and leads there', async () => {
  const page = await open(kinds.playbook, { viewport: windows.phone });
  const { opener, menu: sheet } = menu(page);
  await opener.click();
  await sheet.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Put decisions on top' }).click();
  expect(await sheet.isVisible()).toBe(false);
  expect(new URL(page.url()).hash).toBe('#put-decisions-on-top');
  await expect
    .poll(async () =>
      page.getByRole('heading', { name: 'Put decisions on top' }).evaluate((heading) => heading.getBoundingClientRect().top),
    )
    .toBeLessThan(windows.phone.height / 2);
  await page.getByRole('banner').getByRole('link').first().focus();
  expect(await page.locator('main').evaluate((main) => (main as HTMLElement).inert)).toBe(false);
});

test('without script its link opens it as the target, its links work, and its close link closes it', async () => {
  const page = await open(kinds.playbook, { viewport: windows.phone, javaScriptEnabled: false });
  const { opener, menu: sheet, close, playbook } = menu(page, 'link');
  expect(await sheet.isVisible()).toBe(false);
  await opener.click();
  expect(new URL(page.url()).hash).toBe('#menu');
  expect(await sheet.isVisible()).toBe(true);
  await close.click();
  expect(await sheet.isVisible()).toBe(false);
  await opener.click();
  await playbook.click();
  expect(new URL(page.url()).pathname).toBe('/executive/anticipate-needs/');
  expect(await sheet.isVisible()).toBe(false);
});

test('on a laptop it stands beside the page and nothing opens it', async () => {
  const page = await open(kinds.playbook);
  const { opener, menu: sheet, playbook } = menu(page);
  expect(await sheet.isVisible()).toBe(true);
  expect(await opener.isVisible()).toBe(false);
  expect(await playbook.isVisible()).toBe(true);
});
