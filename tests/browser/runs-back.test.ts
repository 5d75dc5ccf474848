// Tests that nothing of a run is lost by one press: what was cleared, deleted or done elsewhere can be had back.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { act, box, card, house, marks, openIn, runs, said, sources, start, toList, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const open = openIn(useBrowser(), site);

const wings = 'Look into both wings';
const gate = 'Lock the gate';

const show = async (page: Page, status: string): Promise<void> => {
  const control = page.getByRole('combobox', { name: 'Show' });
  const options = await control.getByRole('option').allTextContents();
  await control.selectOption(options.find((option) => option.startsWith(status)) ?? status);
};

/** All runs as the page exports them. */
async function exported(page: Page): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  await toList(page);
  await runs(page).getByText('Take runs along').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    runs(page).getByRole('button', { name: 'Export all runs' }).click(),
  ]);
  return { name: 'runs.json', mimeType: 'application/json', buffer: readFileSync(await download.path()) };
}

describe('what was cleared', () => {
  test('is kept among what was deleted, also after a reload, and can be restored', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await box(page, wings).check();
    await (await unfold(page, gate)).getByRole('textbox', { name: `Note on: ${gate}` }).fill('the bolt sticks');
    await act(runs(page), 'Clear ticks and notes');
    expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'open' });
    await page.reload();
    await page.locator('.run__items').waitFor();
    await toList(page);
    await show(page, 'Deleted lately');
    await act(card(page, 'Closing, for Ana (as it was before clearing)'), 'Restore');
    await show(page, 'Open');
    await card(page, 'Closing, for Ana (as it was before clearing)').getByRole('link').click();
    await page.locator('.run__items').waitFor();
    expect(await marks(page)).toEqual({ [wings]: 'done', [gate]: 'open, the bolt sticks' });
  });

  test('leaves nothing behind when it is taken back, or when nothing was said', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await act(runs(page), 'Clear ticks and notes');
    await box(page, wings).check();
    await act(runs(page), 'Clear ticks and notes');
    await said(page).getByRole('button', { name: 'Undo' }).click();
    expect((await marks(page))[wings]).toBe('done');
    await toList(page);
    await expect.poll(async () => page.getByRole('combobox', { name: 'Show' }).innerText()).toContain('Deleted lately (0)');
  });
});

describe('a deleted run', () => {
  test('says at its address that it was deleted, and is restored there', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await box(page, wings).check();
    await act(runs(page), 'Delete');
    await page.reload();
    await runs(page).getByRole('button', { name: 'Restore' }).click();
    await page.locator('.run__items').waitFor();
    expect(await marks(page)).toEqual({ [wings]: 'done', [gate]: 'open' });
  });

  test('can be deleted for good, which can be taken back as long as the page is open', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await toList(page);
    await act(card(page, 'Closing, for Ana'), 'Delete');
    await show(page, 'Deleted lately');
    await act(card(page, 'Closing, for Ana'), 'Delete for good');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rapport:run:')))).toEqual([]);
    await said(page).getByRole('button', { name: 'Undo' }).click();
    await card(page, 'Closing, for Ana').waitFor();
  });

  test('comes back when its link is opened and kept again', async () => {
    const page = await open('');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await start(page, sources.closing, { name: 'Ana' });
    await box(page, gate).check();
    await runs(page).getByText('Take it along').click();
    await runs(page).getByRole('button', { name: 'Copy a link to this run' }).click();
    await runs(page).locator('.run-take__said').getByText('The link is copied.').waitFor();
    const link = await page.evaluate(async () => navigator.clipboard.readText());
    await act(runs(page), 'Delete');
    await page.goto(link);
    await page.reload();
    await runs(page).getByRole('button', { name: 'Keep it in this browser' }).click();
    await expect.poll(async () => said(page).textContent()).toBe('Kept in this browser: Closing, for Ana.');
    expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'done' });
  });
});

