// Tests runs over a handbook that is edited while they go on: what is reworded, moved, new or gone, and what becomes of its ticks.

import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Files } from '../make.ts';
import { useBrowser } from './pages.ts';
import { box, counts, house, item, lists, marks, openIn, runs, sources, start, stored, toList, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

/** The house with other checklists. */
const edited = (
  change: Partial<Record<keyof typeof lists, Readonly<Record<string, readonly string[]>>>>,
  inPacket?: readonly string[],
): Files => house({ ...lists, ...change }, inPacket);
const wings = 'Look into both wings';
const gate = 'Lock the gate';
const news = (page: Page): Promise<string> => page.locator('.run__news p').innerText();
const changed = (added: number, reworded: number, gone: number): string =>
  `The handbook has changed since this run began. New: ${added}. Reworded: ${reworded}. Gone: ${gone}.`;
/** Opens the page anew, as someone does who comes back the next day, and waits until the handbook has been asked. */
const comeBack = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForResponse(/run\.json$/), page.reload()]);
  await page.locator('.run__items').waitFor();
};

afterEach(async () => site.edit(house()));

test('another order, other pause points, days and roles are followed at once, without news, and ticks stay', async () => {
  const page = await open('');
  await start(page, sources.opening, { start: '2030-01-07' });
  await box(page, 'Sweep the yard').check();
  await site.edit(
    edited({
      opening: {
        'On the first morning': ['Sign for the lamp oil (who: executive; due: day 1; if: none is left)', 'Sweep the yard (due: day 2)'],
        'Before the first feast': [
          'Fetch the key from the porter (who: executive; due: day 3)',
          'Count the chairs',
          'Hang the lamps (who: executive; due: month 1)',
        ],
      },
    }),
  );
  await comeBack(page);
  await expect.poll(async () => counts(page)).toEqual(['1 of 5 done in all.', '1 of 2', '0 of 3']);
  expect(Object.entries(await marks(page)).slice(0, 2)).toEqual([
    ['Sign for the lamp oil', 'open'],
    ['Sweep the yard', 'done'],
  ]);
  // What is done needs no day any more; what is opened again has the new one.
  const notes = item(page, 'Sweep the yard').locator('.run-item__notes');
  expect(await notes.innerText()).toBe('');
  await box(page, 'Sweep the yard').uncheck();
  expect(await notes.innerText()).toBe('due Tue, 8 January 2030');
  expect(await page.locator('.run__news').count()).toBe(0);
  await toList(page);
  expect(await page.locator('.run-card .facts').innerText()).toContain('Next: Sign for the lamp oil, due Mon, 7 January 2030');
});

