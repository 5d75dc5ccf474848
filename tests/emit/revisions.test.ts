// Tests the versions of what is printed: what changes them, what pages are told of them, and what is noted.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unnotedRevisions } from '../../src/check/rules/revisions.ts';
import { emitRevisions, notedRevisions } from '../../src/emit/revisions.ts';
import type { Revision } from '../../src/model/revision.ts';
import { versionedOf } from '../../src/plan/revisions.ts';
import type { Site } from '../../src/plan/site.ts';
import { checklistKeys, emptyFolder, folderWith, handbookOf, packetText, playbookText, siteOf, tell, type Files } from '../make.ts';
import { filesIn, runScript } from '../site/run.ts';
import { small } from '../site/small.ts';

const id = 'executive/weekly-check-in#the-list';
const packetId = 'packets/first-day';

/** A handbook of a checklist with these items, a worksheet, and a packet of both. */
function files(
  items: readonly string[],
  more: { readonly keys?: string; readonly reviewed?: string; readonly revisions?: string } = {},
): Files {
  const text = playbookText({
    front: checklistKeys('the-list', more.keys),
    body: `## Checklist: the list\n### Before\n${items.map((item) => `- [ ] ${item}\n`).join('')}\n## Worksheet: notes\n### About them\n- What do they like?\n`,
  });
  return {
    'executive/weekly-check-in.md': text.replace('2026-11-22', more.reviewed ?? '2026-11-22'),
    'packets/first-day.md': packetText(['executive/weekly-check-in#the-list', 'executive/weekly-check-in#notes']),
    ...(more.revisions === undefined ? {} : { 'revisions.yml': more.revisions }),
  };
}

const items = ['Send the agenda', 'Ask for the room'];

const revisionsOf = (site: Site): Record<string, string> =>
  Object.fromEntries(versionedOf(site).map((versioned) => [versioned.id, versioned.current.revision]));
const base = revisionsOf(siteOf(files(items)));

/** The text of `revisions.yml` after this handbook was noted. */
function noted(content: Files): string {
  const text = notedRevisions(siteOf(content));
  if (text === undefined) throw new Error('There was nothing to note.');
  return text;
}

/** The versions that stand in a text of `revisions.yml`. */
function versionsIn(revisions: string, name = id): readonly Revision[] {
  return siteOf(files(items, { revisions })).handbook.revisions.get(name) ?? [];
}

describe('a version', () => {
  test('is four letters and digits, and each thing that is printed has its own', () => {
    expect(Object.keys(base)).toEqual([id, packetId]);
    for (const revision of Object.values(base)) expect(revision).toMatch(/^[0-9a-z]{4}$/);
    expect(base[id]).not.toBe(base[packetId]);
  });

  const text = files(items)['executive/weekly-check-in.md'] ?? '';
  const edited = (change: (text: string) => string): Files => ({ ...files(items), 'executive/weekly-check-in.md': change(text) });

  test.each<[string, Files]>([
    ['a newer review', files(items, { reviewed: '2026-11-30' })],
    ['another summary', edited((one) => one.replace('One sentence', 'Another sentence'))],
    [
      'prose before the checklist',
      edited((one) => one.replace('## Checklist', '## Set it up\n1. Ask for twenty minutes.\n\n## Checklist')),
    ],
    [
      'another playbook and packet',
      { ...files(items), 'executive/a.md': playbookText(), 'packets/a.md': packetText(['executive/weekly-check-in#notes']) },
    ],
    ['files in another order', Object.fromEntries(Object.entries(files(items)).toReversed())],
    ['marks around words', edited((one) => one.replace('the agenda', '**the agenda**'))],
    ['white space at the ends of lines', edited((one) => one.replace('agenda\n', 'agenda \n'))],
    ['another address', { ...files(items), 'handbook.yml': 'address: https://elsewhere.example/handbook/\n' }],
    ['a day on which it was tried', files(items, { keys: '    tried: 2026-11-22\n' })],
    [
      'another cover of the packet',
      { ...files(items), 'packets/first-day.md': (files(items)['packets/first-day.md'] ?? '').replace('Print this.', 'Print that.') },
    ],
  ])('stays with %s', (_, content) => {
    expect(revisionsOf(siteOf(content))).toMatchObject(base);
  });

  test.each<[string, Files]>([
    ['a word of an item', files(['Send the plan', 'Ask for the room'])],
    ['the order of items', files(items.toReversed())],
    ['an item more', files([...items, 'Bring water'])],
    ['an item less', files(items.slice(1))],
    ['when an item is due', files(['Send the agenda (due: day 2)', 'Ask for the room'])],
    ['who does it', files(['Send the agenda (who: executive)', 'Ask for the room'])],
    ['the moment of a pause point', edited((one) => one.replace('### Before', '### After'))],
    ['its mode', edited((one) => one.replace('do-confirm', 'read-do'))],
    ['what stands under an item', edited((one) => one.replace('the agenda\n', 'the agenda\n  In two lines.\n'))],
  ])('changes with %s, and with it that of each packet that holds the sheet', (_, content) => {
    const found = revisionsOf(siteOf(content));
    expect(found[id]).not.toBe(base[id]);
    expect(found[packetId]).not.toBe(base[packetId]);
  });

  test('of a packet changes with its sheets, their order and a worksheet, and not that of its checklists', () => {
    const asked = revisionsOf(siteOf(edited((one) => one.replace('like?', 'dislike?'))));
    const turned = packetText(['executive/weekly-check-in#notes', 'executive/weekly-check-in#the-list']);
    const fewer = packetText(['executive/weekly-check-in#the-list']);
    const all = [asked, ...[turned, fewer].map((packet) => revisionsOf(siteOf({ ...files(items), 'packets/first-day.md': packet })))];
    for (const found of all) expect(found[id]).toBe(base[id]);
    expect(new Set([base[packetId], ...all.map((found) => found[packetId])]).size).toBe(4);
  });

  test('doesn’t mix up words that pass from one place to the next', () => {
    const found = [
      ['Send (due: day 2)', 'Ask'],
      ['Send', 'Ask (due: day 2)'],
      ['Send', 'Ask', 'day 2'],
      ['Send Ask', 'day 2'],
    ].map((some) => revisionsOf(siteOf(files(some)))[id]);
    expect(new Set(found).size).toBe(4);
  });
});

