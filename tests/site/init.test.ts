// Tests `npm run init`: an empty handbook passes the check and builds, and nothing that is there is ever lost.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { build } from '../../src/site/build.ts';
import { startEmpty } from '../../src/site/init.ts';
import { prepareSite } from '../../src/site/prepare.ts';
import { emptyFolder, folderWith, tell } from '../make.ts';
import { filesIn, manifest, runScript } from './run.ts';

const icons = loadIcons();
const day = '2026-11-22';
const files = ['handbook.yml', 'office/your-first-playbook.md', 'packets/first-day.md', 'sources.yml'];

/** Errors and warnings of a handbook, without its folder. */
function told(folder: string): string[] {
  const { problems } = prepareSite({ playbooks: folder }, icons, () => day);
  return tell(problems.filter(({ severity }) => severity !== 'info')).map((line) => line.replaceAll(folder, 'playbooks'));
}

describe('an empty handbook', () => {
  const started = (): string => {
    const folder = join(emptyFolder(), 'playbooks');
    startEmpty(folder, day, false);
    return folder;
  };

  it('has settings, sources, one playbook and one packet, and nothing of the starter handbook', () => {
    const folder = started();
    expect(filesIn(folder)).toEqual(files);
    expect(readFileSync(join(folder, 'office/your-first-playbook.md'), 'utf8')).toContain(`reviewed: ${day}\n`);
  });

  it('passes the check without a warning, and builds', async () => {
    const folder = started();
    expect(told(folder)).toEqual([]);
    const output = join(emptyFolder(), 'site');
    const { written } = await build({ playbooks: folder, output });
    expect(written?.pages).toBeGreaterThan(10);
    expect(filesIn(output)).toContain('checklists/office/your-first-playbook/before-you-start/index.html');
  });

  it('explains each of its settings on the line above', () => {
    const lines = readFileSync(join(started(), 'handbook.yml'), 'utf8').split('\n');
    const keys = lines.flatMap((line, index) => (/^[a-z]+:|^    (?:icon|hue|order):|^  (?:owner|review_every):/.test(line) ? [index] : []));
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((index) => !/^\s*# [A-Z]|^\s*# blue/.test(lines[index - 1] ?? '')).map((index) => lines[index])).toEqual([]);
  });

  it('takes new playbooks, checklists and packets that pass the check', async () => {
    const folder = started();
    for (const args of [
      ['playbook', 'Order lunch', '--in', 'office'],
      ['checklist', 'At noon', '--in', 'office/order-lunch'],
      ['packet', 'Lunch'],
    ])
      expect((await runScript('new', ['--playbooks', folder, ...args])).stderr).toBe('');
    expect(told(folder).filter((line) => !line.includes(' warning draft: '))).toEqual([]);
  });

  it('may lose its example, and then builds with warnings that say what to do', async () => {
    const folder = folderWith({
      'handbook.yml': 'title: Ours\ncategories:\n  - { id: office, title: The office, summary: What we do. }\n',
    });
    expect(told(folder)).toEqual([
      'playbooks:1:1 warning no-playbooks: Found no playbook, expected at least one file `<category>/<playbook>.md`: write one, or make one with `npm run new -- playbook "Title"`',
      'playbooks/handbook.yml:3:5 warning empty-category: Found the category `office` without a playbook: write `office/<playbook>.md`, or delete the category',
    ]);
    const output = join(emptyFolder(), 'site');
    expect((await build({ playbooks: folder, output })).written?.pages).toBeGreaterThan(5);
    const said = (page: string): string => readFileSync(join(output, page, 'index.md'), 'utf8');
    expect(said('')).toContain('There is no packet here yet. The guide tells how to put sheets into one.');
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toContain('There is no playbook here yet. The guide tells how to write one.');
    expect(said('office')).toContain('There is no playbook here yet. The guide tells how to write one.');
    expect(said('index')).toBe('# A to Z\n\nThere is no playbook here yet. The guide tells how to write one.\n');
    expect(said('health')).toBe('# Health\n\nThere is no playbook here yet. The guide tells how to write one.\n');
    expect(said('packets')).toBe('# Packets\n\nThere is no packet here yet. The guide tells how to put sheets into one.\n');
    expect(said('checklists')).toBe(
      '# Checklists\n\nThere is no checklist here yet. A playbook has one where a heading begins with “Checklist:”; the guide tells more.\n',
    );
    expect(said('sources')).toContain(
      'No documents are named here yet. Where playbooks draw on some, name them in sources.yml; the guide tells how.',
    );
  });

  it('is no handbook without settings: the folder may be the wrong one', () => {
    expect(told(emptyFolder()).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'error no-playbooks: Found no playbook, expected at least one file `<category>/<playbook>.md`: write one, name the right folder with --playbooks, or start a handbook with `npm run init -- --empty`',
    ]);
  });
});

