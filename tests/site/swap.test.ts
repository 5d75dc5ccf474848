// Swapping folders: whoever looks at the site meanwhile sees the old one or the new one, never none.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { placesFor, recover, swapIn } from '../../src/site/swap.ts';
import { emptyFolder } from '../make.ts';

/** Whether two folders can be exchanged in one step here: by `mv --exchange` or by Perl, on Linux. */
const canExchange =
  process.platform === 'linux' &&
  (spawnSync('perl', ['-e', '1']).status === 0 || spawnSync('mv', ['--help'], { encoding: 'utf8' }).stdout.includes('--exchange'));

/** Reads the home page without pause until it is killed; says when it begins and each time the page is missing or cut short. */
const poller = `
const { readFileSync } = require('node:fs');
process.stdout.write('reading\\n');
for (;;) {
  try {
    if (!readFileSync(process.argv[1], 'utf8').endsWith('</html>')) process.stdout.write('torn\\n');
  } catch {
    process.stdout.write('missing\\n');
  }
}`;

function stage(output: string, text: string): ReturnType<typeof placesFor> {
  const places = placesFor(output);
  mkdirSync(places.staging, { recursive: true });
  writeFileSync(join(places.staging, 'index.html'), `${text}</html>`);
  return places;
}

test.skipIf(!canExchange)(
  'A reader who never stops sees a whole page through sixty swaps (skipped where folders cannot be exchanged in one step)',
  async () => {
    const output = join(emptyFolder(), 'site');
    swapIn(stage(output, 'first'));
    const reader = spawn(process.execPath, ['-e', poller, join(output, 'index.html')], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    reader.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(reader.stdout, 'data');
    for (let turn = 0; turn < 60; turn++) {
      swapIn(stage(output, `turn ${turn}`));
      await new Promise(setImmediate);
    }
    reader.kill();
    await once(reader, 'close');
    expect(said).toBe('reading\n');
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('turn 59</html>');
    expect(readdirSync(dirname(output))).toEqual(['site']);
  },
);

test('An old site that was moved away by a killed build is put back', () => {
  const output = join(emptyFolder(), 'site');
  const places = placesFor(output);
  mkdirSync(places.previous);
  writeFileSync(join(places.previous, 'index.html'), 'old');
  recover(places);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('old');
  expect(existsSync(places.previous)).toBe(false);
});

test('What killed builds left is cleared, and nothing else', () => {
  const folder = emptyFolder();
  for (const name of ['site', '.site.building-1', '.site.building-22', '.site.previous', 'site-of-another', '.other.building-1'])
    mkdirSync(join(folder, name));
  recover(placesFor(join(folder, 'site')));
  expect(readdirSync(folder).toSorted()).toEqual(['.other.building-1', 'site', 'site-of-another']);
});
