// The same sources make the same bytes: on another day's clock settings, in another place, from files that arrived otherwise.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { emptyFolder, folderWith } from '../make.ts';
import { filesIn, manifest, runScript, starterCopy } from './run.ts';
import { small } from './small.ts';

async function manifestOf(playbooks: string): Promise<string[]> {
  const output = join(emptyFolder(), 'site');
  await build({ playbooks, output });
  return manifest(output);
}

/** A copy of the starter handbook whose text files went through `change`, written in the order that `arrange` gives. */
function changedCopy(change: (text: string) => string, arrange: (files: string[]) => string[] = (files) => files): string {
  const source = starterCopy();
  const folder = join(emptyFolder(), 'playbooks');
  for (const file of arrange(filesIn(source))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(source, file), 'utf8')));
  }
  return folder;
}

test('Two builds of the same input are the same to the byte', async () => {
  const playbooks = starterCopy();
  const expected = await manifestOf(playbooks);
  expect(expected.length).toBeGreaterThan(100);
  expect(await manifestOf(playbooks)).toEqual(expected);
});

test('Time zone and language of the machine change nothing, nor does the folder the command runs in', async () => {
  const playbooks = starterCopy();
  const output = join(emptyFolder(), 'deep', 'er', 'site');
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
  const { code, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', relative(productFolder, output)], { env });
  expect(code, stderr).toBe(0);
  expect(manifest(output)).toEqual(await manifestOf(playbooks));
});

test('The order in which the files were made changes nothing', async () => {
  expect(
    await manifestOf(
      changedCopy(
        (text) => text,
        (files) => files.toReversed(),
      ),
    ),
  ).toEqual(await manifestOf(starterCopy()));
});

test('Windows line ends and byte order marks change nothing', async () => {
  const plain = await manifestOf(starterCopy());
  expect(await manifestOf(changedCopy((text) => text.replaceAll('\n', '\r\n')))).toEqual(plain);
  expect(await manifestOf(changedCopy((text) => `\uFEFF${text}`))).toEqual(plain);
});

test('No page tells where the content lies on the machine', async () => {
  const folder = folderWith({ ...small, 'handbook.yml': `${small['handbook.yml'] ?? ''}edit: https://forge.example/edit/main/{path}\n` });
  const output = join(emptyFolder(), 'site');
  await build({ playbooks: folder, output });
  expect(filesIn(output).filter((file) => readFileSync(join(output, file), 'utf8').includes(folder))).toEqual([]);
});
