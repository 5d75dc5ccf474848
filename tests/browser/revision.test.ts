// Tests what a page says to someone who comes by the code on a print: current, changed and how, unknown, or nothing to tell by.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { notedRevisions } from '../../src/emit/revisions.ts';
import { versionedOf } from '../../src/plan/revisions.ts';
import { checklistKeys, packetText, playbookText, siteOf, type Files } from '../make.ts';
import { kinds, useBrowser, windows } from './pages.ts';
import { oneLine, print } from './paper.ts';
import { settings, useSmallSite } from './small-site.ts';

/** A handbook of four checklists and a packet of two of them, reviewed on a day. */
function content(reviewed: string, lists: Readonly<Record<'changed' | 'moved' | 'longer' | 'steady', readonly string[]>>): Files {
  const keys = Object.keys(lists).map((slug, index) =>
    index === 0 ? checklistKeys(slug) : checklistKeys(slug).replace('checklists:\n', ''),
  );
  const sections = Object.entries(lists).map(
    ([slug, items]) => `## Checklist: ${slug}\n<!-- sources: AR-E0 -->\n${items.map((item) => `- [ ] ${item}\n`).join('')}`,
  );
  const dated = (text: string): string => text.replace('reviewed: 2026-11-22', `reviewed: ${reviewed}`);
  return {
    'house/meetings.md': dated(playbookText({ title: 'Meetings', front: keys.join(''), body: sections.join('\n') })),
    'packets/the-meeting.md': dated(packetText(['house/meetings#changed', 'house/meetings#steady'], { title: 'The meeting' })),
  };
}

const steady = ['Open the window', 'Put out the chairs'];
const before = siteOf({
  ...settings,
  ...content('2026-09-01', {
    changed: ['Send the agenda to everyone', 'Book the small room', 'Print two copies <for> the "chair"'],
    moved: ['Water the plants', 'Lock the cupboard'],
    longer: ['Greet the guests at the door'],
    steady,
  }),
});
const now = content('2026-11-22', {
  changed: ['Send the agenda to everybody', 'Print two copies <for> the "chair"', 'Bring water & <b>glasses</b>'],
  moved: ['Lock the cupboard', 'Water the plants'],
  longer: ['Greet the guests at the door', 'Hang up their coats'],
  steady,
});

const site = useSmallSite({ ...now, 'revisions.yml': notedRevisions(before) ?? '' });
const browse = useBrowser();
const open: typeof browse = async (address, options = {}) => browse(address, { site: site(), ...options });

/** The versions then and now, by the addresses of their pages. */
const versions = (of: typeof before): Map<string, string> =>
  new Map(versionedOf(of).map(({ url, current }) => [url.slice(1), current.revision]));
const old = versions(before);
const current = versions(siteOf({ ...settings, ...now }));
const page = (slug: string): string => `checklists/house/meetings/${slug}/`;
const packet = 'packets/the-meeting/';

/** What the page tells about the print: a sentence and a line for each change. Waits for it. */
async function news(opened: Page): Promise<{ readonly sentence: string; readonly lines: readonly string[] }> {
  const place = opened.locator('rapport-revision');
  await place.locator('p').waitFor();
  expect(await place.isVisible()).toBe(true);
  return {
    sentence: oneLine((await place.locator('p').allTextContents()).join(' ')),
    lines: (await place.locator('li').allTextContents()).map(oneLine),
  };
}

