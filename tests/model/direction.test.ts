// Tests the direction of languages, and texts of the other direction inside a sentence.

import { describe, expect, it } from 'vitest';
import { directionOf, isolated } from '../../src/model/direction.ts';

describe('the direction', () => {
  it.each([
    ['en', 'ltr'],
    ['de-CH', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['ku-Arab', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['ja', 'ltr'],
  ] as const)('of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('a text in a sentence', () => {
  it('is set apart when it holds letters of the other direction', () => {
    expect(isolated('Slack', 'rtl')).toBe('\u2068Slack\u2069');
    expect(isolated('اجتماع', 'ltr')).toBe('\u2068اجتماع\u2069');
    expect(isolated('اجتماع Zoom', 'rtl')).toBe('\u2068اجتماع Zoom\u2069');
  });

  it('stays as it is otherwise', () => {
    expect(isolated('اجتماع 3', 'rtl')).toBe('اجتماع 3');
    expect(isolated('12', 'rtl')).toBe('12');
    expect(isolated('Slack', 'ltr')).toBe('Slack');
    expect(isolated('会議', 'ltr')).toBe('会議');
    expect(isolated('', 'rtl')).toBe('');
  });

  it('is not set apart twice', () => {
    expect(isolated('\u2068Slack\u2069، \u2068Zoom\u2069', 'rtl')).toBe('\u2068Slack\u2069، \u2068Zoom\u2069');
  });
});
