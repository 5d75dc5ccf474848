// A build that is killed at any moment leaves a whole site, and the next build clears up after it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { emptyFolder, folderWith } from '../make.ts';
import { manifest } from './run.ts';
import { small } from './small.ts';

/** How often a build is killed, unless that takes too long, and how many seconds may be spent on it. */
const kills = { wanted: 40, atLeast: 5, seconds: 25 };
/** A build of the small handbook takes less than this many milliseconds: kills fall anywhere in one or two builds. */
const span = 700;

test(`Killed at ${kills.wanted} moments, the folder always holds one whole build or the other`, async () => {
  const other = {
    ...small,
    'executive/guard-confidences.md':
      '---\ntitle: Guard confidences\nsummary: One sentence.\nreviewed: 2026-11-22\n---\n## Keep it\n1. Say nothing.\n',
  };
  const contents = [folderWith(small), folderWith(other)];
  const wholes: string[] = [];
  for (const playbooks of contents) {
    const output = join(emptyFolder(), 'site');
    await build({ playbooks, output });
    wholes.push(manifest(output).join('\n'));
  }
  expect(wholes[0]).not.toBe(wholes[1]);

  // Two builders at a time, each in a folder of its own, so that starting up doesn't take all the time.
  const end = performance.now() + kills.seconds * 1000;
  let killed = 0;
  const outputs = [join(emptyFolder(), 'site'), join(emptyFolder(), 'site')];
  const lane = async (output: string): Promise<void> => {
    while (killed < kills.wanted && performance.now() < end) {
      const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'build-loop.ts'), ...contents, output], {
        cwd: productFolder,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await once(child.stdout, 'data');
      await wait(Math.random() * span);
      child.kill('SIGKILL');
      await once(child, 'close');
      killed++;
      expect(existsSync(output), 'the site is there').toBe(true);
      expect(wholes, `after kill ${killed} the folder holds a whole build`).toContain(manifest(output).join('\n'));
    }
  };
  await Promise.all(outputs.map(lane));
  expect(killed).toBeGreaterThanOrEqual(kills.atLeast);
  for (const output of outputs) {
    await build({ playbooks: contents[1] ?? '', output });
    expect(manifest(output).join('\n')).toBe(wholes[1]);
    expect(readdirSync(dirname(output))).toEqual(['site']);
  }
});
