// Tests front matter against its schema: each fault at its place, with what was expected and the nearest right value, all at once.

import { describe, expect, it } from 'vitest';
import { packetSchema, playbookSchema, settingsSchema } from '../../src/parse/schema.ts';
import { isDate, monthsOf } from '../../src/parse/schemas/text.ts';
import { validate } from '../../src/parse/validate.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { tell } from '../make.ts';

function told(text: string, schema: typeof playbookSchema | typeof settingsSchema | typeof packetSchema = playbookSchema): string[] {
  const { yaml, problems } = readYaml(text, { file: 'a.md', line: 2, column: 1 }, 'block');
  if (!yaml) throw new Error(tell(problems).join('\n'));
  return tell(validate(schema, yaml).problems);
}

const right = 'title: x\nsummary: y\nreviewed: 2026-11-22\n';
const keys = Object.keys(playbookSchema.shape)
  .map((key) => `\`${key}\``)
  .join(', ');

describe('keys', () => {
  it('takes what it should, with defaults and without spaces around', () => {
    const { yaml } = readYaml('title: "  x "\nsummary: y\nreviewed: 2026-11-22', { file: 'a.md', line: 2, column: 1 }, 'block');
    expect(yaml && validate(playbookSchema, yaml)).toMatchObject({
      value: { title: 'x', summary: 'y', reviewed: '2026-11-22', aliases: [], related: [], checklists: {}, changes: {} },
      problems: [],
    });
  });

  it('tells an unknown key with the nearest right one, and not that the right one is missing', () => {
    expect(told('titel: x\nsummary: y\nreviewed: 2026-11-22')).toEqual([
      `a.md:2:1 error unknown-key: Found the key \`titel\`, expected one of ${keys}: write \`title\``,
    ]);
  });

  it.each(['permalink', 'templateEngineOverride', 'layout', 'eleventyComputed', '__proto__', 'constructor'])(
    'refuses %s, which would be dangerous elsewhere',
    (key) => {
      expect(told(`${right}${key}: ../x`)).toEqual([
        `a.md:5:1 error unknown-key: Found the key \`${key}\`, expected one of ${keys}: delete the line: nothing reads it`,
      ]);
    },
  );

  it('tells what is missing', () => {
    expect(told('owner: x')).toEqual([
      'a.md:2:1 error missing-key: Found no `title`, expected one: add a line `title: …`',
      'a.md:2:1 error missing-key: Found no `summary`, expected one: add a line `summary: …`',
      'a.md:2:1 error missing-key: Found no `reviewed`, expected one: add a line `reviewed: …`',
    ]);
  });

  it('tells everything at once, each at its own line', () => {
    expect(
      told('title:\nsumary: y\nreviewed: yesterday\naliases: a, b\nchecklists:\n  before:\n    mode: do-confrim\n    when: now\n')
        .map((line) => line.split(':', 2).join(':'))
        .toSorted(),
    ).toEqual(['a.md:2', 'a.md:3', 'a.md:4', 'a.md:5', 'a.md:8', 'a.md:8']);
  });
});

