// Tests a whole content folder: which file is what, names that clash, settings, sources and synonyms.

import { describe, expect, it } from 'vitest';
import { parseHandbook, type PlaybookMemory } from '../../src/parse/parse-handbook.ts';
import { checklistKeys, contentOf, guide, handbookOf, packetText, playbookText, tell, type Files } from '../make.ts';

const told = (files: Files): string[] => tell(handbookOf(files).problems);
const playbooks = (files: Files): string[] =>
  handbookOf(files).handbook.playbooks.map((playbook) => `${playbook.category}/${playbook.slug}`);
const one = { 'executive/a.md': playbookText() };

describe('files', () => {
  it('are playbooks of the category whose folder they lie in; packets lie in packets', () => {
    const { handbook, problems } = handbookOf({
      'executive/a.md': playbookText({ front: checklistKeys('x'), body: '## Checklist: x\n- [ ] one\n' }),
      'stakeholder/b.md': playbookText(),
      'packets/first-day.md': packetText(['executive/a#x']),
    });
    expect(problems).toEqual([]);
    expect(handbook.settings.categories.map(({ id, title }) => [id, title])).toEqual([
      ['executive', 'Executive'],
      ['stakeholder', 'Stakeholder'],
    ]);
    expect(handbook.packets.map(({ slug, audience, owner }) => [slug, audience, owner])).toEqual([
      ['first-day', 'a new assistant', 'Handbook team'],
    ]);
  });

  it('none at all is an error of the folder', () => {
    expect(told({})).toEqual([
      'playbooks:1:1 error no-playbooks: Found no playbook, expected at least one file `<category>/<playbook>.md`: write one, name the right folder with --playbooks, or start a handbook with `npm run init -- --empty`',
    ]);
  });

  it.each(['weekly.md', 'executive/more/weekly.md'])('misplaced: %s', (path) => {
    expect(told({ ...one, [path]: playbookText() })).toEqual([
      `playbooks/${path}:1:1 error misplaced: Found \`${path}\`, expected \`<category>/<playbook>.md\` or \`packets/<packet>.md\`: move it into the folder of its category; name it README.md if it is not to be published`,
    ]);
  });

  it('settings with a misspelt name', () => {
    expect(told({ ...one, 'handbok.yml': '' })).toEqual([
      'playbooks/handbok.yml:1:1 warning unused-file: Found `handbok.yml`, expected one of `handbook.yml`, `sources.yml`, `synonyms.yml`, `redirects.yml`, `revisions.yml`: rename it to `handbook.yml`',
    ]);
  });

  it('all faults of all files come out at once, in order of place', () => {
    const files = { 'b/two.md': '', 'a/one.md': '---\ntitel: x\n---\n# One\n', 'sources.yml': 'documents: x', 'handbook.yml': 'titel: x' };
    expect(handbookOf(files).problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)).toEqual(
      [
        'playbooks/a/one.md:2 unknown-key',
        'playbooks/a/one.md:2 missing-key',
        'playbooks/a/one.md:2 missing-key',
        'playbooks/a/one.md:4 first-level-heading',
        'playbooks/b/two.md:1 front-matter',
        'playbooks/handbook.yml:1 unknown-key',
        'playbooks/sources.yml:1 wrong-value',
      ].toSorted(),
    );
  });
});

