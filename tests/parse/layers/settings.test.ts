// Tests a team's settings over those below: which keys merge, which lists go by a name, and in which of the two files a fault is.

import { describe, expect, it } from 'vitest';
import { playbookText, tell, type Files } from '../../make.ts';
import { layeredOf } from '../../team.ts';

const base = `title: Handbook
tagline: Ours.
language: en-GB
roles: [assistant, executive]
variables:
  help-desk: extension 4400
defaults:
  owner: Handbook team
  review_every: 1 year
categories:
  - { id: executive, title: Your executive, summary: One., hue: blue, order: [a] }
  - { id: outside, title: Outside, summary: Two. }
handbooks:
  - { title: Facilities, address: https://e.test/facilities/ }
`;
const files: Files = { 'handbook.yml': base, 'executive/a.md': playbookText(), 'outside/b.md': playbookText({ title: 'B' }) };
const read = (text: string, more: Files = {}, below: Files = files) => {
  const { handbook, problems } = layeredOf(below, { 'handbook.yml': text, ...more });
  return { settings: handbook.settings, playbooks: handbook.playbooks.map(({ path }) => path), told: tell(problems) };
};
const categories = (text: string, more?: Files) =>
  read(text, more).settings.categories.map(({ id, title, hue }) => `${id}: ${title} (${hue})`);

describe('keys', () => {
  it('that the team names replace; the others come from below', () => {
    const { settings, told } = read('title: The Desk\norganisation: Example House\n');
    expect(told).toEqual([]);
    expect(settings).toMatchObject({
      title: 'The Desk',
      tagline: 'Ours.',
      organisation: 'Example House',
      roles: ['assistant', 'executive'],
    });
  });

  it('of maps merge, lists are replaced', () => {
    const { settings, told } = read('roles: [PA]\nvariables: { house: Example }\ndefaults: { owner: Office }\n');
    expect(told).toEqual([]);
    expect(settings).toMatchObject({
      roles: ['PA'],
      variables: { 'help-desk': 'extension 4400', house: 'Example' },
      defaults: { owner: 'Office', reviewEveryMonths: 12 },
    });
  });

  it('none at all, or comments only, change nothing', () => {
    for (const text of ['', '# nothing yet\n', '{}\n']) expect(read(text)).toEqual(read('title: Handbook\n'));
  });
});

describe('categories', () => {
  it('merge by id, and new ones follow', () => {
    expect(
      categories('categories:\n  - { id: outside, title: Elsewhere }\n  - { id: ours, title: Ours, summary: Three., hue: rust }\n'),
    ).toEqual(['executive: Your executive (blue)', 'outside: Elsewhere (slate)', 'ours: Ours (rust)']);
  });

  it('are dropped with all their playbooks', () => {
    const { settings, playbooks, told } = read('categories:\n  - { id: outside, hidden: true }\n');
    expect(settings.categories.map(({ id }) => id)).toEqual(['executive']);
    expect({ playbooks, told }).toEqual({ playbooks: ['executive/a.md'], told: [] });
  });

  it('stand in the order that is named first', () => {
    expect(categories('category_order: [outside]\n')).toEqual(['outside: Outside (slate)', 'executive: Your executive (blue)']);
    expect(read('category_order: [outsid, gone-long-ago]\n').told).toEqual([
      'team/handbook.yml:1:18 warning order: Found `outsid` under `category_order:`, but no such category: write `outside`',
      'team/handbook.yml:1:26 warning order: Found `gone-long-ago` under `category_order:`, but no such category: write one of `executive`, `outside`, or delete it',
    ]);
  });

  it('that are not below and are only changed or dropped are told and left out: an update may have renamed them', () => {
    const { settings, told } = read(
      'categories:\n  - { id: outsides, title: X }\n  - { id: gone, hidden: true }\n  - { id: outsid, hidden: true }\n',
    );
    expect(settings.categories).toHaveLength(2);
    expect(told).toEqual([
      'team/handbook.yml:2:5 warning override-settings: Found `outsides` under `categories:` without `summary`, and no such entry in the settings below to take it from: the entry is left out: write `outside`',
      "team/handbook.yml:3:5 warning override-settings: Found `hidden: true` for `gone` under `categories:`, which the settings below don't have: delete the entry: there is nothing to drop",
      "team/handbook.yml:4:5 warning override-settings: Found `hidden: true` for `outsid` under `categories:`, which the settings below don't have: write `outside`",
    ]);
  });

  it('that only the team has playbooks in are shown all the same', () => {
    const { settings, playbooks, told } = read('title: X\n', { 'playbooks/gone/ours.md': playbookText({ title: 'Ours' }) });
    expect(playbooks).toContain('gone/ours.md');
    expect(settings.categories.map(({ id, title }) => [id, title])).toEqual([
      ['executive', 'Your executive'],
      ['outside', 'Outside'],
      ['gone', 'Gone'],
    ]);
    expect(told).toEqual([
      'team/playbooks/gone/ours.md:1:1 warning unknown-category: Found the folder `gone`, which is no category: it is shown as one at the end: add `- id: gone` with title and summary to `categories:` in team/handbook.yml',
    ]);
  });

  it('hidden says true or false', () => {
    expect(read('categories:\n  - { id: outside, hidden: yes }\n').told).toEqual([
      'team/handbook.yml:2:28 error wrong-value: Found `yes` for `hidden`, expected `true` or `false`: write `hidden: true` to drop it, or delete the line',
    ]);
    expect(categories('categories:\n  - { id: outside, hidden: false }\n')).toHaveLength(2);
  });
});

