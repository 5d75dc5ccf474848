// Tests dates in words, days counted in months, and numbers in sentences, the same on every machine.

import { describe, expect, it } from 'vitest';
import { monthsAfter, wordingFor } from '../../src/plan/wording.ts';

describe('monthsAfter', () => {
  it.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-12-01', 12, '2027-12-01'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-15', 0, '2026-01-15'],
    ['1999-12-31', 24, '2001-12-31'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});

describe('dates', () => {
  it.each([
    ['en-GB', '2026-11-22', '22 November 2026'],
    ['en', '2026-01-01', 'January 1, 2026'],
    ['de', '2026-03-01', '1. März 2026'],
  ])('in %s: %s', (language, day, long) => {
    const wording = wordingFor(language);
    expect(wording.date(day)).toBe(long);
  });
});

describe('sentences with numbers', () => {
  it('tell one from many', () => {
    const { strings: english } = wordingFor('en');
    expect([0, 1, 2].map((number) => english.countChecklists(number))).toEqual(['0 checklists', '1 checklist', '2 checklists']);
    expect(english.homeCounts(1, 2)).toBe('1 playbook, 2 checklists.');
    expect(english.every('week')).toBe('every week');
    expect(english.every('2 weeks')).toBe('every 2 weeks');
    expect(english.due('day 3')).toBe('by day 3');
  });
});