describe('names', () => {
  it('that differ by case only', () => {
    const found = told({ 'executive/Plan.md': playbookText(), 'executive/plan.md': playbookText() });
    expect(found).toContain(
      'playbooks/executive/plan.md:1:1 error duplicate-slug: Found `executive/plan.md` beside `executive/Plan.md`: both would have the same address: rename one of the two: capitals and accents written in two ways make no difference',
    );
  });

  it('that differ only in how an accent is written', () => {
    const found = told({ 'executive/cafe\u0301.md': playbookText(), 'executive/café.md': playbookText() });
    expect(found).toContain(
      'playbooks/executive/café.md:1:1 error duplicate-slug: Found `executive/café.md` beside `executive/cafe\u0301.md`: both would have the same address: rename one of the two: capitals and accents written in two ways make no difference',
    );
  });

  it('that are the same in two categories are fine', () => {
    expect(playbooks({ 'executive/plan.md': playbookText(), 'stakeholder/plan.md': playbookText() })).toEqual([
      'executive/plan',
      'stakeholder/plan',
    ]);
  });

  it.each([
    ['executive/Weekly Check-in.md', 'Weekly Check-in', 'rename it to `weekly-check-in`'],
    ['executive/C++.md', 'C++', 'rename it to `c-plus-plus`'],
    ['executive/🎉.md', '🎉', 'rename it to something like `weekly-check-in`'],
    ['My Executive/plan.md', 'My Executive', 'rename it to `my-executive`'],
  ])('that are no slug: %s', (path, name, hint) => {
    expect(told({ ...one, [path]: playbookText() }).filter((line) => line.includes('file-name'))).toEqual([
      `playbooks/${path}:1:1 error file-name: Found the name \`${name}\`, expected lower-case letters and digits joined by hyphens: ${hint}`,
    ]);
  });

  it.each(['checklists', 'search', 'sources', 'index', 'health', 'make-it-yours', 'assets', 'schema', 'offline'])(
    'that the site needs itself: %s',
    (name) => {
      expect(told({ ...one, [`${name}/plan.md`]: playbookText() })).toContain(
        `playbooks/${name}/plan.md:1:1 error reserved-name: Found the name \`${name}\`, which the site needs for a page of its own: rename it, for example to \`${name}-guide\``,
      );
    },
  );

  it.each(['index', 'page'])('of a playbook that would hide a page: %s', (name) => {
    expect(told({ ...one, [`executive/${name}.md`]: playbookText() })).toEqual([
      `playbooks/executive/${name}.md:1:1 error reserved-name: Found the name \`${name}\`, which the site needs for a page of its own: rename it, for example to \`${name}-guide\``,
    ]);
  });
});

describe('handbook.yml', () => {
  const settings = (text: string) => handbookOf({ ...one, 'handbook.yml': text });
  const category = (id: string): string => `categories:\n  - id: ${id}\n    title: X\n    summary: Y\n`;

  it('may be missing: everything has a default', () => {
    expect(handbookOf(one).handbook.settings).toMatchObject({
      title: 'Handbook',
      language: 'en',
      address: 'https://handbook.example/',
      roles: ['assistant', 'executive'],
      defaults: { owner: 'Handbook team', reviewEveryMonths: 6 },
    });
  });

  it('gives owner and time of review to playbooks that name none', () => {
    const { handbook } = settings('defaults:\n  owner: Office\n  review_every: 1 year\n');
    expect(handbook.playbooks).toMatchObject([{ owner: 'Office', reviewEveryMonths: 12 }]);
  });

  it('keeps the handbook for times without network unless it says otherwise, in the words of YAML', () => {
    expect(['', 'offline: true\n', 'offline: false\n'].map((text) => settings(text).handbook.settings.offline)).toEqual([
      true,
      true,
      false,
    ]);
    expect(['no', 'False', '0', ''].flatMap((value) => tell(settings(`offline: ${value}\n`).problems))).toEqual(
      ['`no`', '`False`', '`0`', 'nothing'].map(
        (value) =>
          `playbooks/handbook.yml:1:10 error wrong-value: Found ${value} for \`offline\`, expected \`true\` or \`false\`: write \`true\` for yes, \`false\` for no`,
      ),
    );
  });

  it('ends the address in a slash', () => {
    expect(settings('address: https://e.example/handbook').handbook.settings.address).toBe('https://e.example/handbook/');
  });

  it('names a category once, and none that the site needs', () => {
    expect(
      tell(
        settings(`${category('executive')}  - id: executive\n    title: X\n    summary: Y\n  - id: search\n    title: X\n    summary: Y\n`)
          .problems,
      ),
    ).toEqual([
      'playbooks/handbook.yml:5:5 error duplicate-category: Found the category `executive` a second time, expected each id once: delete one of the two',
      'playbooks/handbook.yml:8:5 error reserved-name: Found the name `search`, which the site needs for a page of its own: rename it, for example to `search-guide`',
    ]);
  });

  it('is held against the folders: a folder that is no category is told once, with the nearest', () => {
    expect(tell(handbookOf({ ...one, 'executive/b.md': playbookText(), 'handbook.yml': category('executives') }).problems)).toEqual([
      'playbooks/executive/a.md:1:1 error unknown-category: Found the folder `executive`, expected one of `executives`: rename the folder to `executives`',
    ]);
  });

  it('that is broken says nothing about folders', () => {
    expect(settings('titel: x').problems.map((problem) => problem.code)).toEqual(['unknown-key']);
    expect(settings('title: "x').problems.every((problem) => problem.code === 'yaml')).toBe(true);
  });
});

