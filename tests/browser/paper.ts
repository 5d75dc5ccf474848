// Prints pages to PDF and reads them back, for the tests of what comes out on paper.

import { decodeQR } from 'qr/decode.js';
import type { Locator, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The papers that sheets are made for. */
export const papers = ['A4', 'Letter'] as const;

/** A page's text as printed, paper page by paper page, with all white space made single spaces. */
export async function print(page: Page, paper: (typeof papers)[number]): Promise<string[]> {
  // `pdf` doesn't wait for faces that only paper needs.
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(async () => document.fonts.ready.then(() => undefined));
  const bytes = await page.pdf({ format: paper, displayHeaderFooter: false });
  await page.emulateMedia({ media: null });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    texts.push(oneLine(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')));
  }
  await task.destroy();
  return texts;
}

/** Text on one line: what a line break on paper does to it is of no interest. */
export function oneLine(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** What a QR code on the page says when it is read from its pixels as printed. */
export async function readCode(page: Page, code: Locator): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const png = await code.screenshot({ scale: 'device' });
  await page.emulateMedia({ media: null });
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('A canvas can not be had.');
    context.drawImage(bitmap, 0, 0);
    const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: pixels.width, height: pixels.height, data: [...pixels.data] };
  }, png.toString('base64'));
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}
