// Tests runs by keyboard alone, as a script: every step is a key, and after each act the keyboard is somewhere to be seen.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focused } from './focus.ts';
import { useBrowser, windows } from './pages.ts';
import { act, box, card, house, idOf, marks, openIn, runs, said, sources, start, toList, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

/** Presses Tab until something has the keyboard whose name begins so. Fails when it doesn't come. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key);
    const stop = await nameOf(page);
    if (stop.startsWith(name)) return;
  }
  throw new Error(`${name} can’t be reached with ${key}.`);
}

/** Opens a run's menu and presses what it offers, by keyboard. */
async function press(page: Page, within: Locator, name: string): Promise<void> {
  await within.locator('.run-menu summary').focus();
  await page.keyboard.press('Enter');
  await within.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** What has the keyboard, by its label or words. */
const nameOf = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) || one === document.body) return '';
    const label = one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? one.labels?.[0]?.innerText : undefined;
    return (one.getAttribute('aria-label') ?? label ?? one.innerText).trim();
  });

test('a run from its start to its end, without a mouse', async () => {
  const page = await open(sources.closing.slice(1), { locale: 'en-US' });
  await tabTo(page, 'Start a run');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Start a run: Closing' }).waitFor();
  await tabTo(page, 'For whom');
  await page.keyboard.type('Ana');
  await page.keyboard.press('Tab');
  await page.keyboard.type('01072030');
  await tabTo(page, 'Count working days only');
  await page.keyboard.press('Space');
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  await page.locator('.run__items').waitFor();
  expect(await nameOf(page)).toBe('Closing, for Ana');
  expect(await page.getByLabel('Start date').inputValue()).toBe('2030-01-07');

  await tabTo(page, 'Look into both wings');
  await page.keyboard.press('Space');
  expect(await nameOf(page)).toBe('Look into both wings');
  await tabTo(page, 'Note, or not applicable: Lock the gate');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Note on: Lock the gate');
  await page.keyboard.type('no gate');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('it fell');
  expect(await marks(page)).toEqual({ 'Look into both wings': 'done', 'Lock the gate': 'not applicable: it fell, no gate' });

  await tabTo(page, 'All runs', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.runs__list').waitFor();
  // Back in the list one is where one came from.
  expect(await nameOf(page)).toBe('Closing, for Ana');
  await tabTo(page, 'More: Closing, for Ana');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await nameOf(page)).toBe('Rename');
  await page.keyboard.press('Enter');
  expect(await nameOf(page)).toMatch(/^For whom/);
  await page.keyboard.type('Ben');
  await page.keyboard.press('Enter');
  await card(page, 'Closing, for Ben').waitFor();
  expect(await nameOf(page)).toBe('More: Closing, for Ben');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Finish');
  await page.keyboard.press('Enter');
  await runs(page).locator('.runs__empty').waitFor();
  expect(await nameOf(page)).toBe('Undo');
});

test('a name that isn’t changed after all: Escape leaves the field, and the keyboard is at the menu again', async () => {
  const page = await open('');
  await start(page, sources.closing, { name: 'Ana' });
  await act(runs(page), 'Rename');
  await page.keyboard.type('Someone else');
  await page.keyboard.press('Escape');
  expect(await nameOf(page)).toBe('More: Closing, for Ana');
  expect(await page.getByRole('heading', { name: 'Closing, for Ana' }).isVisible()).toBe(true);
  expect(await runs(page).locator('form').count()).toBe(0);
});

describe('after each act the keyboard is on the way back, and after that on the run’s menu', () => {
  test.each(['Duplicate', 'Clear ticks and notes', 'Finish', 'Archive', 'Delete'])('in the list: %s', async (name) => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await toList(page);
    await press(page, card(page, 'Closing, for Ana'), name);
    await expect.poll(async () => focused(page)).toEqual({ what: 'button Undo', isSeen: true });
    await page.keyboard.press('Enter');
    await expect.poll(async () => said(page).textContent()).toBe('Undone.');
    await expect.poll(async () => focused(page)).toEqual({ what: 'summary More: Closing, for Ana', isSeen: true });
  });

  test.each(['Duplicate', 'Clear ticks and notes', 'Finish', 'Archive', 'Delete'])('in a run: %s', async (name) => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await press(page, runs(page), name);
    await expect.poll(async () => focused(page)).toEqual({ what: 'button Undo', isSeen: true });
    await page.keyboard.press('Enter');
    await expect.poll(async () => said(page).textContent()).toBe('Undone.');
    await expect.poll(async () => focused(page)).toEqual({ what: 'summary More: Closing, for Ana', isSeen: true });
  });

  test.each(['in the list', 'in a run'])('but of renaming %s: Enter pressed twice must not take the name back', async (where) => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    if (where === 'in the list') await toList(page);
    await act(where === 'in the list' ? card(page, 'Closing, for Ana') : runs(page), 'Rename');
    await page.keyboard.type('Ben');
    await page.keyboard.press('Enter');
    await expect.poll(async () => said(page).textContent()).toBe('Renamed: Closing, for Ben. Undo');
    await expect.poll(async () => focused(page)).toEqual({ what: 'summary More: Closing, for Ben', isSeen: true });
    await said(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(async () => said(page).textContent()).toBe('Undone.');
  });

  test('restoring and reopening', async () => {
    const page = await open('');
    await start(page, sources.closing, { name: 'Ana' });
    await toList(page);
    await act(card(page, 'Closing, for Ana'), 'Delete');
    for (const [state, name] of [
      ['deleted', 'Restore'],
      ['finished', 'Reopen'],
    ] as const) {
      await page.getByLabel('Show').selectOption(state);
      await press(page, card(page, 'Closing, for Ana'), name);
      await expect.poll(async () => focused(page)).toEqual({ what: 'button Undo', isSeen: true });
      await page.getByLabel('Show').selectOption('open');
      await act(card(page, 'Closing, for Ana'), 'Finish');
      await expect.poll(async () => said(page).textContent()).toContain('Finished');
    }
  });
});

