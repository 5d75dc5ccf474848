// Tests how a cadence becomes a rule, and on which days the rule falls: weekends, short months, leap years.

import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import { recurrencesOf } from '../../src/runs/recurrence.ts';

/** The first days of a cadence, by its rules alone, as another program expands them. */
function daysOf(every: string, first: string, count: number): string[] {
  return recurrencesOf(every, first)
    .flatMap(({ first, rule, except = [] }) => {
      const days = ical.Recur.fromData({ ...rule }).iterator(ical.Time.fromDateString(first));
      return Array.from({ length: count }, () => days.next().toString()).filter((day) => !except.includes(day));
    })
    .toSorted()
    .slice(0, count);
}

describe('recurrencesOf', () => {
  it.each([
    ['day', '2026-11-27', { freq: 'DAILY' }],
    ['2 days', '2026-11-27', { freq: 'DAILY', interval: 2 }],
    ['week', '2026-11-27', { freq: 'WEEKLY', byday: 'FR' }],
    ['1 week', '2026-11-29', { freq: 'WEEKLY', byday: 'SU' }],
    ['2 weeks', '2026-11-27', { freq: 'WEEKLY', interval: 2, byday: 'FR' }],
    ['month', '2026-11-27', { freq: 'MONTHLY', bymonthday: 27 }],
    ['3 months', '2026-11-27', { freq: 'MONTHLY', interval: 3, bymonthday: 27 }],
    ['quarter', '2026-11-27', { freq: 'MONTHLY', interval: 3, bymonthday: 27 }],
    ['2 quarters', '2026-11-27', { freq: 'MONTHLY', interval: 6, bymonthday: 27 }],
    ['year', '2026-11-27', { freq: 'YEARLY', bymonth: 11, bymonthday: 27 }],
    ['2 years', '2026-11-27', { freq: 'YEARLY', interval: 2, bymonth: 11, bymonthday: 27 }],
  ])('%s from %s', (every, first, rule) => {
    expect(recurrencesOf(every, first)).toEqual([{ first, rule }]);
  });

  it('begins what is run each weekday on the first of them', () => {
    const rule = { freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'] };
    expect(recurrencesOf('weekday', '2026-11-27')).toEqual([{ first: '2026-11-27', rule }]);
    expect(recurrencesOf('weekday', '2026-11-28')).toEqual([{ first: '2026-11-30', rule }]);
  });

  it('knows other weekends', () => {
    expect(recurrencesOf('weekday', '2026-11-27', new Set([5, 6]))).toEqual([
      { first: '2026-11-29', rule: { freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'SU'] } },
    ]);
    expect(recurrencesOf('weekday', '2026-11-27', new Set([1, 2, 3, 4, 5, 6, 7]))).toEqual([]);
  });

  it.each([
    ['month', '2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
    ['month', '2026-12-30', ['2026-12-30', '2027-01-30', '2027-02-28', '2027-03-30', '2027-04-30']],
    ['month', '2027-12-29', ['2027-12-29', '2028-01-29', '2028-02-29', '2028-03-29']],
    ['month', '2026-12-29', ['2026-12-29', '2027-01-29', '2027-02-28', '2027-03-29']],
    ['quarter', '2026-08-31', ['2026-08-31', '2026-11-30', '2027-02-28', '2027-05-31']],
    ['quarter', '2026-11-30', ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30']],
    ['5 months', '2026-09-30', ['2026-09-30', '2027-02-28', '2027-07-30', '2027-12-30', '2028-05-30', '2028-10-30', '2029-03-30']],
    ['quarter', '2027-01-30', ['2027-01-30', '2027-04-30', '2027-07-30', '2027-10-30', '2028-01-30']],
    ['month', '2028-02-29', ['2028-02-29', '2028-03-29', '2028-04-29']],
    ['year', '2027-01-31', ['2027-01-31', '2028-01-31', '2029-01-31']],
    ['year', '2027-04-30', ['2027-04-30', '2028-04-30', '2029-04-30']],
    ['2 years', '2028-02-29', ['2028-02-29', '2030-02-28', '2032-02-29']],
    ['year', '2028-02-29', ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
    ['year', '2027-02-28', ['2027-02-28', '2028-02-28', '2029-02-28']],
    ['2 weeks', '2026-12-27', ['2026-12-27', '2027-01-10', '2027-01-24']],
    ['weekday', '2026-12-24', ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29']],
  ])('lets %s from %s fall on days that there are', (every, first, days) => {
    expect(daysOf(every, first, days.length)).toEqual(days);
  });

  it('meets each month once, however late it begins', () => {
    for (const first of ['2027-01-28', '2027-01-29', '2027-01-30', '2027-01-31', '2028-02-29'])
      for (const [every, months] of [
        ['month', 1],
        ['2 months', 2],
        ['5 months', 5],
        ['quarter', 3],
        ['9 months', 9],
      ] as const) {
        const met = daysOf(every, first, 40).map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
        expect(met, `${every} from ${first}`).toEqual(Array.from({ length: 40 }, (_, step) => (met[0] ?? 0) + step * months));
      }
  });

  it.each(['', 'fortnight', '0 weeks', '100 days', 'weekly', '2 weekdays', 'Week'])('has no rule for “%s”', (every) => {
    expect(recurrencesOf(every, '2026-11-27')).toEqual([]);
  });

  it.each(['', '2026-02-30', 'tomorrow'])('has no rule from “%s” on', (first) => {
    expect(recurrencesOf('week', first)).toEqual([]);
  });
});
