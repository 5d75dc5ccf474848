// Tests runs where the browser's store is blocked, full, damaged, or was written by a newer version: it is said, the page goes on
// working, and what can be read is kept.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { act, box, card, counts, house, marks, openIn, runs, said, sources, start, stored, toList, trouble, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

const wings = 'Look into both wings';
const gate = 'Lock the gate';
const blocked =
  'This browser keeps nothing for this page: what you tick is lost when you close it. Export the run, or allow storage for this site.';
const full = 'There is no room left in this browser’s storage: the last change is shown but not kept. Export your runs, then delete some.';
const setAside = (count: number): string => `Runs that could not be read: ${count}. They are set aside, not deleted.`;
const keyOf = (id: string): string => `rapport:run:1:/:${id}`;

describe('a blocked store', () => {
  const before = (): void => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
  };

  test('says so, and a run is started, ticked, noted, renamed and listed all the same', async () => {
    const page = await open('runs/', { before });
    await expect.poll(async () => trouble(page).textContent()).toBe(blocked);
    await page.evaluate((url) => (location.hash = `#start=${url}`), sources.closing);
    await runs(page).getByLabel('For whom').fill('Ana');
    await runs(page).getByRole('button', { name: 'Start' }).click();
    await box(page, gate).check();
    const one = await unfold(page, wings);
    await one.getByRole('textbox', { name: `Note on: ${wings}` }).fill('both empty');
    await act(runs(page), 'Rename');
    await page.getByLabel('For whom').fill('Ben');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Closing, for Ben' }).waitFor();
    expect(await marks(page)).toEqual({ [wings]: 'open, both empty', [gate]: 'done' });
    await page.getByRole('link', { name: 'All runs' }).click();
    expect(await card(page, 'Closing, for Ben').locator('.facts').innerText()).toContain('1 of 2');
    expect(await trouble(page).textContent()).toBe(blocked);
  });

  test('a checklist’s page works all the same', async () => {
    const page = await open(sources.closing.slice(1), { before });
    expect(await page.getByRole('link', { name: 'Start a run' }).isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: gate }).check();
  });
});

