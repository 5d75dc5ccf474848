// Tests the handbook without script: everything but ticking that is kept, and searching, works.

import { expect, test } from 'vitest';
import { kinds, useBrowser, windows } from './pages.ts';

const open = useBrowser();
const javaScriptEnabled = false;

test('every page kind has its title and its content', async () => {
  const page = await open(kinds.home, { javaScriptEnabled });
  const home = page.url();
  for (const address of Object.values(kinds)) {
    await page.goto(new URL(address, home).href);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(60);
  }
});

test('a playbook’s plays, words and checklists can be read, and its boxes ticked', async () => {
  const page = await open(kinds.playbook, { javaScriptEnabled });
  const text = await page.getByRole('main').innerText();
  for (const words of [
    'Put decisions on top',
    'Send the list that afternoon',
    'Twenty minutes a week',
    'Tell each person who waits for an answer',
  ])
    expect(text).toContain(words);
  const box = page.getByRole('checkbox').first();
  await box.check();
  expect(await box.isChecked()).toBe(true);
});

test('no button is shown that does nothing', async () => {
  for (const viewport of [windows.phone, windows.laptop]) {
    const page = await open(kinds.home, { javaScriptEnabled, viewport });
    const home = page.url();
    const dead: string[] = [];
    for (const address of Object.values(kinds)) {
      await page.goto(new URL(address, home).href);
      for (const button of await page.getByRole('button').all())
        if (await button.isVisible()) dead.push(`${address}: ${await button.innerText()}`);
      for (const item of await page.getByRole('searchbox').all()) if (await item.isVisible()) dead.push(`${address}: a search box`);
    }
    expect(dead).toEqual([]);
  }
});

test('no shortcut is shown that does nothing', async () => {
  const page = await open(kinds.home, { javaScriptEnabled });
  for (const key of await page.locator('kbd').all()) expect(await key.isVisible()).toBe(false);
});

test('the search control leads to the A to Z, and so does the search page', async () => {
  const page = await open(kinds.home, { javaScriptEnabled });
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  expect(new URL(page.url()).pathname).toBe('/index/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A to Z');
  await page.goto(new URL('/search/?q=calendar', page.url()).href);
  expect(await page.getByRole('main').innerText()).toContain('Search needs JavaScript. The A to Z lists everything.');
  await page.getByRole('main').getByRole('link', { name: 'Go to the A to Z' }).click();
  expect(new URL(page.url()).pathname).toBe('/index/');
});

test('the page says that ticks are not kept', async () => {
  const page = await open(kinds.checklist, { javaScriptEnabled });
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('Ticking on screen needs JavaScript. The boxes print all the same.');
  expect(text).not.toContain('Ticks stay in this browser');
});
