// The search index: only what the browser uses, nothing missing, and several at once don't disturb each other.

import { expect, test } from 'vitest';
import { indexRecords } from '../../src/emit/search-index.ts';

function record(name: string): { url: string; content: string } {
  return {
    url: `/${name}/`,
    content: `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${name}</h1><p>Ask for twenty minutes.</p></main></body></html>`,
  };
}

test('An index has an entry point, one fragment a page, and none of the ready-made interfaces', async () => {
  const files = (await indexRecords([record('one'), record('two')])).map((output) => output.file);
  expect(files).toContain('pagefind/pagefind.js');
  expect(files).toContain('pagefind/pagefind-entry.json');
  expect(files.filter((file) => file.startsWith('pagefind/fragment/'))).toHaveLength(2);
  expect(files.filter((file) => /ui|highlight|modular|\.css$/.test(file))).toEqual([]);
});

test('Two indexes made at the same time, as after two quick edits, are both whole', async () => {
  const short = indexRecords([record('one')]);
  const long = indexRecords(Array.from({ length: 200 }, (_, number) => record(`page-${number}`)));
  const count = async (index: typeof short): Promise<number> => (await index).filter((output) => output.file.includes('/fragment/')).length;
  expect(await Promise.all([count(short), count(long)])).toEqual([1, 200]);
});
