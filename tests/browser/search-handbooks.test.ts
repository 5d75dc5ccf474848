// Tests searching several handbooks at once: a small one that names the served one and another that nobody answers for.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page, Request, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { preview } from '../../src/site/preview.ts';
import { addressOf } from '../../src/site/serve.ts';
import { checklistKeys, playbookText, type Files } from '../make.ts';
import { launch, windows } from './pages.ts';
import {
  addresses,
  allPlaces,
  ask,
  askPage,
  counts,
  hasFocus,
  letGo,
  marked,
  narrow,
  openDialog,
  search,
  searchPage,
} from './search-parts.ts';

/** The served handbook, here another: under a prefix, and named without the slash at the end. */
const first = inject('prefixed');
/** Every file of an index, whoever's. */
const index = /\/search\/.+\.json$/;

let folder: string;
let server: Server;
let browser: Browser;
/** Where the small handbook is served, and where nothing answers. */
let home: string;
let nowhere: string;
let faults: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-handbooks-'));
  nowhere = await closedAddress();
  for (const [path, text] of Object.entries(content())) {
    mkdirSync(dirname(join(folder, 'playbooks', path)), { recursive: true });
    writeFileSync(join(folder, 'playbooks', path), text);
  }
  const output = join(folder, 'site');
  const { problems, written } = await build({ playbooks: join(folder, 'playbooks'), prefix: '/', output });
  if (!written) throw new Error(JSON.stringify(problems));
  server = await preview(output, { port: 0, prefix: '/' });
  home = addressOf(server, '/');
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await Promise.all(browser.contexts().map(async (context) => context.close()));
  const found = faults;
  faults = [];
  expect(found).toEqual([]);
});

/** The small handbook. It speaks of visitors in passing only, so that the served one knows better, and has a play for calendars. */
function content(): Files {
  return {
    'handbook.yml': `title: Second house
language: en-GB
address: https://second.example/
categories:
  - { id: house, title: The house, summary: What we do here. }
handbooks:
  - { title: The first house, address: "${first.address.replace(/\/$/, '')}" }
  - { title: The far house, address: "${nowhere}" }
`,
    'sources.yml': 'documents:\n  AR: { title: "The art of it" }\npoints:\n  - { id: AR-E0, home: house, point: "Keep the house open." }\n',
    'house/open-the-gate.md': playbookText({
      title: 'Open the gate',
      front: checklistKeys('before-the-gate-opens', '    tried: 2026-11-22\n'),
      body: `## Unlock both wings
<!-- sources: AR-E0 -->
1. Oil the hinges, sweep the yard, hang the lamp and unlock both wings before the first visitor of the morning.

## Hang up the calendar
<!-- sources: AR-E0 -->
1. Hang it beside the gate.

## Moor the zeppelin
<!-- sources: AR-E0 -->
1. İİİİ: then moor the zeppelin to the mast.

## Checklist: before the gate opens
<!-- sources: AR-E0 -->
- [ ] Sweep the yard for the visitor
- [ ] Light the lamp
`,
    }),
    'house/ring-the-bell.md': playbookText({
      title: 'Ring the bell',
      body: '## Polish it\n<!-- sources: AR-E0 -->\n1. Polish the brass, grease the rope and ring once when a visitor stands below the tower.\n',
    }),
    'house/keep-the-yard.md': playbookText({
      title: 'Keep the yard',
      body: '## Rake the gravel\n<!-- sources: AR-E0 -->\n1. Rake the gravel, water the limes and leave no barrow where a visitor walks.\n',
    }),
  };
}

/** An address at which nothing listens: a port that was free a moment ago. */
async function closedAddress(): Promise<string> {
  const held = createServer();
  await new Promise<void>((resolve) => held.listen(0, '127.0.0.1', resolve));
  const { port } = held.address() as AddressInfo;
  await new Promise((resolve) => held.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

/** A page of the small handbook, watched: nothing may fail but what is asked of the handbook that nobody answers for. */
async function open(address: string, before: (page: Page) => Promise<void> = async () => undefined): Promise<Page> {
  const context = await browser.newContext({ viewport: windows.laptop });
  context.on('weberror', (fault) => faults.push(fault.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.startsWith(nowhere))
      faults.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
  });
  const page = await context.newPage();
  await before(page);
  await page.goto(new URL(address, home).href);
  return page;
}

/** Keeps requests to the other handbooks back. What it gives lets them go: on to the served one, and cut to the other. */
async function holdOthers(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  const go = async (route: Route): Promise<void> => {
    if (route.request().url().startsWith(nowhere)) await route.abort('connectionrefused');
    else await route.continue();
  };
  await page.route(
    (url) => index.test(url.pathname) && !url.href.startsWith(home),
    async (route) => {
      if (isOpen) await go(route);
      else held.push(route);
    },
  );
  return async () => {
    isOpen = true;
    await Promise.all(held.map(go));
  };
}

const unreachable = 'The far house can’t be reached now and is left out.';

/** What the status line says once every handbook has answered or failed. */
async function settled(page: Page): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: unreachable, hasNotText: 'Still asking' });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

