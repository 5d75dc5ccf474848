// Tests what can be chosen before printing: each choice changes the paper as it says, is remembered, and does no harm.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { checklistKeys, packetText, playbookText } from '../make.ts';
import { useBrowser, windows } from './pages.ts';
import { oneLine } from './paper.ts';
import { openRaster, piecesOf, rasterise, type Piece } from './raster.ts';
import { useSmallSite } from './small-site.ts';

/** Items of two roles and of none, with times and with reasons; a list without any of it; questions; a packet of all three. */
const site = useSmallSite({
  'house/open-the-gate.md': playbookText({
    title: 'Open the gate',
    front: `${checklistKeys('the-first-weeks')}${checklistKeys('before-closing').replace('checklists:\n', '')}`,
    body: `## Unlock both wings
<!-- sources: AR-E0 -->
1. Oil the hinges.

## Checklist: the first weeks
<!-- sources: AR-E0 -->
### On the first days
- [ ] Fetch the key from the porter (who: assistant; due: day 1)

  The porter leaves at four, and nobody else has it.
- [ ] Sign for the lamp oil (who: executive; due: day 3; if: none is left)
- [ ] Sweep the yard (due: week 2)
### Before the first feast
- [ ] Hang the lamps (who: executive; due: month 1)
- [ ] Count the chairs (who: executive)

## Checklist: before closing
<!-- sources: AR-E0 -->
- [ ] Look into both wings
- [ ] Lock the gate

## Worksheet: what I have seen
- Who came through the gate? (lines: 3)
- Who did not? (lines: 2)
`,
  }),
  'packets/first-weeks.md': packetText(
    ['house/open-the-gate#the-first-weeks', 'house/open-the-gate#before-closing', 'house/open-the-gate#what-i-have-seen'],
    { title: 'The first weeks', body: 'Print this on the day before.\n' },
  ),
});

const weeks = 'checklists/house/open-the-gate/the-first-weeks/';
const closing = 'checklists/house/open-the-gate/before-closing/';
const packet = 'packets/first-weeks/';
/** Where choices are kept. */
const key = 'rapport:print:1:/';
const items = {
  fetch: 'Fetch the key from the porter',
  sign: 'Sign for the lamp oil',
  sweep: 'Sweep the yard',
  hang: 'Hang the lamps',
  count: 'Count the chairs',
};
const why = 'The porter leaves at four, and nobody else has it.';

const browse = useBrowser();
const open: typeof browse = async (address, options = {}) => {
  const page = await browse(address, { site: site(), ...options });
  page.setDefaultTimeout(10_000);
  return page;
};
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The control beside a label. */
function controlOf(form: Locator, label: string): Locator {
  return form.locator('label', { has: form.page().getByText(label, { exact: true }) }).locator('input, select');
}

/** The form, opened, once its script is there. */
async function formOf(page: Page): Promise<{ readonly choose: (label: string, value: string) => Promise<void>; readonly form: Locator }> {
  const form = page.locator('rapport-choices');
  const summary = form.locator('summary', { hasText: 'Choices before printing' });
  await summary.waitFor();
  if ((await form.locator('details[open]').count()) === 0) await summary.click();
  // Its script is fetched when it is opened.
  await page.locator('rapport-choices:defined').waitFor();
  const choose = async (label: string, value: string): Promise<void> => {
    const control = controlOf(form, label);
    const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : 'select'));
    if (kind === 'select') await control.selectOption({ label: value });
    else if (kind === 'checkbox') await control.setChecked(value === 'yes');
    else await control.fill(value);
  };
  return { choose, form };
}

/** The values of the form by the names of its controls' labels. */
async function chosen(page: Page): Promise<Record<string, string>> {
  const { form } = await formOf(page);
  return form.locator('label').evaluateAll((labels) =>
    Object.fromEntries(
      labels.map((label) => {
        const control = label.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
        const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
        return [label.querySelector('span')?.textContent ?? '', isBox ? String(control.checked) : (control?.value ?? '')];
      }),
    ),
  );
}

interface Line {
  readonly text: string;
  /** In points. */
  readonly size: number;
  /** Of its foot, in millimetres from the upper edge. */
  readonly y: number;
}

interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string; readonly lines: readonly Line[] }[];
  readonly text: string;
}

/** The page as the browser's dialog prints it when nothing is changed there: the page says on which paper, and grounds are left out. */
async function print(page: Page): Promise<Printed> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(async () => document.fonts.ready.then(() => undefined));
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  await page.emulateMedia({ media: null });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const one = await pdf.getPage(number);
    const [, , width = 0, height = 0] = one.view as number[];
    const content = (await one.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      width,
      height,
      text: oneLine(content.map((item) => `${item.str}${item.hasEOL ? '\n' : ''}`).join('')),
      lines: content.flatMap(({ str, transform }) => {
        const [, , , size = 0, , y = 0] = transform as number[];
        return str.trim() === '' ? [] : [{ text: str, size: Math.abs(size), y: ((height - y) * 25.4) / 72 }];
      }),
    });
  }
  await task.destroy();
  return { bytes, pages, text: pages.map(({ text }) => text).join(' ') };
}

/** The line that begins with these words. */
function lineOf({ pages }: Printed, words: string): Line {
  const line = pages.flatMap(({ lines }) => lines).find(({ text }) => oneLine(text).startsWith(words));
  if (!line) throw new Error(`“${words}” is not printed.`);
  return line;
}

const a4 = { width: 595, height: 842 };
const letter = { width: 612, height: 792 };
const sizes = ({ pages }: Printed): { width: number; height: number }[] =>
  pages.map(({ width, height }) => ({ width: Math.round(width), height: Math.round(height) }));

/** Choices that differ from what they are at first. */
const unusual = [
  ['Paper', 'Letter'],
  ['Print', 'large print'],
  ['Show', 'items only'],
  ['Whose items', 'executive'],
  ['For', 'Ada'],
  ['Start date', '2026-11-23'],
  ['With my ticks', 'yes'],
] as const;

describe('the paper', () => {
  test.each(['en-US', 'es-MX', 'de-DE'])('is the one of the handbook’s language, whatever the browser’s: %s', async (locale) => {
    const page = await open(weeks, { locale });
    const { form } = await formOf(page);
    expect(await controlOf(form, 'Paper').inputValue()).toBe('a4');
    expect(sizes(await print(page))).toEqual([a4]);
  });

  test('is what was chosen, for every sheet of a packet, whatever the language', async () => {
    const page = await open(packet, { locale: 'en-US' });
    const { choose } = await formOf(page);
    for (const [name, paper] of [
      ['A4', a4],
      ['Letter', letter],
    ] as const) {
      await choose('Paper', name);
      const printed = sizes(await print(page));
      expect(printed.length).toBeGreaterThanOrEqual(4);
      expect(printed.filter(({ width, height }) => width !== paper.width || height !== paper.height)).toEqual([]);
    }
  });
});

test('large print makes items 16 points instead of 12, and nothing smaller than it was', async () => {
  const page = await open(weeks);
  const { choose } = await formOf(page);
  const normal = await print(page);
  await choose('Print', 'large print');
  const large = await print(page);
  for (const words of Object.values(items)) {
    expect(lineOf(normal, words).size).toBeCloseTo(12, 1);
    expect(lineOf(large, words).size).toBeCloseTo(16, 1);
  }
  const least = ({ pages }: Printed): number => Math.min(...pages.flatMap(({ lines }) => lines.map(({ size }) => size)));
  expect(least(normal)).toBeGreaterThan(8.9);
  expect(least(large)).toBeGreaterThanOrEqual(least(normal));
  for (const words of ['Before the first feast', 'by week 2', 'the day before', 'Done by'])
    expect(lineOf(large, words).size, words).toBeGreaterThan(lineOf(normal, words).size);
  await choose('Print', 'normal');
  expect((await print(page)).text).toBe(normal.text);
});

