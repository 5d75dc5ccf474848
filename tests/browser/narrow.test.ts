// Tests that pages reflow: no page needs to be scrolled sideways, at no width and no zoom.

import { expect, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();

test.each([
  ['320 pixels wide', { width: 320, height: 640 }],
  ['zoomed to 400 %', windows.zoomed],
  ['on a phone', windows.phone],
  ['on a tablet', windows.tablet],
  ['just under the width at which the menu stands beside the page', { width: 1023, height: 768 }],
  ['at that width', { width: 1024, height: 768 }],
  ['on a laptop', windows.laptop],
])('%s no page kind scrolls sideways', async (_, viewport) => {
  const page = await open(kinds.home, { viewport });
  const home = page.url();
  const wide: string[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(new URL(address, home).href);
    const { scroll, window: room } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }));
    if (scroll > room) wide.push(`${kind}: ${scroll} in ${room}`);
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
  const isWide = async (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth || [...document.querySelectorAll('#menu, dialog')].some((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth));
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  expect(await isWide()).toBe(false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('calendar');
  await dialog.getByRole('option').first().waitFor();
  expect(await isWide()).toBe(false);
});

test('with text spaced out as WCAG 1.4.12 asks, no page kind scrolls sideways or cuts a control', async () => {
  const page = await open(kinds.home, { viewport: windows.phone });
  const home = page.url();
  const faults: string[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(new URL(address, home).href);
    const wide = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
      document.adoptedStyleSheets = [sheet];
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (wide > 0) faults.push(`${kind}: ${wide} pixels too wide`);
  }
  expect(faults).toEqual([]);
});
