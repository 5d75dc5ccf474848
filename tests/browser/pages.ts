// Opens pages for the tests and watches over them: nothing may fail, break the content policy or leave the host.

import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { ServedSite } from './global-setup.ts';

/** How to open a page. */
interface OpenOptions extends BrowserContextOptions {
  /** Which of the two builds; the one at the root unless told. */
  readonly site?: ServedSite;
  /** Opens another tab of the same browser instead of a fresh one. */
  readonly beside?: Page;
  /** Runs in each page before anything of the page does. */
  readonly before?: () => void;
  /** Addresses that the test expects to lead to nothing. */
  readonly missing?: RegExp;
}

/** A visit to the handbook: `open` gives a page on an address inside the site, such as `executive/`. */
type Open = (address: string, options?: OpenOptions) => Promise<Page>;

/** Page kinds, and for each an address that stands for it. */
export const kinds = {
  home: '',
  category: 'executive/',
  playbook: 'executive/weekly-check-in/',
  checklists: 'checklists/',
  checklist: 'checklists/executive/weekly-check-in/before-the-check-in/',
  packets: 'packets/',
  packet: 'packets/first-week/',
  'own packet': 'packets/new/',
  runs: 'runs/',
  search: 'search/',
  sources: 'sources/',
  index: 'index/',
  health: 'health/',
  guide: 'make-it-yours/',
  'guide page': 'make-it-yours/deploy-nginx/',
  offline: 'offline/',
  'not found': '404.html',
} as const;

/** Widths and heights of windows that the tests use. */
export const windows = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1440, height: 900 },
  /** A window of 1280 by 1024 at 400 %, as WCAG 1.4.10 measures reflow. */
  zoomed: { width: 320, height: 256 },
} as const;

/**
 * One browser for a file of tests. After each test its pages are closed, and none of them may have had a fault. Service workers
 * are kept from it: a test's routes don't see what they ask for. Tests of them ask for `serviceWorkers: 'allow'`.
 */
export function useBrowser(): Open {
  let browser: Browser;
  let faults: string[] = [];
  const contexts = new Set<BrowserContext>();

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts.clear();
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });

  return async (address, { site = inject('root'), beside, before, missing, ...options } = {}) => {
    const context = beside?.context() ?? (await browser.newContext({ viewport: windows.laptop, serviceWorkers: 'block', ...options }));
    if (!contexts.has(context)) {
      contexts.add(context);
      watch(context, faults, new URL(site.address).origin, missing);
      await context.addInitScript(tellViolations);
      // The blank page that a tab begins with is none of the handbook's.
      if (before) await context.addInitScript(`if (location.href !== 'about:blank') (${before.toString()})();`);
    }
    const page = await context.newPage();
    await page.goto(new URL(address, site.address).href);
    return page;
  };
}

/** Chromium: the one named in `CHROMIUM`, else the system's, else Playwright's own. */
export async function launch(): Promise<Browser> {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env['CHROMIUM'] ?? known.find((path) => existsSync(path));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args });
}

/** Notes what goes wrong in the pages of a context. `faults` is what the test will fail with. */
function watch(context: BrowserContext, faults: string[], origin: string, missing?: RegExp): void {
  const note = (text: string): void => void faults.push(text);
  context.on('weberror', (fault) => note(`${fault.page()?.url() ?? ''}: ${fault.error().message}`));
  context.on('console', (message) => {
    // Browsers note what they can't find where the address is told, not in the text.
    if (message.type() === 'error' && !missing?.test(message.location().url)) note(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob):/.test(request.url()))
      note(`A request leaves the host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left, or closed, gives up what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && !missing?.test(response.url())) note(`${response.url()}: ${response.status()}`);
  });
}

function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `The content policy was broken: ${event.violatedDirective}, ${event.blockedURI}, ${event.sourceFile}:${event.lineNumber}`,
    );
  });
}
