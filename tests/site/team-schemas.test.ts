// The JSON Schemas for a team's files hold what the layers hold: what may be left out, hidden and removed.

import { expect, test } from 'vitest';
import { layerContent } from '../../src/parse/layers/layer-content.ts';
import { sortTeam } from '../../src/parse/layers/sort-team.ts';
import { parseHandbook } from '../../src/parse/parse-handbook.ts';
import { withOwnSentences } from '../../src/plan/own-sentences.ts';
import { english } from '../../src/plan/sentences/english.ts';
import { schemaFiles } from '../../src/site/schema-files.ts';
import { contentOf, guide, tell } from '../make.ts';
import { underlined } from './underlined.ts';

const playbook = 'title: x\nsummary: y\nreviewed: 2026-11-22\n';
const packet = `${playbook}for: all\nsheets: [executive/a#before]\n`;
const keys = 'checklists:\n  before:\n    mode: do-confirm\n    when: now\n    run_by: assistant\n';
const base = {
  'handbook.yml': 'categories:\n  - { id: executive, title: x, summary: y }\n  - { id: external, title: x, summary: y }\n',
  'sources.yml': 'documents: { AR: { title: x } }\npoints: [{ id: AR-E0, home: executive, point: Do. }]\n',
  'executive/a.md': `---\n${playbook}${keys}---\n\n## Set it up\n\n1. Now.\n\n## Checklist: before\n\n- [ ] Send it\n`,
  'external/b.md': `---\n${playbook}---\n\n## Set it up\n\n1. Now.\n`,
  'packets/p.md': `---\n${packet}---\n`,
};
const files: Readonly<Record<string, string>> = {
  'team-playbook': 'playbooks/executive/a.md',
  'team-packet': 'packets/p.md',
  'team-handbook-settings': 'handbook.yml',
  'team-sources': 'sources.yml',
  strings: 'strings.yml',
};

/** What is told of a handbook whose team has one file. */
function toldOf(schema: string, text: string): string[] {
  const path = files[schema] ?? '';
  const body =
    schema === 'team-playbook' && !text.includes('extends') ? '\n## Set it up\n\n1. Now.\n\n## Checklist: before\n\n- [ ] Send it\n' : '';
  const team = sortTeam({ ...contentOf({ [path]: path.endsWith('.md') ? `---\n${text.trimEnd()}\n---\n${body}` : text }), root: 'team' });
  const { handbook, problems } = parseHandbook(layerContent(contentOf(base), team), guide);
  const wording = withOwnSentences(handbook.ownSentences, 'en');
  return tell([...problems, ...wording.problems]);
}

test.each([
  ['team-playbook', 'extends: base'],
  ['team-playbook', 'extends: base\nsummary: Ours.\nremove: [Set it up]\nchecklists: { before: { every: week } }'],
  ['team-playbook', 'extends: base\nremove: Set it up'],
  ['team-playbook', 'hidden: true'],
  ['team-playbook', `${playbook}${keys}`],
  ['team-packet', 'extends: base\nadd: [a/b#c]\nremove: []'],
  ['team-packet', packet],
  ['team-handbook-settings', 'title: Ours\ncategories: [{ id: executive, title: The boss }, { id: external, hidden: true }]'],
  ['team-sources', 'points: [{ id: AR-E0, hidden: true }]\ndocuments: { OU: { title: Ours } }'],
  [
    'strings',
    'print: Print it\nminutes: { one: a minute, other: "{number} minutes" }\ncountItems: "{number} lines"\nmodes: { read-do: Read. }',
  ],
])('may be %s %j', (schema, text) => {
  expect({ told: toldOf(schema, text), underlined: underlined(schema, text) }).toEqual({ told: [], underlined: [] });
});

test.each([
  ['team-playbook', 'extends: bases', '/extends must be equal to constant'],
  ['team-playbook', 'summary: Ours.', " must have required property 'title'"],
  ['team-playbook', `${playbook}${keys.replace('    mode: do-confirm\n', '')}`, "/checklists/before must have required property 'mode'"],
  ['team-playbook', `${playbook}${keys}remove: [a]`, '/remove boolean schema is false'],
  ['team-playbook', 'extends: base\nreviewed: soon', '/reviewed must match pattern'],
  ['team-packet', `${packet}add: [a]`, '/add boolean schema is false'],
  ['team-handbook-settings', 'categories: [{ title: The boss }]', "/categories/0 must have required property 'id'"],
  ['team-sources', 'points: [{ id: AR-E0, hide: true }]', '/points/0 must NOT have additional properties'],
  ['strings', 'prnit: Print', ' must NOT have additional properties'],
  ['strings', 'minutes: "{nummer} minutes"', '/minutes must match pattern'],
  ['strings', 'print: { one: a }', '/print must be string,number,boolean'],
  ['strings', 'modes: Read.', '/modes must be object'],
])('may not be %s %j', (schema, text, message) => {
  expect(toldOf(schema, text)).not.toEqual([]);
  expect(underlined(schema, text).join('\n')).toContain(message.trim());
});

test('offer every sentence of the interface, with its English text', () => {
  const { properties } = JSON.parse(schemaFiles().get('strings.json') ?? '') as { properties: Record<string, { description?: string }> };
  expect(Object.keys(properties)).toEqual(Object.keys(english));
  expect(properties['print']).toEqual({ type: ['string', 'number', 'boolean'], description: 'In English: Print', default: 'Print' });
  expect(properties['countItems']?.description).toBe('In English: {number} items');
});
