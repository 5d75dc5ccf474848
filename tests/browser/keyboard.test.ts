// Tests going through pages by keyboard: skip link first, focus always to be seen, nothing it can't leave.

import { expect, test } from 'vitest';
import { focused } from './focus.ts';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();

test('the skip link comes first, is seen, and leads past the bar and the menu', async () => {
  const page = await open(kinds.playbook);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toEqual({ what: 'a Skip to the content', isSeen: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each([
  ['a playbook on a laptop', kinds.playbook, windows.laptop],
  ['a playbook on a phone', kinds.playbook, windows.phone],
  ['a checklist', kinds.checklist, windows.laptop],
  ['home', kinds.home, windows.laptop],
])('on %s focus is seen on each of its stops, and all can be reached', async (_, address, viewport) => {
  const page = await open(address, { viewport });
  const expected = await page
    .locator('a[href], button, input, summary, [tabindex="0"]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !(one as HTMLElement).hidden).length);
  const unseen: string[] = [];
  let count = 0;
  for (; count < expected + 10; count++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) break;
    if (!stop.isSeen) unseen.push(stop.what);
  }
  expect(unseen).toEqual([]);
  expect(count).toBe(expected);
});

test('focus is seen in the search dialog', async () => {
  const page = await open(kinds.home);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('calendar');
  await dialog.getByRole('option').first().waitFor();
  const unseen: string[] = [];
  for (let step = 0; step < 10; step++) {
    const isSeen = await page.evaluate(() => {
      const rings = [document.activeElement, document.activeElement?.parentElement].map((one) => one && getComputedStyle(one));
      return (
        document.activeElement === document.body ||
        rings.some(
          (style) => style && ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'),
        )
      );
    });
    if (!isSeen) unseen.push((await page.evaluate(() => document.activeElement?.textContent)) ?? '');
    await page.keyboard.press('Tab');
  }
  expect(unseen).toEqual([]);
});

test('things to press are at least 24 by 24 pixels, or stand in a line of text', async () => {
  const page = await open(kinds.playbook, { viewport: windows.phone });
  const small = await page.locator('button, a[href], input').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      const isInline = getComputedStyle(one).display === 'inline';
      return one.checkVisibility() && !one.matches('.skip') && !isInline && width > 0 && (width < 24 || height < 24)
        ? [`${one.textContent?.trim() ?? ''} ${Math.round(width)} x ${Math.round(height)}`]
        : [];
    }),
  );
  expect(small).toEqual([]);
});
