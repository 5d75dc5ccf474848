// Tests days of runs by the clock and the map: due days don't shift with the time zone, "overdue" comes at local midnight, and a
// clock that was set back loses nothing.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { act, box, card, house, item, marks, openIn, runs, sources, start, stored, toList } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

const key = 'Fetch the key from the porter';
const dues = async (page: Page): Promise<string[]> => page.locator('.run-item__notes').allTextContents();

/** Opens the site in a time zone at a moment; the clock goes on only by the test's hand. */
async function openAt(timezoneId: string, time: string): Promise<Page> {
  const page = await open('', { timezoneId });
  await page.clock.install({ time: new Date(Date.parse(time) - 60_000) });
  await page.clock.pauseAt(new Date(time));
  return page;
}

test.each([
  ['Pacific/Kiritimati', '2026-11-23'],
  ['America/Los_Angeles', '2026-11-22'],
])('a run starts today, which in %s is %s', async (zone, day) => {
  const page = await openAt(zone, '2026-11-23T05:00:00Z');
  await page.goto(`${new URL('/runs/', page.url()).href}#start=${sources.opening}`);
  const field = runs(page).getByLabel('Start date');
  await field.waitFor();
  expect(await field.inputValue()).toBe(day);
});

test('days are the same east and west of Greenwich, also where clocks change', async () => {
  const expected = [
    'assistantdue Sat 24 October',
    'executivedue Mon 26 Octoberif none is left',
    'due Fri 6 November',
    'executivedue Mon 23 November',
  ];
  const east = await openAt('Pacific/Kiritimati', '2026-10-20T12:00:00Z');
  const id = await start(east, sources.opening, { start: '2026-10-24' });
  expect(await dues(east)).toEqual(expected);
  const text = (await stored(east, id)) ?? '';
  for (const zone of ['America/Los_Angeles', 'Europe/London']) {
    const west = await openAt(zone, '2026-10-20T12:00:00Z');
    await west.evaluate(([name, value]) => localStorage.setItem(name, value), [`rapport:run:1:/:${id}`, text] as const);
    await west.goto(`${new URL('/runs/', west.url()).href}#run=${id}`);
    await west.locator('.run__items').waitFor();
    expect(await dues(west)).toEqual(expected);
    expect(await west.getByLabel('Start date').inputValue()).toBe('2026-10-24');
  }
});

test.each([
  ['Europe/Berlin', '2026-11-23T22:59:00Z'],
  ['America/New_York', '2026-11-24T04:59:00Z'],
])('what is due is overdue from local midnight on, in %s, with nobody touching the page', async (zone, time) => {
  const page = await openAt(zone, time);
  await start(page, sources.opening, { start: '2026-11-23' });
  const note = item(page, key).locator('.run-item__notes');
  expect(await note.innerText()).toContain('due today');
  await box(page, key).focus();
  await page.clock.fastForward('02:00');
  await expect.poll(async () => note.innerText()).toContain('overdue since Mon 23 November');
  expect(await box(page, key).evaluate((one) => one === document.activeElement)).toBe(true);
});

test('in the list too, and the day after', async () => {
  const page = await openAt('Europe/Berlin', '2026-11-22T22:59:00Z');
  await start(page, sources.opening, { start: '2026-11-23' });
  await toList(page);
  const facts = page.locator('.run-card .facts');
  await expect.poll(async () => facts.innerText()).toContain(`Next: ${key}, due Mon 23 November`);
  await page.clock.fastForward('02:00');
  await expect.poll(async () => facts.innerText()).toContain(`Next: ${key}, due today`);
  await page.clock.fastForward('24:00:00');
  await expect.poll(async () => facts.innerText()).toContain(`Next: ${key}, overdue since Mon 23 November`);
});

test('a page that lay in the background tells the day of today when it is looked at', async () => {
  const page = await openAt('Europe/Berlin', '2026-11-23T10:00:00Z');
  await start(page, sources.opening, { start: '2026-11-23' });
  await page.clock.setFixedTime(new Date('2026-11-25T08:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(async () => item(page, key).innerText()).toContain('overdue since Mon 23 November');
});

test('with a clock that was set back ticks can still be taken away, and runs renamed', async () => {
  const page = await openAt('Europe/Berlin', '2026-11-23T10:00:00Z');
  await start(page, sources.closing, { name: 'Ana' });
  await box(page, 'Lock the gate').check();
  await box(page, 'Look into both wings').check();
  await page.clock.setFixedTime(new Date('2026-11-01T10:00:00Z'));
  await box(page, 'Lock the gate').uncheck();
  await act(runs(page), 'Rename');
  await page.getByLabel('For whom').fill('Ben');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Closing, for Ben' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Closing, for Ben' }).waitFor();
  expect(await marks(page)).toEqual({ 'Look into both wings': 'done', 'Lock the gate': 'open' });
  await act(runs(page), 'Clear ticks and notes');
  await page.reload();
  await expect.poll(async () => marks(page)).toEqual({ 'Look into both wings': 'open', 'Lock the gate': 'open' });
  await toList(page);
  await act(card(page, 'Closing, for Ben'), 'Delete');
  await page.reload();
  await runs(page).locator('.runs__empty').waitFor();
});

test('a day of another year names its year', async () => {
  const page = await openAt('Europe/Berlin', '2026-12-30T10:00:00Z');
  await start(page, sources.opening, { start: '2026-12-31' });
  expect(await dues(page)).toEqual([
    'assistantdue Thu 31 December',
    'executivedue Sat, 2 January 2027if none is left',
    'due Wed, 13 January 2027',
    'executivedue Sat, 30 January 2027',
  ]);
});

test('a day is typed digit by digit, as a keyboard does, and arrives whole', async () => {
  const page = await open('', { locale: 'en-US' });
  await start(page, sources.opening, { start: '2026-11-23' });
  await page.getByLabel('Start date').focus();
  await page.keyboard.type('03152030');
  expect(await page.getByLabel('Start date').inputValue()).toBe('2030-03-15');
  await expect.poll(async () => item(page, key).innerText()).toContain('due Fri, 15 March 2030');
});