describe('other handbooks', () => {
  it('merge by address', () => {
    const { settings } = read(
      'handbooks:\n  - { title: House, address: https://e.test/facilities/ }\n  - { title: Law, address: https://e.test/law/ }\n',
    );
    expect(settings.handbooks.map(({ title }) => title)).toEqual(['House', 'Law']);
    expect(read('handbooks:\n  - { address: https://e.test/facilities/, hidden: true }\n').settings.handbooks).toEqual([]);
  });
});

describe('a fault is told in the file of the two that has it', () => {
  it('an unknown key, with what was meant', () => {
    const known = (text: string): string => text.replace(/expected one of .*?: /, '');
    expect(read('titel: X\n').told.map(known)).toEqual(['team/handbook.yml:1:1 error unknown-key: Found the key `titel`, write `title`']);
    expect(
      read('tagline: X\n', {}, { ...files, 'handbook.yml': base.replace('title: Handbook', 'titel: Handbook') }).told.map(known),
    ).toEqual(['playbooks/handbook.yml:1:1 error unknown-key: Found the key `titel`, write `title`']);
  });

  it('a wrong value, also within lists and maps of both', () => {
    const below = {
      ...files,
      'handbook.yml': base.replace('review_every: 1 year', 'review_every: often').replace('hue: blue', 'hue: bleu'),
    };
    expect(
      read('defaults: { owner: "" }\ncategories:\n  - id: outside\n    hue: rst\n', {}, below).told.map((line) =>
        line.split(':').slice(0, 3).join(':'),
      ),
    ).toEqual([
      'playbooks/handbook.yml:9:17 error wrong-value',
      'playbooks/handbook.yml:11:65 error wrong-value',
      'team/handbook.yml:1:20 error wrong-value',
      'team/handbook.yml:4:10 error wrong-value',
    ]);
  });

  it('broken YAML: the settings below hold', () => {
    const { settings, told } = read('title: "X\n');
    expect(settings.title).toBe('Handbook');
    expect(told).toEqual([
      'team/handbook.yml:2:1 error yaml: Found YAML that can\'t be read: missing closing "quote: close the quote or bracket, or put the value in quotes',
    ]);
  });
});

describe('new settings', () => {
  const only = (text: string): readonly string[] => read(text).told;

  it('are read', () => {
    const { settings, told } = read(
      'organisation: Example House\nlogo: logo.svg\ncolours: { accent: "#48F", blue: "#24488f #a6bdf8" }\ntime_zone: Europe/Zurich\npaper: letter\nprefix: desk\nrepository: https://github.com/example-house/handbook.git\nbranch: trunk\naddress: https://e.test/handbook\n',
    );
    expect(told).toEqual([]);
    expect(settings).toMatchObject({
      organisation: 'Example House',
      logo: { name: 'logo.svg' },
      colours: { accent: { light: '#4488ff' }, blue: { light: '#24488f', dark: '#a6bdf8' } },
      timeZone: 'Europe/Zurich',
      paper: 'letter',
      address: 'https://e.test/desk/',
      forge: { kind: 'github', repository: 'https://github.com/example-house/handbook', branch: 'trunk' },
      variables: { organisation: 'Example House', 'help-desk': 'extension 4400' },
    });
  });

  it.each([
    [
      'colours: { accent: red }',
      '1:20 error wrong-value: Found `red` for `accent`, expected a colour, or two: for light grounds and for dark ones: write it in quotes, like `"#24488f"`, or `"#24488f #a6bdf8"` with the second for dark',
    ],
    [
      'colours: { acent: "#123" }',
      '1:12 error unknown-key: Found the key `acent`, expected one of `accent`, `ink`, `paper`, `blue`, `green`, `rust`, `plum`, `teal`, `gold`, `rose`, `slate`: write `accent`',
    ],
    [
      'time_zone: Zurich',
      '1:12 error wrong-value: Found `Zurich` for `time_zone`, expected a time zone of the IANA list: write it like `Europe/Zurich` or `America/New_York`',
    ],
    ['paper: a5', '1:8 error wrong-value: Found `a5` for `paper`, expected one of `a4`, `letter`: write `a4`'],
    ['prefix: "a b"', '1:9 error wrong-value: Found `a b` for `prefix`, expected a path: write it like `/handbook/`'],
    [
      'repository: https://code.example-house.test/handbook',
      "1:13 error wrong-value: Found the repository `https://code.example-house.test/handbook`, whose address doesn't tell what kind of forge it lies on: add `forge: github`, `forge: gitlab`, `forge: forgejo` or `forge: bitbucket`",
    ],
    [
      'forge: githup',
      '1:8 error wrong-value: Found `githup` for `forge`, expected one of `github`, `gitlab`, `forgejo`, `bitbucket`: write `github`',
    ],
  ])('are strict: %s', (text, expected) => {
    expect(only(`${text}\n`)).toEqual([`team/handbook.yml:${expected}`]);
  });
});
