// Tests handbooks with next to nothing in them: every page is whole, says what to do, and the search works.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { emptyHandbook } from '../../src/site/empty-handbook.ts';
import { useBrowser, windows } from './pages.ts';
import { pagesOf } from './site.ts';
import { useSmallSite } from './small-site.ts';
import { built, faults } from './valid-html.ts';

const started = emptyHandbook('2026-11-22');
const example = useSmallSite(started);
const nothing = useSmallSite({ 'handbook.yml': started['handbook.yml'] ?? '', 'sources.yml': started['sources.yml'] ?? '' });
const browse = useBrowser();

describe.each([
  ['with one example of each thing', example],
  ['with nothing at all', nothing],
])('an empty handbook %s', (_, site) => {
  test('has valid pages', async () => {
    expect(await faults(built, pagesOf(site()))).toEqual([]);
  });

  test('has nothing that axe finds on any page but those of the guide', async () => {
    const page = await browse('', { site: site(), viewport: windows.phone });
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const found: string[] = [];
    for (const { path } of pagesOf(site()).filter((one) => !one.path.includes('make-it-yours'))) {
      await page.goto(new URL(path, site().address).href);
      await page.evaluate(`(() => { ${source} })();undefined`);
      const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path}: ${id}: ${html.slice(0, 120)}`)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
    }
    expect(found).toEqual([]);
  });
});

test('the search of a handbook with one example finds it', async () => {
  const page = await browse('', { site: example() });
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('sample page');
  await dialog.getByRole('option').first().waitFor();
  expect(await dialog.getByRole('option').first().textContent()).toContain('Your first playbook');
});

test('the search of a handbook with nothing says that nothing is about it', async () => {
  const page = await browse('search/?q=lunch', { site: nothing() });
  await page.getByText('Nothing here is about “lunch”.').first().waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
});

test('pages with nothing to list lead to the guide', async () => {
  const page = await browse('', { site: nothing() });
  for (const address of ['', 'office/', 'packets/', 'checklists/', 'sources/', 'index/', 'health/']) {
    await page.goto(new URL(address, nothing().address).href);
    const link = page.locator('main').getByRole('link', { name: 'Make it yours' });
    expect(await link.count(), address).toBe(1);
    expect(await link.getAttribute('href')).toBe('/make-it-yours/');
    expect(await page.locator('main :is(ul, ol, table):not(:has(*))').count(), address).toBe(0);
  }
});
