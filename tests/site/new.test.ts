// npm run new: what it asks on a terminal, what it asks again, and what it says where nobody can be asked.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choose, type Dialog } from '../../scripts/new/choose.ts';
import { fulfil, type Wish } from '../../scripts/new/wish.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import { prepareSite } from '../../src/site/prepare.ts';
import { scaffold } from '../../src/site/scaffold.ts';
import { placesOf } from '../../src/site/team/places.ts';
import { folderWith, tell } from '../make.ts';
import { under } from '../team.ts';
import { manifest, runScript } from './run.ts';
import { small } from './small.ts';

const day = '2026-11-22';

/** A person with these answers, and everything that was said. Fails when asked once more. */
function person(...answers: readonly string[]): Dialog & { readonly said: string[] } {
  const said: string[] = [];
  const left = [...answers];
  return {
    said,
    tell: (text) => void said.push(text),
    ask: async (question) => {
      const answer = left.shift();
      if (answer === undefined) throw new Error(`Asked once more: ${said.join('')}${question}`);
      said.push(`${question}${answer}\n`);
      return answer;
    },
  };
}

async function made(wish: Partial<Wish>, ...answers: readonly string[]): Promise<{ path: string; text: string; said: string }> {
  const playbooks = folderWith(small);
  const { site } = prepareSite({ playbooks }, loadIcons(), () => day);
  const dialog = person(...answers);
  const whole: Wish = { kind: undefined, title: undefined, within: undefined, ...wish };
  const file = await fulfil(whole, site, dialog, (wanted) => scaffold(placesOf({ playbooks }), site, { ...wanted, today: day }));
  const { problems } = prepareSite({ playbooks }, loadIcons(), () => day);
  // Nothing is wrong with it but that it is still to be filled in.
  const wrong = problems.filter(({ severity }) => severity !== 'info');
  expect(tell(wrong.filter(({ code }) => code !== 'draft'))).toEqual([]);
  expect(new Set(wrong.map((problem) => problem.file))).toEqual(new Set([file]));
  return {
    path: file.replace(`${playbooks}/`, ''),
    text: readFileSync(file, 'utf8'),
    said: dialog.said.join('').replaceAll(`${playbooks}/`, ''),
  };
}

test('Nothing given: kind, title and category are asked for, with a choice and a default', async () => {
  const { path, text, said } = await made({}, '', 'Plan a board trip', '');
  expect(said).toBe(`What shall it be?
   1  playbook   how something is done, with words to use and checklists
   2  checklist  what to tick, in a playbook that is there
   3  packet     several sheets printed as one job
Number or name [playbook]: 
Title: Plan a board trip
In which category?
   1  executive  Your executive
Number or name [executive]: 
`);
  expect(path).toBe('executive/plan-a-board-trip.md');
  expect(text).toContain('title: Plan a board trip\n');
});

test('A wrong category, a title without letters and one that is taken are asked for again', async () => {
  const { path, said } = await made(
    { kind: 'playbook', within: 'exective' },
    '!?',
    'Weekly check-in',
    'nowhere',
    'EXECUTIVE',
    'Monthly check-in',
  );
  expect(said).toBe(`Title: !?
Give a title that a file can be named after: \`Plan a board trip\`.
Title: Weekly check-in
There is no category \`exective\`. Did you mean \`executive\`?
In which category?
   1  executive  Your executive
Number or name [executive]: nowhere
There is no \`nowhere\`.
Number or name [executive]: EXECUTIVE
executive/weekly-check-in.md is already there. Choose another title, or edit the file.
Title: Monthly check-in
`);
  expect(path).toBe('executive/monthly-check-in.md');
});

test('A checklist is put into a playbook found by letters of its name', async () => {
  const { path, text, said } = await made({ kind: 'checklist', title: 'After the check-in' }, 'kly');
  expect(said).toBe(`In which playbook?
   1  executive/know-your-executive  Know your executive
   2  executive/weekly-check-in      Weekly check-in
Number or name: kly
`);
  expect(path).toBe('executive/weekly-check-in.md');
  expect(text).toContain('## Checklist: after the check-in\n');
});

