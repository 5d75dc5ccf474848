// What a reader's browser loads: a playbook page on a first visit, and the first search. In bytes after gzip, fonts aside.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { addressOf } from '../../src/site/serve.ts';
import { preview } from '../../src/site/preview.ts';

/** A number of requests and what they bring. */
export interface Weight {
  readonly bytes: number;
  readonly requests: number;
}

/** A playbook page with its styles, scripts and icon. */
export function weighPage(site: string): Weight {
  const page = `/executive/${readdirSync(join(site, 'executive')).find((name) => !/\.|^page$/.test(name)) ?? ''}/index.html`;
  const found = new Set<string>();
  const queue = [page];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(site, file), 'utf8');
    if (file.endsWith('.html'))
      for (const [, link = ''] of text.matchAll(/<(?:script[^>]* src|link rel="(?:stylesheet|icon|modulepreload)" href)="([^"]+)"/g))
        queue.push(link);
    if (file.endsWith('.js'))
      for (const [, link = ''] of text.matchAll(/(?:import|from)\s*"(\.[^"]+)"/g)) queue.push(posix.join(posix.dirname(file), link));
  }
  const bytes = [...found].reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file))).length, 0);
  return { bytes, requests: found.size };
}

/** Where a browser may be; `CHROMIUM` names another. */
const browsers = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Everything a browser loads from the opening of the search until results are there; nothing where there is no browser. */
export async function weighSearch(site: string): Promise<Weight | undefined> {
  return withBrowser(site, async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('requestfinished', (request) =>
      bodies.push(request.response().then(async (response) => (await response?.body()) ?? Buffer.alloc(0))),
    );
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('send the agenda');
    await page.getByRole('option').first().waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
  });
}

/** Opens the home page of a site in a browser and does something there; nothing where there is no browser. */
export async function withBrowser<Result>(site: string, work: (page: Page) => Promise<Result>): Promise<Result | undefined> {
  const executablePath = browsers.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) return undefined;
  const { chromium } = await import('playwright-core');
  const server = await preview(site, { port: 0, prefix: '/' });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(addressOf(server, '/'), { waitUntil: 'networkidle' });
    return await work(page);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
