// Tests that every page is valid HTML, as it is built and as script leaves it.

import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { pagesOf } from './site.ts';

const open = useBrowser();

const built: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // The standard takes the document type in any case.
    'doctype-style': 'off',
    // About style, not validity: pages are written by functions, and white space costs weight.
    'no-trailing-whitespace': 'off',
    // About search engines, not validity: a page is called what its author called the playbook.
    'long-title': 'off',
  },
};

/** What a browser writes when it is asked for its document again. */
const afterScript: ConfigData = {
  ...built,
  rules: {
    ...built.rules,
    // The browser writes an attribute without a value as an empty one, and does not escape `>`.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    // A custom property set by script shows as a `style` attribute.
    'no-inline-style': 'off',
    // What is a link without script is a button by its role with it, and the search is the practices' combobox and listbox.
    'prefer-native-element': 'off',
  },
};

/** What is wrong with pages: each fault once, with the first place it was found and how often. */
async function faults(config: ConfigData, pages: readonly { readonly file: string; readonly html: string }[]): Promise<string[]> {
  const validator = new HtmlValidate(config);
  const found = new Map<string, string[]>();
  for (const { file, html } of pages) {
    const report = await validator.validateString(html, file);
    for (const { ruleId, message, line, column } of report.results.flatMap((result) => result.messages)) {
      const fault = `${ruleId}: ${message}`;
      found.set(fault, [...(found.get(fault) ?? []), `${file}:${line}:${column}`]);
    }
  }
  return [...found].map(([fault, places]) => `${fault}: ${places[0] ?? ''}${places.length > 1 ? ` and ${places.length - 1} more` : ''}`);
}

test('every built page is valid', async () => {
  expect(await faults(built, pagesOf(inject('root')))).toEqual([]);
});

test('a page of each kind is valid after script has run', async () => {
  const page = await open(kinds.home);
  const home = page.url();
  const pages: { file: string; html: string }[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(new URL(address, home).href);
    pages.push({ file: kind, html: await page.content() });
  }
  expect(await faults(afterScript, pages)).toEqual([]);
});

test('so are the search with results and the search page', async () => {
  const page = await open('search/?q=calendar');
  await page.locator('rapport-results').getByRole('heading').first().waitFor();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('feedback');
  await dialog.getByRole('option').first().waitFor();
  expect(await faults(afterScript, [{ file: 'search', html: await page.content() }])).toEqual([]);
});
