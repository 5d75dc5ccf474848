// Reads calendars back with a parser that has nothing to do with the one that writes them.

import ical from 'node-ical';

/** An event as another program sees it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly categories: readonly string[];
  readonly transparency: string;
  readonly sequence: number;
  readonly dtstamp: Date;
  readonly lastmodified: Date;
  readonly start: Date & { readonly dateOnly?: true };
  readonly end: Date;
  readonly datetype: string;
}

/** The events of a calendar, in their order. */
export function eventsIn(text: string | undefined): ReadEvent[] {
  return Object.values(ical.sync.parseICS(text ?? '')).flatMap((one) => (one?.type === 'VEVENT' ? [one as unknown as ReadEvent] : []));
}

/** The beginnings of all events of a calendar from `from` to `to`, moments as ISO has them. */
export function startsIn(text: string | undefined, from: string, to: string): string[] {
  return eventsIn(text)
    .flatMap((event) =>
      ical.expandRecurringEvent(event as unknown as Parameters<typeof ical.expandRecurringEvent>[0], {
        from: new Date(from),
        to: new Date(to),
      }),
    )
    .map(({ start }) => start.toISOString())
    .toSorted();
}

/** A day as the clock of a zone shows it: `2026-11-23 09:30`. */
export function wallTime(moment: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment));
}

/** Lines as they stand in the file, still folded. Fails where a line doesn't end as it should. */
export function foldedLines(text: string | undefined): string[] {
  const lines = (text ?? '').split('\r\n');
  if (lines.pop() !== '' || lines.some((line) => /[\r\n]/.test(line))) throw new Error('A line doesn’t end in CRLF.');
  return lines;
}
