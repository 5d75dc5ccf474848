// Tests when something is due that is counted from a start: weeks, ends of months, leap years, and what isn't counted at all.

import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dueDay } from '../../src/runs/due-day.ts';

fc.configureGlobal({ seed: 20261122 });

/** Days of this century and the last, as a date field gives them. */
const days = fc.integer({ min: -25_567, max: 47_481 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const counts = fc.integer({ min: 1, max: 999 });
const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('dueDay', () => {
  it.each([
    ['day 1', '2026-11-23'],
    ['day 3', '2026-11-25'],
    ['day 10', '2026-12-02'],
    ['week 1', '2026-11-29'],
    ['week 2', '2026-12-06'],
    ['week 12', '2027-02-14'],
    ['month 1', '2026-12-22'],
    ['month 3', '2027-02-22'],
    ['month 12', '2027-11-22'],
  ])('counts the start as the first day: %s of 2026-11-23 is %s', (due, day) => {
    expect(dueDay('2026-11-23', due)).toBe(day);
  });

  it.each([
    ['2026-02-28', 'day 2', '2026-03-01'],
    ['2028-02-28', 'day 2', '2028-02-29'],
    ['2028-02-29', 'day 2', '2028-03-01'],
    ['2028-02-23', 'week 1', '2028-02-29'],
    ['1900-02-28', 'day 2', '1900-03-01'],
    ['2000-02-28', 'day 2', '2000-02-29'],
    ['2026-12-31', 'day 2', '2027-01-01'],
    ['2026-02-01', 'month 1', '2026-02-28'],
    ['2028-02-01', 'month 1', '2028-02-29'],
    ['2028-02-29', 'month 12', '2029-02-28'],
    ['2026-01-01', 'month 1', '2026-01-31'],
    ['2026-12-01', 'month 1', '2026-12-31'],
    ['2026-03-31', 'month 1', '2026-04-30'],
  ])('knows the ends of months and years: from %s, %s is %s', (start, due, day) => {
    expect(dueDay(start, due)).toBe(day);
  });

  it.each([
    ['2026-01-29', '2026-02-28'],
    ['2026-01-30', '2026-02-28'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2028-01-31', '2028-02-29'],
  ])('lets a month that begins late end with the next one, where that is shorter: from %s, month 1 is %s', (start, day) => {
    expect(dueDay(start, 'month 1')).toBe(day);
  });

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(days, counts, fc.constantFrom('day', 'week', 'month'), (start, count, unit) => {
        const due = `${unit} ${count}`;
        expect((dueDay(next(start), due) ?? '') >= (dueDay(start, due) ?? ''), `${start}, ${due}`).toBe(true);
      }),
      // Starts at which a month can end too late.
      { examples: [['2026-01-31', 1, 'month']] },
    );
  });

  it('gives day after day, seven of them a week, and never one before the start', () => {
    fc.assert(
      fc.property(days, counts, (start, count) => {
        expect(dueDay(start, 'day 1')).toBe(start);
        if (count < 999) expect(dueDay(start, `day ${count + 1}`)).toBe(next(dueDay(start, `day ${count}`) ?? ''));
        if (count <= 142) expect(dueDay(start, `week ${count}`)).toBe(dueDay(start, `day ${count * 7}`));
        expect((dueDay(start, `month ${count}`) ?? '') >= start).toBe(true);
      }),
    );
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'])(
    'is the same in the time zone %s, also when clocks change',
    (zone) => {
      const before = process.env['TZ'];
      onTestFinished(() => {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      });
      process.env['TZ'] = zone;
      expect(dueDay('2026-03-28', 'day 2')).toBe('2026-03-29');
      expect(dueDay('2026-10-24', 'week 1')).toBe('2026-10-30');
      expect(dueDay('2026-12-31', 'day 1')).toBe('2026-12-31');
    },
  );

  it('reads what is written in capitals or with spaces around it', () => {
    expect(dueDay('2026-11-23', ' Week 2 ')).toBe('2026-12-06');
  });

  it.each(['', 'Friday', 'day', 'day three', 'day 3.5', 'day -1', 'day 1000', 'days 3', 'year 1', 'the day 3', 'day 3 at noon', '3 March'])(
    'gives no day for what isn’t counted from the start: “%s”',
    (due) => {
      expect(dueDay('2026-11-23', due)).toBeUndefined();
    },
  );

  it.each(['', 'tomorrow', '2026-13-01', '2026-11-32', '23.11.2026', 'undefined'])(
    'gives no day for a start that is none: “%s”',
    (start) => {
      expect(dueDay(start, 'day 3')).toBeUndefined();
    },
  );

  it.each(['2026-02-30', '2026-02-29', '2026-11-31'])('gives no day for a start that the month doesn’t have: %s', (start) => {
    expect(dueDay(start, 'day 1')).toBeUndefined();
  });

  it.each([
    ['9999-12-31', 'day 2'],
    ['9999-12-31', 'week 999'],
    ['+275760-09-12', 'day 3'],
    ['275760-09-12', 'day 3'],
  ])('gives a day or none at the end of time, never half of one and never a fault: from %s, %s', (start, due) => {
    expect(dueDay(start, due) ?? '2026-11-23').toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