describe('what is shown', () => {
  test('is the items with the why, unless only the items are wanted', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    expect((await print(page)).text).toContain(why);
    await choose('Show', 'items only');
    const only = (await print(page)).text;
    expect(only).not.toContain(why);
    for (const words of Object.values(items)) expect(only).toContain(words);
    await choose('Show', 'items with the why');
    expect((await print(page)).text).toContain(why);
  });

  test('leaves the why on the screen, whatever is printed', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    await choose('Show', 'items only');
    expect(await page.getByText(why).isVisible()).toBe(true);
  });

  test('is a line to write on under each item, with room above it, if that is wanted', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    const plain = await print(page);
    await choose('Show', 'items with lines to write on');
    const lined = await print(page);
    const browser = page.context().browser();
    if (!browser) throw new Error('The browser is gone.');
    const raster = await openRaster(browser);
    /** The long lines of the first page, from above: between items, and to write on. */
    const rules = async ({ bytes, pages }: Printed): Promise<Piece[]> => {
      const [first = { width: 0, height: 0 }] = pages;
      const part = { x: 0, y: 0, width: (first.width * 25.4) / 72, height: (first.height * 25.4) / 72 };
      return piecesOf(await rasterise(raster, bytes, 1, part, 300)).filter(({ width, height }) => width > 120 && height < 0.5);
    };
    const all = Object.values(items);
    expect((await rules(lined)).length - (await rules(plain)).length).toBe(all.length);
    for (const [one, other] of [
      [items.sign, items.sweep],
      [items.hang, items.count],
    ] as const) {
      const room = (printed: Printed): number => lineOf(printed, other).y - lineOf(printed, one).y;
      expect(room(lined) - room(plain)).toBeGreaterThan(8.5);
    }
    await raster.close();
  });
});

describe('whose items', () => {
  test('prints one role’s items and those of nobody in particular, and not the others’', async () => {
    const page = await open(weeks);
    const { choose, form } = await formOf(page);
    expect(await controlOf(form, 'Whose items').locator('option').allTextContents()).toEqual(['everyone’s', 'assistant', 'executive']);
    await choose('Whose items', 'executive');
    const executive = (await print(page)).text;
    for (const words of [items.sign, items.sweep, items.hang, items.count]) expect(executive).toContain(words);
    expect(executive).not.toContain(items.fetch);
    expect(executive).not.toContain(why);
    await choose('Whose items', 'everyone’s');
    const everyone = (await print(page)).text;
    for (const words of Object.values(items)) expect(everyone).toContain(words);
  });

  test('prints no heading over nothing', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    await choose('Whose items', 'assistant');
    const { text } = await print(page);
    expect(text).toContain('On the first days');
    expect(text).not.toContain('Before the first feast');
  });

  test('leaves every item on the screen', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    await choose('Whose items', 'assistant');
    for (const words of Object.values(items)) expect(await page.getByRole('checkbox', { name: words }).isVisible()).toBe(true);
  });

  test('isn’t asked where no item is anyone’s', async () => {
    const page = await open(closing);
    const { form } = await formOf(page);
    expect(await controlOf(form, 'Whose items').count()).toBe(0);
  });
});

test('ticks are printed when they are wanted, and only then', async () => {
  const page = await open(weeks);
  await page.getByRole('checkbox', { name: items.fetch }).check();
  const { choose } = await formOf(page);
  const browser = page.context().browser();
  if (!browser) throw new Error('The browser is gone.');
  const raster = await openRaster(browser);
  /** The share of ink inside the box of an item as it is printed. */
  const ink = async (printed: Printed, words: string): Promise<number> => {
    const { y } = lineOf(printed, words);
    const left = sizes(printed)[0]?.width === letter.width ? 22.95 : 20;
    const { grey } = await rasterise(raster, printed.bytes, 1, { x: left + 0.7, y: y - 3, width: 3.4, height: 3 }, 300);
    return grey.filter((pixel) => pixel < 128).length / grey.length;
  };
  const blank = await print(page);
  expect(await ink(blank, items.fetch)).toBe(0);
  await choose('With my ticks', 'yes');
  const ticked = await print(page);
  expect(await ink(ticked, items.fetch)).toBeGreaterThan(0.1);
  expect(await ink(ticked, items.sign)).toBe(0);
  await choose('With my ticks', 'no');
  expect(await ink(await print(page), items.fetch)).toBe(0);
  await raster.close();
});