test('a reworded item keeps its tick and its note, tells its old words, and is taken over when it was seen', async () => {
  const page = await open('');
  const id = await start(page, sources.closing);
  await box(page, gate).check();
  const one = await unfold(page, gate);
  await one.getByRole('textbox', { name: `Note on: ${gate}` }).fill('twice');
  await site.edit(edited({ closing: { 'Before you leave': [wings, 'Lock the gate twice'] } }));
  await comeBack(page);
  await expect.poll(async () => news(page)).toBe(changed(0, 1, 0));
  expect(await marks(page)).toEqual({ [wings]: 'open', 'Lock the gate twice': 'done, twice' });
  expect(await item(page, 'Lock the gate twice').innerText()).toContain('was: Lock the gate');
  // Until it was seen it is told each time.
  await comeBack(page);
  await expect.poll(async () => news(page)).toBe(changed(0, 1, 0));
  await page.getByRole('button', { name: 'Seen, take it over' }).click();
  expect(await page.locator('.run__news').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await comeBack(page);
  expect(await marks(page)).toEqual({ [wings]: 'open', 'Lock the gate twice': 'done, twice' });
  expect(await item(page, 'Lock the gate twice').innerText()).not.toContain('was:');
  expect(await stored(page, id)).toContain('Lock the gate twice');
});

test('a reworded item can be unticked before the change was seen, and stays so', async () => {
  const page = await open('');
  await start(page, sources.closing);
  await box(page, gate).check();
  await site.edit(edited({ closing: { 'Before you leave': [wings, 'Lock the gate twice'] } }));
  await comeBack(page);
  await box(page, 'Lock the gate twice').uncheck();
  await comeBack(page);
  await expect.poll(async () => news(page)).toBe(changed(0, 1, 0));
  expect(await marks(page)).toEqual({ [wings]: 'open', 'Lock the gate twice': 'open' });
});

test('in a second tab a reworded item keeps its tick while the first goes on ticking', async () => {
  const first = await open('');
  await start(first, sources.closing);
  await box(first, gate).check();
  await site.edit(edited({ closing: { 'Before you leave': [wings, 'Lock the gate twice'] } }));
  await comeBack(first);
  const second = await open('', { beside: first });
  await Promise.all([second.waitForResponse(/run\.json$/), second.goto(first.url())]);
  await box(second, 'Lock the gate twice').waitFor();
  await box(second, wings).check();
  await expect.poll(async () => marks(first)).toEqual({ [wings]: 'done', 'Lock the gate twice': 'done' });
  const one = await unfold(first, 'Lock the gate twice');
  await one.getByRole('textbox').first().fill('with both keys');
  await expect.poll(async () => marks(second)).toEqual({ [wings]: 'done', 'Lock the gate twice': 'done, with both keys' });
});

test('what is new is open and says so; what is gone is listed with what was said of it', async () => {
  const page = await open('');
  await start(page, sources.closing);
  await box(page, wings).check();
  const one = await unfold(page, wings);
  await one.getByRole('textbox', { name: `Note on: ${wings}` }).fill('both empty');
  await site.edit(edited({ closing: { 'Before you leave': [gate, 'Hand the key to the porter'] } }));
  await comeBack(page);
  await expect.poll(async () => news(page)).toBe(changed(1, 0, 1));
  expect(await marks(page)).toEqual({ [gate]: 'open', 'Hand the key to the porter': 'open' });
  expect(await item(page, 'Hand the key to the porter').locator('.run-item__new').innerText()).toBe('new');
  const gone = page.getByRole('heading', { name: 'No longer in the handbook' }).locator('..');
  expect(await gone.getByRole('listitem').allTextContents()).toEqual(['☑ Look into both wings (both empty)']);
  expect(await counts(page)).toEqual(['0 of 2 done in all.', '0 of 2']);
  await page.getByRole('button', { name: 'Seen, take it over' }).click();
  await comeBack(page);
  expect(await gone.getByRole('listitem').allTextContents()).toEqual(['☑ Look into both wings (both empty)']);

  // It comes back with what was said of it.
  await site.edit(house());
  await comeBack(page);
  await expect.poll(async () => marks(page)).toEqual({ [wings]: 'done, both empty', [gate]: 'open' });
});

test('what is ticked of a new item before the change was seen is kept', async () => {
  const page = await open('');
  await start(page, sources.closing);
  await site.edit(edited({ closing: { 'Before you leave': [wings, gate, 'Hand the key to the porter'] } }));
  await comeBack(page);
  await box(page, 'Hand the key to the porter').check();
  await comeBack(page);
  await expect.poll(async () => marks(page)).toEqual({ [wings]: 'open', [gate]: 'open', 'Hand the key to the porter': 'done' });
  await page.getByRole('button', { name: 'Seen, take it over' }).click();
  await comeBack(page);
  expect(await marks(page)).toEqual({ [wings]: 'open', [gate]: 'open', 'Hand the key to the porter': 'done' });
});

test('a checklist that leaves its packet takes its items to what is gone; the rest goes on', async () => {
  const page = await open('');
  await start(page, sources.packet);
  await box(page, gate).check();
  await box(page, 'Count the chairs').check();
  await site.edit(edited({}, ['opening']));
  await comeBack(page);
  await expect.poll(async () => news(page)).toBe(changed(0, 0, 2));
  expect(await counts(page)).toEqual(['1 of 5 done in all.', '0 of 3', '1 of 2']);
  expect(await page.locator('.run__gone li').allTextContents()).toEqual(['☐ Look into both wings', '☑ Lock the gate']);
});

test.each([
  ['a packet', sources.packet, house(lists, [])],
  ['a checklist', sources.closing, house({ opening: lists.opening }, [])],
])('%s that is gone altogether: the run says so and goes on as it was', async (_, source, files) => {
  const page = await open('', { missing: /run\.json$/ });
  await start(page, source);
  await box(page, gate).check();
  await site.edit(files);
  await comeBack(page);
  await expect
    .poll(async () => page.locator('.run__source').innerText())
    .toBe('What this run was started from is no longer in the handbook, or can’t be reached now. The run goes on as it was.');
  await box(page, wings).check();
  await comeBack(page);
  const now = await marks(page);
  expect([now[wings], now[gate]]).toEqual(['done', 'done']);
  await toList(page);
  expect(await runs(page).getByRole('listitem').count()).toBe(1);
});

test('news that come late, over a slow line, take neither the keyboard nor what is being typed', async () => {
  const page = await open('');
  await start(page, sources.closing);
  await site.edit(edited({ closing: { 'Before you leave': [wings, gate, 'Hand the key to the porter'] } }));
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/run\.json$/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.reload();
  const one = await unfold(page, gate);
  const note = one.getByRole('textbox', { name: `Note on: ${gate}` });
  await note.pressSequentially('nobody was');
  answer();
  await page.locator('.run__news').waitFor();
  await page.keyboard.type(' in');
  expect(await note.inputValue()).toBe('nobody was in');
  expect(await note.isVisible()).toBe(true);
});

test('a role that the handbook no longer has is still the run’s, and can be given up', async () => {
  const page = await open('');
  await start(page, sources.opening, { role: 'assistant' });
  await site.edit(edited({ opening: { 'On the first days': ['Fetch the key from the porter', 'Sweep the yard'] } }));
  await comeBack(page);
  await page.getByRole('button', { name: 'Seen, take it over' }).click();
  await comeBack(page);
  const role = page.getByLabel('Whose items');
  expect(await role.inputValue()).toBe('assistant');
  await role.selectOption('everyone’s');
  expect(Object.keys(await marks(page))).toEqual(['Fetch the key from the porter', 'Sweep the yard']);
});
