// Tests whole handbooks in other languages: direction, axe, nothing left in English, search, paper, and no scrolling sideways.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentencesFor } from '../../src/plan/sentences/all.ts';
import { checklistKeys, playbookText, type Files } from '../make.ts';
import { violations } from './axe.ts';
import { englishIn } from './english.ts';
import { useBrowser, windows } from './pages.ts';
import { pagesOf, read } from './site.ts';
import { useSmallSite } from './small-site.ts';

const open = useBrowser();

/** The files of a handbook of `tests/sites/`. */
function filesOf(name: string): Files {
  const folder = join(import.meta.dirname, '..', 'sites', name, 'playbooks');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:md|yml)$/.test(file));
  return Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}

const sites = {
  german: useSmallSite(filesOf('german')),
  arabic: useSmallSite(filesOf('arabic')),
  mexican: useSmallSite({
    'handbook.yml':
      'title: La casa\nlanguage: es-MX\naddress: https://casa.example/\ncategories:\n  - { id: house, title: Casa, summary: La casa. }\n',
    'house/puerta.md': playbookText({
      title: 'Abrir la puerta',
      front: checklistKeys('antes-de-abrir'),
      body: '## Lista de comprobación: antes de abrir\n<!-- sources: AR-E0 -->\n### Antes de abrir\n- [ ] Buscar la llave (due: day 2)\n- [ ] Encender la luz\n',
    }),
  }),
};

/** A page of each kind. */
const kinds = {
  german: {
    home: '',
    category: 'unterwegs/',
    playbook: 'zusammenarbeit/wochenbesprechung/',
    checklists: 'checklists/',
    checklist: 'checklists/unterwegs/reise-vorbereiten/vor-der-abreise/',
    packets: 'packets/',
    packet: 'packets/erste-woche/',
    'own packet': 'packets/new/#name=Mappe&sheets=zusammenarbeit/wochenbesprechung%23vor-der-besprechung',
    runs: 'runs/',
    'a run begun': 'runs/#start=/packets/erste-woche/',
    search: 'search/?q=termin',
    sources: 'sources/',
    index: 'index/',
    health: 'health/',
    guide: 'make-it-yours/',
    'guide page': 'make-it-yours/pull-requests/',
    rule: 'make-it-yours/rules/moment/',
    'not found': '404.html',
  },
  arabic: {
    home: '',
    category: 'team/',
    playbook: 'team/weekly-check-in/',
    checklists: 'checklists/',
    checklist: 'checklists/السفر-والمواعيد/الإعداد-للسفر/قبل-السفر/',
    packets: 'packets/',
    packet: 'packets/first-week/',
    'own packet': 'packets/new/#name=حزمة&sheets=team/weekly-check-in%23قبل-اللقاء',
    runs: 'runs/',
    'a run begun': 'runs/#start=/packets/first-week/',
    search: 'search/?q=لقاء',
    sources: 'sources/',
    index: 'index/',
    health: 'health/',
    guide: 'make-it-yours/',
    'guide page': 'make-it-yours/pull-requests/',
    rule: 'make-it-yours/rules/moment/',
    'not found': '404.html',
  },
} as const;

const languages = { german: 'de', arabic: 'ar' } as const;

