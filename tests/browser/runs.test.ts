// Tests runs as a whole: they are started, listed, found again, renamed, copied, finished, put away, deleted and brought back.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { act, box, card, counts, house, marks, openIn, runs, said, sources, start, stored, toList, idOf } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

/** The titles of the runs in the list, from the top. */
const titles = async (page: Page): Promise<string[]> => runs(page).locator('h3').allTextContents();
const undo = async (page: Page): Promise<void> => said(page).getByRole('button', { name: 'Undo' }).click();
const show = async (page: Page, state: string): Promise<void> => {
  const select = page.getByLabel('Show');
  await select.waitFor();
  const option = (await select.locator('option').allTextContents()).find((text) => text.startsWith(`${state} (`)) ?? '';
  await select.selectOption(option);
};

test('nothing is open at first, and the page leads to what can be run', async () => {
  const page = await open('runs/');
  await expect
    .poll(async () => runs(page).locator('.runs__empty').textContent())
    .toBe('No run is open. Open a checklist or a packet and press “Start a run”.');
  const links = page.locator('.runs__begin').getByRole('link');
  expect(await links.allTextContents()).toEqual(['First day', 'All packets', 'All checklists']);
});

test('without script the page says that runs need it', async () => {
  const page = await open('runs/', { javaScriptEnabled: false });
  expect(await page.getByRole('main').innerText()).toContain('Runs need JavaScript. Every checklist prints without it.');
  expect(await runs(page).innerText()).toBe('');
});

test('a run of a checklist starts from its page, for someone, from a day on', async () => {
  const page = await open(sources.opening.slice(1));
  await page.getByRole('link', { name: 'Start a run' }).click();
  await page.getByRole('heading', { name: 'Start a run: Opening' }).waitFor();
  await page.getByLabel('For whom').fill('  Ana  ');
  await page.getByLabel('Start date').fill('2030-01-07');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Opening, for Ana', exact: true }).waitFor();
  expect(await said(page).textContent()).toBe('Started: Opening, for Ana.');
  expect(await counts(page)).toEqual(['0 of 5 done in all.', '0 of 3', '0 of 2']);
  expect(await page.locator('.run-item__notes').allTextContents()).toEqual([
    'assistantdue Mon, 7 January 2030',
    'executivedue Wed, 9 January 2030if none is left',
    'due Sun, 20 January 2030',
    'executivedue Wed, 6 February 2030',
  ]);
});

test('a run of a packet holds its checklists, each under its name', async () => {
  const page = await open('');
  await start(page, sources.packet, { name: 'Ben' });
  expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['First day, for Ben']);
  expect(await runs(page).getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Opening', 'Closing']);
  expect(await counts(page)).toEqual(['0 of 7 done in all.', '0 of 3', '0 of 2', '0 of 2']);
});

test('weekends are skipped where that was chosen, and can be counted again', async () => {
  const page = await open('');
  await start(page, sources.opening, { start: '2030-01-04', workingDays: true });
  const dues = async (): Promise<string[]> => page.locator('.run-item__notes span:nth-last-child(1 of :not([hidden]))').allTextContents();
  expect((await dues())[0]).toBe('due Fri, 4 January 2030');
  expect(await runs(page).textContent()).toContain('due Tue, 8 January 2030');
  await page.getByLabel('Count working days only').uncheck();
  await expect.poll(async () => runs(page).textContent()).toContain('due Sun, 6 January 2030');
});

test('a role shows its own items and those of nobody in particular, and everyone’s come back', async () => {
  const page = await open('');
  await start(page, sources.opening, { role: 'executive' });
  expect(Object.keys(await marks(page))).toEqual(['Sign for the lamp oil', 'Sweep the yard', 'Hang the lamps', 'Count the chairs']);
  expect(await counts(page)).toEqual(['0 of 4 done in all.', '0 of 2', '0 of 2']);
  await page.getByLabel('Whose items').selectOption('everyone’s');
  await expect.poll(async () => counts(page)).toEqual(['0 of 5 done in all.', '0 of 3', '0 of 2']);
});

