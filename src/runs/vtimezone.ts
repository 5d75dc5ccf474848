// A time zone as calendars want it told: VTIMEZONE (RFC 5545, 3.6.5), made from what the browser knows.

import type { Component, Property } from './ical.ts';
import { offsetsOf, transitionsBetween } from './zone-offsets.ts';
import { onsetsOf, type Onset } from './zone-rules.ts';

/** How many years are told where no rule was found. Ours; as many as it takes to be sure of a rule. */
const yearsTold = 16;

/** The zone from the year before `year` on; nothing for one the browser doesn't know. */
export function zoneComponent(zone: string, year: number): Component | undefined {
  const offsetAt = offsetsOf(zone);
  if (!offsetAt) return undefined;
  const begin = Date.UTC(year - 1, 0, 1);
  const onsets = onsetsOf(transitionsBetween(offsetAt, begin, Date.UTC(year - 1 + yearsTold, 0, 1)), yearsTold);
  const isRuled = onsets.length > 0 && onsets.every(({ rule }) => rule);
  const offset = offsetAt(begin);
  const before: Onset = { from: offset, to: offset, start: '1970-01-01T00:00:00', dates: [] };
  return ['vtimezone', [['tzid', {}, 'text', zone]], (isRuled ? onsets : [before, ...onsets]).map(observanceOf)];
}

function observanceOf({ from, to, start, rule, dates }: Onset): Component {
  const rules: readonly Property[] = rule
    ? [['rrule', {}, 'recur', { ...rule }]]
    : dates.map((date): Property => ['rdate', {}, 'date-time', date]);
  return [
    to > from ? 'daylight' : 'standard',
    [
      ['tzoffsetfrom', {}, 'utc-offset', offsetText(from)],
      ['tzoffsetto', {}, 'utc-offset', offsetText(to)],
      ['dtstart', {}, 'date-time', start],
      ...rules,
    ],
    [],
  ];
}

/** Minutes as `+05:45`. */
function offsetText(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
