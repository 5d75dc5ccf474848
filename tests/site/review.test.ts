// npm run review over a real repository: what a branch changes, what the check says, and what it says when Git can't tell.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, packetText, playbookText } from '../make.ts';
import { runScript } from './run.ts';
import { small } from './small.ts';

/** A repository with the small handbook on `main`, and a branch that is checked out. Gives its folder. */
function repository(): string {
  const folder = folderWith(Object.fromEntries(Object.entries(small).map(([path, text]) => [`playbooks/${path}`, text])));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  git(folder, 'switch', '--quiet', '--create', 'proposal');
  return folder;
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=Someone', '-c', 'user.email=someone@example.org', ...args]);
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'A step');
}

const review = (folder: string, ...flags: string[]) => runScript('review', ['--playbooks', join(folder, 'playbooks'), ...flags]);

test('names what is new, changed and removed, and what is wrong with it', async () => {
  const folder = repository();
  const file = (path: string): string => join(folder, 'playbooks', path);
  writeFileSync(
    file('executive/know-your-executive.md'),
    playbookText({ title: 'Know *your* executive', body: '## Watch\n<!-- sources: AR-E0 -->\n1. [Meet](weekly-chekc-in.md).\n' }),
  );
  writeFileSync(file('executive/say no.md'), 'Say no.\n');
  rmSync(file('packets/first-day.md'));
  mkdirSync(join(folder, 'team', 'packets'), { recursive: true });
  writeFileSync(
    join(folder, 'team', 'packets', 'board-week.md'),
    packetText(['executive/weekly-check-in#before-the-check-in'], { title: 'Board week' }),
  );
  commit(folder);
  // What happens on main meanwhile is none of the proposal's.
  git(folder, 'switch', '--quiet', 'main');
  writeFileSync(file('synonyms.yml'), '- [boss, executive]\n');
  commit(folder);
  git(folder, 'switch', '--quiet', 'proposal');
  const { code, stdout, stderr } = await review(folder, '--since', 'main', '--preview', 'https://forge.example/runs/1/artifacts/2');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replaceAll(`${folder}/`, '')).toBe(`## What it changes

- Changed: **Know \\*your\\* executive**, \`playbooks/executive/know-your-executive.md\`, at \`/executive/know-your-executive/\`
- New: \`playbooks/executive/say no.md\`
- Removed: \`playbooks/packets/first-day.md\`
- New: **Board week**, \`team/packets/board-week.md\`, at \`/packets/board-week/\`

## What the check says

~~~~text
playbooks/executive/know-your-executive.md:8:11: error: Found a link to \`weekly-chekc-in.md\`, but no playbook or packet \`executive/weekly-chekc-in.md\`: write \`weekly-check-in.md\` [broken-link]
playbooks/executive/say no.md:1:1: error: Found the name \`say no\`, expected lower-case letters and digits joined by hyphens: rename it to \`say-no\` [file-name]

2 errors.
~~~~

## Look at it

[Download the built site](<https://forge.example/runs/1/artifacts/2>) and unpack it. The PDF files of checklists and packets open as they are. For the pages,
open a terminal in a copy of the repository, run \`npm run preview -- --output\` and the folder you have unpacked, and open the
address it prints: pages opened from the disk have neither look nor search.
`);
});

test('says that nothing changes, and nothing of a preview where none was made', async () => {
  const folder = repository();
  expect(await review(folder, '--since', 'main', '--preview', '')).toEqual({
    code: 0,
    stdout:
      '## What it changes\n\nNothing in the playbooks, and nothing in the team’s folder.\n\n## What the check says\n\n~~~~text\nNo problems.\n~~~~\n',
    stderr: '',
  });
});

test('says which commit Git does not know', async () => {
  expect(await review(repository(), '--since', '--output=x')).toMatchObject({ code: 2 });
  expect(await review(repository(), '--since', 'nowhere')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      "review failed: Found `--since nowhere`, which Git doesn't know here: name a branch or commit that has been fetched, such as `origin/main`.\n",
  });
});

test('says when the histories have nothing in common', async () => {
  const folder = repository();
  git(folder, 'switch', '--quiet', '--orphan', 'other');
  git(folder, 'checkout', '--quiet', 'main', '--', 'playbooks');
  writeFileSync(join(folder, 'README.md'), 'Begun anew.\n');
  commit(folder);
  expect(await review(folder, '--since', 'main')).toEqual({
    code: 1,
    stdout: '',
    stderr: "review failed: Git can't compare `main` with this branch: fetch more of its history, as `git fetch --unshallow` does.\n",
  });
});
