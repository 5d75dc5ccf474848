// npm run pictures: makes the README's pictures of a page and of a printed sheet from the built site, and the handbook's icons.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { templatesFolder } from '../src/site/prepare.ts';
import { preview, readBuilt } from '../src/site/preview.ts';
import { addressOf } from '../src/site/serve.ts';
import { findBrowser } from './browser.ts';
import { runCommand } from './command-line.ts';
import { drawAppIcons } from './pictures/app-icons.ts';

const command = {
  name: 'pictures',
  about: "Makes the README's pictures from the built site, and draws the icons in templates/icons.",
  flags: {
    site: { type: 'string', value: 'DIR', help: 'The built site.', default: '_site' },
    output: { type: 'string', value: 'DIR', help: 'Where the pictures go.', default: 'docs/pictures' },
    icons: { type: 'boolean', help: 'Draws the icons only; needs no built site.' },
  },
} as const;

/** A4 at 96 px an inch, and the margins of the print style, in CSS pixels. */
const paper = { width: 794, height: 1123, side: 76, top: 75 };

await runCommand(command, async ({ site, output, icons }) => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const folder = join(templatesFolder, 'icons');
    const drawn = await drawAppIcons(browser, folder);
    process.stdout.write(`Wrote ${drawn.join(', ')} to ${folder}.\n`);
    if (!icons) await takePictures(browser, site, output);
  } finally {
    await browser.close();
  }
  return 0;
});

/** A page and a printed sheet of a built site. */
async function takePictures(browser: Browser, site: string, output: string): Promise<void> {
  const { prefix } = await readBuilt(site);
  const server = await preview(site, { port: 0, prefix });
  const address = addressOf(server, prefix);
  mkdirSync(output, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
  await page.goto(`${address}executive/weekly-check-in/`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `${output}/page.png` });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paper.width, height: paper.height });
  await page.goto(`${address}checklists/executive/first-ninety-days/first-day/`, { waitUntil: 'networkidle' });
  await page.evaluate(({ top, side }) => void (document.body.style.padding = `${top}px ${side}px`), paper);
  await page.screenshot({ path: `${output}/sheet.png` });
  server.close();
  server.closeAllConnections();
  process.stdout.write(`Wrote page.png and sheet.png to ${output}.\n`);
}
