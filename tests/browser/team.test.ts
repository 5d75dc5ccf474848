// Tests what readers see of a team's folder: its colours, logo, footer, style and own page, readable by everyone and within the content policy.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '../../src/check/report.ts';
import { build } from '../../src/site/build.ts';
import { preview } from '../../src/site/preview.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { addressOf } from '../../src/site/serve.ts';
import { checklistKeys, playbookText, type Files } from '../make.ts';
import type { ServedSite } from './global-setup.ts';
import { useBrowser, windows } from './pages.ts';
import { settings } from './small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-team-'));
const product = relative(join(folder, 'team/templates'), productFolder).replaceAll('\\', '/');
const files: Files = {
  'package.json': '{ "type": "module" }\n',
  'playbooks/handbook.yml': settings['handbook.yml'] ?? '',
  'playbooks/sources.yml': settings['sources.yml'] ?? '',
  'playbooks/house/open.md': playbookText({
    title: 'Open the house',
    front: checklistKeys('every-morning'),
    body: '## Unlock\n<!-- sources: AR-E0 -->\n1. Turn the key.\n\n> [!TIP]\n> Knock first.\n\n## Checklist: every morning\n<!-- sources: AR-E0 -->\n### Before you open\n- [ ] Switch on the light\n- [ ] Air the rooms\n',
  }),
  'team/handbook.yml':
    'organisation: Example House\nlogo: logo.svg\ncolours: { accent: "#7a1f5c", blue: "#14532d #8fd9a8", paper: "#fffdf7 #14110d" }\n',
  'team/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 28V14L16 4l12 10v14z" fill="#7a1f5c"/></svg>\n',
  'team/theme.css':
    '@font-face { font-family: House; src: url(house.woff2) format("woff2"); }\n.footer { border-top: 3px solid rgb(1, 2, 3); background-image: url(dots.png); }\n',
  'team/strings.yml': 'footer: "Ask the desk & we will help."\n',
  'team/playbooks/house/open.md':
    '---\nextends: base\n---\n\n## Unlock\n<!-- append -->\n\n2. Greet whoever waits at {{ organisation }}.\n',
  'team/pages/contact.md':
    '---\ntitle: Contact the desk\nsummary: Whom to call.\n---\n\n## The desk\n\n{{ handbook.organisation }} keeps [{{ handbook.playbooks[0].title }}]({{ handbook.playbooks[0].url }}).\n\n| When | Whom |\n| --- | --- |\n| Always | Extension 4400 |\n',
  'team/templates/footer.ts': `import type { Parts } from '${product}/src/emit/theme.ts';
import { html } from '${product}/src/model/html.ts';
import { footer as shipped } from '${product}/templates/parts/frame.ts';

export const footer: Parts['footer'] = (frame, tools) => html\`\${shipped(frame, tools)}<aside aria-label="The desk"><p class="ours">You are reading \${frame.title}.</p></aside>\`;
`,
};
const pages = ['', 'house/', 'house/open/', 'contact/', 'checklists/house/open/every-morning/'];

let server: Server | undefined;
let site: ServedSite;
const open = useBrowser();

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  writeFileSync(join(folder, 'team/dots.png'), Buffer.from(dot, 'base64'));
  const typeface = createRequire(import.meta.url).resolve('@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2');
  writeFileSync(join(folder, 'team/house.woff2'), readFileSync(typeface));
  const output = join(folder, 'site');
  const { problems, written } = await build({ playbooks: join(folder, 'playbooks'), output });
  if (!written) throw new Error(`The test's handbook has errors:\n${report(problems, 'text')}`);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  server = await preview(output, { port: 0, prefix: '/' });
  site = {
    address: addressOf(server, '/'),
    prefix: '/',
    folder: output,
    files: readdirSync(output, { recursive: true, encoding: 'utf8' }),
  };
});

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axe} })();undefined`);
  const results = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}
const style = async (page: Page, selector: string, name: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

test.each(pages)('no violation on /%s, in light and dark, large and small', async (address) => {
  const page = await open(address, { site });
  for (const viewport of [windows.laptop, windows.phone]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  }
});

test('the colours are the team’s, in light and in dark', async () => {
  const page = await open('house/open/', { site, colorScheme: 'light' });
  expect(await style(page, 'html', 'background-color')).toBe('rgb(255, 253, 247)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await style(page, 'html', 'background-color')).toBe('rgb(20, 17, 13)');
  const home = await open('contact/', { site, colorScheme: 'light' });
  expect(await style(home, 'main .prose a', 'color')).toBe('rgb(122, 31, 92)');
});

test('the logo stands beside the title, and is loaded', async () => {
  const page = await open('', { site });
  const logo = page.getByRole('banner').locator('img');
  expect(await logo.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth > 0, new URL(image.src).pathname])).toEqual([
    true,
    true,
    '/logo.svg',
  ]);
  expect(await page.getByRole('banner').getByRole('link', { name: 'The house', exact: true }).count()).toBe(1);
});

test('the footer is the team’s over the one that ships, with its sentence and its style', async () => {
  const page = await open('house/open/', { site });
  const footer = page.getByRole('contentinfo');
  expect(await footer.textContent()).toContain('Example House · Ask the desk & we will help.');
  expect(await page.locator('.ours').textContent()).toBe('You are reading Open the house.');
  expect(await style(page, '.footer', 'border-top-color')).toBe('rgb(1, 2, 3)');
  expect(await style(page, '.footer', 'background-image')).toMatch(/^url\("http:\/\/[^"]+\/assets\/dots\.[0-9A-Z]+\.png"\)$/);
  expect(await page.locator('main').textContent()).toContain('Greet whoever waits at Example House.');
});

test('the own page is in the menu and in the search, and leads on', async () => {
  const page = await open('house/open/', { site });
  await page.locator('#menu').getByRole('link', { name: 'Contact the desk' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Contact the desk');
  expect(await page.locator('#menu [aria-current=page]').textContent()).toBe('Contact the desk');
  await page.locator('main').getByRole('link', { name: 'Open the house' }).click();
  await page.waitForURL('**/house/open/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('extension 4400');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Contact the desk/ })
    .first()
    .waitFor();
});
