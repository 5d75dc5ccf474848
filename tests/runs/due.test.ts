// Tests when items of a run are due: by the calendar, in working days, and what comes next.

import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dueOf, openDues, todayBy, usualWeekend, type Weekend } from '../../src/runs/due.ts';
import { weekendOf } from '../../templates/elements/runs/context.ts';
import { item, keyFor, mark, runOf, sourceOf } from './sample-runs.ts';

fc.configureGlobal({ seed: 20261122 });

const dayLength = 86_400_000;
const days = fc.integer({ min: 0, max: 47_481 }).map((number) => new Date(number * dayLength).toISOString().slice(0, 10));
const fridaySaturday: Weekend = new Set([5, 6]);
const working = (start: string, due: string, weekend: Weekend = usualWeekend): string | undefined =>
  dueOf({ start, skipsWeekends: true }, due, weekend);
const isoDay = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
/** How many working days there are from one day to another, both counted. */
function workingDays(from: string, to: string, weekend: Weekend): number {
  let count = 0;
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += dayLength)
    if (!weekend.has(isoDay(new Date(at).toISOString().slice(0, 10)))) count++;
  return count;
}

describe('in working days', () => {
  it.each([
    ['from Monday, the fifth is Friday', '2026-11-23', 'day 5', '2026-11-27'],
    ['from Monday, the sixth is the Monday after', '2026-11-23', 'day 6', '2026-11-30'],
    ['from Friday, the second is Monday', '2026-11-27', 'day 2', '2026-11-30'],
    ['from Saturday, the first is Monday', '2026-11-28', 'day 1', '2026-11-30'],
    ['from Sunday, the first is Monday', '2026-11-29', 'day 1', '2026-11-30'],
    ['over the end of a month', '2026-11-30', 'day 3', '2026-12-02'],
    ['over the end of a year', '2027-12-31', 'day 2', '2028-01-03'],
    ['on a leap day', '2028-02-28', 'day 2', '2028-02-29'],
    ['over a leap day', '2028-02-25', 'day 4', '2028-03-01'],
    ['where there is no leap day', '2027-02-26', 'day 2', '2027-03-01'],
    ['the first week ends on Friday', '2026-11-23', 'week 1', '2026-11-27'],
    ['a week from Wednesday ends on Tuesday', '2026-11-25', 'week 1', '2026-12-01'],
    ['a month that would end on a Sunday ends on Friday', '2026-10-23', 'month 1', '2026-11-20'],
    ['a month that ends on a leap day', '2028-02-01', 'month 1', '2028-02-29'],
  ])('%s', (_, start, due, day) => {
    expect(working(start, due)).toBe(day);
  });

  it.each([
    ['from Thursday, the second is Sunday', '2026-11-26', 'day 2', '2026-11-29'],
    ['from Friday, the first is Sunday', '2026-11-27', 'day 1', '2026-11-29'],
    ['the first week from Sunday ends on Thursday', '2026-11-22', 'week 1', '2026-11-26'],
  ])('with Friday and Saturday off: %s', (_, start, due, day) => {
    expect(working(start, due, fridaySaturday)).toBe(day);
  });

  it.each([
    ['en-GB', [6, 7]],
    ['de', [6, 7]],
    ['ar-EG', [5, 6]],
    ['he-IL', [5, 6]],
  ])('where %s is spoken, these are off: %s', (language, off) => {
    expect([...weekendOf(language)].toSorted()).toEqual(off);
  });

  it('takes Saturday and Sunday where the language is none', () => {
    expect([...weekendOf('')]).toEqual([6, 7]);
  });

  it('gives no day where every day is off', () => {
    expect(working('2026-11-23', 'day 1', new Set([1, 2, 3, 4, 5, 6, 7]))).toBeUndefined();
  });

  it('counts exactly the working days from the start, and ends on one', () => {
    const weekends = fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }).map((off): Weekend => new Set(off));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), weekends, (start, count, weekend) => {
        const day = working(start, `day ${count}`, weekend) ?? '';
        expect(workingDays(start, day, weekend)).toBe(count);
        expect(weekend.has(isoDay(day))).toBe(false);
      }),
    );
  });

  it('a week or a month ends on a working day, at most six days early and never before the start’s own week is over', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('week', 'month'), fc.integer({ min: 1, max: 24 }), (start, unit, count) => {
        const plain = dueOf({ start, skipsWeekends: false }, `${unit} ${count}`) ?? '';
        const day = working(start, `${unit} ${count}`) ?? '';
        expect(usualWeekend.has(isoDay(day))).toBe(false);
        expect(day <= plain && day >= start).toBe(true);
        expect(workingDays(day, plain, usualWeekend)).toBe(1);
      }),
    );
  });

  it.each(['9999-12-25', '9999-12-31'])('gives a day or none at the end of time: from %s', (start) => {
    for (const due of ['day 1', 'day 2', 'day 4', 'day 6', 'day 999', 'week 1'])
      expect(working(start, due) ?? '2026-11-23').toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('what is due next', () => {
  const third = item('Third', { due: 'week 2' });
  const first = item('First', { due: 'day 1' });
  const undated = item('Whenever');
  const second = item('Second', { due: 'day 3', who: 'assistant' });
  const other = item('Other', { due: 'day 3', who: 'executive' });
  const run = runOf(sourceOf([third, first], [undated, second, other]));
  const next = (more: Parameters<typeof runOf>[1]): string[] =>
    openDues({ ...run, ...more }).map(({ item: { text }, day }) => `${day} ${text}`);

  it('comes by day, and within a day in the order of the checklist', () => {
    expect(next({})).toEqual(['2026-11-23 First', '2026-11-25 Second', '2026-11-25 Other', '2026-12-06 Third']);
  });

  it('leaves out what is done or doesn’t apply, and keeps what was opened again', () => {
    const marks = { [keyFor('First')]: mark('done'), [keyFor('Second')]: mark('skipped'), [keyFor('Third')]: mark('open') };
    expect(next({ marks })).toEqual(['2026-11-25 Other', '2026-12-06 Third']);
  });

  it('leaves out other roles’ items', () => {
    expect(next({ role: 'executive' })).toEqual(['2026-11-23 First', '2026-11-25 Other', '2026-12-06 Third']);
  });

  it('is nothing without a start', () => {
    expect(next({ start: '' })).toEqual([]);
  });
});

it.each([
  ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23'],
  ['America/Los_Angeles', '2026-11-23T07:59:59Z', '2026-11-22'],
  ['America/Los_Angeles', '2026-11-23T08:00:00Z', '2026-11-23'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
])('today in %s at %s is %s', (zone, now, day) => {
  const before = process.env['TZ'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  process.env['TZ'] = zone;
  expect(todayBy(new Date(now))).toBe(day);
});
