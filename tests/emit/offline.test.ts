// The list of what browsers keep for times without network, and the worker that reads it: whole, bounded, and the same for the same site.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitOffline, offlineList, wholeLimit, type BuiltFile } from '../../src/emit/offline.ts';
import { cacheName, isCacheOf, isKept, isLasting, isPage, type OfflineFile, type OfflineList } from '../../src/model/offline.ts';
import { build } from '../../src/site/build.ts';
import { checklistKeys, emptyFolder, folderWith, playbookText, type Files } from '../make.ts';
import { filesIn } from '../site/run.ts';
import { small } from '../site/small.ts';
import { builtSite, fileFor } from './built.ts';

const built = await builtSite({ prefix: '/handbook/' });
const list = JSON.parse(built.text('offline.json')) as OfflineList;
const addresses = (files: readonly OfflineFile[] = []): string[] => files.map(([address]) => address);

async function buildOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ folder: string; list: OfflineList }> {
  const folder = join(emptyFolder(), 'site');
  const { written, problems } = await build({ playbooks: folderWith(files), output: folder });
  if (!written) throw new Error(JSON.stringify(problems));
  return { folder, list: JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')) as OfflineList };
}

describe('the list of the starter handbook', () => {
  test('names every file that pages ask for once, with its length and hash', () => {
    const listed = [...list.first, ...(list.rest ?? [])];
    const wrong = listed.filter(([address, length, hash]) => {
      const bytes = readFileSync(join(built.folder, fileFor(built, `/${address}`) ?? 'missing'));
      return bytes.length !== length || !createHash('sha256').update(bytes).digest('hex').startsWith(hash);
    });
    expect(wrong).toEqual([]);
    const unlisted = /^(?:404\.|handbook\.json|offline\.json|sw\.js|schema\/)|\.(?:xml|txt)$|^_headers$/;
    expect(listed.map(([address]) => fileFor(built, `/${address}`)).toSorted()).toEqual(
      built.files.filter((file) => !unlisted.test(file)).toSorted(),
    );
  });

  test('begins with what is kept from the beginning, all of it needed by any page, and little', () => {
    const first = addresses(list.first);
    expect(first).toEqual(expect.arrayContaining(['', 'offline/']));
    const home = built.text('index.html');
    const named = [...home.matchAll(/(?:href|src)="\/handbook\/(assets\/[^"]*)"/g)].map(([, address = '']) => address);
    expect(named.filter((address) => !address.endsWith('.png') && !first.includes(address))).toEqual([]);
    expect(first.filter((address) => /\.png$|latin-ext/.test(address))).toEqual([]);
    expect(list.first.reduce((sum, [, length]) => sum + length, 0)).toBeLessThan(500_000);
  });

  test('names what pages need before the pages, and the manifest of the search last', () => {
    for (const files of [addresses(list.first), addresses(list.rest)]) {
      const firstPage = files.findIndex((address) => !isLasting(address));
      expect(files.slice(firstPage).filter(isLasting)).toEqual([]);
    }
    expect(addresses(list.rest).at(-1)).toBe('search/manifest.json');
  });

  test('goes into the worker with the site’s prefix, folders and mark', () => {
    const code = built.text('sw.js');
    const settings = JSON.parse(/^const settings=(.*);\n/.exec(code)?.[1] ?? '') as unknown;
    expect(settings).toEqual({
      prefix: '/handbook/',
      version: list.version,
      first: addresses(list.first),
      mark: ' data-prefix="/handbook/"',
      folders: [...new Set(built.files.flatMap((file) => (file.includes('/') ? [file.split('/', 1)[0]] : [])))].toSorted(),
    });
    const pages = built.files.filter((file) => file.endsWith('.html'));
    expect(
      pages.filter((file) => !/^<!doctype html>\n<html [^>]* data-prefix="\/handbook\/" data-offline>/.test(built.text(file))),
    ).toEqual([]);
    // One file, in the form of scripts that aren't modules.
    expect(code).not.toMatch(/\bimport\b|\bexport\b/);
  });
});

describe('the version', () => {
  const file = (address: string, text: string): BuiltFile => ({ address, bytes: new TextEncoder().encode(text) });
  const first = [file('', 'home'), file('assets/app.AAAAAAAA.js', 'code')];
  const rest = [file('a/', 'a'), file('b/', 'b')];

  test('is the same whatever the order of files, and another with any change', () => {
    const { version } = offlineList(first, rest);
    expect(version).toMatch(/^[0-9a-f]{10}$/);
    expect(offlineList(first.toReversed(), rest.toReversed())).toEqual(offlineList(first, rest));
    const others = [
      offlineList(first, [file('a/', 'a'), file('b/', 'c')]),
      offlineList(first, [file('a/', 'a')]),
      offlineList([file('', 'other')], rest),
      offlineList(first, undefined),
    ].map((one) => one.version);
    expect(new Set([version, ...others]).size).toBe(5);
  });

  test('and the list count what is kept from the beginning once', () => {
    expect(addresses(offlineList(first, [...rest, ...first]).rest)).toEqual(['a/', 'b/']);
  });

  test('and the prefix are all that the worker of the same code differs by', () => {
    const [, worker] = emitOffline(offlineList(first, undefined), { prefix: '/ü&b/', folders: ['b', 'a'] }, 'code');
    expect(worker?.content()).toBe(
      `const settings={"prefix":"/ü&b/","version":"${offlineList(first, undefined).version}","first":["assets/app.AAAAAAAA.js",""],"mark":" data-prefix=\\"/ü&amp;b/\\"","folders":["a","b"]};\ncode`,
    );
  });
});

describe('a large handbook', () => {
  const playbooks = (count: number): Files => ({
    ...small,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, number) => [
        `executive/room-${number}.md`,
        playbookText({
          title: `Room ${number}`,
          front: checklistKeys('x'),
          body: '## Checklist: x\n<!-- sources: AR-E0 -->\n- [ ] Sweep the floor\n',
        }),
      ]),
    ),
  });

  test('of more pages than the bound lists only what is kept from the beginning', async () => {
    const one = await buildOf(playbooks(wholeLimit.pages / 2));
    expect(one.list.rest).toBe(undefined);
    expect(JSON.stringify(one.list).length).toBeLessThan(4000);
  });

  test('and so does one of more bytes', async () => {
    const picture = new Uint8Array(wholeLimit.bytes / 3);
    const pictures = Object.fromEntries(['a', 'b', 'c'].map((name) => [`executive/${name}.png`, picture]));
    const [without, one] = [await buildOf(small), await buildOf({ ...small, ...pictures })];
    expect(addresses(without.list.rest)).toContain('executive/weekly-check-in/');
    expect(one.list.rest).toBe(undefined);
    expect(addresses(one.list.first)).toEqual(addresses(without.list.first));
  });
});