test('choosing what the list shows keeps the keyboard on the choice', async () => {
  const page = await open('');
  for (const name of ['Ana', 'Ben']) await start(page, sources.closing, { name });
  await toList(page);
  const names = runs(page).getByRole('combobox', { name: 'For', exact: true });
  await names.focus();
  await names.selectOption('Ben');
  await expect.poll(async () => runs(page).getByRole('listitem').count()).toBe(1);
  expect(await names.evaluate((one) => one === document.activeElement)).toBe(true);
  const states = page.getByLabel('Show');
  await states.focus();
  await states.selectOption('archived');
  await runs(page).locator('.runs__empty').waitFor();
  expect(await states.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('changing start, role or days keeps the keyboard on the field, and what is open stays open', async () => {
  const page = await open('');
  await start(page, sources.opening);
  await unfold(page, 'Sweep the yard');
  const weekends = page.getByLabel('Count working days only');
  await weekends.focus();
  await page.keyboard.press('Space');
  expect(await weekends.evaluate((one) => one === document.activeElement)).toBe(true);
  const role = page.getByLabel('Whose items');
  await role.focus();
  await role.selectOption('assistant');
  expect(await role.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await runs(page).getByRole('textbox', { name: 'Note on: Sweep the yard' }).isVisible()).toBe(true);
});

test.each([
  ['a laptop', windows.laptop],
  ['a phone', windows.phone],
  ['a window zoomed to 400 %', windows.zoomed],
])('on %s every control of the list, a run and the form can be reached, and is seen when it is', async (_, viewport) => {
  const page = await open('', { viewport });
  const id = await start(page, sources.packet, { name: 'Ana' });
  const home = new URL('/runs/', page.url()).href;
  for (const hash of ['', `#run=${id}`, `#start=${sources.opening}`]) {
    await page.goto('about:blank');
    await page.goto(home + hash);
    await runs(page).locator('.run-card, .run__items, form').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('rapport-runs details').evaluateAll((all) => all.slice(0, 3).forEach((one) => one.setAttribute('open', '')));
    const controls = runs(page).locator('a[href], button, input, select, textarea, summary');
    const expected = await controls.evaluateAll(
      (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getAttribute('tabindex') !== '-1').length,
    );
    await page.locator('main').evaluate((main) => main.focus());
    const unseen: string[] = [];
    for (let step = 0; step < 150; step++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      const isInside = await page.evaluate(() => {
        const one = document.activeElement;
        const isIn = one?.closest('rapport-runs') !== null && one?.closest('rapport-runs') !== undefined;
        if (isIn) one.setAttribute('data-visited', '');
        return isIn;
      });
      if (stop && !stop.isSeen && isInside) unseen.push(stop.what);
      if (!isInside && step > 5 && (await page.locator('rapport-runs [data-visited]').count()) > 0) break;
    }
    expect(unseen).toEqual([]);
    expect(await page.locator('rapport-runs [data-visited]').count()).toBe(expected);
  }
});

test('going back and forth with the browser’s own keys shows the run and the list in turn', async () => {
  const page = await open('');
  const id = await start(page, sources.closing, { name: 'Ana' });
  await toList(page);
  await page.goBack();
  await box(page, 'Lock the gate').waitFor();
  expect(idOf(page)).toBe(id);
  expect(await nameOf(page)).toBe('Closing, for Ana');
  await page.goForward();
  await card(page, 'Closing, for Ana').waitFor();
  expect(await nameOf(page)).toBe('Closing, for Ana');
});
