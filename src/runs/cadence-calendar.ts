// When a checklist is run again and again, as a calendar: one entry that repeats.

import { calendarOf, hostOf, linesOf, type CalendarEvent } from './calendar.ts';
import { addressOf, type ExportOptions } from './exported-items.ts';
import { fingerprint } from './fingerprint.ts';
import { writeIcal, type Property } from './ical.ts';
import { recurrencesOf, type Recurrence } from './recurrence.ts';
import { unmarked, type RunSource } from './run.ts';
import { zoneComponent } from './vtimezone.ts';

/** When a checklist is run. */
export interface CadenceOptions extends ExportOptions {
  /** The first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** By the clock of the time zone, `HH:MM`. */
  readonly time: string;
  /** How long it takes. */
  readonly minutes: number;
  /** A zone of the IANA list: `Europe/Zurich`. */
  readonly timeZone: string;
  /** When this was chosen, in milliseconds since 1970: importing a later choice changes the entry. */
  readonly chosenAt: number;
}

/**
 * A checklist's cadence as iCalendar text, at the same time by the clock in summer and winter. Nothing where it has no cadence
 * that repeats (see {@link recurrencesOf}), or where day, time or zone are none.
 */
export async function cadenceCalendar(source: RunSource, options: CadenceOptions): Promise<string | undefined> {
  const { first, time, minutes, timeZone, weekend } = options;
  const recurrences = recurrencesOf(source.every, first, weekend);
  if (recurrences.length === 0 || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || !(minutes >= 1)) return undefined;
  const zone = zoneComponent(timeZone, Number(first.slice(0, 4)));
  if (!zone) return undefined;
  const events = recurrences.map((recurrence, index) => eventOf(source, recurrence, index, options));
  return writeIcal(calendarOf(source.title, events, [zone]));
}

function eventOf(source: RunSource, { first, rule, except = [] }: Recurrence, index: number, options: CadenceOptions): CalendarEvent {
  const { time, minutes, timeZone, site, words, chosenAt } = options;
  const begin = `${first}T${time}:00`;
  const address = addressOf(site, source.url);
  const groups = source.sheets.flatMap((sheet) => sheet.groups);
  return {
    // The site's path is in it: a host may have several handbooks with the same checklist.
    uid: `cadence-${fingerprint(`${new URL(site).pathname}\n${source.id}`)}${index === 0 ? '' : `-${index + 1}`}@${hostOf(site)}`,
    summary: source.title,
    lines: [address, ...groups.flatMap(({ title, items }) => ['', title, ...items.flatMap((item) => linesOf(item, unmarked, words))])],
    url: address,
    category: source.title,
    changedAt: chosenAt,
    when: [
      ['dtstart', { tzid: timeZone }, 'date-time', begin],
      ['dtend', { tzid: timeZone }, 'date-time', wallTimeAfter(begin, minutes)],
      ['rrule', {}, 'recur', rule],
      ...except.map((day): Property => ['exdate', { tzid: timeZone }, 'date-time', `${day}T${time}:00`]),
    ],
    isBusy: true,
  };
}

/** What a clock that isn't changed meanwhile shows so many minutes later. */
function wallTimeAfter(begin: string, minutes: number): string {
  return new Date(Date.parse(`${begin}Z`) + Math.round(minutes) * 60_000).toISOString().slice(0, 19);
}
