// npm run drift: what has changed below the team's files, taken over or let be.

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { driftName, type Drift, type Override } from '../../model/layers.ts';
import { decodeText } from '../../parse/decode.ts';
import { openFile } from '../../parse/layers/opened.ts';
import { splitBody } from '../../parse/layers/split-body.ts';
import { changesBetween, mergeThree, type Conflict } from './compare.ts';
import { baseFile, copyFile, type Places } from './places.ts';

/** What a person reads of a file's drift: each part with the lines that changed. */
export function describeDrift(override: Override): string {
  const parts = override.drift.map((drift) => {
    const end = drift.now === '' ? 'It has gone below. Yours stays until you delete it.' : changesBetween(drift.was, drift.now);
    return `${override.file}:${drift.line}: ${driftName(drift)}\n${indent(end)}\n`;
  });
  return parts.join('\n');
}

/** How taking over went. */
export type Taken =
  /** `isChanged` is false where all that has changed below has gone there: then there is nothing to take. */
  | { readonly wrote: string; readonly isChanged: boolean }
  | { readonly conflicts: readonly { readonly line: number; readonly conflict: Conflict }[] };

/**
 * Takes over into the team's file what changed below, and notes the new state. Where one part can't be merged nothing is
 * written at all.
 */
export function takeOver(places: Places, override: Override): Taken {
  const bytes = readFileSync(override.file);
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) throw new Error(`${override.file} can't be read. \`npm run check\` says why.`);
  let { text } = decoded;
  const conflicts: { line: number; conflict: Conflict }[] = [];
  // From the end of the file to its beginning, so that lines keep their numbers.
  for (const drift of override.drift.toSorted((a, b) => b.line - a.line)) {
    const merged = mergePart(text, override, drift);
    if ('text' in merged) text = merged.text;
    else conflicts.push(...merged.conflicts.map((conflict) => ({ line: drift.line, conflict })));
  }
  if (conflicts.length > 0) return { conflicts: conflicts.toReversed() };
  const isChanged = text !== decoded.text;
  if (isChanged) writeFileSync(override.file, asBefore(text, bytes.toString('utf8')));
  keepMine(places, override);
  return { wrote: override.file, isChanged };
}

/** A text with the line ends and the byte order mark that the file had. */
function asBefore(text: string, before: string): string {
  const lines = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return before.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines;
}

function mergePart(text: string, override: Override, drift: Drift): ReturnType<typeof mergeThree> {
  // What has gone below is the team's now.
  if (drift.now === '') return { text };
  if (drift.part === 'key') return { conflicts: [{ mine: text.split('\n')[drift.line - 1]?.trim() ?? '', theirs: drift.now }] };
  const lines = text.split('\n');
  const [first, last] = linesOf(text, override, drift);
  const own = lines.slice(first, last).join('\n');
  const inner = own.trim();
  const merged = mergeThree(inner, drift.was, drift.now);
  if (!('text' in merged)) return merged;
  const at = own.indexOf(inner);
  return {
    text: [...lines.slice(0, first), own.slice(0, at) + merged.text + own.slice(at + inner.length), ...lines.slice(last)].join('\n'),
  };
}

/** The lines of the team's file that stand in for a part: the first counted from 0, and the one after the last. */
function linesOf(text: string, override: Override, drift: Drift): readonly [number, number] {
  const end = text.split('\n').length;
  const front = openFile({ path: override.path, file: override.file, text })?.front;
  if (drift.part === 'file' || !front) return [0, end];
  if (drift.part === 'cover') return [front.bodyLine - 1, end];
  const { intro, parts } = splitBody(front.body, override.file, front.bodyLine);
  if (drift.part === 'intro') return [front.bodyLine - 1, front.bodyLine - 1 + intro.length];
  const index = parts.findIndex(({ heading }) => heading.line === drift.line);
  return [drift.line - 1, (parts[index + 1]?.heading.line ?? end + 1) - 1];
}

/** Notes the file below as it is now: its drift is over, and the team's file stays as it is. Gives the copy's path. */
export function keepMine(places: Places, override: Override): string {
  const copy = copyFile(places, override.path);
  const base = baseFile(places, override.path);
  if (existsSync(base)) {
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(base, copy);
  }
  return copy;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}
