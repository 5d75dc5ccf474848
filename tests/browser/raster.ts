// Turns a page of a PDF into pixels, as a printer does, for the tests that measure what is printed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** A part of a page in millimetres from its upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels, row by row, each from 0 (black) to 255 (white). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** How many of them make a millimetre. */
  readonly perMillimetre: number;
}

const host = 'http://pdf.invalid/';
const library = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..', 'legacy', 'build');
const draw = `
import * as pdfjs from './pdf.min.mjs';
pdfjs.GlobalWorkerOptions.workerSrc = './pdf.worker.min.mjs';
globalThis.draw = async (base64, number, scale, left, top, width, height) => {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const pdf = await pdfjs.getDocument({ data, isEvalSupported: false, verbosity: 0 }).promise;
  const page = await pdf.getPage(number);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  await page.render({ canvas, viewport: page.getViewport({ scale, offsetX: -left, offsetY: -top }) }).promise;
  const { data: pixels } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < pixels.length; at += 4) text += String.fromCharCode(Math.round((pixels[at] + pixels[at + 1] + pixels[at + 2]) / 3));
  await pdf.destroy();
  return btoa(text);
};
`;

/** A tab that draws, in a context of its own, to be handed to {@link rasterise}. Goes with its browser. */
export async function openRaster(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${host}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>PDF</title>' });
    else if (name === 'draw.mjs') await route.fulfill({ contentType: 'text/javascript', body: draw });
    else await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(library, name)) });
  });
  await page.goto(host);
  await page.addScriptTag({ type: 'module', url: `${host}draw.mjs` });
  return page;
}

/** A part of a page of a PDF, drawn by PDF.js. Pages are counted from 1. */
export async function rasterise(raster: Page, pdf: Uint8Array, number: number, part: Part, dotsPerInch: number): Promise<Pixels> {
  const perMillimetre = dotsPerInch / 25.4;
  const pixels = (millimetres: number): number => Math.round(millimetres * perMillimetre);
  const [width, height] = [pixels(part.width), pixels(part.height)];
  const place = [number, dotsPerInch / 72, pixels(part.x), pixels(part.y), width, height];
  const base64 = await raster.evaluate<string>(`draw(${JSON.stringify(Buffer.from(pdf).toString('base64'))}, ${place.join(', ')})`);
  return { width, height, grey: new Uint8Array(Buffer.from(base64, 'base64')), perMillimetre };
}

/** A connected piece of ink: where it lies, in millimetres from the upper left corner of the pixels, and its pixels. */
export interface Piece extends Part {
  /** How many pixels are dark. */
  readonly dark: number;
}

/** The pieces of ink, each of neighbouring pixels that are darker than half. */
export function piecesOf({ width, height, grey, perMillimetre }: Pixels): Piece[] {
  const seen = new Uint8Array(grey.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < grey.length; start++) {
    if (seen[start] === 1 || (grey[start] ?? 255) > 127) continue;
    let [left, right, top, bottom, dark] = [width, 0, height, 0, 0];
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)];
      dark++;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= grey.length || seen[next] === 1 || (grey[next] ?? 255) > 127) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    const millimetres = (count: number): number => count / perMillimetre;
    pieces.push({ x: millimetres(left), y: millimetres(top), width: millimetres(right - left), height: millimetres(bottom - top), dark });
  }
  return pieces;
}
