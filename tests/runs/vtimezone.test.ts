// Tests time zones as calendars are told them: read back, they show the offsets that the zones have, in every zone there is.

import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeIcal } from '../../src/runs/ical.ts';
import { zoneComponent } from '../../src/runs/vtimezone.ts';
import { onsetsOf } from '../../src/runs/zone-rules.ts';
import { offsetsOf, transitionsBetween, type OffsetAt, type Transition } from '../../src/runs/zone-offsets.ts';

const year = 2026;
const hour = 3_600_000;

async function told(zone: string): Promise<string> {
  const component = zoneComponent(zone, year);
  return component ? writeIcal(['vcalendar', [], [component]]) : '';
}

/** The offset of a told zone in minutes at a time of its clock: `2027-06-01T12:00:00`. */
function reader(text: string): (wall: string) => number {
  const component = new ical.Component(ical.parse(text) as unknown[]).getFirstSubcomponent('vtimezone');
  if (!component) throw new Error('No zone was told.');
  const zone = new ical.Timezone(component);
  return (wall) => zone.utcOffset(ical.Time.fromDateTimeString(wall)) / 60;
}

function clocksOf(zone: string): OffsetAt {
  const offsetAt = offsetsOf(zone);
  if (!offsetAt) throw new Error(`There is no zone ${zone}.`);
  return offsetAt;
}

