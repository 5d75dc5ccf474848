// Tests the search dialog by keyboard, as the ARIA Authoring Practices write a combobox with a listbox.

import { describe, expect, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';
import { ask, marked, pathOf, search } from './search-parts.ts';

const open = useBrowser();

describe('opening', () => {
  test('Ctrl and K, a slash and a click open the dialog with the keyboard in its input; Escape closes it', async () => {
    const page = await open(kinds.playbook);
    const { dialog, input, opener } = search(page);
    const ways = [
      async () => page.keyboard.press('Control+k'),
      async () => page.keyboard.press('/'),
      async () => opener.click(),
      async () => opener.press('Enter'),
      async () => opener.press(' '),
    ];
    for (const way of ways) {
      await way();
      await expect.poll(async () => dialog.isVisible()).toBe(true);
      await expect.poll(async () => input.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(async () => dialog.isVisible()).toBe(false);
    }
    expect(pathOf(page)).toBe('/executive/weekly-check-in/');
  });

  test('focus returns to the control that opened it', async () => {
    const page = await open(kinds.playbook);
    const { dialog, opener } = search(page);
    await opener.press('Enter');
    await dialog.waitFor();
    await ask(page, 'calendar');
    await page.keyboard.press('Escape');
    await expect.poll(async () => dialog.isVisible()).toBe(false);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a slash typed into the input is a slash', async () => {
    const page = await open(kinds.home);
    const { dialog, input } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await page.keyboard.type('and/or');
    expect(await input.inputValue()).toBe('and/or');
  });

  test('the close button closes it, and so does a click beside it', async () => {
    const page = await open(kinds.home);
    const { dialog } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await page.mouse.click(5, windows.laptop.height - 5);
    expect(await dialog.isVisible()).toBe(false);
  });

  test('focus stays in the dialog', async () => {
    const page = await open(kinds.home);
    const { dialog } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await ask(page, 'calendar');
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      // Between the dialog's end and its start the browser's own bar has its turn: then no element has focus.
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(isInside).toBe(true);
    }
  });
});

describe('results', () => {
  test('the input says by ARIA what is listed and what is chosen while arrows go round', async () => {
    const page = await open(kinds.home);
    const { input, options, dialog } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();

    await ask(page, 'calendar');
    const count = await options.count();
    expect(count).toBeGreaterThan(2);
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await dialog.locator(`#${(await input.getAttribute('aria-controls')) ?? ''}`).getAttribute('role')).toBe('listbox');

    const chosen = async (): Promise<number> => {
      const selected = await options.evaluateAll((all) =>
        all.flatMap((option, index) => (option.getAttribute('aria-selected') === 'true' ? [index] : [])),
      );
      expect(selected).toHaveLength(1);
      const id = await options.nth(selected[0] ?? 0).getAttribute('id');
      expect(await input.getAttribute('aria-activedescendant')).toBe(id);
      return selected[0] ?? -1;
    };
    expect(await chosen()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(count - 1);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(0);
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('Enter opens the place, scrolled to and its words marked; Escape clears the marks', async () => {
    const page = await open(kinds.home);
    const { dialog, options } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await ask(page, 'decisions on top');
    const first = options.first();
    const address = await first.evaluate((link: HTMLAnchorElement) => link.href);
    expect(await first.textContent()).toContain('Put decisions on top');
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    expect(pathOf(page)).toBe('/executive/weekly-check-in/');
    expect(new URL(page.url()).hash).toBe('#put-decisions-on-top');

    const top = page.getByRole('heading', { name: 'Put decisions on top' });
    await expect.poll(async () => (await top.boundingBox())?.y ?? -1).toBeLessThan(windows.laptop.height / 3);
    expect((await top.boundingBox())?.y ?? -1).toBeGreaterThan((await page.getByRole('banner').boundingBox())?.height ?? 0);
    await expect.poll(async () => marked(page)).toContain('decisions');
    await page.keyboard.press('Escape');
    expect(await marked(page)).toEqual([]);
  });

  test('a result on the page one is reading closes the dialog and leads there', async () => {
    const page = await open(kinds.playbook);
    const { dialog, options } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await ask(page, 'decisions on top');
    await options.first().click();
    await page.waitForURL(/#put-decisions-on-top$/);
    expect(await dialog.isVisible()).toBe(false);
  });

  test('a category narrows the results to it, and All brings the others back', async () => {
    const page = await open(kinds.home);
    const { dialog, options } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await ask(page, 'feedback');
    const paths = async (): Promise<string[]> =>
      options.evaluateAll((all) => [
        ...new Set((all as HTMLAnchorElement[]).map((link) => new URL(link.href).pathname.split('/')[1] ?? '')),
      ]);
    expect((await paths()).length).toBeGreaterThan(1);

    const filters = dialog.getByRole('group', { name: 'Category' });
    const button = filters.getByRole('button', { name: /^Service mindset \d+$/ });
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(paths).toEqual(['service-mindset']);
    await filters.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(async () => (await paths()).length).toBeGreaterThan(1);
  });

  test('nonsense finds nothing and the status says so', async () => {
    const page = await open(kinds.home);
    const { dialog, input, options, status } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await ask(page, 'xyzzyqwv');
    expect(await status.textContent()).toBe('Nothing here is about “xyzzyqwv”. Try another word, or begin with one of these.');
    expect(await options.count()).toBe(0);
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Enter');
    expect(pathOf(page)).toBe('/');
  });

  test('a name people call a playbook finds it', async () => {
    const page = await open(kinds.home);
    const { dialog, options } = search(page);
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await ask(page, 'catch-up');
    expect(await options.first().getAttribute('href')).toContain('/executive/weekly-check-in/');
  });
});
