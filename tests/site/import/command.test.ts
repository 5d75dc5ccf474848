// npm run import as its users meet it: what it prints, and how it ends.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, folderWith } from '../../make.ts';
import { under } from '../../team.ts';
import { runScript } from '../run.ts';
import { small } from '../small.ts';

const markdown = `# Plan a trip

![Map](map.png)

Ask [the desk](desk.md) first. Then go. ![Map](map.png)

## Before the trip

1. Book the flights
2. Be kind
3. Pack pens
`;

function document(name: string, text: string): string {
  const file = join(emptyFolder(), name);
  writeFileSync(file, text);
  return file;
}

test('import says what it wrote, what was left out, and what to do next', async () => {
  const folder = folderWith(small);
  const file = document('Our trips.md', markdown);
  const { code, stdout, stderr } = await runScript('import', [...file.split(' '), '--in', 'executive', '--playbooks', folder]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replaceAll(folder, 'playbooks'))
    .toBe(`Wrote playbooks/executive/plan-a-trip.md: 1 section and 1 checklist with 2 lines to tick.
Added the document to playbooks/sources.yml as PA, with 3 points that the sections cite.

The draft and the points of PA are the document's own words. Put both into your team's words before you publish.

Left out, or to look at:
- the picture “Map”: pictures are not copied: save it beside the playbook and write \`![Map](name.png)\` where it belongs (2 times)
- the link on “the desk” to \`desk.md\`: the words stay; the link led to a file that the handbook does not hold

In the sections, but in no checklist:
- “Be kind”: as a line to tick it would break a rule: Found an item that begins with \`Be\`, expected an action

Next: open playbooks/executive/plan-a-trip.md and read it through. \`npm start\` shows it as you write, \`npm run check\` says what is still to mend.
`);
  const checked = await runScript('check', ['--playbooks', folder]);
  expect({ ...checked, stdout: checked.stdout.replaceAll(folder, 'playbooks') }).toEqual({
    code: 0,
    stdout:
      'playbooks/executive/plan-a-trip.md:3:10: warning: Found `One sentence that says what this playbook helps with.`, which the draft began with: write your own words in its place, or delete the line [draft]\n\n1 warning, 1 note. `npm run check -- --notes` lists notes too.\n',
    stderr: '',
  });
});

test('A document without anything to tick or to leave out is told in short', async () => {
  const folder = folderWith(small);
  const flags = ['--in', 'executive', '--title', 'Trips & more', '--playbooks', folder];
  const { stdout } = await runScript('import', [document('a.txt', 'Some text that is long.\n\nMore of it.'), ...flags]);
  expect(stdout.replaceAll(folder, 'playbooks'))
    .toBe(`Wrote playbooks/executive/trips-more.md: 1 section, and no checklist: no list reads like things to do.
Added the document to playbooks/sources.yml as AA, with 1 point that the sections cite.

The draft and the points of AA are the document's own words. Put both into your team's words before you publish.

Next: open playbooks/executive/trips-more.md and read it through. \`npm start\` shows it as you write, \`npm run check\` says what is still to mend.
`);
});

test('A team that has begun a layer gets both files in its folder', async () => {
  const root = folderWith({
    ...Object.fromEntries(Object.entries(small).map(([path, text]) => [`playbooks/${path}`, text])),
    'team/handbook.yml': 'title: Ours\n',
  });
  const { code, stdout } = await runScript('import', [
    document('a.md', markdown),
    '--in',
    'executive',
    '--playbooks',
    join(root, 'playbooks'),
  ]);
  expect(code).toBe(0);
  expect(stdout.replaceAll(root, '').split('\n').slice(0, 2)).toEqual([
    'Wrote /team/playbooks/executive/plan-a-trip.md: 1 section and 1 checklist with 2 lines to tick.',
    'Added the document to /team/sources.yml as PA, with 3 points that the sections cite.',
  ]);
});

test('A title that ships is refused in a fork: it names the file, and the way to change it', async () => {
  const root = folderWith({ ...under('playbooks', small), 'team/handbook.yml': 'title: Ours\n' });
  const flags = ['--in', 'executive', '--title', 'Weekly check-in', '--playbooks', join(root, 'playbooks')];
  const { code, stdout, stderr } = await runScript('import', [document('a.md', markdown), ...flags]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.replaceAll(`${root}/`, '')).toBe(
    'import failed: playbooks/executive/weekly-check-in.md ships with the handbook, and team/playbooks/executive/weekly-check-in.md would take its place. Give another title with `--title "…"`, or change parts of it with `npm run override -- playbooks/executive/weekly-check-in.md`.\n',
  );
});

test('What is missing or wrong is told in a line that says what to write', async () => {
  const folder = folderWith(small);
  const told = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runScript('import', [...args, '--playbooks', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    return stderr;
  };
  const instead =
    'Flags go after two hyphens: `npm run import -- "Our guide.docx" --in executive`. `npm run import -- --help` lists them.\n';
  expect(await told()).toBe(`import failed: The document is missing. ${instead}`);
  expect(await told(document('a.md', markdown))).toBe(`import failed: The category (--in) is missing, one of executive. ${instead}`);
  expect(await told('gone.docx', '--in', 'executive')).toBe(
    'import failed: There is no file gone.docx. Type `npm run import -- ` and a space, drag the document into this window, and press Enter.\n',
  );
  expect(await told(folder, '--in', 'executive')).toBe(`import failed: ${folder} is a folder. Name one document in it.\n`);
});

test('import tells of its flags with --help', async () => {
  const { code, stdout } = await runScript('import', ['--help']);
  expect(code).toBe(0);
  expect(stdout).toBe(`Usage: npm run import -- FILE [flags]

Turns a Word document (.docx), a web page (.html), Markdown (.md) or plain text (.txt) into a draft playbook that passes the
checks, and adds the document with its points to sources.yml: in the team's folder where there is one. Nothing is overwritten.

  --in CATEGORY                  The category of the playbook.
  --title "TITLE"                The playbook's title, in place of the document's own.
  --playbooks DIR                The folder of playbooks. Default: playbooks
  --team DIR                     The folder of your own layer over them. Default: \`team\` beside the folder of playbooks.
  --help                         Shows this.
`);
});
