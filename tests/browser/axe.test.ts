// Tests every page kind with axe: light, dark, large, small, on paper, in forced colours, with the search and the menu open.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();
// Evaluated through the debugger, which the content policy does not concern.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line each: the rule and the element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${source};undefined`);
  const results = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

/** What axe finds on one page of every kind. */
async function violationsOfAll(page: Page): Promise<string[]> {
  const home = page.url();
  const found: string[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(new URL(address, home).href);
    found.push(...(await violations(page)).map((line) => `${kind}: ${line}`));
  }
  return found;
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['laptop', 'phone'] as const)('on a %s every page kind', async (window) => {
    const page = await open(kinds.home, { colorScheme, viewport: windows[window] });
    expect(await violationsOfAll(page)).toEqual([]);
  });

  test.each(['laptop', 'phone'] as const)('on a %s the search with results, without any, and on its page', async (window) => {
    const page = await open(kinds.playbook, { colorScheme, viewport: windows[window] });
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('combobox').fill('calendar');
    await dialog.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('combobox').fill('xyzzyqwv');
    await expect.poll(async () => dialog.getByRole('status').textContent()).toContain('Nothing here');
    expect(await violations(page)).toEqual([]);
    await page.goto(new URL('/search/?q=calendar', page.url()).href);
    await page.locator('rapport-results').getByRole('heading').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the menu open, ticks ticked and cleared, words marked', async () => {
    const page = await open(`${kinds.playbook}?mark=decisions`, { colorScheme, viewport: windows.phone });
    await page.getByRole('checkbox').first().check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear all ticks' }).first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
    expect(await violations(page)).toEqual([]);
  });
});

test('on paper every page kind', async () => {
  const page = await open(kinds.home);
  await page.emulateMedia({ media: 'print' });
  expect(await violationsOfAll(page)).toEqual([]);
});

test('in forced colours every page kind', async () => {
  const page = await open(kinds.home, { forcedColors: 'active' });
  expect(await violationsOfAll(page)).toEqual([]);
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
  const look = async (locator: typeof current): Promise<string> => locator.evaluate((link) => [getComputedStyle(link).fontWeight, getComputedStyle(link).textDecorationLine].join());
  expect(await look(current)).not.toBe(await look(other));
});
