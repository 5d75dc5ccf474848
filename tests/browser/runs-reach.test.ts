// Tests that runs can be used by everyone: in every state axe finds nothing, targets are large enough for a finger, nothing
// scrolls sideways at 400 %, nothing moves for those who don't want it.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInLooks } from './axe.ts';
import { useBrowser, windows } from './pages.ts';
import { act, box, card, house, lists, openIn, runs, sources, start, toList, unfold } from './runs-parts.ts';
import { useSmallSite } from './small-site.ts';

const site = useSmallSite(house());
const browse = useBrowser();
const open = openIn(browse, site);

/** A name that doesn't break. */
const long = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk';

/** The states that the page of runs can be in, each from any page of the site. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'no run yet': async (page) => {
    await page.goto(new URL('/runs/', page.url()).href);
    await runs(page).locator('.runs__empty').waitFor();
  },
  'the list with a menu open and a way back': async (page) => {
    await start(page, sources.opening, { name: long, start: '2020-01-06' });
    await start(page, sources.packet, { name: 'Ben' });
    await box(page, 'Lock the gate').check();
    await start(page, sources.closing);
    await toList(page);
    await act(card(page, 'Closing'), 'Archive');
    await card(page, 'First day, for Ben').waitFor();
    await page.locator('.run-menu summary').first().click();
  },
  'the list while a run is renamed': async (page) => {
    await start(page, sources.closing, { name: long });
    await toList(page);
    await act(card(page, `Closing, for ${long}`), 'Rename');
  },
  'deleted runs': async (page) => {
    await start(page, sources.closing, { name: 'Ana' });
    await toList(page);
    await act(card(page, 'Closing, for Ana'), 'Delete');
    await page.getByLabel('Show').selectOption('deleted');
    await card(page, 'Closing, for Ana').locator('summary').click();
  },
  'the form': async (page) => {
    await page.goto(`${new URL('/runs/', page.url()).href}#start=${sources.opening}`);
    await runs(page).locator('form').waitFor();
  },
  'a run with fields open': async (page) => {
    await start(page, sources.packet, { name: long, start: '2020-01-06' });
    await box(page, 'Count the chairs').check();
    const one = await unfold(page, 'Hang the lamps');
    await one.getByRole('checkbox', { name: 'Not applicable' }).check();
    await one.getByLabel('Why not').fill(long);
    const other = await unfold(page, 'Sweep the yard');
    await other.getByRole('textbox', { name: 'Note on: Sweep the yard' }).fill(long);
    const closed = await unfold(page, 'Lock the gate');
    await closed.getByRole('textbox', { name: 'Note on: Lock the gate' }).fill(`${long} ${long}`);
    await closed.locator('summary').click();
    await page.locator('.run-menu summary').click();
  },
  'a run with news': async (page) => {
    await start(page, sources.closing, { name: 'Ana' });
    await box(page, 'Lock the gate').check();
    await site.edit(house({ ...lists, closing: { 'Before you leave': ['Look into both the wings', `Hand the key to ${long}`] } }));
    await page.reload();
    await page.locator('.run__news').waitFor();
    await site.edit(house());
  },
  'a run that isn’t there': async (page) => {
    await page.goto(`${new URL('/runs/', page.url()).href}#run=0011223344556677`);
    await runs(page).getByRole('link', { name: 'All runs' }).waitFor();
  },
  'trouble with the store': async (page) => {
    await start(page, sources.closing, { name: 'Ana' });
    await page.evaluate(() => {
      localStorage.setItem('rapport:run:1:/:0011223344556677', '{"half');
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
      };
    });
    await box(page, 'Lock the gate').check();
    await toList(page);
  },
};

describe.each(Object.entries(states))('%s', (_, show) => {
  test('axe finds nothing: light, dark, in forced colours, 320 pixels wide', async () => {
    const page = await open('');
    await show(page);
    expect(await violationsInLooks(page)).toEqual([]);
  });

  test('nothing scrolls sideways, also with text spaced out, and targets are large enough for a finger', async () => {
    const page = await open('', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    await show(page);
    const tooWide = async (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await tooWide()).toBe(0);
    expect(await small(page, 44)).toEqual([]);
    await page.setViewportSize(windows.zoomed);
    expect(await tooWide()).toBe(0);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await tooWide()).toBe(0);
  });

  test('with a mouse targets are at least 24 pixels, and nothing moves for those who don’t want it', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    await show(page);
    expect(await small(page, 24)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });
});

/** Controls of runs that are smaller than so many pixels; a box counts with its label. Links in a sentence are as large as its line. */
async function small(page: Page, least: number): Promise<string[]> {
  return runs(page)
    .locator('a[href], button, input, select, textarea, summary')
    .evaluateAll(
      (all, pixels) =>
        all.flatMap((one) => {
          const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
          const isShown = one.checkVisibility({ visibilityProperty: true }) && !one.matches('.hidden');
          // Half a pixel may go in rounding.
          return isShown && (width < pixels - 0.5 || height < pixels - 0.5)
            ? [
                `${one.localName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30) ?? ''} ${Math.round(width)} x ${Math.round(height)}`,
              ]
            : [];
        }),
      least,
    );
}

test('in forced colours a late item, a skipped one and the progress can be told without colour', async () => {
  const page = await open('', { forcedColors: 'active' });
  await start(page, sources.opening, { start: '2020-01-06' });
  await page.getByText('overdue since Mon, 6 January 2020').waitFor();
  const one = await unfold(page, 'Hang the lamps');
  await one.getByRole('checkbox', { name: 'Not applicable' }).check();
  await one.locator('summary').click();
  expect(await one.innerText()).toContain('not applicable');
  const bar = page.locator('.run__progress .ticks__bar');
  const colours = await bar.evaluate((all) => [all, all.firstElementChild].map((part) => part && getComputedStyle(part).backgroundColor));
  expect(colours[0]).not.toBe(colours[1]);
});
