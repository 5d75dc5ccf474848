// A host for tests without network: handbooks under prefixes of their own, built anew while they are served, and what browsers keep of them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { report } from '../../src/check/report.ts';
import { cacheName, type OfflineList } from '../../src/model/offline.ts';
import { contentPolicyFor } from '../../src/plan/content-policy.ts';
import { build } from '../../src/site/build.ts';
import { addressOf, serve, type Found } from '../../src/site/serve.ts';
import { checklistKeys, playbookText, type Files } from '../make.ts';
import { launch, windows } from './pages.ts';

/** A host, for as long as the tests of a file run. */
export interface Host {
  /** The address of a path on the host. */
  readonly at: (path: string) => string;
  /** Builds a handbook of these files under a prefix, in the place of the one that is there. */
  readonly put: (prefix: string, files: Files) => Promise<void>;
  /** The folder of a handbook's playbooks. */
  readonly playbooks: (prefix: string) => string;
  /** Ends the server before its time. */
  readonly close: () => Promise<void>;
  /** The list of files that a handbook tells browsers to keep. */
  readonly list: (prefix: string) => Promise<OfflineList>;
  /** What was asked of the host since the last call, as paths. */
  readonly asked: () => string[];
  /** Leaves requests for these paths without an answer for the rest of the test. */
  readonly hold: (paths: RegExp) => void;
  /** Answers requests for these paths with a page or a text, for the rest of the test. */
  readonly say: (paths: RegExp, body: string, status?: number) => void;
}

/** Serves a host from before the first test of a file until after its last. */
export function useHost(): Host {
  let folder = '';
  let server: Server | undefined;
  let asked: string[] = [];
  let held: RegExp | undefined;
  let said: { readonly paths: RegExp; readonly body: string; readonly status: number } | undefined;
  const waiting = new Set<ServerResponse>();
  const prefixes = new Set<string>();
  let address = '';
  const playbooksOf = (prefix: string): string => join(folder, `playbooks${prefix.replaceAll('/', '-')}`);
  const outputOf = (prefix: string): string => join(folder, `site${prefix.replaceAll('/', '-')}`);

  const find = async (path: string): Promise<Found | undefined> => {
    // The innermost handbook has a path first.
    const prefix = [...prefixes].filter((one) => `/${path}`.startsWith(one)).toSorted((a, b) => b.length - a.length)[0];
    if (prefix === undefined) return undefined;
    const inside = `/${path}`.slice(prefix.length);
    const file = join(outputOf(prefix), inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
    return readFile(file).then(
      (bytes) => ({ bytes, file }),
      () => undefined,
    );
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-offline-'));
    server = await serve({
      port: 0,
      prefix: '/',
      policy: contentPolicyFor({ handbooks: [] }),
      find,
      intercept: (request, response) => {
        const path = request.url ?? '';
        asked.push(path);
        if (said?.paths.test(path) === true) {
          response.writeHead(said.status, { 'Content-Type': 'text/html; charset=utf-8' }).end(said.body);
          return true;
        }
        if (held?.test(path) !== true) return false;
        waiting.add(response);
        return true;
      },
    });
    address = addressOf(server, '/');
  });
  afterEach(() => {
    for (const response of waiting) response.destroy();
    waiting.clear();
    held = undefined;
    said = undefined;
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    at: (path) => new URL(path, address).href,
    playbooks: playbooksOf,
    async close() {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
    },
    async put(prefix, files) {
      const playbooks = playbooksOf(prefix);
      rmSync(playbooks, { recursive: true, force: true });
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(playbooks, path)), { recursive: true });
        writeFileSync(join(playbooks, path), text);
      }
      const { problems, written } = await build({ playbooks, prefix, output: outputOf(prefix) });
      if (!written) throw new Error(`The test's handbook has errors:\n${report(problems, 'text')}`);
      prefixes.add(prefix);
    },
    list: async (prefix) => JSON.parse(await readFile(join(outputOf(prefix), 'offline.json'), 'utf8')) as OfflineList,
    asked() {
      const paths = asked;
      asked = [];
      return paths;
    },
    hold(paths) {
      held = paths;
    },
    say(paths, body, status = 200) {
      said = { paths, body, status };
    },
  };
}

