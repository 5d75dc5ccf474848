// The starter handbook is told in our own words: no run of eight words stands in the documents it is derived from.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const documents = join(root, '..', 'shared', 'seeds');
const runLength = 8;

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, at) => words.slice(at, at + runLength).join(' '));
}

function textsIn(folder: string, ending: RegExp): { readonly file: string; readonly text: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
  return files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

test.skipIf(!existsSync(documents))(
  'no sentence of the documents is taken over (skipped where the documents are not beside the project)',
  () => {
    const theirs = new Set(textsIn(documents, /\.txt$/).flatMap(({ text }) => runsOf(text)));
    expect(theirs.size).toBeGreaterThan(1000);
    // The titles of the documents are quoted, as sources are.
    const quoted = new Set(runsOf(readFileSync(join(root, 'playbooks', 'sources.yml'), 'utf8').split('points:')[0] ?? ''));
    const taken = textsIn(join(root, 'playbooks'), /\.(?:md|yml)$/).flatMap(({ file, text }) =>
      runsOf(text).flatMap((run) => (theirs.has(run) && !quoted.has(run) ? [`${file}: ${run}`] : [])),
    );
    expect(taken).toEqual([]);
  },
);
