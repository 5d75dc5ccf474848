// Tests the list of searches that found nothing: noted after a pause, read on the search page, saved as a table, cleared.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { ask, askPage, hasFocus, openDialog, search, searchPage } from './search-parts.ts';

const open = useBrowser();

/** A page whose clock stands still until a test lets it run. Where its reader is, it is the 23rd already. */
async function openWithClock(address: string): Promise<Page> {
  const page = await open('about:blank', { timezoneId: 'Asia/Kolkata' });
  await page.clock.install({ time: '2026-11-22T19:00:00Z' });
  await page.clock.pauseAt('2026-11-22T20:00:00Z');
  await page.goto(new URL(address, inject('root').address).href);
  return page;
}

/** Longer than any pause between two keys, and shorter than a word that stands. */
const moment = 500;
const pause = 10_000;

const none = 'None so far in this browser.';

/** The queries that are kept, as they are kept. */
const kept = async (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const text = localStorage.getItem('rapport:searches:1:/:missed') ?? '[]';
    return (JSON.parse(text) as { query: string }[]).map(({ query }) => query);
  });

/** Opens the list on the search page and reads its lines. */
async function linesOf(page: Page): Promise<string[]> {
  const { aside } = searchPage(page);
  await aside.getByText('Searches that found nothing').click();
  const lines = aside.getByRole('group').getByRole('listitem');
  // What stands in it is written when it has been opened.
  await lines.or(aside.getByText(none)).first().waitFor();
  return lines.allInnerTexts();
}

test('a search that found nothing is noted once its reader pauses; half-typed words and what was found are not', async () => {
  const page = await openWithClock(kinds.home);
  await openDialog(page);
  const { input, status, options } = search(page);
  for (const beginning of ['xyzz', 'xyzzyq', 'xyzzyqwv', 'xyzzyqwv fnordle']) {
    await ask(page, beginning);
    expect(await status.textContent()).toBe(`Nothing here is about “${beginning}”. Try another word, or begin with one of these.`);
    await page.clock.runFor(moment);
    expect(await kept(page)).toEqual([]);
  }
  await page.clock.runFor(pause);
  expect(await kept(page)).toEqual(['xyzzyqwv fnordle']);

  await ask(page, 'zzyqwvx');
  await input.fill('');
  await expect.poll(async () => status.textContent()).toBe('');
  await page.clock.runFor(pause);
  await ask(page, 'visitor');
  expect(await options.count()).toBeGreaterThan(2);
  await page.clock.runFor(pause);
  await ask(page, 'of the');
  await page.clock.runFor(pause);
  expect(await kept(page)).toEqual(['xyzzyqwv fnordle']);

  await page.goto(new URL(kinds.search, inject('root').address).href);
  expect(await linesOf(page)).toEqual(['xyzzyqwv fnordle 1 ×, last 23 November 2026']);
});

test('a word that a pause cut in half is replaced by the whole one; the same search again is counted', async () => {
  const page = await openWithClock(kinds.search);
  for (const words of ['xyzzy', 'xyzzyqwv', 'fnordle', 'XYZZYQWV']) {
    await askPage(page, words);
    await page.clock.runFor(pause);
  }
  expect(await linesOf(page)).toEqual(['xyzzyqwv 2 ×, last 23 November 2026', 'fnordle 1 ×, last 23 November 2026']);
});

test('the list is saved as a table, formulas made harmless, and cleared for good', async () => {
  const page = await openWithClock(kinds.search);
  for (const words of ['fnordle, "qwvx"', '=xyzzyqwv(1)', '<b>qwvfnord</b>']) {
    await askPage(page, words);
    await page.clock.runFor(pause);
  }
  expect(await linesOf(page)).toEqual([
    '<b>qwvfnord</b> 1 ×, last 23 November 2026',
    '=xyzzyqwv(1) 1 ×, last 23 November 2026',
    'fnordle, "qwvx" 1 ×, last 23 November 2026',
  ]);
  const { aside } = searchPage(page);
  const [download] = await Promise.all([page.waitForEvent('download'), aside.getByRole('button', { name: 'Save as a file' }).click()]);
  expect(download.suggestedFilename()).toBe('searches-without-answer.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe(
    ['query,times,last', '"<b>qwvfnord</b>",1,2026-11-23', `"'=xyzzyqwv(1)",1,2026-11-23`, '"fnordle, ""qwvx""",1,2026-11-23', ''].join(
      '\r\n',
    ),
  );

  await aside.getByRole('button', { name: 'Clear' }).press('Enter');
  expect(await aside.getByText(none).isVisible()).toBe(true);
  expect(await aside.getByRole('button', { name: 'Save as a file' }).count()).toBe(0);
  expect(await kept(page)).toEqual([]);
  await page.reload();
  expect(await linesOf(page)).toEqual([]);
  expect(await aside.getByText(none).isVisible()).toBe(true);
});

test('garbage in the store breaks nothing: what can be read of it is listed', async () => {
  const page = await openWithClock(kinds.search);
  const { aside } = searchPage(page);
  const summary = aside.getByText('Searches that found nothing');
  await summary.waitFor();
  for (const garbage of ['{"half', 'null', '7', '{"query": "a"}', '[null, 7, "a", {"query": 1, "times": 1, "last": "a"}]']) {
    await page.evaluate((text) => localStorage.setItem('rapport:searches:1:/:missed', text), garbage);
    await page.reload();
    expect(await linesOf(page)).toEqual([]);
    expect(await aside.getByText(none).isVisible()).toBe(true);
  }
  await askPage(page, 'xyzzyqwv');
  await page.clock.runFor(pause);
  expect(await kept(page)).toEqual(['xyzzyqwv']);
});

test('the keyboard is not lost with the list that is cleared', async () => {
  const page = await openWithClock('search/?q=xyzzyqwv');
  const { status, aside } = searchPage(page);
  await expect.poll(async () => status.textContent()).toContain('Nothing here is about');
  await page.clock.runFor(pause);
  await linesOf(page);
  await aside.getByRole('button', { name: 'Clear' }).press('Enter');
  expect(await hasFocus(page.locator('body'))).toBe(false);
});
