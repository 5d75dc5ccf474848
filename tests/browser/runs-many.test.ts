// Tests large numbers: a run of three hundred items, where a tick changes only what it concerns, and a list of two hundred runs.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './pages.ts';
import { act, box, card, counts, house, openIn, runs, said, sources, start, stored } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

/** Three hundred items, nine at each moment. */
const words = Array.from({ length: 300 }, (_, at) => `Count the chairs of room ${at + 1}`);
const moments = Object.fromEntries(
  Array.from({ length: Math.ceil(words.length / 9) }, (_, at) => [`On day ${at + 1}`, words.slice(at * 9, at * 9 + 9)]),
);
const site = useSmallSite(house({ opening: moments, closing: { 'Before you leave': ['Look into both wings', 'Lock the gate'] } }, []));
const browse = useBrowser();
const open = openIn(browse, site);

/** Notes which parts of the run change from here on. */
async function watchChanges(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const changed = new Set<string>();
    Object.assign(window, { changed });
    const nameOf = (node: Node): string => {
      const one = node instanceof Element ? node : node.parentElement;
      const inItem = one?.closest('.run-item')?.querySelector('.item__text')?.textContent;
      const group = one?.closest('.group')?.querySelector('.group__title')?.textContent;
      return inItem ?? (group === undefined ? `.${one?.closest('[class]')?.className ?? ''}` : `${one?.className ?? ''} of ${group}`);
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) changed.add(nameOf(target));
    }).observe(document.querySelector('rapport-runs') ?? document.body, {
      childList: true,
      characterData: true,
      attributes: true,
      subtree: true,
    });
  });
  return async () => page.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed].toSorted());
}

const item = words[150] ?? '';
const concerned = ['.hidden', '.run__total', '.ticks__bar', item, 'group__count of On day 17'].toSorted();

test('in a run of three hundred items a tick changes its item, its pause point’s count, the total, and nothing else', async () => {
  const page = await open('');
  const id = await start(page, sources.opening);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.run-item').count()).toBe(300);
  const second = await open(`runs/#run=${id}`, { beside: page });
  await second.locator('.run__items').waitFor();
  await second.waitForLoadState('networkidle');
  const here = await watchChanges(page);
  const there = await watchChanges(second);
  await box(page, item).check();
  expect(await here()).toEqual(concerned);
  // In the other tab nobody is told aloud: nothing was done there.
  await expect.poll(async () => there()).toEqual(concerned.filter((one) => one !== '.hidden'));
});

test('a key in a note changes nothing; what was typed changes its item', async () => {
  const page = await open('');
  const id = await start(page, sources.opening);
  await page.waitForLoadState('networkidle');
  const one = page.locator('.run-item').nth(150);
  await one.locator('summary').click();
  await one.getByRole('textbox').first().focus();
  const changes = await watchChanges(page);
  await page.keyboard.type('Twelve of them');
  await expect.poll(async () => stored(page, id)).toContain('Twelve of them');
  expect(await changes()).toEqual([item]);
});

/** Two hundred runs, made from one, each for someone else and begun on another day. */
async function seed(page: Page): Promise<void> {
  const id = await start(page, sources.closing, { name: 'Guest 000', start: '2026-01-01' });
  await page.evaluate((first) => {
    const run = JSON.parse(localStorage.getItem(`rapport:run:1:/:${first}`) ?? '{}') as {
      sheets: { groups: { items: { due: string }[] }[] }[];
    };
    for (const items of run.sheets.flatMap(({ groups }) => groups)) for (const one of items.items) one.due = 'day 1';
    for (let at = 0; at < 200; at++) {
      const other = at.toString(16).padStart(16, '0');
      const day = new Date(Date.UTC(2030, 0, 1 + ((at * 37) % 200))).toISOString().slice(0, 10);
      const name = `Guest ${String(at + 1).padStart(3, '0')}`;
      localStorage.setItem(
        `rapport:run:1:/:${other}`,
        JSON.stringify({ ...run, run: other, name, start: day, createdAt: at, changedAt: at }),
      );
    }
    localStorage.removeItem(`rapport:run:1:/:${first}`);
  }, id);
  await page.goto(new URL('/runs/', page.url()).href);
  await page.locator('.run-card').first().waitFor();
}

test('two hundred runs are listed by what is due, filtered by name, and acted on where one is', async () => {
  const page = await open('');
  await seed(page);
  expect(await page.locator('.run-card').count()).toBe(200);
  const days = await page
    .locator('.run-card .facts')
    .evaluateAll((all) => all.map((one) => Date.parse(/due \w+, (.*)$/.exec(one.textContent ?? '')?.[1] ?? '')));
  expect(days).toEqual(days.toSorted((a, b) => a - b));

  const last = page.locator('.run-card').last();
  const title = (await last.getByRole('heading').textContent()) ?? '';
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await act(last, 'Archive');
  await expect.poll(async () => page.locator('.run-card').count()).toBe(199);
  // What was done, and the way back, are in sight of the place where it was done.
  const undo = said(page).getByRole('button', { name: 'Undo' });
  expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
  const bar = await undo.boundingBox();
  expect(bar !== null && bar.y > 0 && bar.y < 900).toBe(true);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(400);
  await undo.click();
  await expect.poll(async () => page.locator('.run-card').count()).toBe(200);

  await runs(page).getByRole('combobox', { name: 'For', exact: true }).selectOption('Guest 123');
  await expect.poll(async () => page.locator('.run-card').count()).toBe(1);
  await card(page, 'Closing, for Guest 123').getByRole('link').click();
  await expect.poll(async () => counts(page)).toEqual(['0 of 2 done in all.', '0 of 2']);
  await page.goBack();
  await expect.poll(async () => page.locator('.run-card').count()).toBe(1);
  expect(title).toContain('Closing, for Guest');
});
