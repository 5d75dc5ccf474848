// Tests runs in two tabs at once: what is done in one shows in the other, and nothing done in either is lost.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { act, box, card, counts, house, marks, openIn, runs, said, sources, start, stored, toList, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

const wings = 'Look into both wings';
const gate = 'Lock the gate';

/** A run of the short checklist in two tabs. */
async function twice(source: string = sources.closing): Promise<{ first: Page; second: Page; id: string }> {
  const first = await open('');
  const id = await start(first, source, { name: 'Ana' });
  const second = await open(`runs/#run=${id}`, { beside: first });
  await second.locator('.run__items').waitFor();
  return { first, second, id };
}

/** What has the keyboard: its label or its text. */
const focused = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one === document.body || !one
      ? 'nothing'
      : (one.getAttribute('aria-label') ?? one.getAttribute('name') ?? one.textContent ?? '');
  });

test('ticks, notes and reasons in one tab show in the other, and its progress follows', async () => {
  const { first, second } = await twice();
  await box(first, gate).check();
  await expect.poll(async () => counts(second)).toEqual(['1 of 2 done in all.', '1 of 2']);
  const one = await unfold(second, wings);
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByLabel('Why not').fill('shut');
  await one.getByRole('textbox', { name: `Note on: ${wings}` }).fill('for the winter');
  await expect.poll(async () => marks(first)).toEqual({ [wings]: 'not applicable: shut, for the winter', [gate]: 'done' });
  await box(first, gate).uncheck();
  await expect.poll(async () => box(second, gate).isChecked()).toBe(false);
});

test('ticks made in both at the same moment survive in both, and after a reload', async () => {
  const { first, second } = await twice(sources.packet);
  const all = Object.keys(await marks(first));
  expect(all).toHaveLength(7);
  // One tab ticks the even ones, the other the odd ones, neither waiting for the other.
  const tickAll = async (page: Page, from: number): Promise<void> =>
    page.evaluate((begin) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.run-item [name=done]')];
      for (let at = begin; at < boxes.length; at += 2) boxes[at]?.click();
    }, from);
  await Promise.all([tickAll(first, 0), tickAll(second, 1)]);
  for (const page of [first, second]) await expect.poll(async () => Object.values(await marks(page))).toEqual(all.map(() => 'done'));
  await first.reload();
  await expect.poll(async () => Object.values(await marks(first))).toEqual(all.map(() => 'done'));
});

test('a note being typed in one tab and a tick of the same item in the other both stay', async () => {
  const { first, second, id } = await twice();
  const one = await unfold(first, gate);
  const note = one.getByRole('textbox', { name: `Note on: ${gate}` });
  await note.pressSequentially('half a sen');
  await box(second, gate).check();
  await note.pressSequentially('tence');
  await expect.poll(async () => stored(first, id)).toContain('half a sentence');
  for (const page of [first, second])
    await expect.poll(async () => marks(page)).toEqual({ [wings]: 'open', [gate]: 'done, half a sentence' });
  expect(await note.inputValue()).toBe('half a sentence');
});

test('a field that only has the keyboard takes what the other tab wrote, and does not undo it when it is left', async () => {
  const { first, second } = await twice();
  const here = (await unfold(first, gate)).getByRole('textbox', { name: `Note on: ${gate}` });
  await here.fill('from the first');
  const there = (await unfold(second, gate)).getByRole('textbox', { name: `Note on: ${gate}` });
  await expect.poll(async () => there.inputValue()).toBe('from the first');
  await there.fill('from the first and the second');
  await expect.poll(async () => here.inputValue()).toBe('from the first and the second');
  await first.keyboard.press('Tab');
  await box(first, gate).check();
  await expect.poll(async () => marks(second)).toEqual({ [wings]: 'open', [gate]: 'done, from the first and the second' });
});

test('renaming in one tab takes neither words nor keyboard from the other', async () => {
  const { first, second } = await twice();
  const note = (await unfold(first, gate)).getByRole('textbox', { name: `Note on: ${gate}` });
  await note.pressSequentially('begun');
  await act(runs(second), 'Rename');
  await second.getByLabel('For whom').fill('Ben');
  await second.keyboard.press('Enter');
  await first.getByRole('heading', { name: 'Closing, for Ben' }).waitFor();
  await first.keyboard.type(' and ended');
  expect(await note.inputValue()).toBe('begun and ended');
  expect(await note.isVisible()).toBe(true);
});