describe('revisions.json', () => {
  const jsonOf = (content: Files): Record<string, readonly Revision[]> =>
    Object.fromEntries(emitRevisions(siteOf(content)).map((output) => [output.file, JSON.parse(String(output.content())) as Revision[]]));

  test('lies beside each page that is printed, and ends with the current version', () => {
    expect(jsonOf(files(items))).toEqual({
      'checklists/executive/weekly-check-in/the-list/revisions.json': [{ revision: base[id], on: '2026-11-22', items }],
      'packets/first-day/revisions.json': [{ revision: base[packetId], on: '2026-11-22', items: [`The list (${base[id]})`, 'Notes'] }],
    });
  });

  test('has earlier versions first, also where the current one is not noted', () => {
    const revisions = noted(files(items));
    const found = jsonOf(files(['Send the plan'], { revisions }))['checklists/executive/weekly-check-in/the-list/revisions.json'];
    expect(found?.map((one) => one.items)).toEqual([items, ['Send the plan']]);
  });

  test('has a version once, and last, when a checklist goes back to it', () => {
    const first = noted(files(items));
    const second = noted(files(['Send the plan'], { revisions: first }));
    const found = jsonOf(files(items, { revisions: second }))['checklists/executive/weekly-check-in/the-list/revisions.json'];
    expect(found?.map((one) => one.items)).toEqual([['Send the plan'], items]);
  });

  test('keeps the day on which a version was first noted, when only the review is newer', () => {
    const revisions = noted(files(items));
    const found = jsonOf(files(items, { revisions, reviewed: '2026-12-24' }));
    expect(Object.values(found).map((versions) => versions.at(-1)?.on)).toEqual(['2026-11-22', '2026-11-22']);
  });
});