test('the list tells how far each run is and what is due next, the most urgent first', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Cleo' });
  await start(page, sources.opening, { name: 'Later', start: '2030-01-07' });
  await start(page, sources.opening, { name: 'Late', start: '2020-01-06' });
  await box(page, 'Fetch the key from the porter').check();
  await toList(page);
  expect(await titles(page)).toEqual(['Opening, for Late', 'Opening, for Later', 'Closing, for Cleo']);
  const late = card(page, 'Opening, for Late');
  expect(await late.locator('.facts').innerText()).toMatch(
    /^1 of 5\s+since Mon, 6 January 2020\s+3 overdue\s+Next: Sign for the lamp oil, overdue since Wed, 8 January 2020$/,
  );
  expect(await card(page, 'Opening, for Later').locator('.facts').innerText()).toMatch(
    /^0 of 5\s+since Mon, 7 January 2030\s+Next: Fetch the key from the porter, due Mon, 7 January 2030$/,
  );
  expect(await card(page, 'Closing, for Cleo').locator('.facts').innerText()).toMatch(
    /^0 of 2\s+since [^\n]+\s+Nothing is due on a day\.$/,
  );
  await late.getByRole('link').click();
  await page.locator('.run__items').waitFor();
  expect(await page.getByRole('heading', { name: 'Opening, for Late' }).isVisible()).toBe(true);
});

test('the list filters by whom runs are for and by their state', async () => {
  const page = await open('');
  for (const name of ['Ana', 'Ben', '']) await start(page, sources.closing, { name });
  await start(page, sources.opening, { name: 'Ana' });
  await toList(page);
  await page.getByRole('combobox', { name: 'For', exact: true }).selectOption('Ana');
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['Closing, for Ana', 'Opening, for Ana']);
  await page.getByRole('combobox', { name: 'For', exact: true }).selectOption('no name');
  await expect.poll(async () => titles(page)).toEqual(['Closing']);
  await page.getByRole('combobox', { name: 'For', exact: true }).selectOption('All');
  await act(card(page, 'Closing, for Ben'), 'Finish');
  await expect.poll(async () => titles(page)).toHaveLength(3);
  await show(page, 'Finished');
  await expect.poll(async () => titles(page)).toEqual(['Closing, for Ben']);
  await show(page, 'Archived');
  await expect.poll(async () => runs(page).locator('.runs__empty').textContent()).toBe('Nothing here.');
});

test('a run gets another name, which can be taken back', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await act(runs(page), 'Rename');
  await page.getByLabel('For whom').fill('Ben');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Closing, for Ben' }).waitFor();
  expect(await said(page).textContent()).toContain('Renamed: Closing, for Ben.');
  await undo(page);
  await page.getByRole('heading', { name: 'Closing, for Ana' }).waitFor();
  expect(await said(page).textContent()).toBe('Undone.');
  expect(await box(page, 'Lock the gate').isChecked()).toBe(true);
});

test('a copy has the same items, nothing ticked, and leaves the first as it was', async () => {
  const page = await open('');
  const id = await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await toList(page);
  await act(card(page, 'Closing, for Ana'), 'Duplicate');
  expect(await said(page).textContent()).toContain('Duplicated without ticks as Closing, for Ana (copy).');
  await card(page, 'Closing, for Ana (copy)').getByRole('link').click();
  await expect.poll(async () => counts(page)).toEqual(['0 of 2 done in all.', '0 of 2']);
  expect(idOf(page)).not.toBe(id);
  await page.goto(`${new URL('/runs/', page.url()).href}#run=${id}`);
  await expect.poll(async () => box(page, 'Lock the gate').isChecked()).toBe(true);
});

test('clearing takes every tick, note and reason away, also those made since the page came, and undo brings all back', async () => {
  const page = await open('');
  await start(page, sources.closing);
  await box(page, 'Lock the gate').check();
  const one = page.locator('.run-item').first();
  await one.locator('summary').click();
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByLabel('Why not').fill('they are shut');
  await one.getByRole('textbox', { name: 'Note on: Look into both wings' }).fill('asked twice');
  const full = { 'Look into both wings': 'not applicable: they are shut, asked twice', 'Lock the gate': 'done' };
  await act(runs(page), 'Clear ticks and notes');
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'open', 'Lock the gate': 'open' });
  await page.reload();
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'open', 'Lock the gate': 'open' });
  await box(page, 'Lock the gate').check();
  await act(runs(page), 'Clear ticks and notes');
  await undo(page);
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'open', 'Lock the gate': 'done' });

  await one.locator('summary').click();
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByLabel('Why not').fill('they are shut');
  await one.getByRole('textbox', { name: 'Note on: Look into both wings' }).fill('asked twice');
  await act(runs(page), 'Clear ticks and notes');
  await undo(page);
  await expect.poll(async () => marks(page)).toEqual(full);
  await page.reload();
  await expect.poll(async () => marks(page)).toEqual(full);
});