describe('a print of the current version', () => {
  test.each([page('changed'), page('steady'), packet])('is told that it is, and nothing else: %s', async (address) => {
    const r = current.get(address) ?? '';
    expect(await news(await open(`${address}?r=${r}`))).toEqual({ sentence: `Your print, version ${r}, is the current one.`, lines: [] });
  });

  test('is known by the version that stands on the page, in capitals too', async () => {
    const opened = await open(page('changed'));
    const r = /version ([0-9a-z]{4})/.exec((await opened.locator('.sheet__provenance').textContent()) ?? '')?.[1] ?? '';
    expect(r).toBe(current.get(page('changed')));
    expect((await news(await open(`${page('changed')}?r=${r.toUpperCase()}`))).sentence).toBe(
      `Your print, version ${r}, is the current one.`,
    );
  });

  test('is known under a prefix', async () => {
    const served = inject('prefixed');
    const history = JSON.parse(readFileSync(join(served.folder, kinds.checklist, 'revisions.json'), 'utf8')) as { revision: string }[];
    const r = history.at(-1)?.revision ?? '';
    expect((await news(await open(`${kinds.checklist}?r=${r}`, { site: served }))).sentence).toBe(
      `Your print, version ${r}, is the current one.`,
    );
  });
});

describe('an older print', () => {
  test('is told its day, how many items have changed, and which: new, reworded and dropped, as plain text', async () => {
    const [was = '', is = ''] = [old.get(page('changed')), current.get(page('changed'))];
    expect(was).not.toBe(is);
    expect(await news(await open(`${page('changed')}?r=${was}`))).toEqual({
      sentence: `Your print is version ${was} of 1 September 2026. 3 items have changed since; the current version is ${is}.`,
      lines: [
        'New: Bring water & <b>glasses</b>',
        'Reworded: Send the agenda to everyone Send the agenda to everybody',
        'Dropped: Book the small room',
      ],
    });
  });

  test('of which one item has changed is told of one item', async () => {
    const [was = '', is = ''] = [old.get(page('longer')), current.get(page('longer'))];
    expect(await news(await open(`${page('longer')}?r=${was}`))).toEqual({
      sentence: `Your print is version ${was} of 1 September 2026. 1 item has changed since; the current version is ${is}.`,
      lines: ['New: Hang up their coats'],
    });
  });

  test('with the same items in another order is told that only this has changed', async () => {
    const [was = '', is = ''] = [old.get(page('moved')), current.get(page('moved'))];
    expect(was).not.toBe(is);
    expect(await news(await open(`${page('moved')}?r=${was}`))).toEqual({
      sentence: `Your print is version ${was} of 1 September 2026. Since then only order, times or headings have changed: the current version is ${is}.`,
      lines: [],
    });
  });

  test('of a packet is told which of its sheets have changed, and no other', async () => {
    const { sentence, lines } = await news(await open(`${packet}?r=${old.get(packet)}`));
    expect(sentence).toContain(`Your print is version ${old.get(packet)} of 1 September 2026.`);
    expect(sentence).toContain(`the current version is ${current.get(packet)}.`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Changed');
    expect(lines.join(' ')).not.toContain('Steady');
  });

  test('is told so by marks that don’t need colour: what was is struck, what is is underlined', async () => {
    const opened = await open(`${page('changed')}?r=${old.get(page('changed'))}`);
    await news(opened);
    const line = async (selector: string): Promise<string> =>
      opened
        .locator(`rapport-revision ${selector}`)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await line('del')).toBe('line-through');
    expect(await line('ins')).toBe('underline');
  });
});

describe('a version that nobody knows', () => {
  test('is told that it is older than the handbook remembers', async () => {
    expect(await news(await open(`${page('changed')}?r=zzzz`))).toEqual({
      sentence: 'Your print, version zzzz, is older than the handbook remembers. Print this page anew.',
      lines: [],
    });
  });

  test('of another checklist’s print isn’t taken for this one’s', async () => {
    const { sentence, lines } = await news(await open(`${page('steady')}?r=${old.get(page('changed'))}`));
    expect(sentence).toContain('older than the handbook remembers');
    expect(lines).toEqual([]);
  });

  test('never becomes part of the page as anything but text, however long or strange', async () => {
    for (const strange of ['<img src=x onerror=alert(1)>', '{current}{printed}', '$&$1', '\u202Eabcd', 'a'.repeat(2000)]) {
      const opened = await open(`${page('changed')}?r=${encodeURIComponent(strange)}`, { viewport: windows.phone });
      const { sentence } = await news(opened);
      expect(sentence).toContain(strange.toLowerCase().slice(0, 100));
      expect(await opened.locator('rapport-revision img').count()).toBe(0);
      expect(
        await opened.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        strange.slice(0, 20),
      ).toBe(0);
    }
  });
});

