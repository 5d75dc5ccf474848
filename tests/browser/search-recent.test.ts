// Tests the last searches that the browser keeps: offered, used again, cleared, and no harm where nothing can be kept.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { addresses, answered, ask, askPage, hasFocus, openDialog, search, searchPage } from './search-parts.ts';

const open = useBrowser();

const key = 'rapport:searches:1:/:recent';

/** The searches that the dialog offers to do again. */
const offered = async (page: Page): Promise<string[]> => search(page).dialog.getByRole('listitem').getByRole('button').allTextContents();

/** Puts a text where the last searches are kept. */
const keep = async (page: Page, text: string): Promise<void> =>
  page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);

describe('the last searches', () => {
  test('those that led somewhere are offered while the input is empty, used again with a click, and cleared', async () => {
    const page = await open(kinds.home);
    const { dialog, input, options } = search(page);
    await openDialog(page);
    expect(await offered(page)).toEqual([]);
    expect(await dialog.getByText('Searched lately').count()).toBe(0);
    for (const words of ['calendar', ' visitor ']) {
      await ask(page, words);
      const address = (await addresses(options))[0] ?? '';
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
      await openDialog(page);
    }
    expect(await offered(page)).toEqual(['visitor', 'calendar']);

    await ask(page, 'xyzzyqwv');
    expect(await offered(page)).toEqual([]);
    await input.fill('');
    await expect.poll(async () => offered(page)).toEqual(['visitor', 'calendar']);

    await dialog.getByRole('button', { name: 'calendar', exact: true }).click();
    await answered(page, 'calendar');
    expect(await input.inputValue()).toBe('calendar');
    expect(await hasFocus(input)).toBe(true);
    expect(await options.count()).toBeGreaterThan(2);
    expect(await offered(page)).toEqual([]);

    await page.reload();
    await openDialog(page);
    expect(await offered(page)).toEqual(['visitor', 'calendar']);
    await dialog.getByRole('button', { name: 'Clear' }).click();
    expect(await offered(page)).toEqual([]);
    expect(await dialog.getByText('Searched lately').count()).toBe(0);
    expect(await hasFocus(input)).toBe(true);
    await page.reload();
    await openDialog(page);
    expect(await offered(page)).toEqual([]);
  });

  test('the search page offers them beside its main part, and notes those that led somewhere from there', async () => {
    const page = await open(kinds.search);
    const { main, aside, input, links } = searchPage(page);
    await askPage(page, 'feedback');
    await links.first().click();
    await page.waitForURL((address) => address.pathname !== '/search/');
    await page.goBack();
    await input.fill('');
    const again = aside.getByRole('button', { name: 'feedback' });
    await again.waitFor();
    expect(await main.getByRole('button').count()).toBe(0);
    expect(await links.count()).toBe(0);
    await again.click();
    await expect.poll(() => new URL(page.url()).search, { timeout: 10_000 }).toBe('?q=feedback');
    expect(await links.count()).toBeGreaterThan(1);
  });

  test('markup that was searched for is shown as it was typed', async () => {
    const page = await open(kinds.home);
    const markup = '<img src=x onerror=alert(1)><b>calendar</b>';
    await keep(page, JSON.stringify([markup]));
    await openDialog(page);
    const { dialog, input } = search(page);
    expect(await offered(page)).toEqual([markup]);
    await dialog.getByRole('button', { name: markup }).click();
    await answered(page, markup);
    expect(await input.inputValue()).toBe(markup);
    expect(await page.locator('img, dialog b').count()).toBe(0);
  });
});

describe('where nothing can be kept', () => {
  const blocked = (): void => {
    const refuse = (): never => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse, clear: refuse, key: refuse });
  };

  test('a store that throws: searching, opening a result and the search page work all the same', async () => {
    const page = await open(kinds.search, { before: blocked });
    await expect(page.evaluate(() => localStorage.getItem('anything'))).rejects.toThrow('Access is denied');
    const { aside, links } = searchPage(page);
    await aside.getByText('Searches that found nothing').click();
    await aside.getByText('None so far in this browser.').waitFor();
    await askPage(page, 'calendar');
    expect(await links.count()).toBeGreaterThan(2);
    await openDialog(page);
    const { options } = search(page);
    await ask(page, 'calendar');
    const address = (await addresses(options))[0] ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    await openDialog(page);
    expect(await offered(page)).toEqual([]);
    await ask(page, 'visitor');
    expect(await options.count()).toBeGreaterThan(2);
  });

  test('garbage in the store: what can be read of it is offered, and new searches are kept', async () => {
    const page = await open(kinds.home);
    await openDialog(page);
    const { dialog, options } = search(page);
    await ask(page, 'calendar');
    for (const [garbage, readable] of [
      ['{"half', []],
      ['', []],
      ['null', []],
      ['7', []],
      ['"calendar"', []],
      ['{"length": 1, "0": "calendar"}', []],
      ['[null, 7, {"query": "a"}, ["b"], "feedback"]', ['feedback']],
    ] as const) {
      await keep(page, garbage);
      await search(page).input.fill('');
      await expect.poll(async () => offered(page)).toEqual(readable);
      await ask(page, 'calendar');
      expect(await options.count()).toBeGreaterThan(2);
    }
    const address = (await addresses(options))[0] ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    await openDialog(page);
    expect(await dialog.getByText('Searched lately').isVisible()).toBe(true);
    expect(await offered(page)).toEqual(['calendar', 'feedback']);
  });
});
