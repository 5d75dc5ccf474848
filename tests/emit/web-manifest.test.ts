// The manifest by which the handbook is installed.

import { describe, expect, test } from 'vitest';
import { emitWebManifest, shortName } from '../../src/emit/web-manifest.ts';
import { planSite, type Site } from '../../src/plan/site.ts';
import { handbookOf, playbookText } from '../make.ts';

const icons = { small: '/assets/s.png', large: '/assets/l.png', maskable: '/assets/m.png', touch: '/assets/t.png' };

/** A handbook with these settings, under `/team/`. The bytes are those of its logo. */
function siteWith(settings: string, logo?: { readonly path: string; readonly bytes: Uint8Array }): Site {
  const { handbook } = handbookOf({ 'executive/a.md': playbookText(), 'handbook.yml': `address: https://e.example/team/\n${settings}` });
  return planSite({ ...handbook, media: logo ? [logo] : [] });
}

const manifestOf = (site: Site): Record<string, unknown> =>
  JSON.parse(emitWebManifest(site, icons).content().toString()) as Record<string, unknown>;

/** The first bytes of a PNG of some size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test('it says who the handbook is, where it begins and ends, and how it looks', () => {
  const site = siteWith('title: The Support Desk\ntagline: How we look after people.\nlanguage: en-GB\ncolours: { paper: "#fff" }\n');
  expect(manifestOf(site)).toEqual({
    name: 'The Support Desk',
    short_name: 'The Support',
    description: 'How we look after people.',
    lang: 'en-GB',
    dir: 'ltr',
    id: '/team/',
    start_url: '/team/',
    scope: '/team/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/team/assets/s.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/team/assets/l.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/team/assets/m.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
});

describe('the team’s logo', () => {
  const own = (name: string, bytes: Uint8Array): unknown[] =>
    (manifestOf(siteWith(`logo: ${name}\n`, { path: name, bytes }))['icons'] as unknown[]).slice(0, -3);
  const svg = (attributes: string): Uint8Array => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`);

  test('comes first where it is square', () => {
    expect(own('logo.png', png(256, 256))).toEqual([{ src: '/team/logo.png', sizes: '256x256', type: 'image/png', purpose: 'any' }]);
    expect(own('our logo.svg', svg('viewBox="0 0 40 40"'))).toEqual([
      { src: '/team/our%20logo.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ]);
  });

  test('stays out where it is too small, not square, or another kind of picture', () => {
    expect(own('logo.png', png(96, 96))).toEqual([]);
    expect(own('logo.png', png(400, 120))).toEqual([]);
    expect(own('logo.svg', svg('viewBox="0 0 120 40"'))).toEqual([]);
    expect(own('logo.svg', svg('width="40" height="40"'))).toEqual([]);
    expect(own('logo.png', new Uint8Array(4))).toEqual([]);
    expect(own('logo.webp', png(256, 256))).toEqual([]);
  });
});

test.each([
  ['Rapport', 'Rapport'],
  ['The Support Desk', 'The Support'],
  ['A to Z of our house', 'A to Z of'],
  ['Führungskräftehandbuch der Assistenz', 'Führungskräftehandbuch'],
  ['手册', '手册'],
])('%s is called %s below its icon', (title, expected) => {
  expect(shortName(title)).toBe(expected);
});
