// Tests a handbook without network: when a browser begins to keep it, what opens then, and what is not kept.

import { beforeEach, describe, expect, test } from 'vitest';
import { playbookText } from '../make.ts';
import { controlled, heading, house, kept, offlineTitle, useHost, useReader, visit, whole } from './offline-host.ts';
import { ask, marked, openDialog, search } from './search-parts.ts';

const host = useHost();
const reader = useReader();

beforeEach(async () => host.put('/', house('Oil the hinges.')));

describe('the handbook begins to be kept', () => {
  test('with the second page of a visit, and not with the first', async () => {
    const page = await (await reader()).newPage();
    host.asked();
    await page.goto(host.at('/house/open-the-gate/'), { waitUntil: 'networkidle' });
    expect(host.asked().filter((path) => /sw\.js|offline|register|manifest/.test(path))).toEqual([]);
    await page.goto(host.at('/house/'));
    await controlled(page);
    await whole(page, host, '/');
    expect(host.asked()).toContain('/sw.js');
    const { first, rest = [] } = await host.list('/');
    expect(await kept(page, '/')).toEqual(['offline.json', ...[...first, ...rest].map(([address]) => address)].toSorted());
  });

  test('with the first tick', async () => {
    const page = await (await reader()).newPage();
    await page.goto(host.at('/house/open-the-gate/'));
    await page.getByLabel('Sweep the yard').check();
    await controlled(page);
    await whole(page, host, '/');
  });

  test('but only the opened pages and a little more where the reader saves data', async () => {
    const context = await reader();
    await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    const page = await context.newPage();
    await page.goto(host.at('/house/open-the-gate/'));
    await page.goto(host.at('/house/'));
    await controlled(page);
    const { first } = await host.list('/');
    const wanted = [...first.map(([address]) => address), 'house/', 'house/open-the-gate/'].toSorted();
    await expect.poll(async () => kept(page, '/')).toEqual(wanted);
    // The message has been worked through when the next one has.
    await page.goto(host.at('/house/keep-the-yard/'));
    await expect.poll(async () => kept(page, '/')).toEqual([...wanted, 'house/keep-the-yard/'].toSorted());
    await context.setOffline(true);
    await page.goto(host.at('/house/ring-the-bell/'));
    expect(await heading(page)).toBe(offlineTitle);
    const atHand = page.getByRole('list', { name: 'On this device' }).getByRole('link');
    await expect.poll(async () => atHand.allTextContents()).toEqual(['Keep the yard', 'The house', 'Open the gate', 'Runs']);
    expect(
      await page
        .getByText(
          'So far this device has the pages you have opened. The rest is fetched while you are online, unless your browser saves data.',
        )
        .count(),
    ).toBe(1);
  });
});

