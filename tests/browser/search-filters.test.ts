// Tests the filters of the search: what they say they leave is what is listed, and the keyboard stays where it was.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { addresses, allPlaces, ask, askPage, counts, hasFocus, narrow, openDialog, search, searchPage } from './search-parts.ts';

const open = useBrowser();

/** What is listed of one place. */
interface Listed {
  readonly kind: string;
  /** The first step of its address: a category, or `packets`. */
  readonly folder: string;
}

/** Every place that the search page lists, shown to the last. */
async function listed(page: Page): Promise<Listed[]> {
  const places = await allPlaces(page);
  return places.evaluateAll((all) =>
    all.map((place) => ({
      kind: place.querySelector('.result__kind')?.textContent ?? '',
      folder: place.querySelector('a')?.pathname.split('/')[1] ?? '',
    })),
  );
}

describe('counts', () => {
  test('each kind and each category lists as many places as it said, and no others', async () => {
    const page = await open('search/?q=visitor');
    const { main, status } = searchPage(page);
    await expect.poll(async () => (await counts(main, 'Kind')).length, { timeout: 10_000 }).toBeGreaterThan(2);
    const all = await listed(page);
    expect(await status.textContent()).toBe(`${all.length} places found.`);

    const byKind = await counts(main, 'Kind');
    for (const { name, count } of byKind) {
      await narrow(main, 'Kind', name);
      const places = await listed(page);
      expect({ name, count: places.length }).toEqual({ name, count });
      expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set([name]));
      expect(await status.textContent()).toBe(count === 1 ? '1 place found.' : `${count} places found.`);
    }
    await narrow(main, 'Kind', 'Everything');

    const byCategory = await counts(main, 'Category');
    expect(byCategory.length).toBeGreaterThan(2);
    for (const { name, value, count } of byCategory) {
      await narrow(main, 'Category', name);
      const places = await listed(page);
      expect({ name, count: places.length }).toEqual({ name, count });
      expect(new Set(places.map(({ folder }) => folder))).toEqual(new Set([value]));
    }
    await narrow(main, 'Category', 'All');
    expect(await listed(page)).toEqual(all);
  });

  test('a kind and a category together: each counts what is left beside the other', async () => {
    const page = await open('search/?q=calendar');
    const { main } = searchPage(page);
    await expect.poll(async () => (await counts(main, 'Category')).length, { timeout: 10_000 }).toBeGreaterThan(2);
    const before = await counts(main, 'Kind');
    await narrow(main, 'Category', 'Stakeholders');
    const within = await counts(main, 'Kind');
    expect(within).not.toEqual(before);
    for (const { name, count } of within) {
      await narrow(main, 'Kind', name);
      const places = await listed(page);
      expect({ name, count: places.length }).toEqual({ name, count });
      expect(new Set(places.map(({ kind, folder }) => `${kind} in ${folder}`))).toEqual(new Set([`${name} in stakeholder`]));
    }
    await narrow(main, 'Kind', 'Checklist');
    for (const { name, value, count } of await counts(main, 'Category')) {
      await narrow(main, 'Category', name);
      const places = await listed(page);
      expect({ name, count: places.length }).toEqual({ name, count });
      expect(new Set(places.map(({ kind, folder }) => `${kind} in ${folder}`))).toEqual(new Set([`Checklist in ${value}`]));
    }
  });

  test('a kind that is pressed while a word is half typed leaves as many places as it said', async () => {
    const page = await open(kinds.search);
    const { main } = searchPage(page);
    // “cal” may become “calendar”; as a whole word it would be taken for a slip.
    await askPage(page, 'cal');
    const { name = '', count } = (await counts(main, 'Kind')).find((kind) => kind.name === 'Play') ?? {};
    await narrow(main, 'Kind', name);
    expect((await listed(page)).length).toBe(count);
  });

  test('“Show more” of a half-typed word shows more of the same', async () => {
    const page = await open(kinds.search);
    const { links, more } = searchPage(page);
    await askPage(page, 'cal');
    const before = await addresses(links);
    await more.click();
    await expect.poll(async () => (await addresses(links)).join(), { timeout: 10_000 }).not.toBe(before.join());
    expect((await addresses(links)).slice(0, before.length)).toEqual(before);
  });

  test('a filter with nothing left says so and can be taken off again', async () => {
    const page = await open('search/?q=visitor');
    const { main, status, links } = searchPage(page);
    await expect.poll(async () => (await counts(main, 'Kind')).length, { timeout: 10_000 }).toBeGreaterThan(2);
    await narrow(main, 'Kind', 'Worksheet');
    await askPage(page, 'condolence');
    expect(await links.count()).toBe(0);
    expect(await status.textContent()).toBe('0 places found.');
    await narrow(main, 'Kind', 'Everything');
    expect(await links.count()).toBeGreaterThan(0);
  });
});

describe('the keyboard', () => {
  test('stays on the filter that was pressed, in the dialog and on the page', async () => {
    const page = await open('search/?q=visitor');
    const { main } = searchPage(page);
    const { dialog } = search(page);
    await expect.poll(async () => (await counts(main, 'Kind')).length, { timeout: 10_000 }).toBeGreaterThan(2);
    const pressByKey = async (scope: Locator): Promise<void> => {
      for (const [group, name] of [
        ['Kind', /^Play \d+$/],
        ['Category', /^Your executive \d+$/],
        ['Kind', 'Everything'],
        ['Category', 'All'],
      ] as const) {
        const button = scope.getByRole('group', { name: group }).getByRole('button', { name, exact: true });
        expect(await button.getAttribute('aria-pressed')).toBe('false');
        await button.press('Enter');
        await expect.poll(async () => button.getAttribute('aria-pressed'), { timeout: 10_000 }).toBe('true');
        expect(await hasFocus(button)).toBe(true);
      }
    };
    await pressByKey(main);
    await openDialog(page);
    await ask(page, 'visitor');
    await pressByKey(dialog);
  });

  test('is not lost with “Show more” when there is no more', async () => {
    const page = await open('search/?q=visitor');
    const { more, links } = searchPage(page);
    await more.waitFor();
    while (await more.isVisible()) {
      const before = await links.count();
      await more.press('Enter');
      await expect.poll(async () => links.count(), { timeout: 10_000 }).toBeGreaterThan(before);
    }
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
  });
});
