// Tests what a first visit costs: few and small files, and nothing of the search before it is wanted.

import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { pagesOf } from './site.ts';

const open = useBrowser();

/** A file that was sent: its path and its weight, compressed as a host would. */
interface Sent {
  readonly path: string;
  readonly bytes: number;
}

/** The most a page may weigh on a first visit, fonts aside. */
const most = 20 * 1024;

const isFont = ({ path }: Sent): boolean => path.endsWith('.woff2');
const weight = (files: readonly Sent[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Everything a browser with an empty cache loads for a page. */
async function firstVisit(address: string): Promise<Sent[]> {
  const page = await open('about:blank', { serviceWorkers: 'allow' });
  const requests: string[] = [];
  const responses: Response[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => responses.push(response));
  await page.goto(new URL(address, inject('root').address).href, { waitUntil: 'networkidle' });
  expect(responses.map((response) => response.url()).toSorted()).toEqual(requests.toSorted());
  return Promise.all(
    responses.map(async (response) => {
      const path = new URL(response.url()).pathname;
      const body = await response.body();
      return { path, bytes: path.endsWith('.woff2') ? body.length : gzipSync(body).length };
    }),
  );
}

test.each([
  ['a playbook', kinds.playbook],
  ['a checklist', kinds.checklist],
  ['home', kinds.home],
])('%s comes in at most 5 requests and 20 KB, fonts aside, and loads no search', async (_, address) => {
  const files = (await firstVisit(address)).filter((file) => !isFont(file));
  expect(files.map(({ path }) => path).filter((path) => /pagefind|search-/.test(path))).toEqual([]);
  expect(files.length, JSON.stringify(files)).toBeLessThanOrEqual(5);
  expect(weight(files), JSON.stringify(files)).toBeLessThanOrEqual(most);
});

test('the heaviest playbook stays under 20 KB as well', async () => {
  const playbooks = pagesOf(inject('root')).filter(({ html }) => html.includes('page--playbook'));
  const heaviest = playbooks.toSorted((a, b) => b.html.length - a.html.length)[0];
  const files = (await firstVisit(heaviest?.path ?? '')).filter((file) => !isFont(file));
  expect(weight(files), JSON.stringify(files)).toBeLessThanOrEqual(most);
});

test('fonts weigh at most 80 KB in all, and come with the page', async () => {
  const fonts = (await firstVisit(kinds.playbook)).filter(isFont);
  expect(fonts.length).toBeGreaterThan(0);
  expect(weight(fonts)).toBeLessThanOrEqual(80 * 1024);
});

test('a first search costs at most 150 KB', async () => {
  const page = await open(kinds.playbook);
  await page.waitForLoadState('networkidle');
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('calendar');
  await page.getByRole('option').first().waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(responses.map(async (response) => gzipSync(await response.body()).length));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150 * 1024);
});

test.each([
  ['script', /\/app\.[0-9A-Z]+\.js$/],
  ['fonts', /\.woff2$/],
])('a page does not shift when its %s come late', async (_, late) => {
  const page = await open('about:blank', {
    before: () => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          (window as unknown as { shift: number }).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    },
  });
  await page.route(late, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  const shifts: Record<string, number> = {};
  for (const address of [kinds.playbook, kinds.checklist, kinds.packet, kinds.home]) {
    await page.goto(new URL(address, inject('root').address).href, { waitUntil: 'networkidle' });
    shifts[address] = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  }
  // Below a hundredth no reader sees it.
  expect(Object.entries(shifts).filter(([, shift]) => shift >= 0.01)).toEqual([]);
});