describe('without network', () => {
  test('pages open, visited and not, with ticks that are kept', async () => {
    const { context, page } = await visit(host, reader);
    await context.setOffline(true);
    await page.goto(host.at('/house/open-the-gate/?mark=hinges'));
    await expect.poll(async () => marked(page)).toEqual(['hinges']);
    await page.getByLabel('Light the lamp').check();
    await page.reload();
    expect(await page.getByLabel('Light the lamp').isChecked()).toBe(true);
    expect(await page.getByLabel('Sweep the yard').isChecked()).toBe(false);
    await page.getByRole('link', { name: 'Ring the bell' }).first().click();
    await page.waitForURL('**/house/ring-the-bell/');
    expect(await heading(page)).toBe('Ring the bell');
    // As hosts lead on to the address with a slash.
    await page.goto(host.at('/house/keep-the-yard'));
    expect(new URL(page.url()).pathname).toBe('/house/keep-the-yard/');
    expect(await heading(page)).toBe('Keep the yard');
  });

  test('a run is started, ticked and found again', async () => {
    const { context, page } = await visit(host, reader);
    await context.setOffline(true);
    await page.goto(host.at('/checklists/house/open-the-gate/before-the-gate-opens/'));
    await page.getByRole('link', { name: 'Start a run' }).click();
    await page.getByLabel('For whom').fill('Ada');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Light the lamp/ }).check();
    await page.goto(host.at('/runs/'));
    await page.getByRole('link', { name: /Ada/ }).first().click();
    await expect.poll(async () => page.getByRole('checkbox', { name: /^Light the lamp/ }).isChecked()).toBe(true);
  });

  test('the search finds what nobody has searched for before', async () => {
    const { context, page } = await visit(host, reader);
    await context.setOffline(true);
    await openDialog(page);
    await ask(page, 'belfry');
    await expect.poll(async () => search(page).options.first().textContent()).toContain('Ring');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/house/ring-the-bell/**');
    expect(await heading(page)).toBe('Ring the bell');
    await page.goto(host.at('/search/?q=gravel'));
    await page.getByRole('main').getByRole('link', { name: 'Rake' }).waitFor();
  });

  test('an address that isn’t kept says so, and comes by itself when the network is back', async () => {
    const { context, page } = await visit(host, reader);
    await context.setOffline(true);
    await page.goto(host.at('/house/beat-the-drum/'));
    expect(new URL(page.url()).pathname).toBe('/house/beat-the-drum/');
    expect(await heading(page)).toBe(offlineTitle);
    await page
      .getByText(
        'The whole handbook is on this device, as it was when you were last online. This address is not part of it: the page may be new, renamed or removed.',
      )
      .waitFor();
    await host.put('/', {
      ...house('Oil the hinges.'),
      'house/beat-the-drum.md': playbookText({ title: 'Beat the drum', body: '## Beat\n<!-- sources: AR-E0 -->\n1. Beat it.\n' }),
    });
    await context.setOffline(false);
    await expect.poll(async () => heading(page)).toBe('Beat the drum');
  });

  test('a slow network is not waited for where the page is at hand', async () => {
    const { page } = await visit(host, reader);
    host.hold(/^\/house\/open-the-gate\//);
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await heading(page)).toBe('Open the gate');
  });

  test('errors, pages of others and parts of files are not kept', async () => {
    const { context, page } = await visit(host, reader);
    const before = await kept(page, '/');
    await page.goto(host.at('/house/nowhere/'));
    await page.goto(host.at('/house/keep-the-yard'));
    expect(new URL(page.url()).pathname).toBe('/house/keep-the-yard/');
    const fromWorker: (readonly [path: string, isPart: boolean, isFromWorker: boolean])[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith('/assets/'))
        fromWorker.push([pathname, response.request().headers()['range'] !== undefined, response.fromServiceWorker()]);
    });
    await page.evaluate(async () => {
      await fetch('/house/open-the-gate/');
      await fetch('/house/open-the-gate/', { headers: { Range: 'bytes=0-9' } });
      await fetch('/house/open-the-gate/sheet.pdf');
      await fetch('/handbook.json');
      await fetch('/house/open-the-gate/', { method: 'HEAD' });
    });
    expect(fromWorker).toEqual([
      ['/house/open-the-gate/', false, true],
      ['/house/open-the-gate/', true, false],
      ['/house/open-the-gate/sheet.pdf', false, false],
      ['/handbook.json', false, false],
      ['/house/open-the-gate/', false, false],
    ]);
    expect(await kept(page, '/')).toEqual(before);
    // A page that a house puts before all others answers under every address.
    host.say(/^\/house\/open-the-gate\//, '<!doctype html><title>Log in</title><h1>Log in</h1>');
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await heading(page)).toBe('Log in');
    await context.setOffline(true);
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await heading(page)).toBe('Open the gate');
  });

  test('a host in trouble is answered for, and a page that is gone is forgotten', async () => {
    const { context, page } = await visit(host, reader);
    host.say(/^\/house\/open-the-gate\//, 'Bad gateway', 502);
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await heading(page)).toBe('Open the gate');
    host.say(/^\/house\/open-the-gate\//, 'Gone', 404);
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await page.locator('body').textContent()).toBe('Gone');
    await context.setOffline(true);
    await page.goto(host.at('/house/open-the-gate/'));
    expect(await heading(page)).toBe(offlineTitle);
  });
});
