// The JSON Schemas that editors read: up to date, true to the check, and never stricter than it.

import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { readFrontMatter } from '../../src/parse/front-matter.ts';
import { packetSchema, playbookSchema, redirectsSchema, settingsSchema, sourcesSchema, synonymsSchema } from '../../src/parse/schema.ts';
import { parseSettings } from '../../src/parse/parse-settings.ts';
import { validate } from '../../src/parse/validate.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { schemaFiles } from '../../src/site/schema-files.ts';
import { handbookOf, tell } from '../make.ts';
import { underlined } from './underlined.ts';

const folder = join(productFolder, 'schema');
const read = (...path: string[]): string => readFileSync(join(productFolder, ...path), 'utf8');
const checked: Readonly<Record<string, ZodType>> = {
  playbook: playbookSchema,
  packet: packetSchema,
  'handbook-settings': settingsSchema,
  sources: sourcesSchema,
  synonyms: synonymsSchema,
  redirects: redirectsSchema,
};

/** Whether our own check takes a YAML text; nothing where it is no YAML that we read. */
function taken(schema: string, text: string): boolean | undefined {
  const { yaml } = readYaml(text, { file: 'a.yml', line: 1, column: 1 }, 'file');
  return yaml && validate(checked[schema] as ZodType, yaml).problems.length === 0;
}

function markdownFiles(...path: string[]): string[] {
  return readdirSync(join(productFolder, ...path), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
}

test('The files in schema/ are those that `npm run schemas` writes', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...schemaFiles().keys()].toSorted());
  for (const [name, text] of schemaFiles())
    expect(readFileSync(join(folder, name), 'utf8') === text, `${name}: run \`npm run schemas\``).toBe(true);
});

test('Nothing that ships is underlined', () => {
  const files = markdownFiles('playbooks');
  expect(files.length).toBeGreaterThan(20);
  for (const path of files) {
    const text = read('playbooks', path);
    const front = text.split('\n---\n', 1)[0]?.replace(/^---\n/, '') ?? '';
    expect(readFrontMatter({ path, file: path, text }).problems).toEqual([]);
    expect({ path, told: underlined(path.startsWith('packets') ? 'packet' : 'playbook', front) }).toEqual({ path, told: [] });
  }
  expect(underlined('handbook-settings', read('playbooks', 'handbook.yml'))).toEqual([]);
  expect(underlined('sources', read('playbooks', 'sources.yml'))).toEqual([]);
  expect(underlined('synonyms', read('playbooks', 'synonyms.yml'))).toEqual([]);
});

const playbook = 'title: x\nsummary: y\nreviewed: 2026-11-22\n';
const packet = `${playbook}for: all\nsheets: [a/b#c]\n`;
const keys = 'checklists:\n  before:\n    mode: do-confirm\n    when: now\n    run_by: assistant\n';

test.each([
  ['playbook', `${playbook}aliases: [1:1, "1:1", yes, 007, 2026-11-22, true, 1.10]`],
  ['playbook', `${playbook}owner: 2026\nreview_every: "6 months"\nrelated: []`],
  ['playbook', `title: "  x "\nsummary: 1e3\nreviewed: " 2024-02-29"`],
  ['playbook', `${playbook}${keys}    every: 2 weeks\n    tried: 2026-01-01\n    signed_by: [assistant]\n`],
  ['playbook', `${playbook}worksheets: { our-agreement: { signed_by: [assistant, executive] } }`],
  ['playbook', `${playbook}changes:\n  2026-11-22: First version.\n  "2026-11-23": 2\n`],
  ['packet', packet],
  ['packet', `${packet}layout: cards`],
  ['handbook-settings', 'title: 360\nlanguage: no\nprefix:\ntime_zone: Europe/Zurich\npaper: letter'],
  ['handbook-settings', 'variables: { help-desk: 4400, straße: 1 }\ncolours: { accent: "#48f", blue: "#24488f #a6bdf8" }'],
  ['handbook-settings', 'categories: [{ id: 2026, title: x, summary: y }, { id: été, title: x, summary: y, hue: gold, order: [a] }]'],
  [
    'handbook-settings',
    'edit: https://forge.example/{path}\naddress: http://localhost:8080/\nrepository: https://forge.example/a/b\nforge: gitlab',
  ],
  [
    'handbook-settings',
    'handbooks: [{ title: Facilities, address: https://intranet.example/facilities/ }]\ndefaults: { review_every: 1 year }',
  ],
  ['sources', 'documents: { AR: { title: 1984 } }\npoints: [{ id: AR-0, home: executive, point: "Do." }]'],
  ['synonyms', '- [yes, true, 1]\n- [a, b]\n'],
  ['redirects', 'executive/old: executive/new\n/executive/gone/: /\n2024/07: 2024/08#part\n'],
])('Taken by both: %s %j', (schema, text) => {
  expect({ told: underlined(schema, text), isTaken: taken(schema, text) }).toEqual({ told: [], isTaken: true });
});