test('A packet lies in no category', async () => {
  const { path, said } = await made({}, '3', 'Board week');
  expect(said.split('\n').slice(4)).toEqual(['Number or name [playbook]: 3', 'Title: Board week', '']);
  expect(path).toBe('packets/board-week.md');
});

test('Of many, those with the letters are listed, and a number means the last list', async () => {
  const choices = Array.from({ length: 40 }, (_, index) => ({ name: `trips/trip-${index + 1}`, title: `Trip ${index + 1}` }));
  const dialog = person('', '9', '4');
  expect(await choose('Which?', choices, dialog)).toBe('trips/trip-39');
  expect(dialog.said.join('')).toBe(`Which? A few letters of its name are enough.
Name: 
Name: 9
4 have \`9\` in their name:
   1  trips/trip-9   Trip 9
   2  trips/trip-19  Trip 19
   3  trips/trip-29  Trip 29
   4  trips/trip-39  Trip 39
Number or name: 4
`);
});

test('Where nobody can be asked, it says what is missing and how to give it', async () => {
  const playbooks = folderWith(small);
  const told = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runScript('new', [...args, '--playbooks', playbooks]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    return stderr;
  };
  const how = 'Flags go after two hyphens: `npm run new -- playbook "Title" --in executive`. `npm run new -- --help` lists them.\n';
  expect(await told()).toBe(`new failed: What it shall be is missing. ${how}`);
  expect(await told('playbook')).toBe(`new failed: The title is missing. ${how}`);
  expect(await told('playbook', 'Plan', 'it')).toBe(`new failed: Where it goes (--in) is missing. ${how}`);
  expect(await told('play', 'Plan it')).toBe("new failed: `play` can't be made. Write playbook, checklist, packet.\n");
  expect(await told('playbook', 'Plan it', '--in', 'exectuive')).toBe(
    'new failed: There is no category `exectuive`. Did you mean `executive`?\n',
  );
  expect(await told('packet', 'Trip', '--in', 'executive')).toBe(
    'new failed: `--in` is for playbooks and checklists: a packet names its sheets in the file.\n',
  );
  expect(existsSync(join(playbooks, 'executive', 'plan-it.md'))).toBe(false);
});

test('With everything given it writes the file and says what comes next', async () => {
  const playbooks = folderWith(small);
  expect(await runScript('new', ['Playbooks', 'Plan it', '--in', 'executive', '--playbooks', playbooks])).toEqual({
    code: 0,
    stdout: `Wrote ${join(playbooks, 'executive', 'plan-it.md')}. Fill it in; \`npm start\` shows it as you write, \`npm run check\` says what is still to mend.\n`,
    stderr: '',
  });
});

test('In a fork nothing is written over what ships: it names the file, and the way to change it', async () => {
  const root = folderWith({ ...under('playbooks', small), 'team/handbook.yml': 'title: Ours\n' });
  const before = manifest(root);
  const told = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runScript('new', [...args, '--playbooks', join(root, 'playbooks')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    return stderr.replaceAll(`${root}/`, '');
  };
  expect(await told('packet', 'First day')).toBe(
    'new failed: playbooks/packets/first-day.md ships with the handbook, and team/packets/first-day.md would take its place. Choose another title, or change parts of it with `npm run override -- playbooks/packets/first-day.md`.\n',
  );
  expect(await told('playbook', 'Weekly check-in', '--in', 'executive')).toBe(
    'new failed: playbooks/executive/weekly-check-in.md ships with the handbook, and team/playbooks/executive/weekly-check-in.md would take its place. Choose another title, or change parts of it with `npm run override -- playbooks/executive/weekly-check-in.md`.\n',
  );
  expect(manifest(root)).toEqual(before);
});
