// Holds pages to the HTML standard, as they are built and as script leaves them.

import { HtmlValidate, type ConfigData } from 'html-validate';

/** The rules for a page as it is built. */
export const built: ConfigData = {
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

/** The rules for what a browser writes when it is asked for its document again. */
export const afterScript: ConfigData = {
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
export async function faults(config: ConfigData, pages: readonly { readonly file: string; readonly html: string }[]): Promise<string[]> {
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
