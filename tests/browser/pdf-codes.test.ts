// Tests the PDFs by their pixels: codes can be read and lead where they should, boxes and codes are as large as they should be.

import { join } from 'node:path';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { jobsOf } from '../../src/emit/paper/pdfs.ts';
import { loadTypesetter, type Paper, type PrintSize } from '../../src/emit/paper/typesetter.ts';
import { readPaperLook } from '../../src/site/paper-look.ts';
import { prepareSite, productFolder, templatesFolder } from '../../src/site/prepare.ts';
import { kinds, launch } from './pages.ts';
import { oneLine } from './paper.ts';
import { openRaster, piecesOf, rasterise, type Part, type Pixels } from './raster.ts';

const typesetter = loadTypesetter(readPaperLook(templatesFolder));
const { site } = prepareSite({ playbooks: join(productFolder, 'playbooks') }, loadIcons(), () => '2026-11-22');
const jobs = new Map([...jobsOf(site)].map(({ url, job }) => [String(url), job]));

/** Where the text box begins and ends, and how large the sheet is, in millimetres. */
const boxes = {
  a4: { left: 20, right: 190, top: 28.5, width: 210, height: 297 },
  letter: { left: 22.95, right: 192.95, top: 19.7, width: 215.9, height: 279.4 },
} as const;
/** Everything a job is set for. */
const settings = (['a4', 'letter'] as const).flatMap((paper) => (['normal', 'large'] as const).map((size) => ({ paper, size })));
/** The edge of a code on a sheet, its quiet zone included. */
const codeEdge = 25;
/** How far a measure of pixels may be off: two dots at 600 to the inch. */
const precision = 0.09;

let browser: Browser;
let raster: Page;
beforeAll(async () => {
  browser = await launch();
  raster = await openRaster(browser);
});
afterAll(async () => {
  await browser.close();
});

function pdfOf(url: string, paper: Paper, size: PrintSize): Uint8Array {
  const job = jobs.get(url);
  if (!job || !typesetter) throw new Error(`There is no job for ${url}.`);
  return typesetter.set(job, paper, size).pdf();
}

/** The text of each page. */
async function textsOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(oneLine(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')));
  }
  await task.destroy();
  return texts;
}

/** The corner of the text box in which a sheet's code stands, with a millimetre around it. */
function codeCorner(paper: Paper): Part {
  return { x: boxes[paper].right - codeEdge - 1, y: boxes[paper].top - 1, width: codeEdge + 2, height: codeEdge + 2 };
}

function decode({ width, height, grey }: Pixels): string {
  return decodeQR({ width, height, data: Uint8Array.from({ length: grey.length * 3 }, (_, at) => grey[Math.floor(at / 3)] ?? 255) });
}

async function codeOn(pdf: Uint8Array, number: number, paper: Paper): Promise<string> {
  return decode(await rasterise(raster, pdf, number, codeCorner(paper), 300));
}

/** What the code of a page has to say. */
function addressOf(url: string): string {
  const planned = [...site.checklists, ...site.packets].find((one) => one.url === url);
  return `https://handbook.example${url}?r=${planned?.revision}`;
}