describe('sources.yml', () => {
  const sources = (points: string) => handbookOf({ ...one, 'sources.yml': `documents:\n  AR: { title: A document }\npoints:\n${points}` });

  it('gives documents and points', () => {
    const { handbook, problems } = sources('  - { id: AR-E0, home: executive, point: Ask. }\n');
    expect(problems).toEqual([]);
    expect(handbook.documents).toEqual([{ id: 'AR', title: 'A document' }]);
    expect(handbook.points).toMatchObject([{ id: 'AR-E0', document: 'AR', home: 'executive', text: 'Ask.' }]);
  });

  it('names each point once, of a document that is there', () => {
    expect(
      tell(
        sources(
          '  - { id: AR-E0, home: executive, point: Ask. }\n  - { id: AR-E0, home: executive, point: Ask. }\n  - { id: AX-E1, home: executive, point: Ask. }\n  - { id: PRM-E1, home: executive, point: Ask. }\n',
        ).problems,
      ),
    ).toEqual([
      'playbooks/sources.yml:5:11 error duplicate-point: Found the point `AR-E0` a second time, expected each id once: give one of the two another id',
      'playbooks/sources.yml:6:11 error unknown-document: Found `AX-E1`, but no document `AX`: write `AR-E1`',
      'playbooks/sources.yml:7:11 error unknown-document: Found `PRM-E1`, but no document `PRM`: add `PRM: { title: … }` under `documents:`',
    ]);
  });
});

describe('synonyms.yml', () => {
  it('gives groups, and warns of a word in two of them', () => {
    const { handbook, problems } = handbookOf({ ...one, 'synonyms.yml': '- [boss, executive]\n- [meeting, Boss]\n' });
    expect(handbook.synonyms).toEqual([
      ['boss', 'executive'],
      ['meeting', 'Boss'],
    ]);
    expect(tell(problems)).toEqual([
      'playbooks/synonyms.yml:2:13 warning synonym-twice: Found `Boss` in a second group, expected each word in one: join the two groups, or take the word out of one',
    ]);
  });
});

describe('changes', () => {
  it('are told newest first, and only by days that exist', () => {
    const front = 'changes:\n  2026-01-02: Second.\n  2026-03-04: Third.\n  2026-02-30: None.\n';
    const { handbook, problems } = handbookOf({ 'executive/a.md': playbookText({ front }) });
    expect(handbook.playbooks[0]?.changes.map((change) => change.what)).toEqual(['Third.', 'None.', 'Second.']);
    expect(tell(problems)).toEqual([
      'playbooks/executive/a.md:8:3 error wrong-value: Found `2026-02-30` under `changes:`, expected a date that exists, as `YYYY-MM-DD`: write it like `2026-11-22: What changed.`',
    ]);
  });
});

describe('the memory between builds', () => {
  it('parses an unchanged file once, and again when its text or the defaults change', () => {
    const memory: PlaybookMemory = new Map();
    const parse = (files: Files) => parseHandbook(contentOf(files), guide, memory).handbook.playbooks[0];
    const first = parse(one);
    expect(parse(one)).toBe(first);
    expect(parse({ 'executive/a.md': playbookText({ title: 'Other' }) })?.title).toBe('Other');
    expect(parse({ ...one, 'handbook.yml': 'defaults: { owner: Office }' })?.owner).toBe('Office');
  });
});
