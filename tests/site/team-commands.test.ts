// The commands of a team's folder as their users meet them: override, drift, where, new and revisions, used right and wrong.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, playbookText, type Files } from '../make.ts';
import { checkIn, extending, threeSections, under } from '../team.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { filesIn, runNode, type Ended } from './run.ts';
import { small } from './small.ts';

const file = `team/playbooks/${checkIn}`;
const copy = `team/bases/playbooks/${checkIn}`;

/** A folder with a small handbook, and the ways to work in it. */
function house(team: Files = {}, base: Files = small) {
  const folder = folderWith({ ...under('playbooks', base), ...under('team', team) });
  return {
    /** Runs a command in the folder, as `npm run` would. */
    run: (name: string, ...args: string[]): Promise<Ended> =>
      runNode(['--import', import.meta.resolve('tsx'), join(productFolder, 'scripts', `${name}.ts`), ...args], { cwd: folder }),
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    write: (path: string, text: string): void => writeFileSync(join(folder, path), text),
    team: (): string[] => (existsSync(join(folder, 'team')) ? filesIn(join(folder, 'team')) : []),
  };
}

test('override writes the section that is named, then another into the same file, and notes the file below', async () => {
  const { run, read, team } = house();
  expect(await run('override', `playbooks/${checkIn}`, 'Set it')).toEqual({
    code: 0,
    stdout: `Wrote ${file}, over playbooks/${checkIn}. Edit it; \`npm start\` shows it at once.\n`,
    stderr: '',
  });
  expect(team()).toEqual([`bases/playbooks/${checkIn}`, `playbooks/${checkIn}`]);
  expect(read(copy)).toBe(small[checkIn]);
  expect(read(file)).toMatch(
    /^---\nextends: base\n---\n\n## Set it up\n<!-- sources: AR-E0 -->\n1\. Ask for [^\n]+\n\n```email Ask for the slot\n[^`]+```\n$/,
  );
  expect((await run('override', '/executive/weekly-check-in/', 'before-the-check-in')).code).toBe(0);
  expect(read(file)).toMatch(/```\n\n## Checklist: before the check-in\n[^#]+### On the day before\n[^#]+you need\n$/);
  expect(await run('check')).toEqual({ code: 0, stdout: 'No problems.\n', stderr: '' });
});

test('override without a section writes a file that changes nothing yet, and names the sections', async () => {
  const { run, read } = house();
  expect((await run('override', 'executive/weekly-check-in')).stdout).toBe(
    `Wrote ${file}, over playbooks/${checkIn}. Edit it; \`npm start\` shows it at once.\nSections you can make yours: "Set it up", "Checklist: before the check-in".\n`,
  );
  expect((await run('override', 'packets/first-day')).code).toBe(0);
  expect(read('team/packets/first-day.md')).toBe('---\nextends: base\nadd: []\nremove: []\n---\n');
  expect((await run('check')).stdout).toBe('No problems.\n');
  expect(await run('override', 'executive/weekly-check-in', '--whole')).toMatchObject({ code: 0 });
  expect(read(file)).toBe(small[checkIn]);
});

