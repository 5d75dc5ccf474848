// The search dialog's parts, for the tests of it.

import type { Locator, Page } from 'playwright-core';
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

/** Types words into the dialog and waits for its answer. */
export async function ask(page: Page, words: string): Promise<void> {
  const { input, status } = search(page);
  await input.fill(words);
  await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toMatch(/found\.|^Nothing|^These/);
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
