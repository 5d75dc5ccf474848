// A good site is only ever replaced by another good site.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { emptyFolder, folderWith } from '../make.ts';
import { filesIn, manifest, runScript } from './run.ts';
import { small } from './small.ts';

/** A small handbook and its site, built. */
async function builtSmall(folder = emptyFolder()): Promise<{ playbooks: string; output: string }> {
  const playbooks = folderWith(small);
  const output = join(folder, 'site');
  const { written } = await build({ playbooks, output });
  expect(written?.files).toBe(filesIn(output).length);
  return { playbooks, output };
}

/** What lies beside the output folder. */
function besides(output: string): string[] {
  return readdirSync(dirname(output)).filter((name) => name !== 'site');
}

test('The page of a removed playbook goes, and nothing is left beside the site', async () => {
  const { playbooks, output } = await builtSmall();
  expect(existsSync(join(output, 'executive/weekly-check-in/index.html'))).toBe(true);
  rmSync(join(playbooks, 'packets'), { recursive: true });
  rmSync(join(playbooks, 'executive/weekly-check-in.md'));
  writeFileSync(
    join(playbooks, 'executive/know-your-executive.md'),
    '---\ntitle: Know your executive\nsummary: One sentence.\nreviewed: 2026-11-22\n---\n## Watch\n<!-- sources: AR-E0 -->\n1. Write it down.\n',
  );
  await build({ playbooks, output });
  expect(filesIn(output).filter((file) => file.includes('weekly-check-in') || file.includes('first-day'))).toEqual([]);
  expect(existsSync(join(output, 'executive/know-your-executive/index.html'))).toBe(true);
  expect(besides(output)).toEqual([]);
});

test('Errors leave the old site untouched and end with 1', async () => {
  const { playbooks, output } = await builtSmall();
  const before = manifest(output);
  writeFileSync(join(playbooks, 'executive/broken.md'), '---\ntitle: Broken\nsummary: One sentence.\nreviewed: yesterday\n---\n');
  const { code, stdout, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(
    `${playbooks}/executive/broken.md:4:11: error: Found \`yesterday\` for \`reviewed\`, expected a date that exists, as \`YYYY-MM-DD\`: write it like \`2026-11-22\` [wrong-value]\n`,
  );
  expect(stderr).toContain(`Nothing was written. Mend the errors above; what was in ${output} stays as it was.\n`);
  expect(manifest(output)).toEqual(before);
  expect(besides(output)).toEqual([]);
});

test('Errors in a first build make no folder', async () => {
  const output = join(emptyFolder(), 'site');
  const { written } = await build({ playbooks: folderWith({ 'executive/broken.md': 'No front matter.\n' }), output });
  expect(written).toBeUndefined();
  expect(existsSync(output)).toBe(false);
});

test('A folder without the right to write fails with a sentence, and the old site stands', async () => {
  const { playbooks, output } = await builtSmall();
  chmodSync(playbooks, 0o755);
  const before = manifest(output);
  chmodSync(dirname(output), 0o555);
  onTestFinished(() => chmodSync(dirname(output), 0o755));
  const { code, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output], { isNobody: true });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^build failed: EACCES: permission denied.*\n$/);
  expect(manifest(output)).toEqual(before);
});

test('An output folder that is a file fails with a sentence', async () => {
  const folder = folderWith({ site: 'not a folder' });
  const { code, stderr } = await runScript('build', ['--playbooks', folderWith(small), '--output', join(folder, 'site', 'inside')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^build failed: .+\n$/);
  expect(stderr).not.toContain('    at ');
});

/** A file system of its own, in memory, of this many kilobytes; nothing where it can't be mounted. */
function smallDisk(kilobytes: number): string | undefined {
  const folder = emptyFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]).status === 0;
  if (!mounted) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt']).status === 0;
})();

test.skipIf(!canMount).each([50, 200, 400])(
  'A disk that is full after another %i kB fails with 1 and a sentence, and the old site stands (skipped where no disk can be mounted)',
  async (room) => {
    const disk = smallDisk(16_000);
    if (disk === undefined) throw new Error('The disk could not be mounted.');
    const { playbooks, output } = await builtSmall(disk);
    const before = manifest(output);
    const used = spawnSync('df', ['--output=used', '-k', disk], { encoding: 'utf8' }).stdout.split('\n')[1]?.trim();
    expect(spawnSync('mount', ['-o', `remount,size=${Number(used) + room}k`, disk]).status).toBe(0);
    const { code, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/ENOSPC|no space left/i);
    expect(stderr).not.toContain('    at ');
    expect(manifest(output)).toEqual(before);
    expect(besides(output)).toEqual([]);
  },
);

test.skipIf(!canMount)(
  'A disk that may only be read fails with 1 and a sentence, and the old site stands (skipped where no disk can be mounted)',
  async () => {
    const disk = smallDisk(16_000);
    if (disk === undefined) throw new Error('The disk could not be mounted.');
    const { playbooks, output } = await builtSmall(disk);
    const before = manifest(output);
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    const { code, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^build failed: EROFS: read-only file system.*\n$/);
    expect(manifest(output)).toEqual(before);
  },
);
