// Tests how a new build comes through to readers whose browsers keep the handbook, and how all that is kept goes again.

import { cacheName } from '../../src/model/offline.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { playbookText } from '../make.ts';
import { heading, house, kept, removed, useHost, useReader, visit, whole } from './offline-host.ts';
import { ask, openDialog, search } from './search-parts.ts';

const host = useHost();
const reader = useReader();

beforeEach(async () => host.put('/', house('Oil the hinges.')));

describe('a new build', () => {
  test('is shown with the next page, and kept afterwards, page by page and as a whole', async () => {
    const { context, page } = await visit(host, reader);
    const before = await kept(page, '/');
    await host.put('/', house('Scrape off the rust.'));
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await page.getByRole('main').textContent()).toContain('Scrape off the rust.');
    await whole(page, host, '/');
    const { first, rest = [] } = await host.list('/');
    expect(await kept(page, '/')).toEqual(['offline.json', ...[...first, ...rest].map(([address]) => address)].toSorted());
    expect(await kept(page, '/')).not.toEqual(before);
    await context.setOffline(true);
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await page.getByRole('main').textContent()).toContain('Scrape off the rust.');
    await page.goto(host.at('/house/ring-the-bell/'));
    expect(await page.getByRole('main').textContent()).toContain('Scrape off the rust.');
    await openDialog(page);
    await ask(page, 'scrape rust');
    await expect.poll(async () => search(page).options.first().textContent()).toContain('Unlock it');
  });

  test('fetches only what it has changed', async () => {
    const { page } = await visit(host, reader);
    host.asked();
    await host.put('/', {
      ...house('Oil the hinges.'),
      'house/keep-the-yard.md': playbookText({ title: 'Keep the yard', body: '## Rake\n<!-- sources: AR-E0 -->\n1. Rake it.\n' }),
    });
    await page.goto(host.at('/packets/'));
    await whole(page, host, '/');
    const asked = host.asked().filter((path) => !path.startsWith('/search/'));
    expect(asked.filter((path) => path !== '/packets/').toSorted()).toEqual([
      '/house/keep-the-yard/',
      '/house/keep-the-yard/index.md',
      '/house/keep-the-yard/sheets.json',
      '/offline.json',
      '/sw.js',
    ]);
  });

  test('leaves open pages of the old one whole: what they load late is at hand until they are closed', async () => {
    const { context, page } = await visit(host, reader);
    await page.goto(host.at('/house/open-the-gate/'));
    const style = (await page.locator('rapport-search').getAttribute('data-style')) ?? '';
    // Colours change the style sheets, and so their names.
    await host.put('/', house('Scrape off the rust.', 'colours: { accent: "#7a2a6b" }\n'));
    expect((await page.request.get(host.at(style))).status()).toBe(404);
    const other = await context.newPage();
    await other.goto(host.at('/house/ring-the-bell/'));
    await whole(other, host, '/');
    // The search brings a style sheet that only the old build has, and asks an index that only the new one has.
    await openDialog(page);
    await ask(page, 'rust');
    await expect.poll(async () => search(page).options.first().textContent()).toContain('Unlock it');
    expect(await page.evaluate(() => [...document.styleSheets].map(({ href }) => new URL(href ?? '').pathname))).toContain(style);
    expect(await kept(page, '/')).toContain(style.slice(1));
    // The new worker has waited; now it takes over and sweeps.
    await page.close();
    await other.close();
    const next = await context.newPage();
    await next.goto(host.at('/house/'));
    await expect.poll(async () => kept(next, '/')).not.toContain(style.slice(1));
    const { first, rest = [] } = await host.list('/');
    expect(await kept(next, '/')).toEqual(['offline.json', ...[...first, ...rest].map(([address]) => address)].toSorted());
  });

  test('whose index has taken the place of the one that an open search began with is searched without network', async () => {
    const { context, page } = await visit(host, reader);
    await openDialog(page);
    await ask(page, 'hinges');
    await host.put('/', house('Scrape off the rust.'));
    const other = await context.newPage();
    await other.goto(host.at('/house/ring-the-bell/'));
    await whole(other, host, '/');
    await context.setOffline(true);
    // Its words are known from before; the document they stand in isn't.
    await ask(page, 'gravel');
    await expect.poll(async () => search(page).options.first().textContent()).toContain('Rake the gravel.');
  });
});

test('with `offline: false` the next build removes worker and cache, but neither ticks nor another handbook’s', async () => {
  await host.put('/inner/', house('Oil the hinges.'));
  const { context, page } = await visit(host, reader);
  await page.goto(host.at('/house/open-the-gate/'));
  await page.getByLabel('Light the lamp').check();
  const inner = await context.newPage();
  await inner.goto(host.at('/inner/house/open-the-gate/'));
  await inner.goto(host.at('/inner/house/'));
  await whole(inner, host, '/inner/');
  await inner.close();
  const innerKept = await kept(page, '/inner/');

  await host.put('/', house('Oil the hinges.', 'offline: false\n'));
  await page.goto(host.at('/house/'));
  await removed(page, '/');
  expect(await page.evaluate(async () => caches.keys())).toEqual([cacheName('/inner/')]);
  expect(await kept(page, '/inner/')).toEqual(innerKept);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname)),
  ).toEqual(['/inner/']);
  await page.goto(host.at('/house/open-the-gate/'));
  expect(await page.getByLabel('Light the lamp').isChecked()).toBe(true);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  // Nothing registers again.
  host.asked();
  await page.goto(host.at('/house/'), { waitUntil: 'networkidle' });
  expect(host.asked().filter((path) => /sw\.js|offline|register/.test(path))).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(host.at('/house/'))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('a handbook at the root leaves alone what lies beside it on the host', async () => {
  await host.put('/inner/', house('Oil the hinges.', 'offline: false\n'));
  const { context, page } = await visit(host, reader);
  const before = await kept(page, '/');
  await page.goto(host.at('/inner/house/open-the-gate/'));
  expect(await heading(page)).toBe('Open the gate');
  await page.goto(host.at('/house/'));
  expect(await kept(page, '/')).toEqual(before);
  await context.setOffline(true);
  await expect(page.goto(host.at('/inner/house/open-the-gate/'))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});
