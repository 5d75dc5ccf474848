// Tests the calendar of a checklist that is run again and again: the same time by the clock, whatever the clocks do meanwhile.

import { describe, expect, it } from 'vitest';
import { cadenceCalendar, type CadenceOptions } from '../../src/runs/cadence-calendar.ts';
import { began, boardPaper, options, source } from './make-runs.ts';
import { eventsIn, foldedLines, startsIn, wallTime } from './read-ical.ts';

const weekly = source(boardPaper.sheets[0]?.groups ?? [], { every: 'week' });
const choices: CadenceOptions = { ...options, first: '2026-10-23', time: '09:30', minutes: 45, timeZone: 'Europe/Zurich', chosenAt: began };

describe('cadenceCalendar', () => {
  it('makes one entry that repeats, with everything there is to do', async () => {
    const text = await cadenceCalendar(weekly, choices);
    expect(eventsIn(text)).toMatchObject([
      {
        uid: 'cadence-d8625d82c678e3d2@ea.example',
        summary: 'Send a board paper',
        description:
          'https://ea.example/handbook/executive/board-paper/send/\n\nBefore it goes out\n☐ Ask the chair for the deadline\n☐ Read the paper aloud once\n   Who: assistant\n☐ Print two copies\n   Only if: the meeting is on site\n\nAfter it is sent\n☐ File the sent copy\n☐ Thank the authors',
        url: 'https://ea.example/handbook/executive/board-paper/send/',
        categories: ['Send a board paper'],
        transparency: 'OPAQUE',
        dtstamp: new Date(began),
        lastmodified: new Date(began),
        start: new Date('2026-10-23T07:30:00Z'),
        end: new Date('2026-10-23T08:15:00Z'),
        datetype: 'date-time',
      },
    ]);
    expect(foldedLines(text).filter((line) => /^(?:DT(?:START|END);|RRULE:FREQ=WEEKLY)/.test(line))).toEqual([
      'DTSTART;TZID=Europe/Zurich:20261023T093000',
      'DTEND;TZID=Europe/Zurich:20261023T101500',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
    ]);
  });

  it.each([
    ['Europe/Zurich', '2026-10-23', '2026-11-20', '09:30'],
    ['America/New_York', '2027-03-05', '2027-04-02', '08:00'],
    ['Australia/Lord_Howe', '2027-03-26', '2027-04-16', '17:15'],
    ['America/Santiago', '2027-03-26', '2027-04-16', '00:30'],
    ['Africa/Casablanca', '2027-02-05', '2027-03-19', '10:00'],
    ['Asia/Kathmandu', '2027-02-05', '2027-03-05', '10:00'],
  ])('keeps its time by the clock of %s over a change of the clocks', async (timeZone, first, last, time) => {
    const text = await cadenceCalendar(weekly, { ...choices, timeZone, first, time });
    const shown = startsIn(text, `${first}T00:00:00Z`, `${last}T23:59:00Z`).map((start) => wallTime(start, timeZone));
    const count = (Date.parse(last) - Date.parse(first)) / (7 * 86_400_000) + 1;
    expect(shown).toEqual(
      Array.from(
        { length: count },
        (_, week) => `${new Date(Date.parse(first) + week * 7 * 86_400_000).toISOString().slice(0, 10)} ${time}`,
      ),
    );
  });

  it.each([
    ['weekday', '2026-10-24', ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-11-02']],
    ['2 weeks', '2026-10-24', ['2026-10-24', '2026-11-07', '2026-11-21']],
    ['month', '2026-10-31', ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']],
    ['month', '2026-10-30', ['2026-10-30', '2026-11-30', '2026-12-30', '2027-01-30', '2027-02-28']],
    ['month', '2026-12-29', ['2026-12-29', '2027-01-29', '2027-02-28', '2027-03-29']],
    ['month', '2027-12-29', ['2027-12-29', '2028-01-29', '2028-02-29', '2028-03-29']],
    ['quarter', '2026-10-31', ['2026-10-31', '2027-01-31', '2027-04-30', '2027-07-31']],
    ['year', '2028-02-29', ['2028-02-29', '2029-02-28', '2030-02-28']],
  ])('lets another program find the days of “%s” from %s', async (every, first, days) => {
    const text = await cadenceCalendar({ ...weekly, every }, { ...choices, first });
    const last = new Date(Date.parse(days.at(-1) ?? '') + 86_400_000).toISOString();
    expect(startsIn(text, `${first}T00:00:00Z`, last).map((start) => wallTime(start, choices.timeZone).slice(0, 10))).toEqual(days);
  });

  it('ends the next day where it begins late', async () => {
    const [event] = eventsIn(await cadenceCalendar(weekly, { ...choices, time: '23:30' }));
    expect(event?.end.toISOString()).toBe('2026-10-23T22:15:00.000Z');
  });

  it('is the same entry when another time is chosen, and a later one', async () => {
    const [before] = eventsIn(await cadenceCalendar(weekly, choices));
    const [after] = eventsIn(await cadenceCalendar(weekly, { ...choices, time: '14:00', chosenAt: began + 60_000 }));
    expect(after?.uid).toBe(before?.uid);
    expect((after?.sequence ?? 0) - (before?.sequence ?? 0)).toBe(60);
  });

  it('is another entry for another handbook on the same host', async () => {
    const [here] = eventsIn(await cadenceCalendar(weekly, choices));
    const [there] = eventsIn(await cadenceCalendar(weekly, { ...choices, site: 'https://ea.example/' }));
    expect(there?.uid).not.toBe(here?.uid);
  });

  it.each<[string, Partial<CadenceOptions>]>([
    ['a day', { first: '2026-02-30' }],
    ['a time', { time: '24:00' }],
    ['a time of two digits', { time: '9:30' }],
    ['a length', { minutes: 0 }],
    ['a length that is a number', { minutes: Number.NaN }],
    ['a zone', { timeZone: 'Europe/Atlantis' }],
  ])('says nothing without %s', async (_, wrong) => {
    expect(await cadenceCalendar(weekly, { ...choices, ...wrong })).toBeUndefined();
  });

  it('says nothing of what isn’t run again and again', async () => {
    expect(await cadenceCalendar({ ...weekly, every: '' }, choices)).toBeUndefined();
  });
});