describe('where the history can’t be had', () => {
  /** Each gives the page another answer where it asks for `revisions.json`. */
  const answers: Readonly<Record<string, () => void>> = {
    'nobody answers': () => {
      window.fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
    },
    'the file is missing': () => {
      window.fetch = async () => Promise.resolve(new Response('Not found', { status: 404 }));
    },
    'the host answers with a page': () => {
      window.fetch = async () => Promise.resolve(new Response('<!doctype html><title>Home</title>'));
    },
    'the file is empty': () => {
      window.fetch = async () => Promise.resolve(new Response(''));
    },
    'the file is something else': () => {
      window.fetch = async () => Promise.resolve(new Response('{"a": 1}'));
    },
    'the file has no versions': () => {
      window.fetch = async () => Promise.resolve(new Response('[]'));
    },
    'the file’s versions are none': () => {
      window.fetch = async () => Promise.resolve(new Response('[null, 7, {"revision": 1}]'));
    },
  };

  test.each(Object.entries(answers))('because %s, the page says so, doesn’t call a current print old, and works', async (_, answer) => {
    const r = current.get(page('changed')) ?? '';
    const opened = await open(`${page('changed')}?r=${r}`, { before: answer });
    opened.setDefaultTimeout(10_000);
    const { sentence, lines } = await news(opened);
    expect(sentence).toContain(r);
    expect(sentence).not.toContain('older than');
    expect(sentence).not.toMatch(/[{}]|undefined/);
    expect(lines).toEqual([]);
    const box = opened.getByRole('checkbox').first();
    await box.check();
    expect(await box.isChecked()).toBe(true);
    expect(await opened.locator('fieldset').first().locator('legend').textContent()).toContain('1 of 3');
  });
});

describe('nothing is said', () => {
  test.each([page('changed'), packet])('and nothing is asked without a version in the address: %s', async (address) => {
    const opened = await open('');
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(request.url()));
    await opened.goto(new URL(address, site().address).href, { waitUntil: 'networkidle' });
    expect(await opened.locator('rapport-revision').isVisible()).toBe(false);
    expect(await opened.locator('rapport-revision').textContent()).toBe('');
    expect(asked.filter((url) => /revision/.test(url))).toEqual([]);
  });

  test('without script, and the sheet reads as ever', async () => {
    const opened = await open(`${page('changed')}?r=${old.get(page('changed'))}`, { javaScriptEnabled: false });
    expect(await opened.locator('rapport-revision').isVisible()).toBe(false);
    expect(await opened.getByText('Bring water').isVisible()).toBe(true);
  });

  test('on paper', async () => {
    const opened = await open(`${page('changed')}?r=${old.get(page('changed'))}`);
    await news(opened);
    const text = (await print(opened, 'A4')).join(' ');
    expect(text).toContain('Send the agenda to everybody');
    expect(text).not.toContain('Your print');
    expect(text).not.toContain('Book the small room');
  });
});

test.each([
  ['light', 'laptop', { colorScheme: 'light' }],
  ['dark on a phone', 'phone', { colorScheme: 'dark' }],
  ['forced colours', 'laptop', { forcedColors: 'active' }],
] as const)('axe finds nothing where changes are told, which a screen reader is told of: %s', async (_, viewport, media) => {
  const opened = await open(`${page('changed')}?r=${old.get(page('changed'))}`);
  await opened.setViewportSize(windows[viewport]);
  await opened.emulateMedia(media);
  await news(opened);
  expect(await opened.getByRole('status').filter({ hasText: 'Your print is version' }).count()).toBe(1);
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await opened.evaluate(`(() => { ${source} })();undefined`);
  const { violations } = (await opened.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([]);
});
