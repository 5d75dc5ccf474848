// A run as text for the part of an address that is never sent to a server.

import { deflated, inflated } from './deflate.ts';
import { listsOf, runOfLists } from './packed-run.ts';
import { checkRun } from './read-run.ts';
import type { Run } from './run.ts';

/** The longest text that is taken for a run. Ours: more than a run of two thousand usual items, less than browsers allow an address. */
export const longestLink = 100_000;

/** The most bytes a link may unfold to. Ours: forty times the longest link. */
const mostBytes = 4_000_000;

// The first letter is the format of the run, so that later versions can read links of today.
const format = 1;

/**
 * The run as letters, digits, `-` and `_`. A run longer than {@link longestLink} can't be opened again from its link: send it as
 * a file. Two browsers may write the same run differently; each reads both.
 */
export async function packRun(run: Run): Promise<string> {
  return `${format}${await deflated(JSON.stringify(listsOf(run)))}`;
}

/** The run of a link. Nothing for what is no run, damaged or too long; never more work than its bounds allow, never a throw. */
export async function unpackRun(text: string): Promise<Run | undefined> {
  if (!text.startsWith(String(format)) || text.length > longestLink) return undefined;
  const json = await inflated(text.slice(1), mostBytes);
  if (json === undefined) return undefined;
  const read = checkRun(runOfLists(parseJson(json)), format);
  return 'run' in read ? read.run : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