describe('zoneComponent', () => {
  // The rules in force in the IANA data of 2025, by law or custom of each place.
  it.each<[string, readonly (readonly [string, number])[]]>([
    [
      'Europe/Berlin',
      [
        ['2027-03-28T01:59', 60],
        ['2027-03-28T03:00', 120],
        ['2027-10-31T01:59', 120],
        ['2027-10-31T03:00', 60],
        ['2055-07-01T00:00', 120],
      ],
    ],
    [
      'Europe/London',
      [
        ['2028-03-26T00:59', 0],
        ['2028-03-26T02:00', 60],
        ['2028-10-29T02:00', 0],
      ],
    ],
    [
      'America/New_York',
      [
        ['2027-03-14T01:59', -300],
        ['2027-03-14T03:00', -240],
        ['2027-11-07T02:00', -300],
      ],
    ],
    [
      'America/St_Johns',
      [
        ['2027-01-01T00:00', -210],
        ['2027-07-01T00:00', -150],
      ],
    ],
    [
      'America/Phoenix',
      [
        ['2027-01-01T00:00', -420],
        ['2027-07-01T00:00', -420],
      ],
    ],
    [
      'America/Sao_Paulo',
      [
        ['2027-01-01T00:00', -180],
        ['2027-07-01T00:00', -180],
      ],
    ],
    [
      'America/Santiago',
      [
        ['2027-04-04T00:00', -240],
        ['2027-01-01T00:00', -180],
        ['2027-09-05T01:00', -180],
        ['2031-09-07T01:00', -180],
      ],
    ],
    [
      'Australia/Sydney',
      [
        ['2027-04-04T03:00', 600],
        ['2027-10-03T03:00', 660],
      ],
    ],
    [
      'Australia/Lord_Howe',
      [
        ['2027-01-01T00:00', 660],
        ['2027-07-01T00:00', 630],
        ['2027-10-03T02:30', 660],
      ],
    ],
    [
      'Australia/Adelaide',
      [
        ['2027-01-01T00:00', 630],
        ['2027-07-01T00:00', 570],
      ],
    ],
    [
      'Pacific/Auckland',
      [
        ['2027-01-01T00:00', 780],
        ['2027-07-01T00:00', 720],
      ],
    ],
    [
      'Pacific/Chatham',
      [
        ['2027-01-01T00:00', 825],
        ['2027-07-01T00:00', 765],
      ],
    ],
    ['Pacific/Kiritimati', [['2027-01-01T00:00', 840]]],
    [
      'Asia/Kolkata',
      [
        ['2027-01-01T00:00', 330],
        ['2027-07-01T00:00', 330],
      ],
    ],
    ['Asia/Kathmandu', [['2027-01-01T00:00', 345]]],
    ['Asia/Tokyo', [['2027-07-01T00:00', 540]]],
    [
      'Asia/Jerusalem',
      [
        ['2027-03-26T03:00', 180],
        ['2027-03-25T00:00', 120],
        ['2027-10-31T02:00', 120],
      ],
    ],
    [
      'Antarctica/Troll',
      [
        ['2027-01-01T00:00', 0],
        ['2027-07-01T00:00', 120],
      ],
    ],
    // An hour back for Ramadan, which moves through the year.
    [
      'Africa/Casablanca',
      [
        ['2027-01-01T00:00', 60],
        ['2027-02-20T00:00', 0],
        ['2027-07-01T00:00', 60],
        ['2029-01-20T00:00', 0],
        ['2029-03-01T00:00', 60],
      ],
    ],
    [
      'Africa/Cairo',
      [
        ['2027-01-01T00:00', 120],
        ['2027-04-30T02:00', 180],
        ['2027-10-29T00:00', 120],
      ],
    ],
    ['UTC', [['2027-07-01T00:00', 0]]],
  ])('tells the clocks of %s', async (zone, offsets) => {
    const offsetAt = reader(await told(zone));
    expect(offsets.map(([wall]) => [wall, offsetAt(`${wall}:00`)])).toEqual(offsets);
  });

  it('tells what the clocks show over twelve years, in every zone', { timeout: 300_000 }, async () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(350);
    // Zones whose clocks go alike and are told alike are read once.
    const alike = new Map<string, { readonly text: string; readonly zone: string; readonly changes: readonly Transition[] }>();
    for (const zone of zones) {
      const text = (await told(zone)).replace(`TZID:${zone}`, 'TZID:one');
      const changes = transitionsBetween(clocksOf(zone), Date.UTC(year, 0, 1), Date.UTC(year + 12, 0, 1));
      alike.set(JSON.stringify([text, clocksOf(zone)(Date.UTC(year, 0, 1)), changes]), { text, zone, changes });
    }
    const wrong: string[] = [];
    for (const { text, zone, changes } of alike.values()) {
      const [read, offsetAt] = [reader(text), clocksOf(zone)];
      // Five hours off each change, where a time by the clock has but one meaning, and in the middle of each half-year.
      const around = changes.flatMap(({ at }) => [at - 5 * hour, at + 5 * hour]);
      for (const at of [...around, ...Array.from({ length: 24 }, (_, half) => Date.UTC(year, half * 6, 15, 12))]) {
        const offset = offsetAt(at);
        const wall = new Date(at + offset * 60_000).toISOString().slice(0, 19);
        if (read(wall) !== offset) wrong.push(`${zone} ${wall}: ${read(wall)} instead of ${offset}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has rules as Outlook knows them, from 1970 on, where the clocks follow one', async () => {
    expect((await told('Europe/Berlin')).split('\r\n').slice(1, -2)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it.each([
    ['America/New_York', ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']],
    [
      'America/Santiago',
      ['FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8', 'FREQ=YEARLY;BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8'],
    ],
    ['Australia/Lord_Howe', ['FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU']],
    ['Africa/Casablanca', []],
    ['Asia/Kathmandu', []],
  ])('finds the rules of %s', async (zone, rules) => {
    expect([...(await told(zone)).matchAll(/RRULE:(.*)\r/g)].map(([, rule]) => rule)).toEqual(rules);
  });

  it('knows no zone that there is not', () => {
    expect(zoneComponent('Europe/Atlantis', year)).toBeUndefined();
    expect(zoneComponent('', year)).toBeUndefined();
  });
});

describe('onsetsOf', () => {
  const berlin = transitionsBetween(clocksOf('Europe/Berlin'), Date.UTC(2025, 0, 1), Date.UTC(2041, 0, 1));

  it('makes no rule of a summer time that ends for good', () => {
    const ended = berlin.filter(({ at }) => at < Date.UTC(2031, 0, 1));
    expect(onsetsOf(ended, 16).map(({ rule, dates }) => [rule, dates.length])).toEqual([
      [undefined, 5],
      [undefined, 5],
    ]);
  });

  it('makes no rule where one change is beside the others', () => {
    const once: Transition = { at: Date.UTC(2030, 5, 1), from: 120, to: 180 };
    expect(onsetsOf([...berlin, once], 16).map(({ rule, dates }) => [rule, dates.length])).toEqual([
      [undefined, 15],
      [undefined, 15],
      [undefined, 0],
    ]);
  });
});
