// The parts of the search dialog and of the search page, for the tests of them.

import type { Locator, Page, Route } from 'playwright-core';
import { expect } from 'vitest';

/** The parts of the dialog. */
export function search(page: Page): { dialog: Locator; input: Locator; options: Locator; status: Locator; opener: Locator } {
  const dialog = page.getByRole('dialog', { name: 'Search the handbook' });
  return {
    dialog,
    input: dialog.getByRole('combobox'),
    options: dialog.getByRole('option'),
    status: dialog.getByRole('status'),
    opener: page.locator('header [data-search]'),
  };
}

/** The parts of the search page. */
export function searchPage(page: Page): { main: Locator; input: Locator; status: Locator; links: Locator; more: Locator; aside: Locator } {
  const main = page.getByRole('main');
  return {
    main,
    input: main.getByRole('searchbox'),
    status: main.getByRole('status'),
    links: main.getByRole('listitem').getByRole('link'),
    more: main.getByRole('button', { name: 'Show more' }),
    aside: page.getByRole('complementary', { name: 'Where to begin' }),
  };
}

/** Opens the dialog by its shortcut, ready to be typed into. */
export async function openDialog(page: Page): Promise<void> {
  const { dialog, input } = search(page);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await expect.poll(async () => hasFocus(input)).toBe(true);
}

/** Types words into the dialog and waits for its answer. */
export async function ask(page: Page, words: string): Promise<void> {
  const { input, status } = search(page);
  await input.fill(words);
  await answered(page, words);
  await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toMatch(/found\.|^Nothing|^These/);
}

/** Waits until the dialog has answered these words and no others: its way to all results is written with the answer. */
export async function answered(page: Page, words: string): Promise<void> {
  const all = search(page).dialog.getByRole('link', { name: 'All results' });
  const query = async (): Promise<string> => new URL((await all.getAttribute('href')) ?? '', page.url()).searchParams.get('q') ?? '';
  await expect.poll(query, { timeout: 10_000 }).toBe(words.trim());
}

/** Types words into the search page and waits for its answer, with which its address is written. */
export async function askPage(page: Page, words: string): Promise<void> {
  await searchPage(page).input.fill(words);
  await expect.poll(() => new URL(page.url()).searchParams.get('q') ?? '', { timeout: 10_000 }).toBe(words.trim());
}

/** Every place that the search page lists, after pressing "Show more" to the last. */
export async function allPlaces(page: Page): Promise<Locator> {
  const { main, more } = searchPage(page);
  const places = main.locator('.result__place');
  while (await more.isVisible()) {
    const before = await places.count();
    await more.click();
    await expect.poll(async () => places.count(), { timeout: 10_000 }).toBeGreaterThan(before);
  }
  return places;
}

/** Presses a button that narrows the results, named without its count, and waits for what it leaves. */
export async function narrow(scope: Locator, group: 'Kind' | 'Category', name: string): Promise<void> {
  const button = scope.getByRole('group', { name: group }).getByRole('button', { name: new RegExp(`^${name}(?: \\d+)?$`) });
  await button.click();
  await expect.poll(async () => button.getAttribute('aria-pressed'), { timeout: 10_000 }).toBe('true');
}

/** Lets requests go that a test kept back, and waits until the page has what they bring. */
export async function letGo(page: Page, held: readonly Route[]): Promise<void> {
  const arrived = held.map(async (route) => (await page.waitForResponse(route.request().url())).finished());
  await Promise.all([...arrived, ...held.map(async (route) => route.continue())]);
  // What is made of them is made in the turns after the last has come.
  await page.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** The addresses that links lead to, whole. */
export const addresses = async (links: Locator): Promise<string[]> =>
  links.evaluateAll((all) => (all as HTMLAnchorElement[]).map((link) => link.href));

/** Whether the keyboard is in an element. */
export const hasFocus = async (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);

/** Buttons that narrow the results, those that say how many places they would leave: by name, in order. */
export async function counts(scope: Locator, group: 'Kind' | 'Category'): Promise<{ name: string; value: string; count: number }[]> {
  const buttons = scope.getByRole('group', { name: group }).getByRole('button', { name: /\d$/ });
  return buttons.evaluateAll((all) =>
    (all as HTMLButtonElement[]).map((button) => ({
      name: button.firstChild?.textContent ?? '',
      value: button.value,
      count: Number(button.querySelector('span')?.textContent),
    })),
  );
}

/** Words marked on the page, in lower case. */
export async function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...(CSS.highlights.get('found') ?? [])] as Range[];
    return [...new Set(found.map((range) => range.toString().toLowerCase()))];
  });
}

/** Where a page stands on its host. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;
