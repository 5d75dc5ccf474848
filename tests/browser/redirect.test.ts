// Tests old addresses after a move, in a real browser: section and version of a print are carried along, ticks are found
// again, nothing is there twice, and all but that works without script.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { notedRevisions } from '../../src/emit/revisions.ts';
import { build } from '../../src/site/build.ts';
import { carryOut, planMove } from '../../src/site/mv.ts';
import { prepareSite } from '../../src/site/prepare.ts';
import { placesOf } from '../../src/site/team/places.ts';
import { preview } from '../../src/site/preview.ts';
import { addressOf } from '../../src/site/serve.ts';
import { checklistKeys, packetText, playbookText, type Files } from '../make.ts';
import type { ServedSite } from './global-setup.ts';
import { useBrowser, windows } from './pages.ts';
import { pagesOf } from './site.ts';
import { settings } from './small-site.ts';
import { built, faults } from './valid-html.ts';

const icons = loadIcons();
const day = (): string => '2026-11-22';
const items = ['Open the window', 'Put out the chairs', 'Water the plants'];
const files: Files = {
  ...settings,
  'house/meetings.md': playbookText({
    title: 'Meetings',
    front: checklistKeys('before-guests-come'),
    body: `${'One more line of text.\n\n'.repeat(60)}## Invite them\n1. Write to them.\n\n## Checklist: before guests come\n<!-- sources: AR-E0 -->\n${items.map((item) => `- [ ] ${item}\n`).join('')}`,
  }),
  'house/dropped.md': playbookText({ title: 'Dropped' }),
  'packets/the-meeting.md': packetText(['house/meetings#before-guests-come'], { title: 'The meeting' }),
};

/** The same site before and after the moves, at the same address one after the other, since storage belongs to the host. */
const prefix = '/handbook/';
let folder = '';
let server: Server | undefined;
let site: ServedSite | undefined;
let code = '';

async function rebuild(): Promise<void> {
  const { written } = await build({ playbooks: join(folder, 'playbooks'), prefix, output: join(folder, 'site') });
  expect(written?.pages).toBeGreaterThan(0);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-moved-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'playbooks', path)), { recursive: true });
    writeFileSync(join(folder, 'playbooks', path), text);
  }
  const before = prepareSite({ playbooks: join(folder, 'playbooks') }, icons, day).site;
  code = before.checklists[0]?.revision ?? '';
  writeFileSync(join(folder, 'playbooks', 'revisions.yml'), notedRevisions(before) ?? '');
  await rebuild();
  server = await preview(join(folder, 'site'), { port: 0, prefix });
  site = { address: addressOf(server, prefix), prefix, folder: join(folder, 'site'), files: [] };
});

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const browse = useBrowser();
const open: typeof browse = async (address, options = {}) => browse(address, { ...(site && { site }), ...options });
const old = 'house/meetings/';
const oldSheet = 'checklists/house/meetings/before-guests-come/';
const sheet = 'checklists/rooms/gatherings/before-guests-come/';

/** Where a page is, without its host and prefix. */
const where = (page: Page): string => page.url().replace(site?.address ?? '', '');

/** Waits until a page that leads on has done so. */
async function arrived(page: Page): Promise<string> {
  await page.locator('.page:not(.page--moved)').waitFor();
  return where(page);
}

async function ticked(page: Page): Promise<string[]> {
  return page.locator('rapport-ticks input:checked + .item__text').allTextContents();
}

