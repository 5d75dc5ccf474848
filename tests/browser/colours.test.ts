// Tests light and dark: by the system, by choice, remembered, and there before the page is painted.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();

const chosen = async (page: Page): Promise<string | null> => page.evaluate(() => document.documentElement.getAttribute('data-colours'));

/** How light the page's ground is, 0 to 255. */
const ground = async (page: Page): Promise<number> =>
  page.evaluate(() =>
    Number(
      /\d+/.exec(
        getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)'
          ? getComputedStyle(document.documentElement).backgroundColor
          : getComputedStyle(document.body).backgroundColor,
      )?.[0],
    ),
  );

test('without a choice the page follows the system, also while it is open', async () => {
  const page = await open(kinds.playbook, { colorScheme: 'light' });
  expect(await ground(page)).toBeGreaterThan(230);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBeLessThan(50);
  expect(await chosen(page)).toBeNull();
});

test('the switch goes round, says where it stands, and each choice is there after a reload', async () => {
  const page = await open(kinds.playbook, { colorScheme: 'dark' });
  const button = page.getByRole('banner').locator('rapport-colours').getByRole('button');
  const rounds = [
    { name: 'Light colours', colours: 'light', isLight: true },
    { name: 'Dark colours', colours: 'dark', isLight: false },
    { name: 'Colours as your system has them', colours: null, isLight: false },
  ] as const;
  expect(await button.getAttribute('aria-label')).toBe('Colours as your system has them');
  for (const { name, colours, isLight } of rounds) {
    await button.click();
    for (const visit of ['after the click', 'after a reload']) {
      if (visit === 'after a reload') await page.reload();
      expect(await chosen(page), visit).toBe(colours);
      expect(await button.getAttribute('aria-label'), visit).toBe(name);
      expect((await ground(page)) > 128, visit).toBe(isLight);
    }
  }
});

test('a choice is made before the first paint, so that nothing flashes', async () => {
  const page = await open(kinds.playbook, {
    colorScheme: 'light',
    before: () => {
      localStorage.setItem('rapport:colours', 'dark');
      const seen: string[] = [];
      Object.assign(window, { seen });
      new PerformanceObserver(() => seen.push(document.documentElement.dataset['colours'] ?? 'none')).observe({
        type: 'paint',
        buffered: true,
      });
      const frame = (): void => {
        if (document.body) seen.push(document.documentElement.dataset['colours'] ?? 'none');
        if (document.readyState !== 'complete') requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
  });
  for (let visit = 0; visit < 5; visit++) {
    await expect.poll(async () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBeGreaterThan(0);
    expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))).toEqual(new Set(['dark']));
    await page.reload();
  }
});

test('also when its script comes late, nothing is painted in the wrong colours', async () => {
  const page = await open(kinds.playbook, {
    colorScheme: 'light',
    before: () => {
      localStorage.setItem('rapport:colours', 'dark');
      new PerformanceObserver(() => Object.assign(window, { atFirstPaint: document.documentElement.dataset['colours'] ?? 'none' })).observe(
        { type: 'paint', buffered: true },
      );
    },
  });
  await page.route(/\/colours\.[0-9A-Z]+\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.reload();
  const atFirstPaint = async (): Promise<unknown> => page.evaluate(() => (window as { atFirstPaint?: string }).atFirstPaint);
  await expect.poll(atFirstPaint).toBeDefined();
  expect(await atFirstPaint()).toBe('dark');
});

test('no script holds up the first paint but the small one that sets the colours', async () => {
  const page = await open(kinds.playbook);
  const blocking = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus: string })[])
      .filter((entry) => entry.renderBlockingStatus === 'blocking')
      .map((entry) => new URL(entry.name).pathname),
  );
  expect(blocking.filter((path) => !/\/(?:style|colours)\.[0-9A-Z]+\.(?:css|js)$/.test(path))).toEqual([]);
});

test('with storage blocked the switch still switches', async () => {
  const page = await open(kinds.home, {
    before: () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    },
  });
  await page.getByRole('banner').locator('rapport-colours').getByRole('button').click();
  expect(await chosen(page)).toBe('light');
});

test('on a phone the colours can be chosen too', async () => {
  const page = await open(kinds.playbook, { viewport: windows.phone });
  const switches = page.locator('rapport-colours').getByRole('button');
  if (!(await switches.first().isVisible())) await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  await switches.locator('visible=true').first().click();
  expect(await chosen(page)).toBe('light');
});