/** A reader's browser: one context for each test, in which nothing of the pages may fail but what the network doesn't give. */
export function useReader(): () => Promise<BrowserContext> {
  let browser: Browser;
  let faults: string[] = [];
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => browser.close());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });
  return async () => {
    const context = await browser.newContext({ viewport: windows.laptop, serviceWorkers: 'allow' });
    contexts.push(context);
    context.on('weberror', (fault) => faults.push(fault.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
    });
    return context;
  };
}

/** Addresses inside the site that the browser keeps of a handbook, in order. */
export async function kept(page: Page, prefix: string): Promise<string[]> {
  return page.evaluate(
    async ({ name, prefix }) => {
      if (!(await caches.has(name))) return [];
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).pathname.slice(prefix.length)).toSorted();
    },
    { name: cacheName(prefix), prefix },
  );
}

/** Waits until the browser keeps all that a handbook's list names. */
export async function whole(page: Page, host: Host, prefix: string): Promise<void> {
  const { version } = await host.list(prefix);
  const noted = async (): Promise<string | undefined> =>
    page.evaluate(
      async ({ name, address }) => {
        const answer = await (await caches.open(name)).match(address);
        return answer && ((await answer.json()) as { version: string }).version;
      },
      { name: cacheName(prefix), address: `${prefix}offline.json` },
    );
  await expect.poll(noted, { timeout: 30_000 }).toBe(version);
}

/** Waits until a page is answered by its worker. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until the browser keeps nothing of a handbook and no worker answers for it. */
export async function removed(page: Page, prefix: string): Promise<void> {
  const left = async (): Promise<string[]> =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    ]);
  // Browsers look for another worker when a page is opened, and may put it off: then the reader's next page brings it.
  let looked = 0;
  await expect
    .poll(
      async () => {
        if (++looked % 8 === 0) await page.reload();
        return (await left()).filter((name) => name === prefix || name === cacheName(prefix));
      },
      { timeout: 20_000, interval: 500 },
    )
    .toEqual([]);
}

/** A handbook of three playbooks. `words` stand in the first one, `settings` are more lines of handbook.yml. */
export function house(words: string, settings = ''): Files {
  return {
    'handbook.yml': `title: The house\nlanguage: en-GB\naddress: https://house.example/\ncategories:\n  - { id: house, title: The house, summary: What we do here. }\n${settings}`,
    'sources.yml': 'documents:\n  AR: { title: "The art of it" }\npoints:\n  - { id: AR-E0, home: house, point: "Keep the house open." }\n',
    'house/open-the-gate.md': playbookText({
      title: 'Open the gate',
      front: checklistKeys('before-the-gate-opens', '    tried: 2026-11-22\n'),
      body: `## Unlock it\n<!-- sources: AR-E0 -->\n1. ${words}\n\n## Checklist: before the gate opens\n<!-- sources: AR-E0 -->\n- [ ] Sweep the yard\n- [ ] Light the lamp\n`,
    }),
    'house/ring-the-bell.md': playbookText({
      title: 'Ring the bell',
      body: `## Ring\n<!-- sources: AR-E0 -->\n1. Grease the rope of the belfry. ${words}\n`,
    }),
    'house/keep-the-yard.md': playbookText({ title: 'Keep the yard', body: '## Rake\n<!-- sources: AR-E0 -->\n1. Rake the gravel.\n' }),
  };
}

/** A reader who has opened the gate's page and then the category, and whose browser has kept the handbook since. */
export async function visit(
  host: Host,
  reader: () => Promise<BrowserContext>,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await reader();
  const page = await context.newPage();
  await page.goto(host.at('/house/open-the-gate/'));
  await page.goto(host.at('/house/'));
  await controlled(page);
  await whole(page, host, '/');
  return { context, page };
}

/** What the page for addresses that aren't at hand is called. */
export const offlineTitle = 'Not on this device yet';

/** A page's title, as it stands in it. */
export async function heading(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}