describe('a folder that holds something', () => {
  it('is left as it is, and what to do is told', () => {
    for (const name of ['playbooks', 'my-handbook']) {
      const folder = emptyFolder();
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'notes.txt'), 'mine');
      const before = manifest(folder);
      const target = join(folder, name);
      expect(() => startEmpty(target, day, false)).toThrow(
        new Error(
          `${target} holds files, and none of them was touched. To start beside them: \`npm run init -- --empty my-handbook\`, then add \`--playbooks my-handbook\` to every command. To start in their place: \`npm run init -- --empty ${target} --replace\`, which keeps them in ${target}.before.`,
        ),
      );
      expect(manifest(folder)).toEqual(before);
    }
  });

  it('is kept beside the new one with --replace, once', () => {
    const folder = folderWith({ 'playbooks/executive/a.md': 'mine' });
    const target = join(folder, 'playbooks');
    expect(startEmpty(`${target}/`, day, true)).toEqual({
      files: files.map((file) => join(target, file)).toSorted((a, b) => order(a) - order(b)),
      movedTo: `${target}.before`,
    });
    expect(filesIn(folder)).toEqual(['playbooks.before/executive/a.md', ...files.map((file) => `playbooks/${file}`)]);
    expect(readFileSync(`${target}.before/executive/a.md`, 'utf8')).toBe('mine');
    const before = manifest(folder);
    expect(() => startEmpty(target, day, true)).toThrow(
      new Error(`${target}.before is there already, from an earlier start. Give it another name, or delete it; then run this again.`),
    );
    expect(manifest(folder)).toEqual(before);
  });

  /** The order in which the files are written. */
  function order(path: string): number {
    return ['handbook.yml', 'sources.yml', 'your-first-playbook.md', 'first-day.md'].findIndex((name) => path.endsWith(name));
  }

  it('is no file', () => {
    const folder = folderWith({ 'a-file': '' });
    expect(() => startEmpty(join(folder, 'a-file'), day, true)).toThrow(
      new Error(`${folder}/a-file is a file. Name a folder that is new or empty.`),
    );
  });

  it('counts as empty with nothing but hidden files', () => {
    const folder = folderWith({ '.gitkeep': '' });
    expect(startEmpty(folder, day, false).movedTo).toBeUndefined();
    expect(filesIn(folder)).toEqual(['.gitkeep', ...files]);
  });
});

test('npm run init says what it did and what comes next', async () => {
  const folder = join(emptyFolder(), 'mine');
  const wrote = `Wrote an empty handbook:
  ${folder}/handbook.yml
  ${folder}/sources.yml
  ${folder}/office/your-first-playbook.md
  ${folder}/packets/first-day.md
\`npm start -- --playbooks ${folder}\` shows it as you write. Playbook and packet are examples: change or delete them.
`;
  expect(await runScript('init', ['--empty', folder])).toEqual({ code: 0, stdout: wrote, stderr: '' });
  expect(await runScript('init', ['--empty', folder, '--replace'])).toEqual({
    code: 0,
    stdout: `Kept what was there in ${folder}.before.\n${wrote}`,
    stderr: '',
  });
  expect(await runScript('init', ['--empty'])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'init failed: playbooks holds files, and none of them was touched. To start beside them: `npm run init -- --empty my-handbook`, then add `--playbooks my-handbook` to every command. To start in their place: `npm run init -- --empty --replace`, which keeps them in playbooks.before.\n',
  });
  expect((await runScript('init', [])).stderr).toBe(
    'init failed: say what to start with: `npm run init -- --empty`, or `npm run init -- --empty my-handbook`.\n',
  );
  expect((await runScript('init', ['--empty', 'a', 'b'])).stderr).toBe('init failed: it takes one folder, not 2.\n');
});
