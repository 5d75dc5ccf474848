// Tests ticks where the browser's store is blocked, full, damaged or older than the checklist.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';

const open = useBrowser();

const key = 'rapport:ticks:1:/:executive/weekly-check-in#before-the-check-in';
const notKept =
  'This browser keeps nothing for this page, so ticks are lost when you close it. Print the sheet, or allow storage for this site.';
const damaged = 'The ticks kept in this browser could not be read. They are set aside, not deleted; this page starts fresh.';

const note = (page: Page): Promise<string | null> => page.locator('rapport-ticks [role=status]').textContent();

describe('a blocked store', () => {
  const before = (): void => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
  };

  test('boxes still tick, progress counts, and the page says that nothing is kept', async () => {
    const page = await open(kinds.checklist, { before });
    const box = page.getByRole('checkbox').first();
    await box.check();
    expect(await box.isChecked()).toBe(true);
    expect(await page.locator('fieldset').first().locator('legend').textContent()).toContain('1 of ');
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
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
      };
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

/** Opens the checklist with ticks as an older version of it left them. */
async function openWithOld(ticks: Readonly<Record<string, string>>): Promise<Page> {
  const page = await open(kinds.checklist);
  const kept = Object.fromEntries(Object.entries(ticks).map(([id, text]) => [id, { text, isOn: true, at: 1 }]));
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, JSON.stringify(kept)] as const);
  await page.reload();
  return page;
}

test('a tick follows an item whose words changed a little; one whose item is gone is told', async () => {
  const page = await openWithOld({ 'an-older-id': 'Send the list to the executive', 'gone-for-good': 'Water the plants' });
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('checkbox', { name: 'Send the list to your executive' }).isChecked()).toBe(true);
  expect(await note(page)).toBe('Ticked before, and no longer in this checklist: Water the plants');
});

test('a tick that followed its item is not told as gone at the next visit', async () => {
  const page = await openWithOld({ 'an-older-id': 'Send the list to the executive' });
  await page.waitForLoadState('networkidle');
  await page.reload();
  expect(await page.getByRole('checkbox', { name: 'Send the list to your executive' }).isChecked()).toBe(true);
  expect(await note(page)).toBe('');
});

test('a tick that followed its item can be taken away for good', async () => {
  const page = await openWithOld({ 'an-older-id': 'Send the list to the executive' });
  const box = page.getByRole('checkbox', { name: 'Send the list to your executive' });
  await page.waitForLoadState('networkidle');
  await box.uncheck();
  await page.reload();
  expect(await box.isChecked()).toBe(false);
  expect(await note(page)).toBe('');
});