describe('name and start date', () => {
  const name = 'Ada <b>&amp; "Bo"</b>';

  test('stand in the head of a checklist, as they were typed', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    const before = (await print(page)).text;
    expect(before).toMatch(/For Start date/);
    await choose('For', name);
    await choose('Start date', '2026-11-23');
    const [first] = (await print(page)).pages;
    expect(first?.text).toContain(`For ${name} Start date Mon 23 November`);
  });

  test('stand on the cover of a packet and on each of its sheets', async () => {
    const page = await open(packet);
    const { choose } = await formOf(page);
    await choose('For', 'Ada Lovelace');
    await choose('Start date', '2026-11-23');
    const { pages } = await print(page);
    for (const begins of ['Packet', 'Sheet 1 of 3', 'Sheet 2 of 3', 'Sheet 3 of 3']) {
      const sheet = pages.find(({ text }) => text.includes(begins) && text.includes('For'))?.text ?? '';
      expect(sheet, begins).toContain('For Ada Lovelace');
      expect(sheet, begins).toContain('Mon 23 November');
    }
  });

  test('give each item that is counted from the start its day', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    expect((await print(page)).text).toContain('by day 1');
    await choose('Start date', '2026-11-23');
    const { text } = await print(page);
    for (const due of [
      'by day 1 · Mon 23 November',
      'by day 3 · if none is left · Wed 25 November',
      'by week 2 · Sun 6 December',
      'by month 1 · Tue 22 December',
    ])
      expect(text).toContain(due);
    // The others are the start itself and the day of the review.
    expect(text.match(/ (?:November|December)/g)).toHaveLength(6);
  });

  test('go when they are taken out again', async () => {
    const page = await open(weeks);
    const before = (await print(page)).text;
    const { choose } = await formOf(page);
    await choose('For', 'Ada');
    await choose('Start date', '2026-11-23');
    await choose('For', '');
    await choose('Start date', '');
    expect((await print(page)).text).toBe(before);
  });

  test('a name as long as the line doesn’t push the sheet off its paper, or the start date out', async () => {
    const page = await open(weeks);
    const { choose } = await formOf(page);
    const before = (await print(page)).pages.length;
    await choose('For', 'Ada Augusta King, Countess of Lovelace, born Byron, of Ockham Park and Horsley Towers');
    await choose('Start date', '2026-11-23');
    const printed = await print(page);
    expect(printed.pages).toHaveLength(before);
    expect(printed.text).toContain('Start date Mon 23 November');
    // Written over nothing: its lines end above the line that says how the list is used.
    const name = printed.pages[0]?.lines.filter(({ text }) => /Ada|Countess|Ockham|Horsley/.test(text)).map(({ y }) => y) ?? [];
    expect(name.length).toBeGreaterThan(0);
    expect(Math.max(...name)).toBeLessThan(lineOf(printed, 'Do the work').y - 4);
  });

  test.each(['12026-11-23', '275760-09-12'])(
    'a year with a digit too many, %s, does no harm: the sheet has no days, and other choices go on',
    async (start) => {
      const page = await open(weeks);
      const { choose, form } = await formOf(page);
      await choose('Start date', '2026-11-23');
      // As the field takes it from the keyboard, which knows years of six digits.
      await controlOf(form, 'Start date').evaluate((field: HTMLInputElement, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, start);
      expect(await controlOf(form, 'Start date').inputValue()).toBe(start);
      await choose('Show', 'items only');
      const { text } = await print(page);
      expect(text).not.toContain('Mon 23 November');
      expect(text).not.toContain(why);
    },
  );
});

