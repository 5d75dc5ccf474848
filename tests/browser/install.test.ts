// Tests that the handbook can be installed beside a system's programs: what the browser reads of it, and what it misses.

import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { attributes, pagesOf, read } from './site.ts';

const open = useBrowser();

test.each([
  ['at the root', inject('root')],
  ['under a prefix', inject('prefixed')],
])('%s the browser finds nothing wrong with the manifest, and every icon has the size it says', async (_, site) => {
  const page = await open(kinds.home, { site });
  const session = await page.context().newCDPSession(page);
  const { url, data, errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(new URL('manifest.webmanifest', site.address).href);
  const { id, start_url, scope, icons } = JSON.parse(data ?? '{}') as {
    readonly id: string;
    readonly start_url: string;
    readonly scope: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  };
  expect([id, start_url, scope]).toEqual([site.prefix, site.prefix, site.prefix]);
  expect(icons.length).toBe(3);
  for (const { src, sizes } of icons) expect([src, await sizeOf(src)]).toEqual([src, sizes]);
  const touch = (await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')) ?? '';
  expect(await sizeOf(touch)).toBe('180x180');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // What is tried in a private window, as here, can't be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== 'in-incognito')).toEqual([]);

  async function sizeOf(path: string): Promise<string> {
    const bytes = await (await page.request.get(new URL(path, site.address).href)).body();
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  }
});

test('pages that may afford a request name the manifest, others don’t; all of them colour the browser’s bar', () => {
  const site = inject('root');
  const pages = pagesOf(site);
  const kindsWith = pages
    .filter(({ html }) => html.includes('rel="manifest"'))
    .map(({ html }) => /page--([\w-]+)/.exec(html)?.[1])
    .filter((kind, index, all) => all.indexOf(kind) === index);
  expect(kindsWith.toSorted()).toEqual(['checklist', 'checklists', 'home', 'packet', 'packets', 'runs']);
  const bars = new Set(
    pages.map(({ html }) =>
      attributes(html.slice(0, html.indexOf('<title>')), 'content')
        .filter((text) => text.startsWith('#'))
        .join(' '),
    ),
  );
  expect([...bars]).toEqual(['#171612 #fbfaf4']);
  const style = read(site, site.files.find((file) => /^assets\/full\..*\.css$/.test(file)) ?? '');
  expect(/--paper: (light-dark\([^)]*\))/.exec(style)?.[1]).toBe('light-dark(#fbfaf4, #171612)');
});
