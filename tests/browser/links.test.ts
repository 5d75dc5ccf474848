// Tests that a built site hangs together: links, anchors, ids, titles, twins and the sitemap, at the root and under a prefix.

import { describe, expect, inject, test } from 'vitest';
import { attributes, pagesOf, read, unescape } from './site.ts';

describe.each([
  ['at the root', inject('root')],
  ['under a prefix', inject('prefixed')],
] as const)('%s', (_, site) => {
  const pages = pagesOf(site);
  const files = new Set(site.files);
  const idsOf = new Map(pages.map((page) => [page.file, attributes(page.html, 'id')]));

  /** The file an address of this host leads to; nothing where there is none. */
  const fileFor = (path: string): string | undefined => {
    if (!path.startsWith(site.prefix)) return undefined;
    const inside = decodeURI(path.slice(site.prefix.length));
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    return files.has(file) ? file : undefined;
  };

  test('there are pages to test', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap((page) => attributes(page.html, 'href')).length).toBeGreaterThan(1000);
  });

  test('every link inside the site leads to a page or file, and every anchor to an id', () => {
    const dead: string[] = [];
    for (const page of pages) {
      for (const href of new Set([
        ...attributes(page.html, 'href'),
        ...attributes(page.html, 'src'),
        ...attributes(page.html, 'data-from'),
      ])) {
        const target = new URL(href, new URL(page.path, site.address));
        if (target.origin !== new URL(site.address).origin) continue;
        const file = fileFor(target.pathname);
        if (file === undefined) dead.push(`${page.file}: ${href}`);
        // A packet that is put together in the browser: its hash lists sheets, each of which has to be there.
        else if (target.hash.includes('sheets='))
          for (const sheet of (new URLSearchParams(target.hash.slice(1)).get('sheets') ?? '').split('|')) {
            const [playbook = '', anchor = ''] = sheet.split('#');
            const where = fileFor(`${site.prefix}${playbook}/`);
            if (!(idsOf.get(where ?? '') ?? []).includes(anchor)) dead.push(`${page.file}: ${sheet} (no such sheet)`);
          }
        // A run that is started in the browser: its hash names what it is started from.
        else if (target.hash.startsWith('#start=')) {
          const from = target.hash.slice('#start='.length);
          if (!files.has(`${from.slice(1)}run.json`)) dead.push(`${page.file}: ${from} (nothing to start)`);
        } else if (target.hash !== '' && !(idsOf.get(file) ?? []).includes(decodeURIComponent(target.hash.slice(1))))
          dead.push(`${page.file}: ${href} (no such anchor)`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('links that leave the site are https or mail, and send no referrer', () => {
    const faults: string[] = [];
    for (const page of pages) {
      for (const [tag] of page.html.matchAll(/<a [^>]*>/g)) {
        const href = attributes(tag, 'href')[0] ?? '';
        if (/^(?:\/|#|mailto:\?)/.test(href) || (href.startsWith('https://') && tag.includes('rel="noreferrer"'))) continue;
        faults.push(`${page.file}: ${tag}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('nothing is loaded from elsewhere', () => {
    const from = pages.flatMap((page) =>
      [...page.html.matchAll(/<(?:script|img|link|iframe|source)\b[^>]*>/g)].flatMap(([tag]) =>
        [...attributes(tag, 'src'), ...attributes(tag, 'href')]
          .filter((address) => !address.startsWith('/'))
          .map((address) => `${page.file}: ${address}`),
      ),
    );
    expect(from).toEqual([]);
  });

  test('ids are unique in a page', () => {
    const twice = [...idsOf].flatMap(([file, ids]) => ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`));
    expect(twice).toEqual([]);
  });

  test('every page has a title of its own, a description, one first heading and the language', () => {
    const faults: string[] = [];
    const titles = new Map<string, string>();
    for (const { file, html } of pages) {
      const title = unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').trim();
      const description = unescape(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '').trim();
      if (title === '') faults.push(`${file}: no title`);
      if (titles.has(title)) faults.push(`${file}: the same title as ${titles.get(title) ?? ''}: ${title}`);
      titles.set(title, file);
      if (file !== '404.html' && description.length < 15) faults.push(`${file}: its description is “${description}”`);
      if (html.match(/<h1\b/g)?.length !== 1) faults.push(`${file}: not one first heading`);
      if (!html.includes('<html lang="en-GB"')) faults.push(`${file}: no language`);
    }
    expect(faults).toEqual([]);
  });

  test('every page has its Markdown twin, and links to it', () => {
    const faults: string[] = [];
    for (const { file, path, html } of pages) {
      const twin = file.replace(/\.html$/, '.md');
      if (!files.has(twin)) faults.push(`${twin} is missing`);
      else if (!/^# \S/.test(read(site, twin))) faults.push(`${twin} has no title`);
      if (!html.includes(`href="${path.endsWith('/') ? `${path}index.md` : path.replace(/\.html$/, '.md')}" type="text/markdown"`))
        faults.push(`${file} does not link to its twin`);
    }
    expect(faults).toEqual([]);
  });

  test('the sitemap lists every page but those that stand in for others, and nothing else', () => {
    const listed = [...read(site, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(unescape(address)));
    expect(new Set(listed.map(({ origin }) => origin))).toEqual(new Set(['https://handbook.example']));
    expect(listed.map(({ pathname }) => decodeURI(pathname)).toSorted()).toEqual(
      pages
        .filter(({ file }) => file !== '404.html' && file !== 'offline/index.html')
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  test('links in Markdown twins, in llms.txt and in the feed lead to files of the site', () => {
    const dead: string[] = [];
    for (const file of site.files.filter((name) => /\.md$|^llms\.txt$|^changes\.xml$/.test(name))) {
      for (const [, address = ''] of read(site, file).matchAll(
        /\]\((https:\/\/handbook\.example[^)]*)\)|(?<=<link href=")(https:\/\/handbook\.example[^"]*)/g,
      )) {
        if (address !== '' && fileFor(new URL(address).pathname) === undefined) dead.push(`${file}: ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('addresses in handbook.json carry no prefix and lead to pages and anchors', () => {
    const { $schema, ...handbook } = JSON.parse(read(site, 'handbook.json')) as { readonly $schema: string };
    expect(fileFor(new URL($schema, site.address).pathname)).toBe('schema/handbook.json');
    const addresses = [...JSON.stringify(handbook).matchAll(/"(\/[^"\s]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(100);
    const dead = addresses.filter((address) => {
      const [path = '', anchor] = address.split('#');
      const file = fileFor(site.prefix + path.slice(1));
      return file === undefined || (anchor !== undefined && !(idsOf.get(file) ?? []).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
});
