// A site under a path prefix: every address in every page begins with it, and data for machines carries none.

import { expect, test } from 'vitest';
import { builtSite, fileFor } from './built.ts';

const built = await builtSite({ prefix: '/handbook/' });

/** Every address that a page's attributes name, as written. */
function addresses(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action|data-from)="([^"]*)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
}

test('Every link of every page stays under the prefix, leads into the page, or leads elsewhere', () => {
  const pages = built.files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  const astray = pages.flatMap((page) =>
    addresses(built.text(page))
      .filter((address) => !/^(?:\/handbook\/|#|https?:\/\/|mailto:|tel:)/.test(address))
      .map((address) => `${page}: ${address}`),
  );
  expect(astray).toEqual([]);
});

test('Every link under the prefix leads to a file of the site', () => {
  const pages = built.files.filter((file) => file.endsWith('.html'));
  const inside = new Set(pages.flatMap((page) => addresses(built.text(page)).filter((address) => address.startsWith('/handbook/'))));
  expect([...inside].filter((address) => fileFor(built, address.slice('/handbook'.length)) === undefined)).toEqual([]);
});

test('The addresses in handbook.json carry no prefix and lead to pages', () => {
  const { $schema, ...data } = JSON.parse(built.text('handbook.json')) as Record<string, unknown>;
  expect($schema).toBe('/handbook/schema/handbook.json');
  const urls = [...JSON.stringify(data).matchAll(/"(?:url|coveredBy)":(\[[^\]]*\]|"[^"]*")/g)].flatMap(
    (found) => JSON.parse(found[1] ?? '[]') as string | string[],
  );
  expect(urls.length).toBeGreaterThan(100);
  expect(urls.filter((address) => address.startsWith('/handbook/') || fileFor(built, address) === undefined)).toEqual([]);
});

test('Whole addresses hold the prefix: sitemap, feed, llms.txt, robots.txt, Markdown and printed sheets', () => {
  // The guide tells how to change the address and shows one as an example.
  const files = built.files.filter((file) => /\.(?:xml|txt|md)$/.test(file) && file !== 'make-it-yours/index.md');
  const astray = files.flatMap((file) =>
    [...built.text(file).matchAll(/https:\/\/handbook\.example\/(?!handbook\/)\S*/g)].map((found) => `${file}: ${found[0]}`),
  );
  expect(astray).toEqual([]);
  const sheet = built.files.find((file) => /^checklists\/.+\/.+\/.+\/index\.html$/.test(file));
  expect(built.text(sheet ?? '')).toContain(`handbook.example/handbook/${(sheet ?? '').replace(/\/index\.html$/, '')}`);
});
