// A run as a calendar: one entry for what is due together.

import { groupBy } from '../model/group.ts';
import { calendarOf, hostOf, linesOf, titleOf, type CalendarEvent } from './calendar.ts';
import { addressOf, byPausePoint, exportedItems, type ExportedGroup, type ExportOptions } from './exported-items.ts';
import { fingerprint } from './fingerprint.ts';
import { writeIcal, type Property } from './ical.ts';
import type { Run } from './run.ts';

/**
 * A run as iCalendar text. Items of a pause point that are due together make one entry for the whole day: a day with a dozen
 * bars would hide everything else in it. An entry keeps its id when the run's start moves or items are ticked, so that
 * importing again changes it; for the same reason what is settled stays, with a tick before it. Items without a day are left
 * out; where none has one there is no calendar.
 */
export async function runCalendar(run: Run, options: ExportOptions): Promise<string | undefined> {
  const dated = exportedItems(run, options.weekend).filter(({ day }) => day !== '');
  const together = byPausePoint(dated).flatMap((group) =>
    [...groupBy(group.items, ({ due }) => plain(due)).values()].map((items) => ({ ...group, items })),
  );
  if (together.length === 0) return undefined;
  return writeIcal(
    calendarOf(
      titleOf([run.title, run.name]),
      together.map((due) => eventOf(run, due, options)),
    ),
  );
}

function eventOf(run: Run, { sheet, group, items }: ExportedGroup, { words, site }: ExportOptions): CalendarEvent {
  const [first] = items;
  const day = first?.day ?? '';
  const address = addressOf(site, sheet.url);
  const what = items.length === 1 ? [first?.text ?? ''] : [group.title, sheet.title];
  const isSettled = items.every(({ mark }) => mark.state !== 'open');
  return {
    uid: `${run.run}-${fingerprint(`${sheet.id}\n${group.title}\n${plain(first?.due ?? '')}`)}@${hostOf(site)}`,
    summary: `${isSettled ? '✓ ' : ''}${titleOf([...what, run.name])}`,
    lines: [address, '', ...items.flatMap((item) => linesOf(item, item.mark, words))],
    url: address,
    category: run.title,
    changedAt: Math.max(run.changedAt, ...items.map(({ mark }) => mark.at)),
    when: [['dtstart', {}, 'date', day], ...endOf(day)],
    isBusy: false,
  };
}

function plain(due: string): string {
  return due.trim().toLowerCase();
}

/** The day after: the one an entry ends on isn't part of it. None after the last day that can be written; then it lasts a day anyway. */
function endOf(day: string): Property[] {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return next.startsWith('+') ? [] : [['dtend', {}, 'date', next.slice(0, 10)]];
}
