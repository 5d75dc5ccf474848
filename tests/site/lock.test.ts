// Two builds never write the same folder at once.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { LockedError, takeLock } from '../../src/site/lock.ts';
import { placesFor } from '../../src/site/swap.ts';
import { emptyFolder, folderWith } from '../make.ts';
import { manifest, runScript } from './run.ts';
import { small } from './small.ts';

test('While one build holds the folder, another ends with 1 and says who holds it', async () => {
  const output = join(emptyFolder(), 'site');
  const playbooks = folderWith(small);
  await build({ playbooks, output });
  const before = manifest(output);
  const { lock } = placesFor(output);
  const release = takeLock(lock);
  const { code, stdout, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output]);
  release();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    `build failed: Another build (process ${process.pid}) is writing the same folder. Wait for it to end; if no such process runs, delete ${lock}.\n`,
  );
  expect(manifest(output)).toEqual(before);
  expect(existsSync(lock)).toBe(false);
});

test('Of two builds at once one succeeds, the other succeeds after it or says that the folder is taken, and the site is whole', async () => {
  const folder = emptyFolder();
  const playbooks = folderWith(small);
  await build({ playbooks, output: join(folder, 'expected') });
  const output = join(folder, 'site');
  const flags = ['--playbooks', playbooks, '--output', output];
  const both = await Promise.all([runScript('build', flags), runScript('build', flags)]);
  const failed = both.filter(({ code }) => code !== 0);
  expect(failed.length).toBeLessThan(2);
  for (const { code, stderr } of failed) {
    expect(code).toBe(1);
    expect(stderr).toMatch(/^build failed: Another build \(process \d+\) is writing the same folder\./);
  }
  expect(manifest(output)).toEqual(manifest(join(folder, 'expected')));
});

test('A lock that a killed build left is taken over', async () => {
  const output = join(emptyFolder(), 'site');
  const { lock } = placesFor(output);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, String(pid));
  const { written } = await build({ playbooks: folderWith(small), output });
  expect(written).toBeDefined();
  expect(existsSync(lock)).toBe(false);
});

test('A lock that is held names its holder and can be taken once it is released', () => {
  const lock = join(emptyFolder(), '.lock');
  const release = takeLock(lock);
  expect(() => takeLock(lock)).toThrow(LockedError);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  release();
  takeLock(lock)();
  expect(existsSync(lock)).toBe(false);
});

test('what a process left that was killed while it took the lock is cleared away; that of a living one stays', () => {
  const folder = emptyFolder();
  const file = join(folder, '.site.lock');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(`${file}-${gone}`, String(gone));
  writeFileSync(`${file}-1`, '1');
  takeLock(file)();
  expect(readdirSync(folder)).toEqual(['.site.lock-1']);
});
