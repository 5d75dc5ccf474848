// Tests which paper a handbook is printed on: by the region of its language, by CLDR.

import { expect, it } from 'vitest';
import { paperFor } from '../../src/plan/paper.ts';

it.each([
  ['en', 'a4'],
  ['en-GB', 'a4'],
  ['en-US', 'letter'],
  ['EN-us', 'letter'],
  ['fr-CA', 'letter'],
  ['fr', 'a4'],
  ['es-MX', 'letter'],
  ['es-419', 'a4'],
  ['es-CL', 'letter'],
  ['fil-PH', 'letter'],
  ['zh-Hant-TW', 'a4'],
  ['en-Latn-US-u-nu-latn', 'letter'],
])('%s is printed on %s', (language, paper) => {
  expect(paperFor(language)).toBe(paper);
});
