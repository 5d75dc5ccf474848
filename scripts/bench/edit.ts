// How long one edit takes to show: from writing a file until the dev server gives a page that holds the change.

import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { productFolder } from '../../src/site/prepare.ts';
import { median } from './measure.ts';

/** After this many seconds an edit counts as lost. */
const patience = 60;

/** The median of `runs` edits, in seconds, each to another playbook. */
export async function timeEdits(content: string, runs: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(productFolder, 'scripts', 'start.ts'), '--playbooks', content, '--port', '0'],
    { cwd: productFolder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const home = await addressFrom(child);
    const files = readdirSync(join(content, 'executive'));
    const times: number[] = [];
    // The first edit only warms up what every later one has warm, and waits for the watching to begin.
    for (let run = 0; run <= runs; run++) {
      const file = files[Math.floor((files.length * (run + 1)) / (runs + 2))] ?? '';
      const seconds = await timeEdit(join(content, 'executive', file), `${home}executive/${file.replace(/\.md$/, '')}/`, run);
      if (run > 0) times.push(seconds);
      await wait(1000);
    }
    return median(times);
  } finally {
    child.kill();
  }
}

async function timeEdit(file: string, address: string, run: number): Promise<number> {
  const before = readFileSync(file, 'utf8');
  const mark = `Edited for measuring, number ${run}.`;
  const after = before.replace('\n## ', `\n${mark}\n\n## `);
  let asked = 0;
  const start = performance.now();
  writeFileSync(file, after);
  try {
    while (performance.now() - start < patience * 1000) {
      if ((await (await fetch(address)).text()).includes(mark)) return (performance.now() - start) / 1000;
      await wait(5);
      if (run === 0 && ++asked % 100 === 0) writeFileSync(file, after);
    }
    throw new Error(`The dev server did not show an edit of ${file} within ${patience} seconds.`);
  } finally {
    writeFileSync(file, before);
  }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The dev server did not start:\n${output}`)));
  });
}