test.each([
  ['playbook', 'summary: y\nreviewed: 2026-11-22', " must have required property 'title'"],
  ['playbook', `${playbook}titel: x`, ' must NOT have additional properties'],
  ['playbook', `${playbook}permalink: ../x`, ' must NOT have additional properties'],
  ['playbook', `${playbook}owner:`, '/owner must be string,number,boolean'],
  ['playbook', `${playbook}owner: "  "`, '/owner must match pattern "\\S"'],
  ['playbook', `${playbook}owner: [a, b]`, '/owner must be string,number,boolean'],
  ['playbook', `${playbook}aliases: one, two`, '/aliases must be array'],
  ['playbook', `${playbook}aliases: { a: b }`, '/aliases must be array'],
  ['playbook', `${playbook}review_every: 12:30`, '/review_every must match pattern'],
  ['playbook', `${playbook}review_every: 007`, '/review_every must be string'],
  ['playbook', `${playbook}checklists: before`, '/checklists must be object'],
  [
    'playbook',
    `${playbook}${keys.replace('do-confirm', 'do-confrim')}`,
    '/checklists/before/mode must be equal to one of the allowed values',
  ],
  ['playbook', `${playbook}${keys.replace('run_by', 'runby')}`, "/checklists/before must have required property 'run_by'"],
  ['playbook', `${playbook}${keys}    every: weekly`, '/checklists/before/every must match pattern'],
  ['playbook', `${playbook}${keys}    tried: true`, '/checklists/before/tried must be string'],
  ['playbook', `${playbook}worksheets: { a: { signed_by: [] } }`, '/worksheets/a/signed_by must NOT have fewer than 1 items'],
  ['packet', packet.replace('[a/b#c]', '[]'), '/sheets must NOT have fewer than 1 items'],
  ['packet', `${packet}layout: card`, '/layout must be equal to one of the allowed values'],
  ['packet', playbook, " must have required property 'for'"],
  ['handbook-settings', 'language: english language', '/language must match pattern'],
  ['handbook-settings', 'language: en_GB', '/language must match pattern'],
  ['handbook-settings', 'address: handbook.example', '/address must match pattern'],
  ['handbook-settings', 'address: javascript:alert(1)', '/address must match pattern'],
  ['handbook-settings', 'edit: https://forge.example/edit', '/edit must match pattern'],
  ['handbook-settings', 'prefix: "a b"', '/prefix must match pattern'],
  [
    'handbook-settings',
    'categories: [{ id: executive, title: x, summary: y, hue: bleu }]',
    '/categories/0/hue must be equal to one of the allowed values',
  ],
  ['handbook-settings', 'categories: [{ id: My Executive, title: x, summary: y }]', '/categories/0/id must match pattern'],
  ['handbook-settings', 'categories: [{ id: 1.5, title: x, summary: y }]', '/categories/0/id must be string,integer,boolean'],
  ['handbook-settings', 'colours: { accent: red }', '/colours/accent must match pattern'],
  ['handbook-settings', 'colours: { purple: "#fff" }', '/colours must NOT have additional properties'],
  ['handbook-settings', 'time_zone: 5', '/time_zone must be string'],
  ['handbook-settings', 'paper: A4', '/paper must be equal to one of the allowed values'],
  ['sources', 'points: []', " must have required property 'documents'"],
  ['sources', 'documents: {}\npoints: [{ id: ar-0, home: executive, point: "Do." }]', '/points/0/id must match pattern'],
  ['synonyms', '- [alone]', '/0 must NOT have fewer than 2 items'],
  ['synonyms', 'boss: exec', ' must be array'],
  ['redirects', 'executive/old: [executive/new]', 'must be string'],
  ['redirects', 'executive/old:', 'must be string'],
])('Refused by both: %s %j', (schema, text, message) => {
  expect(taken(schema, text)).toBe(false);
  expect(underlined(schema, text).join('\n')).toContain(message.trim());
});

test.each(['2024-02-31', '2026-13-01', '2026-04-31', '2026-11-00', '22.11.2026', '2026-11-22T00:00', 'soon', '26-11-22', '20261122'])(
  'Both refuse the date %s',
  (date) => {
    const text = `title: x\nsummary: y\nreviewed: ${date}`;
    expect({ told: underlined('playbook', text).length > 0, isTaken: taken('playbook', text) }).toEqual({ told: true, isTaken: false });
  },
);

describe('What a schema can’t say is left to the check', () => {
  test.each([
    ['playbook', 'title: x\nsummary: y\nreviewed: 2023-02-29'],
    ['handbook-settings', 'time_zone: Europe/Zurch'],
    ['handbook-settings', 'language: abcd'],
    ['handbook-settings', 'address: "https://a b/"'],
  ])('%s %j', (schema, text) => {
    expect({ told: underlined(schema, text), isTaken: taken(schema, text) }).toEqual({ told: [], isTaken: false });
  });

  test('and an editor can’t tell the word `null` from nothing', () => {
    const text = 'title: null\nsummary: y\nreviewed: 2026-11-22';
    expect({ told: underlined('playbook', text), isTaken: taken('playbook', text) }).toEqual({
      told: ['/title must be string,number,boolean'],
      isTaken: true,
    });
  });
});

