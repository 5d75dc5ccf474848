// What a store, a file or a link holds of a run, checked: the only importer of zod in what runs in browsers.

import * as z from 'zod/mini';
import { dayOf } from './due-day.ts';
import { bringUp, isKept, type Steps } from './formats.ts';
import type { Mark, Run, RunItem } from './run.ts';

// Without this zod tries whether it may compile code, which the content policy forbids and reports.
z.config({ jitless: true });

/** The format of runs that this version writes. */
export const runFormat = 1;

/** How older formats become this one. None is older yet. */
const steps: Steps = {};

/** The most a run may hold: items in its checklists, and as many that have gone. Ours; the largest packet has some hundred. */
export const mostItems = 2000;

/** The longest text, in UTF-16 units. Ours. */
export const longestText = 2000;

const text = z.string().check(z.maxLength(longestText));
const moment = z.int().check(z.gte(0), z.lte(8_640_000_000_000_000));
// A single slash begins it: put behind the site's address, it leads nowhere else.
const url = text.check(z.regex(/^\/(?![/\\])[^\s\\]*$/));
const day = text.check(z.refine((value) => value === '' || dayOf(value) !== undefined));
const many = <Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> => z.array(item).check(z.maxLength(mostItems));

const item = { id: text, text, who: text, due: text, condition: text };
const runItem: z.ZodMiniType<RunItem> = z.object(item);
const mark: z.ZodMiniType<Mark> = z.object({ state: z.enum(['open', 'done', 'skipped']), reason: text, note: text, at: moment });
const sheet = z.object({
  id: text,
  title: text,
  url,
  revision: text,
  groups: many(z.object({ title: text, items: many(runItem) })),
});
// Every key has a space (see `keyOf`), so none is a name that objects have of their own.
const markKey = z.string().check(z.maxLength(2 * longestText + 1), z.regex(/ /));

const run: z.ZodMiniType<Run> = z
  .object({
    kind: z.enum(['checklist', 'packet']),
    id: text,
    title: text,
    url,
    every: text,
    sheets: many(sheet),
    run: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
    name: text,
    role: text,
    start: day,
    skipsWeekends: z.boolean(),
    status: z.enum(['open', 'finished', 'archived', 'deleted']),
    marks: z.record(markKey, mark),
    gone: many(z.object({ ...item, sheet: text })),
    createdAt: moment,
    changedAt: moment,
  })
  .check(
    z.refine(({ sheets }) => countItems(sheets) <= mostItems),
    z.refine(({ marks }) => Object.keys(marks).length <= 2 * mostItems),
  );

function countItems(sheets: Run['sheets']): number {
  let count = 0;
  for (const { groups } of sheets) for (const { items } of groups) count += items.length;
  return count;
}

/** A run; or why there is none, and where in the value: `sheets.0.title`. */
export type RunRead = { readonly run: Run } | { readonly fault: 'newer' | 'unknown' | 'shape'; readonly path: string };

/** Reads a run that was kept in a format. What is not known is left out; what is wrong anywhere spoils the whole. Never throws. */
export function checkRun(value: unknown, format: unknown): RunRead {
  const brought = bringUp(value, format, runFormat, steps);
  if ('fault' in brought) return { fault: brought.fault, path: '' };
  const result = z.safeParse(run, brought.kept);
  return result.success ? { run: result.data } : { fault: 'shape', path: (result.error.issues[0]?.path ?? []).map(String).join('.') };
}

/** The run, when the value is one: what {@link keptRun} gave, also long ago. */
export function readRun(value: unknown): Run | undefined {
  const read = checkRun(value, formatOf(value));
  return 'run' in read ? read.run : undefined;
}

/** Whether a value was kept by a newer version of the site: it is to be left where it is, not to be taken for damaged. */
export function isFromNewer(value: unknown): boolean {
  const read = bringUp(value, formatOf(value), runFormat, steps);
  return 'fault' in read && read.fault === 'newer';
}

function formatOf(value: unknown): unknown {
  return isKept(value) ? value['format'] : undefined;
}
