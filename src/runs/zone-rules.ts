// From the changes of a zone's clocks over some years to rules that calendars understand.

import { groupBy } from '../model/group.ts';
import type { Transition } from './zone-offsets.ts';

/** When a zone's clocks go from one offset to another: on dates, or by a yearly rule from the first of them on. */
export interface Onset {
  /** Minutes east of Greenwich. */
  readonly from: number;
  readonly to: number;
  /** By the clock before the change: `2027-03-28T02:00:00`. The first one; with a rule, that of 1970. */
  readonly start: string;
  readonly rule?: YearlyRule;
  /** The other dates, where no rule was found. */
  readonly dates: readonly string[];
}

/** A day of each year, as RRULE has it: the second Sunday of March, or the Sunday among some days of it. */
export interface YearlyRule {
  readonly freq: 'YEARLY';
  readonly bymonth: number;
  readonly byday: string;
  readonly bymonthday?: readonly number[];
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const day = 86_400_000;

/**
 * The onsets of a zone from its changes over so many whole years, at least fifteen: in fewer, a weekday doesn't fall on every
 * day it can. Rules where each year has one change to summer time and one back, on days that a rule can name; else dates.
 */
export function onsetsOf(transitions: readonly Transition[], years: number): Onset[] {
  const kinds = [...groupBy(transitions, ({ from, to }) => `${from} ${to}`).values()];
  const rules = kinds.map((kind) => (kind.length === years ? ruledOnset(kind) : undefined));
  // With only some of them ruled, or others beside them, the rules would go on where the changes don't.
  if (rules.length === 2 && rules.every((rule) => rule !== undefined)) return rules;
  return kinds.map((kind) => {
    const [start = '', ...dates] = kind.map(wallTime);
    return { ...offsetsOf(kind), start, dates };
  });
}

function ruledOnset(kind: readonly Transition[]): Onset | undefined {
  const walls = kind.map((one) => new Date(`${wallTime(one)}Z`));
  const [first] = walls;
  if (!first || walls.some((wall, index) => wall.getUTCFullYear() !== first.getUTCFullYear() + index)) return undefined;
  const same = (part: (wall: Date) => number): boolean => walls.every((wall) => part(wall) === part(first));
  if (!same((wall) => wall.getTime() % day) || !same((wall) => wall.getUTCMonth()) || !same((wall) => wall.getUTCDay())) return undefined;
  const rule = ruleOf(walls, first);
  return rule && { ...offsetsOf(kind), start: startIn1970(rule, wallTime(kind[0])), rule, dates: [] };
}

function ruleOf(walls: readonly Date[], first: Date): YearlyRule | undefined {
  const weekday = weekdays[first.getUTCDay()] ?? '';
  const base = { freq: 'YEARLY', bymonth: first.getUTCMonth() + 1 } as const;
  const days = walls.map((wall) => wall.getUTCDate());
  const isLast = walls.every((wall) => new Date(wall.getTime() + 7 * day).getUTCMonth() !== wall.getUTCMonth());
  if (isLast) return { ...base, byday: `-1${weekday}` };
  const [earliest, latest] = [Math.min(...days), Math.max(...days)];
  // Seven days in a row hold each weekday once; fewer were seen only by chance, more aren't one rule.
  if (latest - earliest !== 6) return undefined;
  if (latest % 7 === 0) return { ...base, byday: `${latest / 7}${weekday}` };
  return { ...base, byday: weekday, bymonthday: Array.from({ length: 7 }, (_, index) => earliest + index) };
}

/** The rule's day in 1970: what Outlook expects, which takes later beginnings for another zone. */
function startIn1970({ bymonth, byday, bymonthday }: YearlyRule, wall: string): string {
  const weekday = weekdays.indexOf(byday.slice(-2));
  const nth = Number(byday.slice(0, -2));
  const lastDay = new Date(Date.UTC(1970, bymonth, 0)).getUTCDate();
  const earliest = bymonthday?.[0] ?? (nth < 0 ? lastDay - 6 : nth * 7 - 6);
  const shift = (weekday - new Date(Date.UTC(1970, bymonth - 1, earliest)).getUTCDay() + 7) % 7;
  return new Date(Date.UTC(1970, bymonth - 1, earliest + shift)).toISOString().slice(0, 10) + wall.slice(10);
}

function offsetsOf([first]: readonly Transition[]): Pick<Onset, 'from' | 'to'> {
  return { from: first?.from ?? 0, to: first?.to ?? 0 };
}

/** What the clock showed at which it was changed. */
function wallTime(transition: Transition | undefined): string {
  return transition ? new Date(transition.at + transition.from * 60_000).toISOString().slice(0, 19) : '';
}
