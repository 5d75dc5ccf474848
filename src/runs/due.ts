// When the items of a run are due, and what comes next.

import { dayOf, dueDay, textOf } from './due-day.ts';
import { itemsOf, type PlacedItem, type Run } from './run.ts';

/** Days of the week that are no working days, by ISO's numbers: 1 is Monday. */
export type Weekend = ReadonlySet<number>;

/** Saturday and Sunday. */
export const usualWeekend: Weekend = new Set([6, 7]);

/**
 * The day an item is due, `YYYY-MM-DD`; nothing where it says nothing or the run has no start. Where weekends are skipped, "day 3"
 * is the third working day and "week 1" the last working day of the first seven; a month's end moves to the working day before.
 */
export function dueOf(run: Pick<Run, 'start' | 'skipsWeekends'>, due: string, weekend: Weekend = usualWeekend): string | undefined {
  const day = dueDay(run.start, due);
  if (day === undefined || !run.skipsWeekends) return day;
  const found = /^day (\d+)$/.exec(due.trim().toLowerCase());
  return found ? workingDay(run.start, Number(found[1]), weekend) : lastWorkingDay(day, weekend);
}

function workingDay(start: string, count: number, weekend: Weekend): string | undefined {
  const day = dayOf(start);
  if (!day || weekend.size >= 7) return undefined;
  for (let left = count; ; day.setUTCDate(day.getUTCDate() + 1)) {
    if (!weekend.has(isoDay(day))) left--;
    if (left <= 0) return textOf(day);
  }
}

function lastWorkingDay(text: string, weekend: Weekend): string {
  const day = dayOf(text);
  if (!day) return text;
  for (let tries = 0; tries < 7 && weekend.has(isoDay(day)); tries++) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function isoDay(day: Date): number {
  return day.getUTCDay() === 0 ? 7 : day.getUTCDay();
}

/** An open item with its day. */
export interface Due {
  readonly item: PlacedItem;
  readonly day: string;
}

/** What is open and due, the earliest first; items of one day in their order. */
export function openDues(run: Run, weekend: Weekend = usualWeekend): Due[] {
  return itemsOf(run)
    .filter(({ key }) => (run.marks[key]?.state ?? 'open') === 'open')
    .flatMap((item): Due[] => {
      const day = dueOf(run, item.due, weekend);
      return day === undefined ? [] : [{ item, day }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Today by a clock, in the time zone it runs in: `YYYY-MM-DD`. */
export function todayBy(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