test('Keys that our own code reads are told to editors too', () => {
  const settings = 'variables:\n  Help-Desk: 4400\n';
  expect(underlined('handbook-settings', settings).join('\n')).toContain('/variables property name must be valid');
  expect(tell(parseSettings({ path: 'handbook.yml', file: 'handbook.yml', text: settings }, [], 'playbooks').problems)).toEqual([
    'handbook.yml:2:3 error wrong-value: Found the variable `Help-Desk`, expected a name in lower-case letters, digits, hyphens or underscores: write it like `help-desk`, and `{{ help-desk }}` where its value is to stand',
  ]);
  const changes = `${playbook}changes:\n  22.11.2026: First version.\n`;
  expect(underlined('playbook', changes).join('\n')).toContain('/changes property name must be valid');
  const { problems } = handbookOf({ 'executive/a.md': `---\n${changes}---\n\n## Do it\n\n1. Now.\n` });
  expect(tell(problems)).toEqual([
    'playbooks/executive/a.md:6:3 error wrong-value: Found `22.11.2026` under `changes:`, expected a date that exists, as `YYYY-MM-DD`: write it like `2026-11-22: What changed.`',
  ]);
});

test('No editor underlines what the check takes', () => {
  const plain = fc.constantFrom(
    ...'6 months|1 year|day|2 weeks|quarters|2026-11-22|2024-02-29|2000-01-31|1:1|yes|no|true|False|007|1.10|0x1f|1e3|-5|12:30|a4|read-do|en-GB|no|zh-Hant-TW|x-a|UTC|Europe/Zurich|+01:00|https://a.example/{path}|http://localhost:1/|/a/|AR-E0|weekly-check-in|über|#fff|a: b|.inf|1_000|=|<<'.split(
      '|',
    ),
  );
  const value = fc.oneof(
    plain,
    plain.map((text) => JSON.stringify(` ${text} `)),
    fc.string().map((text) => JSON.stringify(text)),
    fc.constantFrom('[]', '[a]', '[a, 1]', '{}', ''),
  );
  // The value takes the place of `§`; a key that stands already gives way.
  type Place = readonly [schema: string, text: string];
  const places: readonly Place[] = [
    ...Object.keys(playbookSchema.shape).map((key): Place => [
      'playbook',
      playbook.replace(new RegExp(`^${key}:.*\n`, 'm'), '') + `${key}: §`,
    ]),
    ...Object.keys(packetSchema.shape).map((key): Place => ['packet', packet.replace(new RegExp(`^${key}:.*\n`, 'm'), '') + `${key}: §`]),
    ...Object.keys(settingsSchema.shape).map((key): Place => ['handbook-settings', `${key}: §`]),
    ...['every', 'tried', 'signed_by'].map((key): Place => ['playbook', `${playbook}${keys}    ${key}: §`]),
    ...['mode', 'when', 'run_by'].map((key): Place => ['playbook', playbook + keys.replace(new RegExp(`${key}: .*`), `${key}: §`)]),
    ['playbook', `${playbook}aliases:\n  - §`],
    ['handbook-settings', 'colours:\n  accent: §'],
    ['handbook-settings', 'defaults:\n  review_every: §'],
    ['handbook-settings', 'categories:\n  - title: x\n    summary: y\n    id: §'],
    ['handbook-settings', 'handbooks:\n  - title: x\n    address: §'],
    ['sources', 'documents: {}\npoints:\n  - home: a\n    point: b\n    id: §'],
    ['sources', 'documents: {}\npoints:\n  - id: A-1\n    point: b\n    home: §'],
    ['synonyms', '-\n  - a\n  - §'],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...places), value, ([schema, place], text) => {
      const whole = place.replace('§', () => text);
      if (taken(schema, whole)) expect({ whole, told: underlined(schema, whole) }).toEqual({ whole, told: [] });
    }),
    { numRuns: 5000 },
  );
});

test('Every key says what it means', () => {
  const unsaid: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {}, items, additionalProperties } = schema as Record<string, object>;
    for (const [key, inner] of Object.entries(properties) as [string, { description?: string }][]) {
      if (inner.description === undefined) unsaid.push(`${path}.${key}`);
      walk(inner, `${path}.${key}`);
    }
    walk(items, `${path}[]`);
    walk(additionalProperties, `${path}.*`);
  };
  for (const [name, text] of schemaFiles()) if (name !== 'strings.json') walk(JSON.parse(text), name);
  expect(unsaid.filter((path) => !/\.colours\.\w+$/.test(path))).toEqual([]);
});
