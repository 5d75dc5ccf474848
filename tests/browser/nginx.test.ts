// nginx with the configuration that `npm run nginx` writes, over the handbook at the root and under a path. Needs nginx:
// the system's, or the one named in `NGINX`. It answers as the preview does, and pages work in a browser.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { nginxConfiguration } from '../../src/emit/nginx.ts';
import { readBuilt } from '../../src/site/preview.ts';
import { useBrowser } from './pages.ts';
import { ask, openDialog, search } from './search-parts.ts';
import type { ServedSite } from './global-setup.ts';

const program = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (path) => spawnSync(process.env['NGINX'] ?? path, ['-v']).status === 0,
);
const nginx = program && (process.env['NGINX'] ?? program);
const open = useBrowser();

/** Headers whose value the table decides, and what else a reader's browser goes by. */
const compared = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'cache-control',
  'access-control-allow-origin',
  'content-type',
  'location',
];

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** What is around our file in a real installation. Everything it writes lies in its own folder. */
function around(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};\n`);
  // Started as root, nginx gives its workers to a user who may not read the folders of tests.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}daemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\n  access_log off;\n${temporary.join('')}  include ${folder}/site.conf;\n}\n`;
}

if (nginx === undefined) test.skip('nginx is not installed here, so its configuration is not tried: install it, or name it in NGINX');

describe.skipIf(nginx === undefined).each([
  ['at the root', inject('root')],
  ['under a path', inject('prefixed')],
] as const)('nginx %s', (_, built) => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-nginx-'));
  let server: ChildProcess;
  let site: ServedSite = built;
  let said = '';

  beforeAll(async () => {
    const port = await freePort();
    const options = { ...(await readBuilt(built.folder)), root: built.folder, listen: `127.0.0.1:${port}`, brotli: false };
    writeFileSync(join(folder, 'site.conf'), nginxConfiguration(options));
    writeFileSync(join(folder, 'nginx.conf'), around(folder));
    server = spawn(nginx ?? 'nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    site = { ...built, address: `http://127.0.0.1:${port}${built.prefix}` };
    await vi.waitFor(async () => expect([(await fetch(site.address)).status, said]).toEqual([200, '']), { timeout: 10_000 });
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const fileLike = (pattern: RegExp): string => built.files.find((file) => pattern.test(file)) ?? '';
  const answerOf = async (from: ServedSite, path: string): Promise<object> => {
    const { status, headers } = await fetch(new URL(path, from.address), { redirect: 'manual' });
    return { status, ...Object.fromEntries(compared.map((name) => [name, headers.get(name)])) };
  };

  test.each([
    ['a page', ''],
    ['a page below', 'executive/weekly-check-in/'],
    ['its Markdown', 'executive/weekly-check-in/index.md'],
    ['a style', fileLike(/^assets\/.+\.css$/)],
    ['a script', fileLike(/^assets\/.+\.js$/)],
    ['a typeface', fileLike(/^assets\/.+\.woff2$/)],
    ['a picture', fileLike(/^assets\/.+\.svg$/)],
    ['the list of the index', 'search/manifest.json'],
    ['a file of the index', fileLike(/^search\/[0-9a-f]{10}\/words\.json$/)],
    ['the page of the search', 'search/'],
    ['the handbook as data', 'handbook.json'],
    ['the sitemap', 'sitemap.xml'],
    ['the feed', 'changes.xml'],
    ['robots.txt', 'robots.txt'],
    ['nothing', 'nothing-here/'],
    ['no asset', 'assets/nothing.js'],
    ['a folder without a page', 'assets/'],
    ['the file for hosts', '_headers'],
    ['a hidden file', '.git/config'],
    ['a hidden file further down', 'executive/.env'],
  ])('answers as the preview does: %s', async (_name, path) => {
    expect(await answerOf(site, path)).toEqual(await answerOf(built, path));
  });

  test('leads to the address with a slash, by a path without host or port', async () => {
    expect(await answerOf(site, 'executive')).toMatchObject({ status: 301, location: `${built.prefix}executive/` });
    if (built.prefix === '/') return;
    expect(await answerOf(site, '/handbook?from=mail')).toMatchObject({ status: 301, location: '/handbook/?from=mail' });
    expect(await answerOf(site, '/')).toMatchObject({ status: 302, location: '/handbook/' });
    expect(await answerOf(site, '/elsewhere/')).toMatchObject({ status: 404 });
  });

  test('shows the handbook’s own page where nothing is', async () => {
    for (const path of ['nothing-here/', 'assets/', '_headers'])
      expect(await (await fetch(new URL(path, site.address))).text()).toContain('<h1>This page is not in the handbook</h1>');
  });

  test('compresses texts, and no typefaces', async () => {
    const encoding = async (path: string) => (await fetch(new URL(path, site.address))).headers.get('content-encoding');
    expect(await encoding('')).toBe('gzip');
    expect(await encoding('index.md')).toBe('gzip');
    expect(await encoding(fileLike(/^search\/[0-9a-f]{10}\/words\.json$/))).toBe('gzip');
    expect(await encoding(fileLike(/^assets\/.+\.woff2$/))).toBeNull();
  });

  test('says that a page hasn’t changed', async () => {
    const first = await fetch(site.address);
    const again = await fetch(site.address, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('does not tell its version', async () => {
    expect((await fetch(site.address)).headers.get('server')).toBe('nginx');
  });

  test('pages and search work in a browser, within the content policy', async () => {
    const page = await open('', { site });
    await openDialog(page);
    await ask(page, 'boss calls me on sunday');
    const first = search(page).options.first();
    await first.click();
    await page.waitForURL((url) => url.pathname.startsWith(`${built.prefix}executive/`));
    expect(await page.locator('h1').count()).toBe(1);
    await page.getByRole('link', { name: 'Make it yours' }).first().click();
    await page.getByRole('link', { name: 'Put it in a container with nginx' }).first().click();
    await expect.poll(async () => page.locator('h1').textContent()).toBe('Put it in a container with nginx');
  });
});