test('pages may ask the named hosts and no others, by their own policy and by the header', async () => {
  const page = await open('');
  const hosts = `connect-src 'self' ${new URL(first.address).origin} ${new URL(nowhere).origin}`;
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const header = (await (await page.request.get(home)).headers())['content-security-policy'] ?? '';
  for (const policy of [meta ?? '', header]) {
    expect(policy.split('; ')).toContain(hosts);
    expect(policy.split(new URL(nowhere).origin)).toHaveLength(2);
    expect(policy).toContain("default-src 'none'");
  }
});

describe('results', () => {
  test('of the other handbook say whose they are and lead there, words marked; the one out of reach is named', async () => {
    const page = await open('');
    const asked: Request[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) asked.push(request);
    });
    await openDialog(page);
    const { options } = search(page);
    await ask(page, 'calendar');
    expect(await settled(page)).toMatch(/^\d+ places found\. The far house can’t be reached now and is left out\.$/);
    const paths = await options.evaluateAll((all) =>
      (all as HTMLAnchorElement[]).map((option) => ({
        address: option.href,
        steps: [...option.querySelectorAll('.result__path span:not(.result__kind)')].map((step) => step.textContent ?? ''),
        isFurther: option.classList.contains('result--more'),
      })),
    );
    const theirs = paths.filter(({ address }) => address.startsWith(first.address));
    const ours = paths.filter(({ address }) => address.startsWith(home));
    expect(ours.length).toBeGreaterThan(0);
    expect(theirs.length).toBeGreaterThan(1);
    expect(theirs.length + ours.length).toBe(paths.length);
    expect(theirs.filter(({ steps, isFurther }) => !isFurther && steps[0] !== 'In The first house')).toEqual([]);
    expect(ours.filter(({ steps, isFurther }) => !isFurther && steps[0] !== 'The house')).toEqual([]);

    // Nobody is told what was searched for, or by whom.
    expect(asked.length).toBeGreaterThan(2);
    for (const request of asked) {
      expect(request.url()).toMatch(/\/search\/[\w/]+\.json$/);
      const { cookie, referer = '' } = await request.allHeaders();
      expect([cookie, referer]).toEqual([undefined, '']);
    }

    const address = theirs.find((result) => result.address.includes('?mark='))?.address ?? '';
    await options.nth(paths.findIndex((result) => result.address === address)).click();
    await page.waitForURL(address);
    await expect.poll(async () => (await marked(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  test('of one’s own come at once; those that come late go below, and the chosen one stays', async () => {
    let release = async (): Promise<void> => undefined;
    const page = await open('', async (fresh) => {
      release = await holdOthers(fresh);
    });
    await openDialog(page);
    const { dialog, input, options, status } = search(page);
    await ask(page, 'visitor');
    expect(await status.textContent()).toMatch(/^\d places found\. Still asking The first house\. Still asking The far house\.$/);
    const own = await addresses(options);
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter((address) => !address.startsWith(home))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const chosen = dialog.getByRole('option', { selected: true });
    expect(await addresses(chosen)).toEqual([own[1]]);

    await release();
    expect(await settled(page)).not.toContain('Still asking');
    const all = await addresses(options);
    expect(all.slice(0, own.length)).toEqual(own);
    expect(all.length).toBeGreaterThan(own.length);
    expect(new Set(all).size).toBe(all.length);
    expect(await addresses(chosen)).toEqual([own[1]]);
    expect(await chosen.getAttribute('id')).toBe(await input.getAttribute('aria-activedescendant'));
    const ids = await options.evaluateAll((every) => every.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);

    // Asked afresh the best come first, whoever's they are: late they would have moved what was there.
    await ask(page, 'lamp');
    await ask(page, 'visitor');
    expect((await addresses(options))[0]).toContain(first.address);
  });

  test('of a handbook that gets ready while one’s own is still answering are shown too', async () => {
    let release = async (): Promise<void> => undefined;
    const page = await open('', async (fresh) => {
      release = await holdOthers(fresh);
    });
    await openDialog(page);
    const { input, options } = search(page);
    const own: Route[] = [];
    await page.route(
      (url) => url.href.startsWith(home) && url.pathname.includes('/documents/'),
      (route) => void own.push(route),
    );
    await input.fill('visitor');
    await expect.poll(() => own.length, { timeout: 10_000 }).toBeGreaterThan(2);
    const ready = page.waitForResponse((response) => response.url().startsWith(first.address) && response.url().endsWith('/words.json'));
    await release();
    await (await ready).finished();
    // It is ready in the turns after its last file has come.
    await page.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 0)));
    await letGo(page, own);
    await settled(page);
    expect((await addresses(options)).filter((address) => address.startsWith(first.address)).length).toBeGreaterThan(1);
  });

  test('that come when the input is empty again are not shown', async () => {
    let release = async (): Promise<void> => undefined;
    const page = await open('', async (fresh) => {
      release = await holdOthers(fresh);
    });
    await openDialog(page);
    const { input, options, status } = search(page);
    await ask(page, 'visitor');
    // The other handbook is there, but takes its time over its documents.
    const late: Route[] = [];
    await page.route(
      (url) => url.href.startsWith(first.address) && url.pathname.includes('/documents/'),
      (route) => void late.push(route),
    );
    await release();
    await expect.poll(() => late.length, { timeout: 10_000 }).toBeGreaterThan(2);
    await input.fill('');
    await expect.poll(async () => status.textContent()).toBe('');
    await letGo(page, late);
    expect(await status.textContent()).toBe('');
    expect(await options.count()).toBe(0);
  });

  test('are counted as they are listed, all of them and by kind', async () => {
    const page = await open('search/?q=visitor');
    const { main } = searchPage(page);
    const said = Number(/^\d+/.exec(await settled(page)));
    const byKind = await counts(main, 'Kind');
    expect(await (await allPlaces(page)).count()).toBe(said);
    for (const { name, count } of byKind) {
      await narrow(main, 'Kind', name);
      expect({ name, count: await (await allPlaces(page)).count() }).toEqual({ name, count });
    }
  });

  test('under one’s own category are one’s own', async () => {
    const page = await open('search/?q=visitor');
    const { main, links } = searchPage(page);
    await settled(page);
    const [house] = await counts(main, 'Category');
    await narrow(main, 'Category', 'The house');
    expect(await (await allPlaces(page)).count()).toBe(house?.count);
    expect((await addresses(links)).filter((address) => !address.startsWith(home))).toEqual([]);
  });
});