describe('the print dialog', () => {
  /** Counts what asks for it, and doesn't open it. */
  const before = (): void => {
    const counted = window as unknown as { asked: number };
    counted.asked = 0;
    window.print = () => {
      counted.asked++;
    };
  };
  const asked = async (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { asked: number }).asked);

  test('opens by itself never: not on arrival, not by any choice, not after a reload', async () => {
    for (const address of [weeks, packet, `${weeks}?r=0000`, `${weeks}?print`, `${weeks}#print`]) {
      const page = await open(address, { before });
      const { choose } = await formOf(page);
      for (const [label, value] of [['Paper', 'A4'], ...unusual] as const) await choose(label, value);
      await page.keyboard.press('Enter');
      expect(await asked(page), address).toBe(0);
      await page.reload();
      await formOf(page);
      expect(await asked(page), address).toBe(0);
    }
  });

  test.each([
    [weeks, 'Print'],
    [packet, 'Print the packet'],
  ])('opens by the buttons at the top and the bottom of %s, once for each press', async (address, label) => {
    const page = await open(address, { before });
    const buttons = page.getByRole('main').getByRole('button', { name: label, exact: true });
    expect(await buttons.count()).toBe(2);
    for (const [index, place] of ['top', 'bottom'].entries()) {
      await buttons.nth(index).click();
      expect(await asked(page), place).toBe(index + 1);
    }
    const isAround = await page.evaluate(() => {
      const [first, last] = [...document.querySelectorAll('main rapport-print')];
      const sheets = [...document.querySelectorAll('main article')];
      const follows = (a: Element | undefined, b: Element | undefined): boolean =>
        a !== undefined && b !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return follows(first, sheets[0]) && follows(sheets.at(-1), last);
    });
    expect(isAround).toBe(true);
  });
});

describe('choices are kept', () => {
  const kept = {
    Paper: 'letter',
    Print: 'large',
    Show: 'items',
    'Whose items': 'executive',
    For: 'Ada',
    'Start date': '2026-11-23',
    'With my ticks': 'true',
  };

  test('over a reload: the form shows them and the paper follows', async () => {
    const page = await open(weeks, { locale: 'de-DE' });
    const { choose } = await formOf(page);
    for (const [label, value] of unusual) await choose(label, value);
    const before = await print(page);
    await page.reload();
    expect(await chosen(page)).toEqual(kept);
    const after = await print(page);
    expect(after.text).toBe(before.text);
    expect(sizes(after)).toEqual(sizes(before));
    expect(lineOf(after, items.sign).size).toBeCloseTo(16, 1);
  });

  test('for the other sheets of the handbook too', async () => {
    const page = await open(weeks, { locale: 'de-DE' });
    const { choose } = await formOf(page);
    for (const [label, value] of unusual) await choose(label, value);
    await page.goto(new URL(packet, site().address).href);
    expect(await chosen(page)).toEqual(kept);
    expect((await print(page)).text).toContain('For Ada');
  });

  test('also those that a page between doesn’t ask for', async () => {
    const page = await open(weeks, { locale: 'de-DE' });
    const { choose } = await formOf(page);
    await choose('Whose items', 'executive');
    await page.goto(new URL(closing, site().address).href);
    const between = await formOf(page);
    await between.choose('Paper', 'Letter');
    await page.goto(new URL(weeks, site().address).href);
    expect(await chosen(page)).toMatchObject({ Paper: 'letter', 'Whose items': 'executive' });
  });

  test('also those that were made before the script had come, which a slow line lets happen', async () => {
    const page = await open('', { locale: 'de-DE' });
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/print-choices[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL(weeks, site().address).href);
    const form = page.locator('rapport-choices');
    await form.locator('summary').click();
    await controlOf(form, 'Paper').selectOption({ label: 'Letter' });
    await controlOf(form, 'For').fill('Ada');
    letGo?.();
    await page.locator('rapport-choices:defined').waitFor();
    expect(await chosen(page)).toMatchObject({ Paper: 'letter', For: 'Ada' });
    const printed = await print(page);
    expect(sizes(printed)[0]).toEqual(letter);
    expect(printed.text).toContain('For Ada');
  });

  test('in this browser alone: nothing of them is sent or stands in the address', async () => {
    const page = await open(weeks);
    const requests: string[] = [];
    const { choose } = await formOf(page);
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => requests.push(request.url()));
    for (const [label, value] of unusual) await choose(label, value);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(new URL(weeks, site().address).href);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('where nothing can be kept', () => {
  test('the choices hold until the page is left', async () => {
    const page = await open(weeks, {
      locale: 'de-DE',
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Access is denied', 'SecurityError');
          },
        });
      },
    });
    const { choose } = await formOf(page);
    for (const [label, value] of unusual) await choose(label, value);
    const printed = await print(page);
    expect(sizes(printed)[0]).toEqual(letter);
    expect(printed.text).toContain('For Ada Start date Mon 23 November');
    expect(lineOf(printed, items.sign).size).toBeCloseTo(16, 1);
  });

  test('for want of room, neither', async () => {
    const page = await open(weeks, {
      before: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
        };
      },
    });
    const { choose } = await formOf(page);
    await choose('For', 'Ada');
    expect((await print(page)).text).toContain('For Ada');
  });
});

