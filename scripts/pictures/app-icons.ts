// Draws the pictures that stand for the handbook among installed programs.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { appMark, markOf } from '../../src/emit/app-mark.ts';
import type { AppIcons } from '../../src/emit/theme.ts';

/**
 * Each picture, its width and height in pixels, and what is drawn. Systems that cut icons to a shape leave at least the circle
 * whose radius is two fifths of the width (W3C, Web Application Manifest, safe zone): the smaller tick lies well inside it.
 */
const pictures: Readonly<Record<keyof AppIcons, { readonly pixels: number; readonly drawing: string }>> = {
  small: { pixels: 192, drawing: appMark },
  large: { pixels: 512, drawing: appMark },
  maskable: { pixels: 512, drawing: markOf({ corner: 0, size: 0.85 }) },
  touch: { pixels: 180, drawing: markOf({ corner: 0, size: 0.95 }) },
};

/** Draws all of them into a folder; gives their names. */
export async function drawAppIcons(browser: Browser, folder: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const names: string[] = [];
  for (const [name, { pixels, drawing }] of Object.entries(pictures)) {
    await page.setViewportSize({ width: pixels, height: pixels });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
    names.push(`${name}.png`);
  }
  await page.close();
  return names;
}