test('used wrong, a command says what to write, and writes nothing', async () => {
  const one = house({ [`playbooks/${checkIn}`]: extending('') });
  const uses = [
    ['override'],
    ['override', 'executive/weekly-chek-in'],
    ['drift', '--take', '--keep'],
    ['drift', 'executive/weekly-chek-in'],
    ['drift', 'executive/elsewhere-entirely'],
    ['where'],
    ['where', 'executive/weekly-chek-in'],
    ['where', 'xyzzy'],
  ] as const;
  const before = one.team();
  const told: string[] = [];
  for (const [name, ...args] of uses) {
    const { code, stdout, stderr } = await one.run(name, ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    told.push(stderr.trimEnd());
  }
  expect(one.team()).toEqual(before);
  expect(told).toEqual([
    'override failed: the file is missing. Write `npm run override -- playbooks/executive/weekly-check-in.md "Set up the slot"`.',
    'override failed: There is no `executive/weekly-chek-in.md`. Did you mean `executive/weekly-check-in.md`?',
    'drift failed: `--take` and `--keep` exclude each other. Choose one.',
    'drift failed: Your team has no file over `executive/weekly-chek-in.md`. Did you mean `executive/weekly-check-in.md`?',
    'drift failed: Your team has no file over `executive/elsewhere-entirely.md`. `npm run drift` alone lists what has changed.',
    'where failed: the name is missing. Write `npm run where -- executive/weekly-check-in`, or `settings`, `strings`, `templates`.',
    'where failed: Nothing is called `executive/weekly-chek-in`. Did you mean `executive/weekly-check-in.md`?',
    'where failed: Nothing is called `xyzzy`. Name a file, an address, a setting such as `title`, or one of `settings`, `strings`, `templates`.',
  ]);
});

test('drift shows the lines that changed below, takes them over where it can, and writes nothing where both changed a line', async () => {
  const was = threeSections.replace('Text one.', 'Text one.\n\nMore of one.\n\nEnd of one.');
  const now = was
    .replace('More of one.', 'Much more of one.')
    .replace('Text two.', 'Text TWO.')
    .replace('title: Weekly check-in', 'title: Check-in');
  const other = 'executive/other.md';
  const { run, read, write } = house(
    {
      [`playbooks/${checkIn}`]: `\uFEFF${extending('## One\nOur one.\n\nMore of one.\n\nEnd of one.\n').replaceAll('\n', '\r\n')}`,
      [`bases/playbooks/${checkIn}`]: was,
      [`playbooks/${other}`]: extending('## Two\nOurs.\nAnd more.\n', 'title: Our own\n'),
      [`bases/playbooks/${other}`]: was,
    },
    { [checkIn]: now, [other]: now },
  );
  const shown = `team/playbooks/${other}:3: front matter: title
    -Weekly check-in
    +Check-in

team/playbooks/${other}:5: Two
     ## Two
    -Text two.
    +Text TWO.

${file}:4: One
     Text one.

    -More of one.
    +Much more of one.

     End of one.

`;
  expect(await run('drift')).toEqual({
    code: 0,
    stdout: `${shown}\`--take\` takes these over into your files, \`--keep\` leaves yours as they are.\n`,
    stderr: '',
  });
  const before = [read(`team/playbooks/${other}`), read(`team/bases/playbooks/${other}`)];
  expect(await run('drift', '--take')).toEqual({
    code: 1,
    stdout: `${shown.slice(0, shown.indexOf(file))}team/playbooks/${other}:3: both changed the same lines, so nothing was taken over.
    Yours:  title: Our own
    Theirs: Check-in
team/playbooks/${other}:5: both changed the same lines, so nothing was taken over.
    Yours:  Ours.
            And more.
    Theirs: Text TWO.
Change team/playbooks/${other} by hand, then run \`npm run drift -- ${other} --keep\`.

${shown.slice(shown.indexOf(file))}Taken over into ${file}. Read it through.

`,
    stderr: '',
  });
  expect([read(`team/playbooks/${other}`), read(`team/bases/playbooks/${other}`)]).toEqual(before);
  expect(read(file)).toBe(`\uFEFF${extending('## One\nOur one.\n\nMuch more of one.\n\nEnd of one.\n').replaceAll('\n', '\r\n')}`);
  expect(read(copy)).toBe(now);
  expect((await run('drift', 'executive/other', '--keep')).stdout).toBe(
    `team/playbooks/${other} stays as it is; the changes below it are noted.\n`,
  );
  expect(read(`team/playbooks/${other}`)).toBe(before[0]);
  expect((await run('drift')).stdout).toBe('Nothing below your files has changed.\n');
  write(`playbooks/${checkIn}`, now.replace(/## One[\s\S]*## Two/, '## Two'));
  expect((await run('drift', '--take')).stdout).toBe(
    `${file}:4: One\n    It has gone below. Yours stays until you delete it.\n\n${file} stays as it is: there is nothing to take over. The change is noted.\n\n`,
  );
});

test('drift notes what was made by hand, once', async () => {
  const { run, read } = house({ [`playbooks/${checkIn}`]: extending('## Set it up\n<!-- sources: AR-E0 -->\n1. Ours.\n') });
  expect((await run('check', '--notes')).stdout).toBe(
    `${file}:1:1: info: Found no copy of \`playbooks/${checkIn}\` as it was when yours was made, so its changes can't be told: run \`npm run drift -- --note\` once to note it as it is now [drift]\n\n1 note.\n`,
  );
  expect((await run('drift', '--note')).stdout).toBe(`Noted ${copy}.\n`);
  expect(read(copy)).toBe(small[checkIn]);
  expect((await run('drift', '--note')).stdout).toBe('Every file below yours is noted already.\n');
});

test('where says which file wins, and why', async () => {
  const { run } = house({
    [`playbooks/${checkIn}`]: extending(
      '## Set it up\n<!-- append -->\n1. More.\n\n## Ours\n1. Go.\n',
      'title: Ours\nremove: [before-the-check-in]\n',
    ),
  });
  expect(await run('where', '/executive/weekly-check-in/#set-it-up')).toEqual({
    code: 0,
    stdout: `${file} changes parts of playbooks/${checkIn}; the rest comes from below.
  front matter from yours: title
  ${file}:6 adds to \`Set it up\`
  ${file}:10 adds \`Ours\`
  ${file}:4 removes \`Checklist: before the check-in\`
  page: /executive/weekly-check-in/
`,
    stderr: '',
  });
});

test('new writes into the team folder once a team has begun one, and what it writes passes the check', async () => {
  const { run, read, team } = house({ 'handbook.yml': 'title: Ours\n' });
  expect((await run('new', 'playbook', 'Plan a trip', '--in', 'executive')).stdout).toContain(
    'Wrote team/playbooks/executive/plan-a-trip.md.',
  );
  expect((await run('new', 'packet', 'Board week')).stdout).toContain('Wrote team/packets/board-week.md.');
  expect((await run('new', 'checklist', 'After it', '--in', 'executive/weekly-check-in')).stdout).toContain(`Wrote ${file}.`);
  expect((await run('new', 'checklist', 'Before it', '--in', 'executive/weekly-check-in')).stdout).toContain(`Wrote ${file}.`);
  expect(team()).toEqual([
    `bases/playbooks/${checkIn}`,
    'handbook.yml',
    'packets/board-week.md',
    'playbooks/executive/plan-a-trip.md',
    `playbooks/${checkIn}`,
  ]);
  expect(read(`playbooks/${checkIn}`)).toBe(small[checkIn]);
  expect(read(file)).toMatch(
    /^---\nextends: base\nchecklists:\n {2}before-it:\n[\s\S]* {2}after-it:\n[\s\S]*---\n\n## Checklist: after it\n[\s\S]*## Checklist: before it\n/,
  );
  const { code, stdout } = await run('check');
  expect({ code, errors: stdout.includes('error') }).toEqual({ code: 0, errors: false });
});

test('new and revisions write beside the playbooks while there is no team', async () => {
  const { run, team, read } = house();
  expect((await run('new', 'playbook', 'Plan a trip', '--in', 'executive')).stdout).toContain('Wrote playbooks/executive/plan-a-trip.md.');
  expect((await run('revisions')).stdout).toBe('Wrote playbooks/revisions.yml. Commit it with your change.\n');
  expect(read('playbooks/revisions.yml')).toContain('"executive/weekly-check-in#before-the-check-in":');
  expect(team()).toEqual([]);
});

test('revisions of a team are noted in its folder: only what it has changed', async () => {
  const { run, read, write } = house();
  await run('revisions');
  const below = read('playbooks/revisions.yml');
  write('playbooks/executive/more.md', playbookText({ title: 'More', body: '## Go\n<!-- sources: AR-E0 -->\n1. Go.\n' }));
  const ours = house(
    { [`playbooks/${checkIn}`]: extending('## Checklist: before the check-in\n<!-- append -->\n- [ ] Take the pass\n') },
    { ...small, 'revisions.yml': below },
  );
  expect((await ours.run('revisions')).stdout).toBe('Wrote team/revisions.yml. Commit it with your change.\n');
  expect(ours.read('playbooks/revisions.yml')).toBe(below);
  const noted = ours.read('team/revisions.yml');
  expect(noted.match(/^"[^"]+":$/gm)).toEqual(['"executive/weekly-check-in#before-the-check-in":', '"packets/first-day":']);
  expect(noted).toContain('- "Take the pass"');
  expect((await ours.run('revisions')).stdout).toBe('team/revisions.yml is up to date.\n');
});