describe('a search that found nothing', () => {
  /** What is kept of such searches, and how often each was tried. */
  const kept = async (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const text = localStorage.getItem('rapport:searches:1:/:missed') ?? '[]';
      return (JSON.parse(text) as { query: string; times: number }[]).map(({ query, times }) => `${query} ${times}`);
    });

  test('here is not noted when another handbook answers it late', async () => {
    let release = async (): Promise<void> => undefined;
    const page = await open('search/', async (fresh) => {
      await fresh.clock.install({ time: '2026-11-22T10:00:00Z' });
      await fresh.clock.pauseAt('2026-11-22T11:00:00Z');
      release = await holdOthers(fresh);
    });
    const { status, links } = searchPage(page);
    await askPage(page, 'gratitude');
    expect(await status.textContent()).toContain('Nothing here is about “gratitude”.');
    await release();
    await settled(page);
    expect(await links.count()).toBeGreaterThan(2);
    await page.clock.runFor(3000);
    expect(await kept(page)).toEqual([]);
  });

  test('is noted once while others are still being asked', async () => {
    let release = async (): Promise<void> => undefined;
    const page = await open('search/', async (fresh) => {
      await fresh.clock.install({ time: '2026-11-22T10:00:00Z' });
      await fresh.clock.pauseAt('2026-11-22T11:00:00Z');
      release = await holdOthers(fresh);
    });
    await askPage(page, 'xyzzyqwv');
    await release();
    await settled(page);
    await page.clock.runFor(3000);
    expect(await kept(page)).toEqual(['xyzzyqwv 1']);
  });
});

test('the keyboard is not lost when the pressed filter goes with the others because one place is left', async () => {
  const page = await open('search/?q=visitor');
  const { main, status } = searchPage(page);
  await settled(page);
  await narrow(main, 'Kind', 'Checklist');
  await askPage(page, 'zeppelin');
  expect(await status.textContent()).toMatch(/^0 places found\./);
  await main.getByRole('button', { name: 'Everything' }).press('Enter');
  await expect.poll(async () => status.textContent(), { timeout: 10_000 }).toMatch(/^1 place found\./);
  expect(await hasFocus(page.locator('body'))).toBe(false);
});

test('words are marked where they stand, also after letters that grow in lower case', async () => {
  const page = await open('house/open-the-gate/?mark=zeppelin,mast');
  await expect.poll(async () => (await marked(page)).toSorted(), { timeout: 5000 }).toEqual(['mast', 'zeppelin']);
});
