// npm run drift: what has changed below the team's files, taken over or let be.

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Drift, Override } from '../../model/layers.ts';
import { openFile } from '../../parse/layers/opened.ts';
import { partNamed, splitBody } from '../../parse/layers/split-body.ts';
import { changesBetween, mergeThree, type Conflict } from './compare.ts';
import { baseFile, copyFile, type Places } from './places.ts';

/** What a person reads of a file's drift: each part with the lines that changed. */
export function describeDrift(override: Override): string {
  const parts = override.drift.map(({ what, line, was, now }) => {
    const name = what === '' ? 'The whole file' : what;
    const end = now === '' ? 'It has gone below. Yours stays until you delete it.' : changesBetween(was, now);
    return `${override.file}:${line}: ${name}\n${indent(end)}\n`;
  });
  return parts.join('\n');
}

/** How taking over went. */
export type Taken = { readonly wrote: string } | { readonly conflicts: readonly { readonly line: number; readonly conflict: Conflict }[] };

/**
 * Takes over into the team's file what changed below, and notes the new state. Where one part can't be merged nothing is
 * written at all.
 */
export function takeOver(places: Places, override: Override): Taken {
  const present = readFileSync(override.file, 'utf8');
  const newline = present.includes('\r\n') ? '\r\n' : '\n';
  let text = present.replaceAll('\r\n', '\n');
  const conflicts: { line: number; conflict: Conflict }[] = [];
  // From the end of the file to its beginning, so that lines keep their numbers.
  for (const drift of override.drift.toSorted((a, b) => b.line - a.line)) {
    const merged = mergePart(text, override, drift);
    if ('text' in merged) text = merged.text;
    else conflicts.push(...merged.conflicts.map((conflict) => ({ line: drift.line, conflict })));
  }
  if (conflicts.length > 0) return { conflicts: conflicts.toReversed() };
  writeFileSync(override.file, text.replaceAll('\n', newline));
  keepMine(places, override);
  return { wrote: override.file };
}

function mergePart(text: string, override: Override, drift: Drift): ReturnType<typeof mergeThree> {
  // What has gone below is the team's now.
  if (drift.now === '') return { text };
  if (drift.what === '') {
    const merged = mergeThree(text.trimEnd(), drift.was, drift.now);
    return 'text' in merged ? { text: `${merged.text}\n` } : merged;
  }
  if (drift.what.startsWith('front matter: ')) return { conflicts: [{ mine: keyLine(text, drift.line), theirs: drift.now }] };
  const opened = openFile({ path: override.path, file: override.file, text });
  const part = opened && partNamed(splitBody(opened.front.body, override.file, opened.front.bodyLine).parts, drift.what);
  if (!part) return { text };
  const lines = text.split('\n');
  const first = part.heading.line - 1;
  const last = part.lines.at(-1)?.line ?? part.heading.line;
  const own = lines.slice(first, last).join('\n');
  const merged = mergeThree(own.trimEnd(), drift.was, drift.now);
  if (!('text' in merged)) return merged;
  return {
    text: [
      ...lines.slice(0, first),
      ...merged.text.split('\n'),
      ...own.slice(own.trimEnd().length).split('\n').slice(1),
      ...lines.slice(last),
    ].join('\n'),
  };
}

function keyLine(text: string, line: number): string {
  return text.split('\n')[line - 1]?.trim() ?? '';
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