test('what the other tab does leaves a form that is being filled in as it is', async () => {
  const first = await open('');
  await start(first, sources.closing, { name: 'Ana' });
  const second = await open(`runs/#start=${sources.opening}`, { beside: first });
  await second.getByLabel('For whom').fill('Someone with a long name');
  await second.getByLabel('Start date').fill('2030-01-07');
  await box(first, gate).check();
  await first.bringToFront();
  await second.bringToFront();
  await second.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await toList(first);
  await act(card(first, 'Closing, for Ana'), 'Archive');
  expect(await second.getByLabel('For whom').inputValue()).toBe('Someone with a long name');
  expect(await second.getByLabel('Start date').inputValue()).toBe('2030-01-07');
});

test('what the other tab does leaves a new name that is being typed as it is', async () => {
  const { first, second } = await twice();
  await toList(first);
  await act(card(first, 'Closing, for Ana'), 'Rename');
  await first.getByLabel('For whom').fill('Anastasia');
  await box(second, gate).check();
  await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await first.getByLabel('For whom').inputValue()).toBe('Anastasia');
  await first.keyboard.press('Enter');
  const renamed = card(first, 'Closing, for Anastasia');
  await expect.poll(async () => renamed.locator('.facts').innerText()).toContain('1 of 2');
  await second.getByRole('heading', { name: 'Closing, for Anastasia' }).waitFor();
});

test('the list follows the other tab; an open menu stays open and keeps the keyboard', async () => {
  const { first, second } = await twice();
  await toList(first);
  const menu = card(first, 'Closing, for Ana').locator('.run-menu');
  await menu.locator('summary').click();
  await first.keyboard.press('Tab');
  await first.keyboard.press('Tab');
  expect(await focused(first)).toBe('Duplicate');
  await box(second, gate).check();
  await expect.poll(async () => card(first, 'Closing, for Ana').locator('.facts').innerText()).toContain('1 of 2');
  expect(await menu.getByRole('button', { name: 'Rename' }).isVisible()).toBe(true);
  expect(await focused(first)).toBe('Duplicate');
});

test('a run cleared in one tab is clear in the other, also of ticks made there a moment before, and undo brings all back', async () => {
  const { first, second } = await twice();
  await box(first, wings).check();
  await box(second, gate).check();
  await expect.poll(async () => counts(first)).toEqual(['2 of 2 done in all.', '2 of 2']);
  await act(runs(first), 'Clear ticks and notes');
  for (const page of [first, second]) await expect.poll(async () => marks(page)).toEqual({ [wings]: 'open', [gate]: 'open' });
  await said(first).getByRole('button', { name: 'Undo' }).click();
  for (const page of [first, second]) await expect.poll(async () => marks(page)).toEqual({ [wings]: 'done', [gate]: 'done' });
});

test('a run deleted in one tab is told in the other; restored, it is there again with what was being typed', async () => {
  const { first, second } = await twice();
  const note = (await unfold(second, gate)).getByRole('textbox', { name: `Note on: ${gate}` });
  await note.fill('nearly lost');
  await toList(first);
  await act(card(first, 'Closing, for Ana'), 'Delete');
  await second.getByText('This run was deleted. It can be restored for 30 days.').waitFor();
  expect(await focused(second)).not.toBe('nothing');
  await said(first).getByRole('button', { name: 'Undo' }).click();
  await second.locator('.run__items').waitFor();
  expect(await marks(second)).toEqual({ [wings]: 'open', [gate]: 'open, nearly lost' });
});

test('taking back a rename leaves what the other tab did in between', async () => {
  const { first, second } = await twice(sources.opening);
  await act(runs(first), 'Rename');
  await first.getByLabel('For whom').fill('Ben');
  await first.keyboard.press('Enter');
  await second.getByRole('heading', { name: 'Opening, for Ben' }).waitFor();
  await second.getByLabel('Start date').fill('2030-01-07');
  await box(second, 'Sweep the yard').check();
  await expect.poll(async () => first.getByLabel('Start date').inputValue()).toBe('2030-01-07');
  await said(first).getByRole('button', { name: 'Undo' }).click();
  await second.getByRole('heading', { name: 'Opening, for Ana' }).waitFor();
  expect(await second.getByLabel('Start date').inputValue()).toBe('2030-01-07');
  expect(await box(second, 'Sweep the yard').isChecked()).toBe(true);
});

test('a page that a browser brings back from memory shows what happened meanwhile', async () => {
  const { first, second } = await twice();
  // Frozen pages get no events of storage; they get this one when they are shown again.
  await first.evaluate(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await first.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await second.evaluate((text) => {
    const found = [...document.querySelectorAll('.run-item')].find((one) => one.textContent?.includes(text));
    found?.querySelector<HTMLInputElement>('[name=done]')?.click();
  }, gate);
  await first.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(async () => box(first, gate).isChecked()).toBe(true);
});