test('`offline: false` builds a worker that removes itself, no list, no page for it, and pages that ask for none', async () => {
  const output = join(emptyFolder(), 'site');
  await build({ playbooks: folderWith({ ...small, 'handbook.yml': `${small['handbook.yml'] ?? ''}offline: false\n` }), output });
  const files = filesIn(output);
  expect(files.filter((file) => /offline/.test(file) && !file.startsWith('assets/'))).toEqual([]);
  const code = readFileSync(join(output, 'sw.js'), 'utf8');
  expect(code).toContain('unregister()');
  expect(code).not.toContain('const settings');
  expect(files.filter((file) => file.endsWith('.html') && readFileSync(join(output, file), 'utf8').includes('data-offline'))).toEqual([]);
  // Installed it can be all the same.
  expect(files).toContain('manifest.webmanifest');
});

test.each([
  ['', true, true],
  ['executive/weekly-check-in/', true, true],
  ['executive/weekly-check-in/index.md', true, false],
  ['packets/first-day/run.json', true, false],
  ['executive/map.avif', true, false],
  ['search/manifest.json', true, false],
  ['manifest.webmanifest', true, false],
  ['checklists/executive/x/a4.pdf', false, false],
  ['handbook.json', false, false],
  ['offline.json', false, false],
  ['sw.js', false, false],
  ['404.html', false, true],
  ['schema/handbook.json', false, false],
  ['sitemap.xml', false, false],
  ['CNAME', false, false],
])('%s: kept %s, a page %s', (address, mayBeKept, page) => {
  expect([isKept(address), isPage(address)]).toEqual([mayBeKept, page]);
});

test('a cache belongs to one handbook, in whatever format', () => {
  expect(isCacheOf('/', cacheName('/'))).toBe(true);
  expect(isCacheOf('/', 'rapport:offline:99:/')).toBe(true);
  const others = [cacheName('/handbook/'), 'rapport:offline:1', 'rapport:offline:x:/', 'other', '/'];
  expect(others.filter((name) => isCacheOf('/', name))).toEqual([]);
});
