// Runs as a file: to keep a copy, to move to another browser, to hand over.

import { isKept } from './formats.ts';
import { orderedRun } from './kept-run.ts';
import { legibleJson } from './legible-json.ts';
import { checkRun, runFormat } from './read-run.ts';
import { mergeRuns, type Run } from './run.ts';

/** The longest file, in UTF-16 units: what browsers let a site keep, which is all that a file can come from. */
export const longestFile = 5_000_000;

/** The most runs a file may hold. Ours; more of them make more files. */
export const mostRuns = 500;

/** Runs as a file. `site` is the handbook's path on its host: `/handbook/`. Same runs, same text. */
export function writeRunsFile(runs: readonly Run[], site: string): string {
  return fileOf(runs.map(entryOf), site);
}

/** All runs in as many files as it takes for each to be read again: one, unless they are many or long. */
export function writeRunsFiles(runs: readonly Run[], site: string): string[] {
  const files: string[][] = [[]];
  // The keys, quotes and commas around entries take less than this.
  const around = site.length + 200;
  let length = around;
  for (const entry of runs.map(entryOf)) {
    const last = files.at(-1) ?? [];
    if (last.length > 0 && (last.length >= mostRuns || length + entry.length + 6 > longestFile)) {
      files.push([entry]);
      length = around + entry.length;
    } else {
      last.push(entry);
      length += entry.length + 6;
    }
  }
  return files.map((entries) => fileOf(entries, site));
}

function entryOf(run: Run): string {
  return legibleJson(orderedRun(run), '    ');
}

function fileOf(entries: readonly string[], site: string): string {
  const runs = entries.length === 0 ? '[]' : `[\n    ${entries.join(',\n    ')}\n  ]`;
  return `{\n  "rapport": "runs",\n  "format": ${runFormat},\n  "site": ${JSON.stringify(site)},\n  "runs": ${runs}\n}\n`;
}

/**
 * Why a file can't be read: it is too `large`, no JSON (`notJson`), no file of runs (`notRuns`), from a `newer` version of the
 * site, holds too `many` runs, or something in a run is wrong (`badRun`).
 */
export type FileFault = 'large' | 'notJson' | 'notRuns' | 'newer' | 'many' | 'badRun';

/** What a file holds; or why it can't be read, with what was found: a length, a format, a number of runs, or a place. */
export type FileRead = { readonly runs: readonly Run[]; readonly site: string } | { readonly fault: FileFault; readonly detail: string };

/**
 * Reads a file of runs. Either everything in it is well or nothing is taken. Keys we don't know are left out. A run that stands
 * in it twice is merged.
 */
export function readRunsFile(text: string): FileRead {
  if (text.length > longestFile) return { fault: 'large', detail: String(text.length) };
  const file = parseJson(text);
  if (file === undefined) return { fault: 'notJson', detail: '' };
  if (!isKept(file) || file['rapport'] !== 'runs') return { fault: 'notRuns', detail: '' };
  const { format, site, runs } = file;
  if (typeof format === 'number' && format > runFormat) return { fault: 'newer', detail: String(format) };
  if (!Number.isInteger(format) || typeof site !== 'string' || !Array.isArray(runs)) return { fault: 'notRuns', detail: '' };
  if (runs.length > mostRuns) return { fault: 'many', detail: String(runs.length) };
  const found: Run[] = [];
  for (const [index, value] of runs.entries()) {
    const read = checkRun(value, format);
    if ('fault' in read) return { fault: 'badRun', detail: read.path === '' ? `runs.${index}` : `runs.${index}.${read.path}` };
    found.push(read.run);
  }
  return { runs: mergeByRun(found), site };
}

/** Each run once, what is said of it in several places merged, in the order of their first place. */
export function mergeByRun(runs: readonly Run[]): Run[] {
  const merged = new Map<string, Run>();
  for (const run of runs) {
    const known = merged.get(run.run);
    merged.set(run.run, known ? mergeRuns(known, run) : run);
  }
  return [...merged.values()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