// Typst has no build for some machines; there are no PDFs then.
describe.skipIf(!typesetter)('a code that is read from the pixels of a PDF', () => {
  test.each(settings)('opens the page of its checklist, with the version on the sheet: $paper, $size', async ({ paper, size }) => {
    const url = `/${kinds.checklist}`;
    const pdf = pdfOf(url, paper, size);
    const address = await codeOn(pdf, 1, paper);
    expect(address).toBe(addressOf(url));
    expect((await textsOf(pdf))[0]).toContain(`version ${new URL(address).searchParams.get('r')}`);
  });

  test.each(settings)(
    'of a packet opens the packet on its cover, and the sheet’s own page on each sheet: $paper, $size',
    async (setting) => {
      const url = `/${kinds.packet}`;
      const pdf = pdfOf(url, setting.paper, setting.size);
      const texts = await textsOf(pdf);
      expect(await codeOn(pdf, 1, setting.paper)).toBe(addressOf(url));
      const sheets = site.packets.find((packet) => packet.url === url)?.sheets ?? [];
      expect(sheets.length).toBeGreaterThan(2);
      for (const [index, sheet] of sheets.entries()) {
        const page = texts.findIndex((text) => text.startsWith(`Sheet ${index + 1} of ${sheets.length} `)) + 1;
        expect(page, `sheet ${index + 1}`).toBeGreaterThan(1);
        if (sheet.kind === 'checklist') expect(await codeOn(pdf, page, setting.paper)).toBe(addressOf(sheet.url));
      }
    },
  );

  test.each(['a4', 'letter'] as const)('stands on each of the four cards of a page: %s', async (paper) => {
    const packet = site.packets.find((one) => one.packet.layout === 'cards');
    if (!packet) throw new Error('The handbook has no cards.');
    const pdf = pdfOf(packet.url, paper, 'normal');
    const { left, top } = boxes[paper];
    const read: string[] = [];
    for (const [column, row] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      // The lower right quarter of a card, without its dashed edge.
      const part = { x: left + column * 85 + 55, y: top + row * 118 + 85, width: 29, height: 32 };
      read.push(decode(await rasterise(raster, pdf, 2, part, 300)));
    }
    const addresses = packet.sheets.flatMap((sheet) => (sheet.kind === 'checklist' ? [addressOf(sheet.url)] : []));
    expect(read).toEqual([0, 1, 2, 3].map((index) => addresses[index % addresses.length]));
  });

  test('of every checklist opens its own page', async () => {
    const wrong: string[] = [];
    for (const { url } of site.checklists) {
      const read = await codeOn(pdfOf(url, 'a4', 'normal'), 1, 'a4');
      if (read !== addressOf(url)) wrong.push(`${url}: ${read}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!typesetter)('on paper, measured at 600 dots to the inch,', () => {
  test.each(settings)('a code is 25 mm wide and high with its four modules of white: $paper, $size', async ({ paper, size }) => {
    const url = `/${kinds.checklist}`;
    const modules = encodeQR(addressOf(url), 'raw', { ecc: 'medium', border: 1 }).length - 2;
    const quiet = (4 * codeEdge) / (modules + 8);
    const pieces = piecesOf(await rasterise(raster, pdfOf(url, paper, size), 1, codeCorner(paper), 600));
    const edges = {
      left: Math.min(...pieces.map(({ x }) => x)) - 1,
      top: Math.min(...pieces.map(({ y }) => y)) - 1,
      right: Math.max(...pieces.map((piece) => piece.x + piece.width)) - 1,
      bottom: Math.max(...pieces.map((piece) => piece.y + piece.height)) - 1,
    };
    for (const [edge, place] of Object.entries({ left: quiet, top: quiet, right: codeEdge - quiet, bottom: codeEdge - quiet }))
      expect(Math.abs(edges[edge as keyof typeof edges] - place), `${edge}: ${edges[edge as keyof typeof edges]}`).toBeLessThan(precision);
  });

  test.each(settings)('each item has an empty box of 4.8 mm whose line is 0.35 mm: $paper, $size', async ({ paper, size }) => {
    const url = `/${kinds.checklist}`;
    const pdf = pdfOf(url, paper, size);
    const { left, height } = boxes[paper];
    // Boxes stand at the left edge of the text; the strip ends before the words do.
    const strip = { x: left - 1, y: 0, width: 7.5, height };
    const items = site.checklists.find((one) => one.url === url)?.checklist.groups.flatMap((group) => group.items).length ?? 0;
    const pages = (await textsOf(pdf)).length;
    const marks = [];
    for (let number = 1; number <= pages; number++) {
      const pixels = await rasterise(raster, pdf, number, strip, 600);
      marks.push(
        ...piecesOf(pixels)
          .map((piece) => ({ ...piece, ink: piece.dark / pixels.perMillimetre ** 2 }))
          // A square that is hollow: no letter is.
          .filter(
            ({ width, height: high, ink }) => width > 3.5 && width < 6.5 && Math.abs(width - high) < 0.1 && ink < 0.35 * width * high,
          ),
      );
    }
    expect(marks).toHaveLength(items);
    for (const mark of marks) {
      // A frame's ink is its middle line times its thickness, but for the corners, which are round. What is found from both:
      const line = mark.ink / (4 * (mark.width - 0.35));
      expect(line).toBeGreaterThan(0.3);
      expect(line).toBeLessThan(0.4);
      expect(Math.abs(mark.width - 0.35 - 4.8), `${mark.width} mm wide`).toBeLessThan(precision);
      expect(Math.abs(mark.height - 0.35 - 4.8), `${mark.height} mm high`).toBeLessThan(precision);
      // Its line lies on the edge of the text box.
      expect(Math.abs(mark.x - 1 + 0.175), `${mark.x - 1} mm from the edge`).toBeLessThan(precision);
    }
  });
});
