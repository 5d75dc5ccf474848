// Tests what the search shows of a place, and that it works under a prefix and on a phone.

import { expect, inject, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';
import { ask, marked, pathOf, search } from './search-parts.ts';

const open = useBrowser();

test('a result shows where it is, its title and words of its page, each in a line of its own', async () => {
  const page = await open(kinds.home);
  const { dialog, options } = search(page);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  const faults: string[] = [];
  for (const words of ['calendar', 'visitor']) {
    await ask(page, words);
    const results = await options.evaluateAll((all) =>
      all.map((option) => ({
        text: (option as HTMLElement).innerText,
        title: option.querySelector<HTMLElement>('[class*=title]')?.innerText ?? '',
      })),
    );
    expect(results.length).toBeGreaterThan(0);
    for (const { text, title } of results) {
      if (!text.split('\n').some((line) => line.trim() === title)) faults.push(`The title runs into the excerpt: ${text}`);
      // What the index knows of a page beside its words: its kind, category and hue.
      if (/(?:playbook|packet)(?:executive|stakeholder|external|service-mindset)/.test(text)) faults.push(`Not words of the page: ${text}`);
    }
  }
  expect(faults).toEqual([]);
});

test('under a prefix a result leads to the place, words marked', async () => {
  const page = await open(kinds.checklist, { site: inject('prefixed') });
  const { dialog } = search(page);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await ask(page, 'decisions on top');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#put-decisions-on-top$/);
  expect(pathOf(page)).toBe('/handbook/executive/weekly-check-in/');
  await expect.poll(async () => marked(page)).toContain('decisions');
});

test('on a phone it fits the window and a tap opens a result', async () => {
  const page = await open(kinds.playbook, { viewport: windows.phone, hasTouch: true, isMobile: true });
  const { dialog, opener, options } = search(page);
  await opener.tap();
  await dialog.waitFor();
  await ask(page, 'calendar');
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(windows.phone.width);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(windows.phone.height);
  const address = await options.nth(1).evaluate((link: HTMLAnchorElement) => link.href);
  await options.nth(1).tap();
  await page.waitForURL(address);
});