test('what is ticked after clearing stays when the clearing is taken back', async () => {
  const page = await open('');
  await start(page, sources.closing);
  await box(page, 'Lock the gate').check();
  await act(runs(page), 'Clear ticks and notes');
  await expect.poll(async () => box(page, 'Lock the gate').isChecked()).toBe(false);
  await box(page, 'Look into both wings').check();
  await undo(page);
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'done', 'Lock the gate': 'done' });
});

test.each([
  ['Finish', 'Finished: Closing, for Ana.', 'Finished'],
  ['Archive', 'Archived: Closing, for Ana.', 'Archived'],
  ['Delete', 'Deleted: Closing, for Ana. It can be restored for 30 days.', 'Deleted lately'],
])('%s takes a run from the list with its ticks; undo brings it back', async (name, words, state) => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await toList(page);
  await act(card(page, 'Closing, for Ana'), name);
  await expect.poll(async () => titles(page)).toEqual([]);
  expect(await said(page).textContent()).toContain(words);
  await undo(page);
  await expect.poll(async () => titles(page)).toEqual(['Closing, for Ana']);
  await act(card(page, 'Closing, for Ana'), name);
  await page.reload();
  await show(page, state);
  await act(card(page, 'Closing, for Ana'), state === 'Deleted lately' ? 'Restore' : 'Reopen');
  await show(page, 'Open');
  await card(page, 'Closing, for Ana').getByRole('link').click();
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'open', 'Lock the gate': 'done' });
});

test('a deleted run is kept for 30 days and no longer, and its title leads nowhere', async () => {
  const page = await open('');
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  const id = await start(page, sources.closing, { name: 'Ana' });
  await toList(page);
  await act(card(page, 'Closing, for Ana'), 'Delete');
  await expect.poll(async () => titles(page)).toEqual([]);
  await page.clock.setFixedTime(new Date('2026-12-23T09:59:00Z'));
  await page.reload();
  await show(page, 'Deleted lately');
  await expect.poll(async () => titles(page)).toEqual(['Closing, for Ana']);
  expect(await card(page, 'Closing, for Ana').getByRole('link').count()).toBe(0);
  await page.clock.setFixedTime(new Date('2026-12-23T10:01:00Z'));
  await page.reload();
  await runs(page).locator('.runs__empty').waitFor();
  expect(await stored(page, id)).toBeNull();
});

test('an address of a run that isn’t here says so and leads back', async () => {
  const page = await open('runs/#run=0011223344556677');
  await expect
    .poll(async () => runs(page).textContent())
    .toContain('There is no such run in this browser. It may have been deleted, or started in another browser.');
  await page.getByRole('link', { name: 'All runs' }).click();
  await runs(page).locator('.runs__empty').waitFor();
});

test.each(['https://elsewhere.example/', '//elsewhere.example/', '/checklists/../../etc/', 'javascript:alert(1)', '/executive/'])(
  'an address that starts a run of something else, %s, starts nothing and asks nobody',
  async (address) => {
    const page = await open(`runs/#start=${address}`);
    await runs(page).getByText('What to start can’t be loaded now.').waitFor();
    expect(await runs(page).locator('form').count()).toBe(0);
  },
);

test('a checklist’s page lists its open runs, and no others', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await start(page, sources.opening, { name: 'Ben' });
  await page.goto(new URL(sources.closing, page.url()).href);
  await page.getByRole('link', { name: 'Ana (1/2)' }).click();
  await page.getByRole('heading', { name: 'Closing, for Ana' }).waitFor();
  await page.goto(new URL(sources.closing, page.url()).href);
  expect(await page.locator('.open-runs li').allTextContents()).toEqual(['Ana (1/2)']);
});

test('nothing that is typed or ticked leaves the browser', async () => {
  const page = await open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await start(page, sources.closing, { name: 'Perpetua' });
  const one = page.locator('.run-item').first();
  await one.locator('summary').click();
  await one.getByRole('textbox').first().fill('strictly between us');
  await box(page, 'Lock the gate').check();
  await toList(page);
  await card(page, 'Closing, for Perpetua').getByRole('link').click();
  await page.getByRole('link', { name: 'Print with my ticks' }).click();
  await page.getByText('Filled in from the run').waitFor();
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((line) => !line.startsWith('GET ') || /Perpetua|strictly|#/i.test(line))).toEqual([]);
});
