// Tests the calendar of a run, read back by another parser: what stands where, and that importing twice changes what is there.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCalendar } from '../../src/runs/run-calendar.ts';
import { keyOf, type Run } from '../../src/runs/run.ts';
import { began, boardPaper, item, longRun, mark, options, run, runs } from './make-runs.ts';
import { eventsIn, foldedLines } from './read-ical.ts';

fc.configureGlobal({ seed: 20261122 });

describe('runCalendar', () => {
  it('makes one entry of what a pause point has due on a day', async () => {
    const address = 'https://ea.example/handbook/executive/board-paper/send/';
    const same = { url: address, categories: ['Send a board paper'], transparency: 'TRANSPARENT', datetype: 'date' };
    const ticked = { dtstamp: new Date(began + 60_000), lastmodified: new Date(began + 60_000) };
    expect(eventsIn(await runCalendar(boardPaper, options))).toMatchObject([
      {
        ...same,
        ...ticked,
        summary: '✓ Ask the chair for the deadline · Finance committee',
        description: `${address}\n\n☑ Ask the chair for the deadline\n   Note: Thursday noon,\nby email`,
        start: new Date(2026, 10, 23),
        end: new Date(2026, 10, 24),
      },
      {
        ...same,
        ...ticked,
        summary: 'Before it goes out · Send a board paper · Finance committee',
        description: `${address}\n\n☐ Read the paper aloud once\n   Who: assistant\n☒ Print two copies\n   Only if: the meeting is on site\n   Reason: all of them dial in`,
        start: new Date(2026, 10, 24),
        end: new Date(2026, 10, 25),
      },
      {
        ...same,
        dtstamp: new Date(began),
        lastmodified: new Date(began),
        summary: 'File the sent copy · Finance committee',
        description: `${address}\n\n☐ File the sent copy`,
        start: new Date(2026, 10, 29),
        end: new Date(2026, 10, 30),
      },
    ]);
  });

  it('has the head that calendars ask for', async () => {
    expect(foldedLines(await runCalendar(boardPaper, options)).slice(0, 8)).toEqual([
      'BEGIN:VCALENDAR',
      'PRODID:-//Rapport//Runs//EN',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME;VALUE=TEXT:Send a board paper · Finance committee',
      'BEGIN:VEVENT',
      'UID:0123456789abcdef-0826d0f58411783b@ea.example',
    ]);
  });

  it('says nothing where nothing has a day', async () => {
    expect(await runCalendar({ ...boardPaper, start: '' }, options)).toBeUndefined();
    expect(await runCalendar(run([{ title: 'Before', items: [item('a', 'Ask')] }]), options)).toBeUndefined();
  });

  it('is the same text for the same run', async () => {
    expect(await runCalendar(boardPaper, options)).toBe(await runCalendar(structuredClone(boardPaper), options));
  });

  it('moves its entries when the start moves, and raises their sequence', async () => {
    const moved: Run = { ...boardPaper, start: '2026-12-01', changedAt: began + 3_600_000 };
    const [before, after] = [eventsIn(await runCalendar(boardPaper, options)), eventsIn(await runCalendar(moved, options))];
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map(({ start }) => start)).toEqual([new Date(2026, 11, 1), new Date(2026, 11, 2), new Date(2026, 11, 7)]);
    for (const [index, event] of after.entries()) expect(event.sequence).toBeGreaterThan(before[index]?.sequence ?? 0);
  });

  it('changes only the entry in which something was ticked', async () => {
    const key = keyOf('executive/board-paper#send', 'b1');
    const ticked: Run = { ...boardPaper, marks: { ...boardPaper.marks, [key]: mark('done', { at: began + 90_000 }) } };
    const [before, after] = [eventsIn(await runCalendar(boardPaper, options)), eventsIn(await runCalendar(ticked, options))];
    expect(after.map(({ sequence }, index) => sequence - (before[index]?.sequence ?? 0))).toEqual([0, 0, 90]);
    expect(after[2]?.summary).toBe('✓ File the sent copy · Finance committee');
  });

  it('shows the items of the chosen role, and those of nobody in particular', async () => {
    const described = eventsIn(await runCalendar({ ...boardPaper, role: 'executive' }, options)).map(({ description }) => description);
    expect(described.join('\n')).not.toContain('Read the paper aloud once');
    expect(described.join('\n')).toContain('File the sent copy');
  });

  it('lets another host, and another run, have their own entries', async () => {
    const ids = async (one: Run, site: string): Promise<string[]> =>
      eventsIn(await runCalendar(one, { ...options, site })).map(({ uid }) => uid);
    const all = [
      ...(await ids(boardPaper, 'https://ea.example/')),
      ...(await ids(boardPaper, 'https://other.example/')),
      ...(await ids({ ...boardPaper, run: 'fedcba9876543210' }, 'https://ea.example/')),
    ];
    expect(new Set(all).size).toBe(9);
  });

  it('cuts a description that calendars would refuse, after a whole line', async () => {
    const many = longRun(400);
    const [sheet] = many.sheets;
    const items = sheet?.groups.flatMap((group) => group.items).map((one) => ({ ...one, due: 'day 1' })) ?? [];
    const [event] = eventsIn(await runCalendar(run([{ title: 'Before', items }]), options));
    expect(event?.description.length).toBeLessThanOrEqual(8002);
    expect(event?.description).toMatch(/^https:.*\n\n(?:☐ .+\n)+…$/);
  });

  it('folds lines at 75 octets and comes back whole, whatever anyone writes', async () => {
    const clean = (text: string): string =>
      text
        .replace(/\r\n?/g, '\n')
        // oxlint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
        .replace(/\p{Surrogate}/gu, '\uFFFD');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), fc.string({ unit: 'grapheme' }), async (text, note) => {
        const key = keyOf('executive/board-paper#send', 'a');
        const written = await runCalendar(
          run([{ title: 'Before', items: [item('a', text, { due: 'day 1' })] }], { name: '', marks: { [key]: mark('open', { note }) } }),
          options,
        );
        for (const line of foldedLines(written)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // Blanks at a line's end are lost by the reader, not by the file.
        const [event] = eventsIn(written);
        expect(event?.summary.trim()).toBe(clean(text).replaceAll('\n', ' ').trim());
        expect(event?.description.replace(/\s+$/, '').endsWith(clean(note).replace(/\s+$/, ''))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('lets nobody add a line of their own', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (any) => {
        const names = new Set(
          foldedLines((await runCalendar(any, options)) ?? '\r\n').flatMap((line) =>
            line === '' || line.startsWith(' ') ? [] : [/^[A-Z-]+(?=[:;])/.exec(line)?.[0]],
          ),
        );
        const known = new Set(
          'BEGIN PRODID VERSION CALSCALE METHOD X-WR-CALNAME UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION URL CATEGORIES TRANSP END'.split(
            ' ',
          ),
        );
        expect([...names].filter((name) => !known.has(name ?? ''))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