describe('a handbook whose playbook was renamed, then its category, and whose packet was renamed', () => {
  let visitor: Page;

  test('keeps ticks: made before on the sheet, they are found on the new sheet, the playbook and the packet', async () => {
    visitor = await open(oldSheet);
    await visitor.getByRole('checkbox', { name: 'Put out the chairs' }).check();
    await visitor.getByRole('checkbox', { name: 'Water the plants' }).check();
    await visitor.getByRole('checkbox', { name: 'Water the plants' }).uncheck();
    await visitor.goto(new URL('runs/#start=/checklists/house/meetings/before-guests-come/', site?.address).href);
    await visitor.getByRole('button', { name: 'Start', exact: true }).click();
    await visitor.getByRole('checkbox', { name: 'Water the plants' }).check();
    const run = new URL(visitor.url()).hash;

    const playbooks = join(folder, 'playbooks');
    for (const [from, to] of [
      ['house/meetings', 'house/gatherings'],
      ['house', 'rooms'],
      ['packets/the-meeting', 'packets/the-gathering'],
    ] as const)
      carryOut(planMove(placesOf({ playbooks }), from, to, icons, day));
    const redirects = join(playbooks, 'redirects.yml');
    writeFileSync(redirects, `${readFileSync(redirects, 'utf8')}rooms/gone: rooms/gatherings#invite-them\nrooms/nothing: /\n`);
    await rebuild();

    await visitor.goto(new URL(oldSheet, site?.address).href);
    expect(await arrived(visitor)).toBe(sheet);
    expect(await ticked(visitor)).toEqual(['Put out the chairs']);
    expect(await visitor.getByRole('status').first().textContent()).toBe('');

    // What is changed on the new sheet stays so.
    await visitor.getByRole('checkbox', { name: 'Put out the chairs' }).uncheck();
    await visitor.getByRole('checkbox', { name: 'Open the window' }).check();
    for (const address of [sheet, old, 'packets/the-meeting/']) {
      await visitor.goto(new URL(address, site?.address).href);
      await arrived(visitor);
      expect(await ticked(visitor)).toEqual(['Open the window']);
    }
    // So does a run, which is listed on the new sheet and knows no change.
    await visitor.goto(new URL(sheet, site?.address).href);
    expect(await visitor.locator('rapport-open-runs li').allTextContents()).toEqual(['Before guests come (2/3)']);
    await visitor.goto(new URL(`runs/${run}`, site?.address).href);
    await visitor.getByRole('checkbox', { name: 'Water the plants', checked: true }).waitFor();
    await visitor.waitForLoadState('networkidle');
    // The tick that the page had when the run began was taken along.
    expect(await visitor.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await visitor.locator('main').innerText()).not.toMatch(/The handbook has changed|no longer in the handbook|was:/);
    // The old page's ticks are not deleted: should the page move back, they are there.
    expect(await visitor.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rapport:ticks')))).toHaveLength(2);
  });

  test.each([
    [old, 'rooms/gatherings/'],
    ['house/gatherings/', 'rooms/gatherings/'],
    ['rooms/meetings/', 'rooms/gatherings/'],
    ['house/', 'rooms/'],
    ['house/dropped/', 'rooms/dropped/'],
    ['packets/the-meeting/', 'packets/the-gathering/'],
    [`${old}#invite-them`, 'rooms/gatherings/#invite-them'],
    [`${old}?mark=chairs#invite-them`, 'rooms/gatherings/?mark=chairs#invite-them'],
    ['house/gone/', 'rooms/gatherings/#invite-them'],
    ['house/gone/#elsewhere', 'rooms/gatherings/#invite-them'],
    ['rooms/nothing/', ''],
  ])('leads from %s to %s', async (from, to) => {
    expect(await arrived(await open(from))).toBe(to);
  });

  test('shows the section that the address named', async () => {
    const page = await open(`${old}#invite-them`);
    await arrived(page);
    await expect.poll(async () => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  test('tells by the code on an old print whether it is current', async () => {
    const page = await open(`${oldSheet}?r=${code}`);
    expect(await arrived(page)).toBe(`${sheet}?r=${code}`);
    const news = page.locator('rapport-revision');
    await news.locator('p').waitFor();
    expect(await news.locator('p').textContent()).toBe(`Your print, version ${code}, is the current one.`);
  });

  test('leaves no step in the history: Back goes to where the reader came from', async () => {
    const page = await open('sources/');
    await page.goto(new URL(old, site?.address).href);
    await arrived(page);
    await page.goBack();
    expect(where(page)).toBe('sources/');
  });

  test('has the sheets of a packet that a reader put together before', async () => {
    const page = await open('packets/new/#name=Mine&sheets=house%2Fmeetings%23before-guests-come');
    await page.locator('.own__sheets .sheet').waitFor();
    expect(await page.locator('.own__sheets .sheet__title').textContent()).toBe('Before guests come');
  });

  test('lists old addresses nowhere', async () => {
    for (const file of ['sitemap.xml', 'llms.txt', 'handbook.json', 'index/index.html', 'index.html', 'search/manifest.json'])
      expect(readFileSync(join(site?.folder ?? '', file), 'utf8')).not.toMatch(/house\/(?:meetings|gatherings)|the-meeting/);
  });
});

describe('the page at an old address', () => {
  /** The page as it is before it leads on: the host doesn't hand out the script that does. */
  async function stay(options: Parameters<typeof open>[1] = {}): Promise<Page> {
    const page = await open('sources/', options);
    await page.route(/\/moved\.[^/]+\.js$/, async (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(new URL(old, site?.address).href);
    return page;
  }

  test('is valid, as is its twin in Markdown', async () => {
    const pages = pagesOf({ ...(site as ServedSite), files: ['house/meetings/index.html', 'house/index.html', `${oldSheet}index.html`] });
    expect(await faults(built, pages)).toEqual([]);
    expect(readFileSync(join(site?.folder ?? '', oldSheet, 'index.md'), 'utf8')).toBe(
      '# This page has moved\n\nIt is now here: [Before guests come](https://house.example/handbook/checklists/rooms/gatherings/before-guests-come/)\n',
    );
  });

  test('leads on without script, by a refresh at once', async () => {
    const page = await open(old, { javaScriptEnabled: false });
    await page.waitForURL(new URL('rooms/gatherings/', site?.address).href);
    expect(await page.locator('h1').textContent()).toBe('Meetings');
  });

  test('says where to go, and its link leads there', async () => {
    const page = await stay();
    expect(await page.title()).toBe('This page has moved · The house');
    expect((await page.locator('main').innerText()).split(/\n+/)).toEqual(['This page has moved', 'It is now here: Meetings']);
    await page.getByRole('link', { name: 'Meetings' }).click();
    expect(await arrived(page)).toBe('rooms/gatherings/');
  });

  test('is kept out of search engines, and carries the content policy of every page', async () => {
    const page = await stay();
    const head = async (selector: string, name: string): Promise<string | null> => page.locator(selector).getAttribute(name);
    expect(await head('meta[name=robots]', 'content')).toBe('noindex');
    expect(await head('link[rel=canonical]', 'href')).toBe('https://house.example/handbook/rooms/gatherings/');
    expect(await head('html', 'lang')).toBe('en-GB');
    const policy = await head('meta[http-equiv="Content-Security-Policy"]', 'content');
    await page.goto(new URL('sources/', site?.address).href);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(policy);
  });

  test.each([
    ['light', 'laptop', { colorScheme: 'light' }],
    ['dark on a phone', 'phone', { colorScheme: 'dark' }],
  ] as const)('has nothing that axe finds: %s', async (_, viewport, media) => {
    const page = await stay();
    await page.setViewportSize(windows[viewport]);
    await page.emulateMedia(media);
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(`(() => { ${source} })();undefined`);
    const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([]);
  });

  test('costs a reader with script two small files before the new page', async () => {
    const page = await open('sources/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(site?.address ?? '', '')));
    await page.goto(new URL(old, site?.address).href);
    await arrived(page);
    const before = asked.slice(0, asked.indexOf('rooms/gatherings/'));
    expect(before[0]).toBe(old);
    expect(before.filter((path) => /\/moved\./.test(path))).toHaveLength(1);
    const script = readFileSync(join(site?.folder ?? '', before.find((path) => /\/moved\./.test(path)) ?? ''));
    expect(script.length).toBeLessThan(400);
  });
});
