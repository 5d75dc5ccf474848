// How often a checklist is run, as a calendar has it.

import { dayOf } from './due-day.ts';
import { usualWeekend, type Weekend } from './due.ts';

/** A rule of RRULE (RFC 5545, 3.3.10), its parts in the order in which they are written. */
export type Rule = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** From which day on, `YYYY-MM-DD`, and by which rule. The day is the rule's first. */
export interface Recurrence {
  readonly first: string;
  readonly rule: Rule;
  /** Days of the rule that are left out. */
  readonly except?: readonly string[];
}

/** For how many steps of a rule exceptions are told. Ours: no cadence lasts longer. */
const yearsTold = 40;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Unit = 'day' | 'weekday' | 'week' | 'month' | 'quarter' | 'year';

const recurrences: Readonly<Record<Unit, (day: Date, count: number, weekend: Weekend) => Recurrence[]>> = {
  day: (day, count) => [{ first: textOf(day), rule: { freq: 'DAILY', ...every(count) } }],
  weekday: onWeekdays,
  week: (day, count) => [{ first: textOf(day), rule: { freq: 'WEEKLY', ...every(count), byday: weekdays[isoDay(day) - 1] ?? '' } }],
  month: onDayOfMonth,
  quarter: (day, count) => onDayOfMonth(day, 3 * count),
  year: onDayOfYear,
};

/**
 * The recurrences of a cadence (`week`, `2 weeks`; `cadence` in src/parse/schema.ts) from a day on: one, or two where
 * February needs its own. None for a text that is no cadence, a day that isn't in the calendar, or "every 2 weekdays", which no
 * rule can tell. What is run each weekday begins with the next one. What begins late in a month ends shorter months.
 */
export function recurrencesOf(cadence: string, first: string, weekend: Weekend = usualWeekend): Recurrence[] {
  const found = /^(?:([1-9]\d?) )?(day|weekday|week|month|quarter|year)s?$/.exec(cadence);
  const day = dayOf(first);
  return found && day ? recurrences[found[2] as Unit](day, Number(found[1] ?? 1), weekend) : [];
}

function onWeekdays(day: Date, count: number, weekend: Weekend): Recurrence[] {
  if (count > 1 || weekend.size >= 7) return [];
  while (weekend.has(isoDay(day))) day.setUTCDate(day.getUTCDate() + 1);
  return [{ first: textOf(day), rule: { freq: 'WEEKLY', byday: weekdays.filter((_, index) => !weekend.has(index + 1)) } }];
}

function onDayOfYear(day: Date, years: number): Recurrence[] {
  const isLeapDay = day.getUTCMonth() === 1 && day.getUTCDate() === 29;
  const bymonthday = isLeapDay ? -1 : day.getUTCDate();
  return [{ first: textOf(day), rule: { freq: 'YEARLY', ...every(years), bymonth: day.getUTCMonth() + 1, bymonthday } }];
}

/**
 * A day every so many months. Rules leave out the months that don't have it. The 31st is told as the last day, which all
 * calendars know. For the 29th and 30th there is a rule (BYSETPOS), but Outlook doesn't know it and others stumble over it: so
 * February, which alone can be too short for them, has its own.
 */
function onDayOfMonth(day: Date, months: number): Recurrence[] {
  if (months % 12 === 0) return onDayOfYear(day, months / 12);
  const date = day.getUTCDate();
  const usual = { first: textOf(day), rule: { freq: 'MONTHLY', ...every(months), bymonthday: date === 31 ? -1 : date } };
  if (date <= 28 || date === 31) return [usual];
  // Twelve steps lead through every month that is ever met, and after them all years are alike.
  const years = months / commonDivisor(months, 12);
  const met = Array.from({ length: 12 }, (_, step) => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step * months, 1)));
  const year = met.find((month) => month.getUTCMonth() === 1)?.getUTCFullYear();
  if (year === undefined) return [usual];
  const ends = Array.from({ length: yearsTold }, (_, step) => textOf(new Date(Date.UTC(year + step * years, 2, 0))));
  const first = ends.find((end) => date === 30 || end.endsWith('28')) ?? '';
  const except = date === 30 ? [] : ends.filter((end) => end.endsWith('29') && end > first).map((end) => end.replace(/29$/, '28'));
  const february = { freq: 'YEARLY', ...every(years), bymonth: 2, bymonthday: date === 30 ? -1 : 28 };
  return [usual, { first, rule: february, except }];
}

function every(count: number): { readonly interval?: number } {
  return count > 1 ? { interval: count } : {};
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function isoDay(day: Date): number {
  return day.getUTCDay() === 0 ? 7 : day.getUTCDay();
}

function textOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