/** Fills the store to the last letter. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 1 << 20, number = 0; size >= 1;) {
      try {
        localStorage.setItem(`filler ${number}`, 'x'.repeat(size));
        number++;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}

describe('a full store', () => {
  test('says so, loses nothing on the page, and keeps what is there', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await box(page, wings).check();
    await fillUp(page);
    const one = await unfold(page, gate);
    await one.getByRole('textbox', { name: `Note on: ${gate}` }).fill('a note that takes some room in the store');
    await box(page, gate).check();
    await expect.poll(async () => trouble(page).textContent()).toBe(full);
    expect(await marks(page)).toEqual({ [wings]: 'done', [gate]: 'done, a note that takes some room in the store' });
    await toList(page);
    await card(page, 'Closing, for Ana').getByRole('link').click();
    await page.locator('.run__items').waitFor();
    expect(await marks(page)).toEqual({ [wings]: 'done', [gate]: 'done, a note that takes some room in the store' });
    await page.reload();
    await page.locator('.run__items').waitFor();
    expect((await marks(page))[wings]).toBe('done');
  });

  test('keeps what was not kept as soon as there is room, and stops complaining', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await fillUp(page);
    await box(page, gate).check();
    await expect.poll(async () => trouble(page).textContent()).toBe(full);
    const other = await open('', { beside: page });
    await other.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('filler'))
        .forEach((key) => localStorage.removeItem(key)),
    );
    await box(page, wings).check();
    await expect.poll(async () => trouble(page).textContent()).toBe('');
    await page.reload();
    await expect.poll(async () => marks(page)).toEqual({ [wings]: 'done', [gate]: 'done' });
  });

  test('has room again when a run is deleted, as the page advises', async () => {
    const page = await open('');
    await start(page, sources.packet, { name: 'Old' });
    const id = await start(page, sources.closing, { name: 'Ana' });
    await fillUp(page);
    await box(page, gate).check();
    await expect.poll(async () => trouble(page).textContent()).toBe(full);
    await toList(page);
    await act(card(page, 'First day, for Old'), 'Delete');
    await expect.poll(async () => trouble(page).textContent()).toBe('');
    expect(await stored(page, id)).toContain('"done"');
    // What was deleted can be had back as long as the page is open, if not in the store.
    await said(page).getByRole('button', { name: 'Undo' }).click();
    await card(page, 'First day, for Old').waitFor();
    await page.reload();
    await card(page, 'Closing, for Ana').getByRole('link').click();
    await expect.poll(async () => marks(page)).toEqual({ [wings]: 'open', [gate]: 'done' });
  });

  test('starts a run all the same, for as long as the page is open', async () => {
    const page = await open('');
    await fillUp(page);
    await start(page, sources.closing, { name: 'Ana' });
    await expect.poll(async () => trouble(page).textContent()).toBe(full);
    await box(page, gate).check();
    expect(await counts(page)).toEqual(['1 of 2 done in all.', '1 of 2']);
  });
});

describe('a damaged store', () => {
  test.each([
    ['cut off', '{"format":1,"run":"'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['an empty record', '{}'],
    ['not a run', '{"format":1,"run":"0011223344556677","sheets":[]}'],
    ['a run whose items are none', '{"format":1,"run":5,"sheets":[{"groups":[{"items":null}]}],"marks":[]}'],
  ])('%s is set aside and told; other runs are there', async (_, text) => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [keyOf('0011223344556677'), text] as const);
    await page.goto(new URL('/runs/', page.url()).href);
    await expect.poll(async () => trouble(page).textContent()).toBe(setAside(1));
    expect(await runs(page).getByRole('listitem').count()).toBe(1);
    expect(await page.evaluate((value) => Object.values(localStorage).includes(value), text)).toBe(true);
    await card(page, 'Closing, for Ana').getByRole('link').click();
    await box(page, gate).check();
    await page.reload();
    await expect.poll(async () => box(page, gate).isChecked()).toBe(true);
  });

  test.each([
    ['marks', (run: Record<string, unknown>) => ({ ...run, marks: { [`${Object.keys(run).join()} x`]: 'done' } })],
    ['a start', (run: Record<string, unknown>) => ({ ...run, start: '2026-02-31' })],
    ['items', (run: Record<string, unknown>) => ({ ...run, sheets: [{ id: 1 }] })],
    ['no list of what is gone', (run: Record<string, unknown>) => ({ ...run, gone: undefined })],
  ])('a run with %s that can’t be is set aside, not shown half', async (_, spoil) => {
    const page = await open('');
    const id = await start(page, sources.closing, { name: 'Ana' });
    const text = JSON.stringify(spoil(JSON.parse((await stored(page, id)) ?? '{}') as Record<string, unknown>));
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [keyOf(id), text] as const);
    await page.reload();
    await expect.poll(async () => runs(page).textContent()).toContain('There is no such run in this browser.');
    expect(await trouble(page).textContent()).toBe(setAside(1));
    expect(await page.evaluate((value) => Object.values(localStorage).includes(value), text)).toBe(true);
  });

  test('what can’t even be set aside, because the store is full, is told and stays', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [keyOf('0011223344556677'), '{"half'] as const);
    await fillUp(page);
    await page.goto(new URL('/runs/', page.url()).href);
    await expect.poll(async () => trouble(page).textContent()).toBe(setAside(1));
    expect(await stored(page, '0011223344556677')).toBe('{"half');
  });
});

test('a run that a newer version of the site wrote is left untouched, not shown half, and told', async () => {
  const page = await open('');
  const id = await start(page, sources.closing, { name: 'Ana' });
  const text = JSON.stringify({ ...(JSON.parse((await stored(page, id)) ?? '{}') as object), format: 2, marks: 'kept in another way' });
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [keyOf('0011223344556677'), text] as const);
  await page.goto(new URL('/runs/', page.url()).href);
  await expect.poll(async () => trouble(page).textContent()).toBe(setAside(1));
  expect(await runs(page).getByRole('listitem').count()).toBe(1);
  await act(card(page, 'Closing, for Ana'), 'Duplicate');
  await page.reload();
  await expect.poll(async () => runs(page).getByRole('listitem').count()).toBe(2);
  expect(await stored(page, '0011223344556677')).toBe(text);
});

test('what is kept names its format', async () => {
  const page = await open('');
  const id = await start(page, sources.closing, { name: 'Ana' });
  expect(JSON.parse((await stored(page, id)) ?? '{}')).toMatchObject({ format: 1, run: id, name: 'Ana' });
});
