// What every calendar of runs has in common: its head, and an event as jCal.

import { detailsOf } from './exported-items.ts';
import type { Component, Property } from './ical.ts';
import type { Mark, MarkState, RunItem } from './run.ts';
import type { RunWords } from './run-words.ts';

/** An event of a calendar. */
export interface CalendarEvent {
  /** The same for the same event each time it is written. */
  readonly uid: string;
  readonly summary: string;
  /** Lines of the description; those that make it too long are left out. */
  readonly lines: readonly string[];
  /** A whole address. */
  readonly url: string;
  readonly category: string;
  /** When what it says last changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** When it is: properties from DTSTART on. */
  readonly when: readonly Property[];
  /** Whether it keeps the time for itself; else it only reminds. */
  readonly isBusy: boolean;
}

/** The longest description, in UTF-16 units: Google's calendar takes 8,192. */
const longestDescription = 8000;

/** A calendar with a name. `zones` are the VTIMEZONE components that its events name. */
export function calendarOf(name: string, events: readonly CalendarEvent[], zones: readonly Component[] = []): Component {
  return [
    'vcalendar',
    [
      ['prodid', {}, 'text', '-//Rapport//Runs//EN'],
      ['version', {}, 'text', '2.0'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      // Outlook opens a file without it as an invitation.
      ['method', {}, 'text', 'PUBLISH'],
      ['x-wr-calname', {}, 'text', calendarLine(name)],
    ],
    [...zones, ...events.map(eventOf)],
  ];
}

function eventOf({ uid, summary, lines, url, category, changedAt, when, isBusy }: CalendarEvent): Component {
  const stamp = new Date(changedAt).toISOString().replace(/\.\d+/, '');
  return [
    'vevent',
    [
      ['uid', {}, 'text', uid],
      ['dtstamp', {}, 'date-time', stamp],
      ['last-modified', {}, 'date-time', stamp],
      ['sequence', {}, 'integer', sequenceOf(changedAt)],
      ...when,
      ['summary', {}, 'text', calendarLine(summary)],
      ['description', {}, 'text', calendarText(described(lines))],
      ['url', {}, 'uri', url],
      ['categories', {}, 'text', calendarLine(category)],
      ['transp', {}, 'text', isBusy ? 'OPAQUE' : 'TRANSPARENT'],
    ],
    [],
  ];
}

/** Seconds since 2020: later states have greater numbers, as RFC 5545 asks, and they fit its 31 bits until 2088. */
function sequenceOf(at: number): number {
  const since2020 = Math.floor((at - Date.UTC(2020, 0, 1)) / 1000);
  return Math.min(Math.max(since2020, 0), 2 ** 31 - 1);
}

function described(lines: readonly string[]): string {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= longestDescription);
  return [...kept, ...(kept.length < lines.length ? ['…'] : [])].join('\n');
}

function calendarLine(text: string): string {
  return calendarText(text).replaceAll('\n', ' ');
}

/** A text without what RFC 5545 doesn't allow in one: control characters, and halves of characters. */
function calendarText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}

/** Who an event's id belongs to: the host of a site. */
export function hostOf(site: string): string {
  return new URL(site).host || 'localhost';
}

const boxes: Readonly<Record<MarkState, string>> = { open: '☐', done: '☑', skipped: '☒' };

/** The lines of an item in a description: its box and words, and below what goes with it. */
export function linesOf(item: RunItem, mark: Mark, words: RunWords): string[] {
  return [`${boxes[mark.state]} ${item.text}`, ...detailsOf(item, mark, words).map((line) => `   ${line}`)];
}

/** Titles in a row, each once, the empty ones left out. */
export function titleOf(parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].join(' · ');
}
