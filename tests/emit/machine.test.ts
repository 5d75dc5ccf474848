// The files for machines: well formed, and complete.

import { expect, test } from 'vitest';
import { builtSite, fileFor } from './built.ts';

const built = await builtSite();
const site = 'https://handbook.example';

/** The pages of the site by address, without the one for what isn't found. */
const pages = built.files.filter((file) => file.endsWith('index.html')).map((file) => `/${file.slice(0, -'index.html'.length)}`);

/** Throws where a text is no well-formed XML of the plain kind that we write: elements, attributes, five entities. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
    .replace(/<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z:]+="[^"<]*")*)\s*(\/?)>/g, (_, close: string, name: string, __: string, empty: string) => {
      if (close !== '') expect(open.pop()).toBe(name);
      else if (empty === '') open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|(?!\s)\p{Cc}/u);
  expect(rest).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
}

test('The sitemap is well formed and names every page once', () => {
  const xml = built.text('sitemap.xml');
  assertWellFormed(xml);
  const addresses = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => (found[1] ?? '').slice(site.length));
  // The page that stands in for others without network is no place of its own.
  expect(addresses.toSorted()).toEqual(pages.filter((page) => page !== '/offline/').toSorted());
});

test('The feed is well formed, its entries have ids of their own, and each leads to a page', () => {
  const xml = built.text('changes.xml');
  assertWellFormed(xml);
  const entries = xml.split('<entry>').slice(1);
  expect(entries.length).toBeGreaterThan(5);
  for (const name of ['id', 'title', 'updated', 'author', 'summary'])
    for (const entry of entries) expect(entry.split(`<${name}>`).length, `${name} of ${entry}`).toBe(2);
  const ids = [...xml.matchAll(/<entry><id>([^<]*)<\/id>/g)].map((found) => found[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, address = ''] of xml.matchAll(/<entry>.*?<link href="([^"]*)"\/>/g))
    expect(fileFor(built, address.slice(site.length)), address).toBeDefined();
  for (const [, day = ''] of xml.matchAll(/<updated>([^<]*)<\/updated>/g)) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
});

test('llms.txt has one title, one summary, and names every playbook and packet with a link that leads somewhere', () => {
  const text = built.text('llms.txt');
  expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n## /);
  expect(text.match(/^# /gm)).toHaveLength(1);
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map((found) => (found[1] ?? '').slice(site.length));
  expect(links.filter((link) => fileFor(built, link) === undefined)).toEqual([]);
  const { playbooks, packets } = JSON.parse(built.text('handbook.json')) as { playbooks: { url: string }[]; packets: { url: string }[] };
  const missing = [...playbooks, ...packets].filter(({ url }) => !links.includes(`${url}index.md`));
  expect(missing).toEqual([]);
});

test('robots.txt names the sitemap', () => {
  expect(built.text('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n`);
});
