// Tests a sheet that is printed from a run: it carries the run's name, days and ticks, and nothing of it is kept there.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { oneLine, print } from './paper.ts';
import { box, house, marks, openIn, sources, start, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

/** Goes from a run to its sheet. */
async function toSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Print with my ticks' }).click();
  await page.getByText('Filled in from the run').waitFor();
}

/** What the days beside items say on paper. */
const days = async (page: Page): Promise<(string | undefined)[]> =>
  page.locator('[data-due]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['day']));

test('name, start, due days, ticks, reasons and notes are on the sheet', async () => {
  const page = await open('');
  await start(page, sources.opening, { name: 'Ana Lopes', start: '2026-11-23' });
  await box(page, 'Fetch the key from the porter').check();
  const one = await unfold(page, 'Hang the lamps');
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByLabel('Why not').fill('they hang already');
  const other = await unfold(page, 'Sweep the yard');
  await other.getByRole('textbox', { name: 'Note on: Sweep the yard' }).fill('half done');
  await toSheet(page);
  expect(await page.getByText('Filled in from the run').innerText()).toBe('Filled in from the run Opening, Ana Lopes.');
  const checked = await page
    .locator('rapport-ticks input[type=checkbox]')
    .evaluateAll((all) => (all as HTMLInputElement[]).map((item) => `${item.checked} ${item.disabled}`));
  expect(checked).toEqual(['true true', 'false true', 'false true', 'false true', 'false true']);
  const paper = oneLine((await print(page, 'A4')).join(' '));
  for (const words of ['Ana Lopes', 'Mon 23 November', 'Wed 25 November', 'not applicable: they hang already', 'half done'])
    expect(paper).toContain(words);
});

test('due days on paper are those on screen, also where weekends are skipped', async () => {
  const page = await open('');
  await start(page, sources.opening, { start: '2026-11-27', workingDays: true });
  expect(await page.locator('.run-item__notes').first().innerText()).toContain('Fri 27 November');
  expect(await page.locator('.run-item__notes').nth(1).innerText()).toContain('Tue 1 December');
  await toSheet(page);
  const expected = [' · Fri 27 November', ' · Tue 1 December', ' · Thu 10 December', ' · Fri 25 December'];
  expect(await days(page)).toEqual(expected);
  // Another size of paper changes no day.
  await page.locator('rapport-choices summary').click();
  await page.locator('rapport-choices').getByLabel('Paper').selectOption('letter');
  expect(await days(page)).toEqual(expected);
});

test('a packet is filled in sheet by sheet', async () => {
  const page = await open('');
  await start(page, sources.packet, { name: 'Ben' });
  await box(page, 'Lock the gate').check();
  await toSheet(page);
  const ticked = await page
    .locator('rapport-ticks')
    .evaluateAll((all) => all.map((one) => one.querySelectorAll('input[type=checkbox]:checked').length));
  expect(ticked).toEqual([0, 1]);
});

test('the sheet’s own ticks and choices are as they were before', async () => {
  const page = await open(sources.closing.slice(1));
  await page.getByRole('checkbox', { name: 'Look into both wings' }).check();
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await toSheet(page);
  await page.goto(new URL(sources.closing, page.url()).origin);
  await page.goto(new URL(sources.closing, page.url()).href);
  expect(await page.getByRole('checkbox', { name: 'Look into both wings' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Lock the gate' }).isChecked()).toBe(false);
  expect(await page.locator('[data-fill=name]').first().textContent()).toBe('');
  await page.goBack();
});

test('back from the sheet the run is as it was', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await toSheet(page);
  await page.goBack();
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'open', 'Lock the gate': 'done' });
});

test('a run on paper has its title, its ticks and no controls', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  const paper = oneLine((await print(page, 'A4')).join(' '));
  for (const words of ['Closing, for Ana', 'Look into both wings', 'Lock the gate']) expect(paper).toContain(words);
  for (const words of ['More', 'Note, or not applicable', 'All runs', 'Undo', 'Print with my ticks', 'Take it along', 'Count working days'])
    expect(paper).not.toContain(words);
});
