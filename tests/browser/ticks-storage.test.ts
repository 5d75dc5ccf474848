// Tests ticks where the browser's store is blocked, full, damaged or older than the checklist.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';

const open = useBrowser();

const key = 'rapport:ticks:1:/:executive/weekly-check-in#before-the-check-in';
const notKept = 'This browser keeps nothing for this page, so ticks are lost when you close it. Print the sheet, or allow storage for this site.';
const damaged = 'The ticks kept in this browser could not be read. They are set aside, not deleted; this page starts fresh.';

const note = (page: Page): Promise<string | null> => page.locator('rapport-ticks').getByRole('status').textContent();

describe('a blocked store', () => {
  const before = (): void => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('Access is denied', 'SecurityError'); } });

  test('boxes still tick, progress counts, and the page says that nothing is kept', async () => {
    const page = await open(kinds.checklist, { before });
    const box = page.getByRole('checkbox').first();
    await box.check();
    expect(await box.isChecked()).toBe(true);
    expect(await page.getByRole('group').first().locator('legend').textContent()).toContain('1 of ');
    expect(await note(page)).toBe(notKept);
  });

  test('clearing and undoing work all the same, and the page still says that nothing is kept', async () => {
    const page = await open(kinds.checklist, { before });
    const box = page.getByRole('checkbox').first();
    await box.check();
    await page.getByRole('button', { name: 'Clear all ticks' }).click();
    expect(await box.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await box.isChecked()).toBe(true);
    expect(await note(page)).toContain(notKept);
  });
});

test('a full store: the box stays ticked and the page says that it is not kept', async () => {
  const page = await open(kinds.checklist, {
    before: () => {
      Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded', 'QuotaExceededError'); };
    },
  });
  const box = page.getByRole('checkbox').first();
  await box.check();
  expect(await box.isChecked()).toBe(true);
  expect(await note(page)).toBe(notKept);
});

test.each(['{"half', '[]', 'null', '{"a": {"text": 1}}'])('a damaged store, %s, is set aside and said; ticking goes on', async (text) => {
  const page = await open(kinds.checklist);
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
  await page.reload();
  expect(await note(page)).toBe(damaged);
  expect(await page.evaluate((name) => localStorage.getItem(`${name}:damaged`), key)).toBe(text);
  const box = page.getByRole('checkbox').first();
  await box.check();
  await page.reload();
  expect(await box.isChecked()).toBe(true);
  expect(await note(page)).toBe('');
});

test('a tick follows an item whose words changed a little; one whose item is gone is told', async () => {
  const page = await open(kinds.checklist);
  const at = 1;
  await page.evaluate(
    ([name, value]) => localStorage.setItem(name, value),
    [key, JSON.stringify({ 'an-older-id': { text: 'Send the list to the executive', isOn: true, at }, 'gone-for-good': { text: 'Water the plants', isOn: true, at } })] as const,
  );
  await page.reload();
  expect(await page.getByRole('checkbox', { name: 'Send the list to your executive' }).isChecked()).toBe(true);
  expect(await note(page)).toBe('Ticked before, and no longer in this checklist: Water the plants');
});

test('a tick that followed its item can be taken away for good', async () => {
  const page = await open(kinds.checklist);
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, JSON.stringify({ 'an-older-id': { text: 'Send the list to the executive', isOn: true, at: 1 } })] as const);
  await page.reload();
  const box = page.getByRole('checkbox', { name: 'Send the list to your executive' });
  await box.uncheck();
  await page.reload();
  expect(await box.isChecked()).toBe(false);
  expect(await note(page)).toBe('');
});
