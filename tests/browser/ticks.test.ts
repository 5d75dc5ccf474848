// Tests that a tick stays with its item: over a reload, on every page that shows the checklist, in every tab.

import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';

const open = useBrowser();

const id = 'executive/weekly-check-in#before-the-check-in';
const words = 'Send the list to your executive';

/** The checklist that the playbook, its own page and a packet show. */
function checklist(page: Page): { list: Locator; box: Locator; boxes: Locator } {
  const list = page.locator(`rapport-ticks[data-checklist="${id}"]`);
  return { list, box: list.getByRole('checkbox', { name: words }), boxes: list.getByRole('checkbox') };
}

/** What the page says of progress, group by group. */
async function progress(page: Page): Promise<string[]> {
  return checklist(page)
    .list.getByRole('group')
    .evaluateAll((groups) => groups.map((group) => /\d+ of \d+/.exec(group.querySelector('legend')?.textContent ?? '')?.[0] ?? ''));
}

test('a tick is there after a reload, and can be taken away again', async () => {
  const page = await open(kinds.checklist);
  const { box } = checklist(page);
  await box.check();
  await page.reload();
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  await page.reload();
  expect(await box.isChecked()).toBe(false);
});

test('a tick made in the playbook shows on the checklist’s own page and in a packet', async () => {
  const page = await open(kinds.playbook);
  await checklist(page).box.check();
  for (const address of [kinds.checklist, kinds.packet]) {
    await page.goto(new URL(address, inject('root').address).href);
    const { box, boxes } = checklist(page);
    expect(await box.isChecked()).toBe(true);
    expect(await boxes.evaluateAll((all) => (all as HTMLInputElement[]).filter((one) => one.checked).length)).toBe(1);
  }
});

test('a tick by keyboard counts as well', async () => {
  const page = await open(kinds.checklist);
  const { box } = checklist(page);
  await box.focus();
  await page.keyboard.press(' ');
  await page.reload();
  expect(await box.isChecked()).toBe(true);
});

test('two tabs agree while both are open, and neither loses what the other ticked', async () => {
  const first = await open(kinds.checklist);
  const second = await open(kinds.packet, { beside: first });
  await checklist(first).box.check();
  await expect.poll(async () => checklist(second).box.isChecked()).toBe(true);
  await checklist(second).boxes.first().check();
  await expect.poll(async () => checklist(first).boxes.first().isChecked()).toBe(true);
  await first.reload();
  expect(await checklist(first).box.isChecked()).toBe(true);
  expect(await checklist(first).boxes.first().isChecked()).toBe(true);
});

test('two handbooks on one host keep their ticks apart', async () => {
  const page = await open(kinds.checklist);
  await checklist(page).box.check();
  const keys = async (): Promise<string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rapport:ticks:')));
  expect(await keys()).toEqual([`rapport:ticks:1:/:${id}`]);
  const other = await open(kinds.checklist, { site: inject('prefixed') });
  await checklist(other).box.check();
  expect(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rapport:ticks:')))).toEqual([
    `rapport:ticks:1:/handbook/:${id}`,
  ]);
});

test('progress counts the ticks of each group', async () => {
  const page = await open(kinds.checklist);
  const { box } = checklist(page);
  const before = await progress(page);
  expect(before.length).toBeGreaterThan(1);
  expect(before.every((text) => text.startsWith('0 of '))).toBe(true);
  await box.check();
  expect((await progress(page))[0]).toBe(before[0]?.replace('0 of', '1 of'));
  expect((await progress(page)).slice(1)).toEqual(before.slice(1));
});

test('all ticks can be cleared, said aloud, and brought back', async () => {
  const page = await open(kinds.checklist);
  const { list, boxes } = checklist(page);
  const clear = list.getByRole('button', { name: 'Clear all ticks' });
  const undo = list.getByRole('button', { name: 'Undo' });
  const ticked = async (): Promise<number> => boxes.evaluateAll((all) => (all as HTMLInputElement[]).filter((one) => one.checked).length);
  expect(await clear.isVisible()).toBe(false);
  await boxes.nth(0).check();
  await boxes.nth(2).check();

  await clear.click();
  expect(await ticked()).toBe(0);
  expect(await list.getByRole('status').textContent()).toBe('Ticks cleared');
  expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await clear.isVisible()).toBe(false);

  await undo.click();
  expect(await ticked()).toBe(2);
  expect(await boxes.nth(2).isChecked()).toBe(true);
  expect(await undo.isVisible()).toBe(false);
  expect(await clear.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.reload();
  expect(await ticked()).toBe(2);

  await clear.click();
  await page.reload();
  expect(await ticked()).toBe(0);
});
