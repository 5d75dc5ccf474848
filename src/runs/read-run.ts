// What a store or a file holds to a run.

import type { Run } from './run.ts';

/** The run, when the value is one of a known format. */
export function readRun(value: unknown): Run | undefined {
  if (typeof value !== 'object' || value === null || !('run' in value) || !('sheets' in value)) return undefined;
  return value as Run;
}
