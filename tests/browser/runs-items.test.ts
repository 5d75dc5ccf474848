// Tests working through one run: ticks, notes, "not applicable" with its reason, progress, and what is said aloud.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { box, counts, house, idOf, item, marks, openIn, runs, sources, start, stored, toList, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

const wings = 'Look into both wings';
const gate = 'Lock the gate';

/** Notes from here on what screen readers are told; each change of a status counts. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      const statuses = new Set(
        changes.flatMap(
          ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role=status],[role=alert]') ?? [],
        ),
      );
      for (const status of statuses) heard.push(status.textContent ?? '');
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return async () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('ticks, notes and reasons are there after a reload', async () => {
  const page = await open('');
  await start(page, sources.opening, { name: 'Ana' });
  await box(page, 'Fetch the key from the porter').check();
  const lamps = await unfold(page, 'Hang the lamps');
  await lamps.getByRole('checkbox', { name: 'Not applicable' }).check();
  await lamps.getByLabel('Why not').fill('They hang already');
  const yard = await unfold(page, 'Sweep the yard');
  await yard.getByRole('textbox', { name: 'Note on: Sweep the yard' }).fill('Half done.\nThe rest on Monday.');
  await page.reload();
  await page.locator('.run__items').waitFor();
  expect(await marks(page)).toEqual({
    'Fetch the key from the porter': 'done',
    'Sign for the lamp oil': 'open',
    'Sweep the yard': 'open, Half done.\nThe rest on Monday.',
    'Hang the lamps': 'not applicable: They hang already',
    'Count the chairs': 'open',
  });
  expect(await item(page, 'Hang the lamps').locator('.run-item__said').innerText()).toBe('not applicable: They hang already');
});

test('progress counts each pause point and all, and what doesn’t apply counts as settled', async () => {
  const page = await open('');
  await start(page, sources.opening);
  await box(page, 'Sweep the yard').check();
  expect(await counts(page)).toEqual(['1 of 5 done in all.', '1 of 3', '0 of 2']);
  const lamps = await unfold(page, 'Hang the lamps');
  await lamps.getByRole('checkbox', { name: 'Not applicable' }).check();
  expect(await counts(page)).toEqual(['2 of 5 done in all.', '1 of 3', '1 of 2']);
  await box(page, 'Sweep the yard').uncheck();
  expect(await counts(page)).toEqual(['1 of 5 done in all.', '0 of 3', '1 of 2']);
});

test('of "done" and "not applicable" the one touched last holds', async () => {
  const page = await open('');
  await start(page, sources.closing);
  const one = await unfold(page, gate);
  await box(page, gate).check();
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'not applicable: ' });
  await box(page, gate).check();
  expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'done' });
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByRole('checkbox', { name: 'Not applicable' }).uncheck();
  expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'open' });
});

test('a tick is said once, with its pause point and the whole; typing a note is not said', async () => {
  const page = await open('');
  await start(page, sources.opening);
  await page.waitForLoadState('networkidle');
  const heard = await listen(page);
  await box(page, 'Sweep the yard').check();
  expect(await heard()).toEqual(['On the first days: 1 of 3. 1 of 5 done in all.']);
  await box(page, 'Count the chairs').check();
  const one = await unfold(page, 'Hang the lamps');
  await one.getByRole('textbox', { name: 'Note on: Hang the lamps' }).pressSequentially('on hooks', { delay: 60 });
  await page.keyboard.press('Tab');
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.getByLabel('Why not').pressSequentially('no hooks', { delay: 60 });
  await page.keyboard.press('Tab');
  expect(await heard()).toEqual([
    'On the first days: 1 of 3. 1 of 5 done in all.',
    'Before the first feast: 1 of 2. 2 of 5 done in all.',
    'Before the first feast: 2 of 2. 3 of 5 done in all.',
  ]);
});

test('a note is kept while it is being typed, soon after the last key', async () => {
  const page = await open('');
  const id = await start(page, sources.closing);
  const one = await unfold(page, gate);
  const note = one.getByRole('textbox', { name: `Note on: ${gate}` });
  await note.pressSequentially('The bolt sticks ');
  await expect.poll(async () => stored(page, id)).toContain('The bolt sticks');
  await note.pressSequentially('in winter');
  expect(await note.inputValue()).toBe('The bolt sticks in winter');
  await expect.poll(async () => stored(page, id)).toContain('The bolt sticks in winter');
  expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
});

test.each([
  ['to the list', async (page: Page): Promise<void> => toList(page)],
  ['to another page', async (page: Page): Promise<void> => void (await page.goto(new URL('/checklists/', page.url()).href))],
  ['with a reload', async (page: Page): Promise<void> => void (await page.reload())],
  ['back', async (page: Page): Promise<void> => void (await page.goBack())],
])('what was typed a moment before leaving %s is kept', async (_, leave) => {
  const page = await open('');
  const id = await start(page, sources.closing);
  const one = await unfold(page, gate);
  await one.getByRole('textbox', { name: `Note on: ${gate}` }).fill('last words');
  await leave(page);
  expect(await stored(page, id)).toContain('last words');
});

test('what was said of an item stands beside it when its fields are closed, and only then', async () => {
  const page = await open('');
  await start(page, sources.closing);
  const one = await unfold(page, gate);
  await one.getByRole('textbox', { name: `Note on: ${gate}` }).fill('ask <b>the porter</b> & son');
  await page.keyboard.press('Tab');
  const words = one.locator('.run-item__said');
  expect(await words.isVisible()).toBe(false);
  await one.locator('summary').click();
  expect(await words.innerText()).toBe('ask <b>the porter</b> & son');
});

test('the day an item is due says "overdue" only while it is open', async () => {
  const page = await open('');
  await start(page, sources.opening, { start: '2020-01-06' });
  const late = item(page, 'Fetch the key from the porter').getByText('overdue since Mon, 6 January 2020');
  expect(await late.isVisible()).toBe(true);
  await box(page, 'Fetch the key from the porter').check();
  expect(await late.isVisible()).toBe(false);
  await box(page, 'Fetch the key from the porter').uncheck();
  expect(await late.isVisible()).toBe(true);
});

test('another start moves what is due, at once and for good; none takes it away', async () => {
  const page = await open('');
  await start(page, sources.opening, { start: '2030-01-07' });
  const due = item(page, 'Sign for the lamp oil').locator('.run-item__notes');
  await page.getByLabel('Start date').fill('2030-02-04');
  await expect.poll(async () => due.textContent()).toContain('due Wed, 6 February 2030');
  await page.reload();
  await expect.poll(async () => due.textContent()).toContain('due Wed, 6 February 2030');
  await page.getByLabel('Start date').fill('');
  await expect.poll(async () => due.textContent()).toBe('executiveif none is left');
});

test('two runs of one checklist keep their ticks apart, and from the checklist’s own', async () => {
  const page = await open('');
  const first = await start(page, sources.closing, { name: 'Ana' });
  await box(page, gate).check();
  await start(page, sources.closing, { name: 'Ben' });
  expect(await box(page, gate).isChecked()).toBe(false);
  await page.goto(new URL(sources.closing, page.url()).href);
  expect(await page.getByRole('checkbox', { name: gate }).isChecked()).toBe(false);
  await page.getByRole('checkbox', { name: wings }).check();
  await page.goto(`${new URL('/runs/', page.url()).href}#run=${first}`);
  await page.locator('.run__items').waitFor();
  expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'done' });
  expect(idOf(page)).toBe(first);
});

test('names, notes and items are text, whatever they hold', async () => {
  const name = '<img src=x onerror=alert(1)> & {title} $& "Ana"';
  const page = await open('');
  await start(page, sources.closing, { name });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Closing, for ${name}`);
  await toList(page);
  expect(await runs(page).getByRole('heading', { level: 3 }).textContent()).toBe(`Closing, for ${name}`);
  expect(await runs(page).locator('img').count()).toBe(0);
});