describe('a file of runs', () => {
  test('that holds nothing new says so', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    const file = await exported(page);
    await page.getByLabel('Import runs').setInputFiles(file);
    await expect.poll(async () => said(page).textContent()).toBe('Nothing new: this browser already has all that the file holds.');
  });

  test('gives way to what was done here since, says so, and wins where that is wanted', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await box(page, wings).check();
    await start(page, sources.opening, { name: 'Ben' });
    const file = await exported(page);
    await act(card(page, 'Opening, for Ben'), 'Delete');
    await card(page, 'Closing, for Ana').getByRole('link').click();
    await act(runs(page), 'Clear ticks and notes');
    await toList(page);
    await page.getByLabel('Import runs').setInputFiles(file);
    await expect
      .poll(async () => said(page).textContent())
      .toMatch(/^Imported: 2\. Of these, 2 had been changed or deleted here since: that was kept\./);
    await card(page, 'Opening, for Ben').waitFor({ state: 'detached' });
    await said(page).getByRole('button', { name: 'Take the file’s state instead' }).click();
    await card(page, 'Opening, for Ben').waitFor();
    await card(page, 'Closing, for Ana').getByRole('link').click();
    await page.locator('.run__items').waitFor();
    expect(await marks(page)).toEqual({ [wings]: 'done', [gate]: 'open' });
  });
});

test('a reason stays when a box is touched by mistake', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  const one = await unfold(page, gate);
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByRole('textbox', { name: 'Why not' }).fill('there is no gate');
  await box(page, gate).check();
  expect((await marks(page))[gate]).toBe('done');
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await page.reload();
  await page.locator('.run__items').waitFor();
  expect((await marks(page))[gate]).toBe('not applicable: there is no gate');
});

test('ticks made on a checklist’s page are taken along into a run, where that is wanted', async () => {
  const page = await open(sources.closing.slice(1));
  await page.getByRole('checkbox', { name: gate }).check();
  await start(page, sources.packet, { name: 'Ana' });
  expect((await marks(page))[gate]).toBe('done');
  expect((await marks(page))[wings]).toBe('open');
  await page.goto(new URL(`runs/#start=${sources.closing}`, site().address).href);
  await page.getByLabel('Begin with the ticks made on its page: 1').uncheck();
  await page.getByLabel('For whom').fill('Ben');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Closing, for Ben' }).waitFor();
  expect((await marks(page))[gate]).toBe('open');
});

test('once everything is done the run offers to finish', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  const end = runs(page).locator('.run__end');
  await box(page, wings).check();
  expect(await end.isVisible()).toBe(false);
  await box(page, gate).check();
  await end.getByRole('button', { name: 'Finish' }).click();
  await expect.poll(async () => said(page).textContent()).toBe('Finished: Closing, for Ana. Undo');
  expect(await end.isVisible()).toBe(false);
  await page.reload();
  await page.locator('.run__items').waitFor();
  expect(await runs(page).getByText('Finished', { exact: true }).isVisible()).toBe(true);
});

test('going back to a run, or loading it anew, finds the place where the reader was', async () => {
  const page = await open('', { viewport: { width: 390, height: 400 } });
  await start(page, sources.packet, { name: 'Ana' });
  await page.evaluate(() => scrollTo(0, 500));
  await page.waitForFunction(() => (history.state as { scrolled?: number } | null)?.scrolled === 500);
  await page.reload();
  await expect.poll(async () => page.evaluate(() => Math.round(scrollY))).toBe(500);
  await page.getByRole('link', { name: 'All runs' }).evaluate((link: HTMLElement) => link.click());
  await page.locator('.runs__list').waitFor();
  await page.goBack();
  await expect.poll(async () => page.evaluate(() => Math.round(scrollY))).toBe(500);
});

test('the home page leads to open runs, and to none where there are none', async () => {
  const page = await open('');
  expect(await page.locator('.home .open-runs').innerText()).toBe('');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, gate).check();
  await page.goto(site().address);
  await page.getByRole('link', { name: 'Closing · Ana (1/2)' }).click();
  await page.getByRole('heading', { name: 'Closing, for Ana' }).waitFor();
});

test('whoever comes to start a run has the keyboard at the form, also from “Begin with”', async () => {
  const page = await open('runs/');
  // Until the script has come the link leads to the packet's page.
  await page.locator('.runs__ways a[href*="#start="]').first().click();
  await page.locator('.run-form').waitFor();
  await expect.poll(async () => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Start a run: /);
  await page.reload();
  await page.locator('.run-form').waitFor();
  await expect.poll(async () => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Start a run: /);
});