test.each([
  '{"half',
  '[]',
  'null',
  '7',
  '"a4"',
  '{"paper":"a3","size":"huge","detail":7,"who":"nobody","start":"tomorrow","ticks":"maybe"}',
  '{"paper":null,"name":null,"start":null,"ticks":null}',
  '{"name":{"first":"Ada"},"start":["2026-11-23"]}',
  '{"start":"12026-11-23"}',
])('what is kept may be anything, %s: the page prints as if nothing had been kept', async (text) => {
  const page = await open(weeks, { locale: 'de-DE' });
  const before = await chosen(page);
  const { text: usual } = await print(page);
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
  await page.reload();
  // A start that the field itself accepts may stand there; the paper has no day of it.
  expect({ ...(await chosen(page)), 'Start date': '' }).toEqual({ ...before, 'Start date': '' });
  const printed = await print(page);
  expect(printed.text).toBe(usual);
  expect(sizes(printed)).toEqual([a4]);
  const { choose } = await formOf(page);
  await choose('Paper', 'Letter');
  await page.reload();
  expect((await chosen(page))['Paper']).toBe('letter');
});

test('without script there is no form, and everything is printed', async () => {
  const page = await open(weeks, { javaScriptEnabled: false });
  expect(await page.locator('rapport-choices').isVisible()).toBe(false);
  expect(await page.getByText('Choices before printing').isVisible()).toBe(false);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const { items: texts } = await (await (await task.promise).getPage(1)).getTextContent();
  const text = oneLine(texts.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  await task.destroy();
  for (const words of [...Object.values(items), why]) expect(text).toContain(words);
  expect(text).not.toContain('Choices');
});

test('the form itself isn’t printed, open or closed', async () => {
  const page = await open(weeks);
  await formOf(page);
  const { text } = await print(page);
  for (const words of ['Choices before printing', 'Whose items', 'With my ticks', 'large print']) expect(text).not.toContain(words);
});

test('the form opens, and all of it is reached and worked, by the keyboard alone', async () => {
  const page = await open(weeks, { locale: 'de-DE' });
  const { form } = { form: page.locator('rapport-choices') };
  await form.locator('summary').waitFor();
  await form.locator('summary').press('Enter');
  await page.locator('rapport-choices:defined').waitFor();
  const names: string[] = [];
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.closest('rapport-choices') ? (focused.getAttribute('name') ?? '') : '';
    });
    if (name !== '' && !names.includes(name)) names.push(name);
    // The box is ticked by the key that ticks boxes.
    if (name === 'ticks') await page.keyboard.press('Space');
  }
  expect(names).toEqual(['paper', 'size', 'detail', 'who', 'name', 'start', 'ticks']);
  expect(await controlOf(form, 'With my ticks').isChecked()).toBe(true);
});

test.each([
  ['light', 'laptop', { colorScheme: 'light' }],
  ['dark', 'laptop', { colorScheme: 'dark' }],
  ['light on a phone', 'phone', { colorScheme: 'light' }],
  ['dark on a phone', 'phone', { colorScheme: 'dark' }],
  ['forced colours', 'laptop', { forcedColors: 'active' }],
  ['zoomed to 400 %', 'zoomed', { colorScheme: 'light' }],
] as const)('axe finds nothing on a page whose choices are open: %s', async (_, viewport, media) => {
  for (const address of [weeks, packet]) {
    const page = await open(address);
    await page.setViewportSize(windows[viewport]);
    await page.emulateMedia(media);
    const { choose } = await formOf(page);
    await choose('Start date', '2026-11-23');
    await page.evaluate(`window.axe ?? (() => { ${source} })();undefined`);
    const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([]);
    // Nothing is wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
});