describe('noting versions', () => {
  test('writes the file, and has nothing to write when nothing has changed', () => {
    const revisions = noted(files(items));
    expect(revisions)
      .toBe(`# What each checklist and packet said in each of its versions, oldest first. Written by \`npm run revisions\`; keep it
# under version control. A page that is opened by the code on an older print tells from it what has changed since.
"${id}":
  - revision: "${base[id]}"
    on: 2026-11-22
    items:
      - "Send the agenda"
      - "Ask for the room"
"${packetId}":
  - revision: "${base[packetId]}"
    on: 2026-11-22
    items:
      - "The list (${base[id]})"
      - "Notes"
`);
    expect(notedRevisions(siteOf(files(items, { revisions })))).toBeUndefined();
    expect(notedRevisions(siteOf(files(items, { revisions: revisions.replaceAll('\n', '\n\n') })))).toBeUndefined();
  });

  test('leaves what is noted as it is when something else changes', () => {
    const revisions = noted(files(items));
    const other = {
      ...files(items, { revisions, reviewed: '2026-12-24' }),
      'executive/other.md': playbookText({ front: checklistKeys('more'), body: '## Checklist: more\n- [ ] One\n- [ ] Two\n' }),
    };
    expect(versionsIn(noted(other))).toEqual(versionsIn(revisions));
  });

  test('keeps older versions, up to twelve, oldest first', () => {
    let revisions = noted(files(['Version 0']));
    for (let number = 1; number <= 14; number++) revisions = noted(files([`Version ${number}`], { revisions }));
    expect(versionsIn(revisions).map((one) => one.items[0])).toEqual(Array.from({ length: 12 }, (_, index) => `Version ${index + 3}`));
    expect(versionsIn(revisions, packetId)).toHaveLength(12);
  });

  test.each([
    'Say "thank you": twice',
    "It's 'quoted': and \\ back",
    '#1 comes first',
    '- a dash: [x] {y} & *z* !tag %',
    'yes',
    '2026-11-22',
    '007',
    'null',
    'ends with a colon:',
    'Ein Straßenname, zażółć, שלום, 😀',
    `${'very '.repeat(300)}long: "x" # y`,
  ])('keeps the words of an item: %s', (item) => {
    const content = files([`${item.replace(/[\\[\]*#&{}!<>"'-]/g, '\\$&')}`, 'Ask for the room']);
    const [planned] = siteOf(content).checklists;
    const said = planned?.checklist.groups[0]?.items.map((one) => one.text) ?? [];
    expect(said[0]).toBe(item);
    const revisions = noted(content);
    const again = siteOf({ ...content, 'revisions.yml': revisions });
    expect(again.handbook.revisions.get(id)?.[0]?.items).toEqual(said);
    expect(notedRevisions(again)).toBeUndefined();
  });

  test('of a large handbook gives a file that can be read again', () => {
    const lists = Object.fromEntries(
      Array.from({ length: 1200 }, (_, index) => [
        `executive/list-${index}.md`,
        playbookText({
          front: checklistKeys('the-list'),
          body: `## Checklist: the list\n${Array.from({ length: 12 }, (__, item) => `- [ ] Ask the ${item} people who were there on day ${index} what they saw\n`).join('')}`,
        }),
      ]),
    );
    const { problems } = handbookOf({ ...lists, 'revisions.yml': noted(lists) });
    expect(tell(problems)).toEqual([]);
  });
});

describe('npm run revisions', () => {
  test('writes the file, says when it is up to date, and keeps it byte by byte, with Windows line ends too', async () => {
    const folder = folderWith(small);
    const file = join(folder, 'revisions.yml');
    const run = () => runScript('revisions', ['--playbooks', folder]);
    expect(await run()).toEqual({ code: 0, stdout: `Wrote ${file}. Commit it with your change.\n`, stderr: '' });
    const written = readFileSync(file, 'utf8');
    expect(await run()).toEqual({ code: 0, stdout: `${file} is up to date.\n`, stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(written);
    for (const name of filesIn(folder))
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replaceAll('\n', '\r\n'));
    expect((await run()).stdout).toBe(`${file} is up to date.\n`);
  });

  test('notes nothing while the handbook has errors', async () => {
    const folder = folderWith({ ...small, 'executive/broken.md': '' });
    const { code, stderr } = await runScript('revisions', ['--playbooks', folder]);
    expect(code).toBe(1);
    expect(stderr).toContain('executive/broken.md:1:1');
    expect(stderr).toContain('Nothing was noted. Mend the errors above first.\n');
    expect(filesIn(folder)).not.toContain('revisions.yml');
  });

  test('says so when there is no such folder', async () => {
    const { code, stderr } = await runScript('revisions', ['--playbooks', join(emptyFolder(), 'none')]);
    expect(code).not.toBe(0);
    expect(stderr).not.toContain('    at ');
  });
});

describe('the check', () => {
  const toldOf = (content: Files): string[] => tell([...unnotedRevisions(siteOf(content), { today: '2026-11-22', iconNames: [] })]);

  test('says nothing where the file isn’t kept, or everything is noted', () => {
    expect(toldOf(files(items))).toEqual([]);
    expect(toldOf(files(items, { revisions: noted(files(items)) }))).toEqual([]);
  });

  test('notes that versions aren’t noted, and the first of them', () => {
    const hint = 'run `npm run revisions` when the change is done, so that older prints can be told of it';
    expect(toldOf(files(['Send the plan'], { revisions: noted(files(items)) }))).toEqual([
      `playbooks/revisions.yml:1:1 info unnoted-revision: Found 2 versions that are not noted here, the first of \`${id}\`: ${hint}`,
    ]);
    const turned = packetText(['executive/weekly-check-in#notes']);
    expect(toldOf({ ...files(items, { revisions: noted(files(items)) }), 'packets/first-day.md': turned })).toEqual([
      `playbooks/revisions.yml:1:1 info unnoted-revision: Found a version that is not noted here, the first of \`${packetId}\`: ${hint}`,
    ]);
  });
});
