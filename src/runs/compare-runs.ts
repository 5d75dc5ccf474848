// A run from a file beside the same run in this browser: what came of merging them, and how the file can win.

import { momentAfter, saidIn, unmarked, type Mark, type Run } from './run.ts';

/** Whether a run here, after a run from a file was merged into it, says otherwise than the file: its own word was the later. */
export function isBehind(file: Run, kept: Run): boolean {
  if (kept.status === 'deleted' && file.status !== 'deleted') return true;
  return Object.entries(file.marks).some(([key, mark]) => !saysSame(mark, kept.marks[key]));
}

/** Whether two states of a run say the same. */
export function isSame(a: Run | undefined, b: Run): boolean {
  if (a?.changedAt !== b.changedAt) return false;
  const keys = new Set([...Object.keys(a.marks), ...Object.keys(b.marks)]);
  return [...keys].every((key) => saysSame(a.marks[key], b.marks[key]));
}

/** The run as the file has it, said later than what is kept, so that other tabs follow. `now`: milliseconds since 1970. */
export function withState(file: Run, kept: Run, now: number): Run {
  const at = (key: string): number => momentAfter(Math.max(kept.marks[key]?.at ?? 0, file.marks[key]?.at ?? 0), now);
  const keys = new Set([...Object.keys(kept.marks), ...Object.keys(file.marks)]);
  const marks = [...keys].map((key): readonly [string, Mark] => [key, { ...(file.marks[key] ?? unmarked), at: at(key) }]);
  return { ...file, marks: Object.fromEntries(marks), changedAt: momentAfter(Math.max(kept.changedAt, file.changedAt), now) };
}

function saysSame(a = unmarked, b = unmarked): boolean {
  return saidIn(a) === saidIn(b);
}
