// A run as it is written down: the same keys in the same order each time, whatever order they were put together in.

import { runFormat } from './read-run.ts';
import type { Mark, Run, RunItem } from './run.ts';

/** A run as a store keeps it: with its format, for `readRun` to read. */
export function keptRun(run: Run): Run & { readonly format: number } {
  return { format: runFormat, ...orderedRun(run) };
}

/** A run with its keys in order, and its marks in the order of theirs. Its format is not named. */
export function orderedRun(run: Run): Run {
  return {
    run: run.run,
    kind: run.kind,
    id: run.id,
    title: run.title,
    url: run.url,
    every: run.every,
    name: run.name,
    role: run.role,
    start: run.start,
    skipsWeekends: run.skipsWeekends,
    status: run.status,
    createdAt: run.createdAt,
    changedAt: run.changedAt,
    sheets: run.sheets.map(({ id, title, url, revision, groups }) => ({
      id,
      title,
      url,
      revision,
      groups: groups.map((group) => ({ title: group.title, items: group.items.map(orderedItem) })),
    })),
    marks: Object.fromEntries(
      Object.entries(run.marks)
        .map(([key, mark]) => [key, orderedMark(mark)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    gone: run.gone.map((item) => ({ ...orderedItem(item), sheet: item.sheet })),
  };
}

function orderedItem({ id, text, who, due, condition }: RunItem): RunItem {
  return { id, text, who, due, condition };
}

function orderedMark({ state, reason, note, at }: Mark): Mark {
  return { state, reason, note, at };
}