describe('values of a wrong kind', () => {
  it.each([
    [
      'aliases: one-to-one, catch-up',
      'a.md:5:10',
      'Found `one-to-one, catch-up` for `aliases`, expected a list: write `[one-to-one, catch-up]`',
    ],
    [
      'aliases: {a: b}',
      'a.md:5:10',
      'Found a group of keys for `aliases`, expected a list: write `[one, two]`, or one entry a line, each after `- `',
    ],
    [
      'owner: [a, b]',
      'a.md:5:8',
      'Found a list for `owner`, expected text: write the text after the colon; in quotes if it holds `:`, `[` or `{`',
    ],
    ['owner:', 'a.md:5:7', 'Found nothing for `owner`, expected some text: write the text after the colon'],
    [
      'checklists: before',
      'a.md:5:13',
      'Found `before` for `checklists`, expected keys with values: write `key: value` on indented lines below',
    ],
    [
      'review_every: 12:30',
      'a.md:5:15',
      'Found `12:30` for `review_every`, expected a number of months or years: write it like `6 months` or `1 year`',
    ],
    [
      'review_every: 007',
      'a.md:5:15',
      'Found `007` for `review_every`, expected a number of months or years: write it like `6 months` or `1 year`',
    ],
  ])('%s', (line, place, message) => {
    expect(told(`${right}${line}`)).toEqual([`${place} error wrong-value: ${message}`]);
  });

  it.each(['2024-02-31', '2026-13-01', '22.11.2026', '2026-11-22T00:00', 'soon', '0000-00-00'])('the date %s', (date) => {
    expect(told(`title: x\nsummary: y\nreviewed: ${date}`)).toEqual([
      `a.md:4:11 error wrong-value: Found \`${date}\` for \`reviewed\`, expected a date that exists, as \`YYYY-MM-DD\`: write it like \`2026-11-22\``,
    ]);
  });

  it('a list as the whole front matter', () => {
    expect(told('- title\n- summary')).toEqual([
      'a.md:2:1 error wrong-value: Found a list for `the file`, expected keys with values: write `key: value` on indented lines below',
    ]);
  });

  it('a mode that is nearly one', () => {
    expect(told(`${right}checklists:\n  before:\n    mode: do-confrim\n    when: now\n    run_by: assistant`)).toEqual([
      'a.md:7:11 error wrong-value: Found `do-confrim` for `mode`, expected one of `read-do`, `do-confirm`: write `do-confirm`',
    ]);
  });

  it('a misspelt key of a checklist', () => {
    expect(told(`${right}checklists:\n  before:\n    mode: do-confirm\n    when: now\n    runby: assistant`)).toEqual([
      expect.stringMatching(
        /^a\.md:9:5 error unknown-key: Found the key `runby`, expected one of `mode`, `when`, `run_by`, .*: write `run_by`$/,
      ),
    ]);
  });

  it.each(['day', 'week', '2 weeks', 'month', '3 months', 'quarter', 'year', 'weekday'])('takes the cadence %s', (every) => {
    expect(told(`${right}checklists:\n  before:\n    mode: do-confirm\n    when: now\n    run_by: assistant\n    every: ${every}`)).toEqual(
      [],
    );
  });

  it.each(['weekly', '0 weeks', 'fortnight', '2.5 weeks'])('refuses the cadence %s', (every) => {
    expect(told(`${right}checklists:\n  before:\n    mode: do-confirm\n    when: now\n    run_by: assistant\n    every: ${every}`)).toEqual(
      [
        `a.md:10:12 error wrong-value: Found \`${every}\` for \`every\`, expected how often: write \`day\`, \`week\`, \`2 weeks\`, \`month\`, \`3 months\`, \`quarter\` or \`year\``,
      ],
    );
  });

  it('a packet without sheets', () => {
    expect(told(`${right}for: all\nsheets: []`, packetSchema)).toEqual([
      'a.md:6:9 error wrong-value: Found a list for `sheets`, expected at least 1: add what is missing',
    ]);
  });
});

describe('settings', () => {
  it.each([
    ['language: german', 'Found `german` for `language`, expected a language tag: write `de`'],
    ['language: Deutsch', 'Found `Deutsch` for `language`, expected a language tag: write `de`'],
    ['forge: gitea', 'Found `gitea` for `forge`, expected one of `github`, `gitlab`, `forgejo`, `bitbucket`: write `forgejo`'],
    ['language: jp', 'Found `jp` for `language`, expected a language tag: write it like `en-GB` or `de`'],
    ['language: english language', 'Found `english language` for `language`, expected a language tag: write it like `en-GB` or `de`'],
    [
      'address: handbook.example',
      'Found `handbook.example` for `address`, expected an address that begins with `https://` or `http://`: write it like `https://handbook.example/`',
    ],
    [
      'address: javascript:alert(1)',
      'Found `javascript:alert(1)` for `address`, expected an address that begins with `https://` or `http://`: write it like `https://handbook.example/`',
    ],
    [
      'edit: https://forge.example/edit',
      'Found `https://forge.example/edit` for `edit`, expected an address with `{path}` in it: write it like `https://forge.example/team/handbook/edit/main/playbooks/{path}`',
    ],
    [
      'categories: [{id: executive, title: x, summary: y, hue: bleu}]',
      'Found `bleu` for `hue`, expected one of `blue`, `green`, `rust`, `plum`, `teal`, `gold`, `rose`, `slate`: write `blue`',
    ],
    [
      'categories: [{id: My Executive, title: x, summary: y}]',
      'Found `My Executive` for `id`, expected a name in lower case with hyphens: write it like `weekly-check-in`',
    ],
  ])('%s', (line, message) => {
    expect(told(line, settingsSchema).map((told) => told.replace(/^\S+ error /, ''))).toEqual([`wrong-value: ${message}`]);
  });
});

it.each(['en', 'de-CH', 'zh-Hans', 'gsw', 'mi', 'qaa', 'sr-Latn-RS'])('takes the language %s', (language) => {
  expect(told(`language: ${language}`, settingsSchema)).toEqual([]);
});

describe('isDate', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '1999-12-31'])('knows %s', (day) => expect(isDate(day)).toBe(true));
  it.each(['2023-02-29', '1900-02-29', '2026-04-31', '2026-1-1', '26-11-22', ' 2026-11-22', ''])('refuses %j', (day) =>
    expect(isDate(day)).toBe(false),
  );
});

describe('monthsOf', () => {
  it.each([
    ['6 months', 6],
    ['1 month', 1],
    ['1 year', 12],
    ['2 years', 24],
    ['0 months', undefined],
    ['six months', undefined],
    ['6 weeks', undefined],
    ['6months', undefined],
  ])('%s is %s', (span, months) => expect(monthsOf(span)).toBe(months));
});
