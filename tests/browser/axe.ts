// Runs axe in a page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

// Evaluated through the debugger, which the content policy does not concern.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line each: the rule and the element. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${source} })();undefined`);
  const results = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

/** Ways a page is looked at on a screen. */
const looks = {
  light: { width: 1440, height: 900, colorScheme: 'light', forcedColors: 'none' },
  dark: { width: 390, height: 844, colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { width: 1440, height: 900, colorScheme: 'light', forcedColors: 'active' },
  '320 pixels wide': { width: 320, height: 640, colorScheme: 'light', forcedColors: 'none' },
} as const;

/** What axe finds in each look, one line each: the look, the rule and the element. */
export async function violationsInLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { width, height, ...media }] of Object.entries(looks)) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia(media);
    found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
  }
  return found;
}