describe.each(['german', 'arabic'] as const)('the %s handbook', (name) => {
  const site = sites[name];
  const language = languages[name];

  test('says its language and its direction on every page, and marks what is in English', () => {
    const [tag, direction] = name === 'german' ? ['de-DE', 'ltr'] : ['ar', 'rtl'];
    for (const { file, html } of pagesOf(site()))
      expect([file, /<html[^>]*>/.exec(html)?.[0]]).toEqual([file, `<html lang="${tag}" dir="${direction}" data-prefix="/" data-offline>`]);
    expect(read(site(), 'make-it-yours/index.html')).toContain('<div class="prose guide" lang="en" dir="ltr">');
    expect(read(site(), 'changes.xml')).toContain(`xml:lang="${tag}"`);
    expect(JSON.parse(read(site(), 'handbook.json'))).toMatchObject({ language: tag, direction });
  });

  test('has no sentence in English left on any page, nor among those the search says', () => {
    const found = pagesOf(site()).flatMap(({ file, html }) => englishIn(html, language).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
    const said = site().files.find((file) => /^assets\/sentences\..*\.json$/.test(file)) ?? '';
    const texts = Object.values(JSON.parse(read(site(), said)) as Record<string, unknown>).filter((value) => typeof value === 'string');
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.flatMap((text) => englishIn(`<p>${text}</p>`, language))).toEqual([]);
  });

  test.each(Object.entries(kinds[name]))('%s: axe finds nothing, and what script adds is not in English', async (kind, address) => {
    const page = await open(address, { site: site() });
    await page.waitForLoadState('networkidle');
    expect(englishIn(await page.content(), language)).toEqual([]);
    for (const [viewport, media] of [
      ['laptop', { colorScheme: 'light', media: 'screen' }],
      ['phone', { colorScheme: 'dark', media: 'screen' }],
      ['laptop', { colorScheme: 'light', media: 'print' }],
    ] as const) {
      // A packet of one's own has no heading of the first level on paper, in any language.
      if (kind === 'own packet' && media.media === 'print') continue;
      await page.setViewportSize(windows[viewport]);
      await page.emulateMedia(media);
      expect(await violations(page)).toEqual([]);
    }
  });

  test.each(Object.entries(kinds[name]))('%s never scrolls sideways', async (_, address) => {
    const page = await open(address, { site: site() });
    for (const size of [{ width: 320, height: 640 }, windows.zoomed, windows.phone, windows.tablet, windows.laptop]) {
      await page.setViewportSize(size);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([size.width, excess]).toEqual([size.width, 0]);
    }
  });

  test('keeps what is marked as hidden, and the menu and the search, inside a window of 320 pixels', async () => {
    const page = await open(kinds[name].playbook, { site: site(), viewport: { width: 320, height: 640 } });
    const strings = sentencesFor(language);
    await page.getByRole('banner').getByRole('button', { name: strings.menu }).click();
    const menu = await page.locator('#menu').boundingBox();
    expect([menu?.x, menu?.width]).toEqual([0, 320]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test.each([
  ['german', 'Termine absagen', 'Termine absagen'],
  ['german', 'Fuehrungskraft um Termin bitten', 'Um den Termin bitten'],
  ['german', 'Reiseunterlagen', 'Vom Rückweg her planen'],
  ['arabic', 'الغاء المواعيد', 'إلغاء المواعيد'],
  ['arabic', 'جواز السفر', 'قبل السفر'],
] as const)('the search of the %s handbook finds “%s”', async (name, query, title) => {
  const page = await open(kinds[name].home, { site: sites[name]() });
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(query);
  await dialog.getByRole('option').filter({ hasText: title }).first().waitFor();
  expect(englishIn(await page.content(), languages[name])).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('what is typed into the search takes the direction of its own letters, and an empty field that of the page', async () => {
  const page = await open('', { site: sites.arabic() });
  await page.keyboard.press('Control+k');
  const input = page.getByRole('dialog').getByRole('combobox');
  const direction = async (): Promise<string> => input.evaluate((field) => getComputedStyle(field).direction);
  expect(await direction()).toBe('rtl');
  await input.fill('one-to-one');
  expect(await direction()).toBe('ltr');
  await input.fill('لقاء');
  expect(await direction()).toBe('rtl');
});

test('from right to left the menu stands on the right, and arrows point to the left', async () => {
  const page = await open(kinds.arabic.playbook, { site: sites.arabic() });
  const [menu, main] = [await page.locator('#menu').boundingBox(), await page.getByRole('main').boundingBox()];
  expect(menu?.x).toBeGreaterThan(main?.x ?? Infinity);
  const arrow = page.locator('.neighbours__next .icon');
  expect(await arrow.evaluate((icon) => getComputedStyle(icon).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(
    await page
      .locator('.head__actions .icon')
      .first()
      .evaluate((icon) => getComputedStyle(icon).transform),
  ).toBe('none');
});

test.each([
  ['german', kinds.german.checklist, 'a4', 'So., 22. November', 'Mo., 23. November'],
  ['arabic', kinds.arabic.checklist, 'a4', 'الأحد، 22 نوفمبر', 'الاثنين، 23 نوفمبر'],
  ['mexican', 'checklists/house/puerta/antes-de-abrir/', 'letter', 'dom, 22 de noviembre', 'lun, 23 de noviembre'],
] as const)(
  'before printing, the %s handbook offers its paper first and writes days in its language',
  async (name, address, paper, start, due) => {
    const page = await open(address, { site: sites[name](), locale: 'en-GB' });
    await page.locator('rapport-choices summary').click();
    const choice = page.locator('rapport-choices select[name=paper]');
    expect(await choice.inputValue()).toBe(paper);
    expect(await choice.locator('option').first().getAttribute('value')).toBe(paper);
    await page.locator('rapport-choices input[name=start]').fill('2026-11-22');
    await expect.poll(async () => page.locator('[data-fill=start]').textContent()).toBe(start);
    expect(await page.locator('[data-due="day 2"]').first().getAttribute('data-day')).toBe(` · ${due}`);
  },
);
