// Tests that pages reflow: no page needs to be scrolled sideways, at no width and no zoom.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();

/** How much wider a page is than its window, in pixels. */
const tooWide = async (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const sizes = [
  { width: 320, height: 640 },
  windows.zoomed,
  windows.phone,
  windows.tablet,
  // Where the menu goes to the side of the page.
  { width: 1023, height: 768 },
  { width: 1024, height: 768 },
  windows.laptop,
];

test.each(Object.entries(kinds))('%s never scrolls sideways', async (_, address) => {
  const page = await open(address);
  const wide: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const excess = await tooWide(page);
    if (excess > 0) wide.push(`${size.width} pixels wide: ${excess} too many`);
  }
  expect(wide).toEqual([]);
});

test('zoomed to 400 % the content is in sight: the bar takes at most half of the window', async () => {
  const page = await open(kinds.playbook, { viewport: windows.zoomed });
  await page.evaluate(() => scrollTo(0, 1000));
  const bar = await page.getByRole('banner').boundingBox();
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(windows.zoomed.height / 2);
});

test('320 pixels wide the menu and the search fit as well', async () => {
  const page = await open(kinds.playbook, { viewport: { width: 320, height: 640 } });
  const isWide = async (): Promise<boolean> =>
    page.evaluate(
      () =>
        document.documentElement.scrollWidth > document.documentElement.clientWidth ||
        [...document.querySelectorAll('#menu, dialog')].some((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth),
    );
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  expect(await isWide()).toBe(false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('calendar');
  await dialog.getByRole('option').first().waitFor();
  expect(await isWide()).toBe(false);
});

test('with text spaced out as WCAG 1.4.12 asks, no page kind scrolls sideways', async () => {
  const page = await open(kinds.home, { viewport: windows.phone });
  const home = page.url();
  const wide: string[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(new URL(address, home).href);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    const excess = await tooWide(page);
    if (excess > 0) wide.push(`${kind}: ${excess} pixels too many`);
  }
  expect(wide).toEqual([]);
});
