// Tests which texts are marked as being in another language than the handbook's: what the team hasn't written, part by part. How
// pages mark it, and the interface's sentences inside it, is in `tests/sites/two-languages/`.

import { expect, test } from 'vitest';
import { handbookJson } from '../../src/emit/handbook-json.ts';
import { emitFeed } from '../../src/emit/machine.ts';
import { jobsOf } from '../../src/emit/paper/pdfs.ts';
import { indexEntries } from '../../src/plan/plan-reference.ts';
import { playbookView } from '../../src/plan/plan-playbook.ts';
import { planSite, type Site } from '../../src/plan/site.ts';
import { categoryLanguage } from '../../src/plan/text-language.ts';
import { checklistKeys, packetText, playbookText, type Files } from '../make.ts';
import { checkIn, extending, layeredOf } from '../team.ts';

const email = '```email Ask\nSubject: X\n\nHello\n```\n';
const base: Files = {
  'handbook.yml': 'language: en-GB\n',
  [checkIn]: playbookText({
    front: `aliases: [one to one]\nchanges:\n  2026-11-22: New.\n${checklistKeys('x')}`,
    body: `Intro.\n\n## One\nText.\n\n${email}\n## Two\nText.\n\n## Checklist: x\n- [ ] Pack\n- [ ] Go\n`,
  }),
  'executive/other.md': playbookText({ title: 'Other', body: '## One\nText.\n' }),
  'packets/first-day.md': packetText(['executive/weekly-check-in#x']),
};
const siteWith = (team: Files, below: Files = base): Site => planSite(layeredOf(below, team).handbook);
const german = { 'handbook.yml': 'language: de-DE\n' };

/** What is marked of the playbook of {@link checkIn}: title, summary, intro and sections, `-` where nothing is. */
function marked(site: Site): string {
  const planned = site.playbooks.find(({ playbook }) => playbook.path === checkIn);
  if (!planned) throw new Error('The playbook was not read.');
  const { frame, summaryLanguage, introLanguage, sections } = playbookView(site, new Set(), planned);
  return [frame.textLanguage, summaryLanguage, introLanguage, ...sections.map(({ language }) => language)]
    .map((language) => language ?? '-')
    .join(' ');
}

test('What the team has not written is in the language of the settings below', () => {
  expect(marked(siteWith(german))).toBe('en-GB en-GB en-GB en-GB en-GB en-GB');
});

test('Nothing is marked where both are in one language, whatever the region, or where the settings below name none', () => {
  expect(marked(siteWith({}))).toBe('- - - - - -');
  expect(marked(siteWith({ 'handbook.yml': 'language: en-US\n' }))).toBe('- - - - - -');
  expect(marked(siteWith(german, { ...base, 'handbook.yml': 'title: Handbook\n' }))).toBe('- - - - - -');
  expect(marked(siteWith(german, { ...base, 'handbook.yml': 'language: no language\n' }))).toBe('- - - - - -');
});

test('A playbook of the team is in the language of the handbook', () => {
  expect(marked(siteWith({ ...german, [`playbooks/${checkIn}`]: base[checkIn] ?? '' }))).toBe('- - - - - -');
});

test("Of a playbook that extends the one below, only what is the team's is", () => {
  const over = (body: string, front = ''): string => marked(siteWith({ ...german, [`playbooks/${checkIn}`]: extending(body, front) }));
  expect(over('', 'title: Gespräch\n')).toBe('- en-GB en-GB en-GB en-GB en-GB');
  expect(over('Vorweg.\n')).toBe('en-GB en-GB - en-GB en-GB en-GB');
  expect(over('## Two\nMein Text.\n\n## Drei\nMein Text.\n')).toBe('en-GB en-GB en-GB en-GB - en-GB -');
  expect(over('## Two\n<!-- append -->\nMein Text.\n')).toBe('en-GB en-GB en-GB en-GB en-GB en-GB');
  expect(over('## Checklist: x\n- [ ] Packen\n- [ ] Gehen\n')).toBe('en-GB en-GB en-GB en-GB en-GB -');
});

test('Of a category, a title or a summary that the team gives is in the language of the handbook', () => {
  const below = { ...base, 'handbook.yml': 'language: en-GB\ncategories:\n  - { id: executive, title: Your executive, summary: One. }\n' };
  const categories = (more: string): unknown => {
    const site = siteWith({ 'handbook.yml': `language: de\n${more}` }, below);
    return site.categories.flatMap(({ category }) => [
      categoryLanguage(site, category, 'title'),
      categoryLanguage(site, category, 'summary'),
    ]);
  };
  expect(categories('')).toEqual(['en-GB', 'en-GB']);
  expect(categories('categories:\n  - { id: executive, title: Führung }\n')).toEqual([undefined, 'en-GB']);
});

test('Data, lists, the feed and paper say it too', () => {
  const site = siteWith({ ...german, 'playbooks/executive/other.md': playbookText({ title: 'Anderes' }) });
  const { playbooks, checklists, packets } = handbookJson(site);
  expect([...playbooks, ...checklists, ...packets].map(({ id, language }) => `${id}: ${language ?? '-'}`)).toEqual([
    'executive/other: -',
    'executive/weekly-check-in: en-GB',
    'executive/weekly-check-in#x: en-GB',
    'first-day: en-GB',
  ]);
  expect(indexEntries(site).map(({ title, language }) => `${title}: ${language ?? '-'}`)).toEqual([
    'Anderes: -',
    'Ask: en-GB',
    'First day: en-GB',
    'one to one: en-GB',
    'Weekly check-in: en-GB',
    'X: en-GB',
  ]);
  expect(emitFeed(site).content().toString()).toContain('<title xml:lang="en-GB">Weekly check-in</title>');
  expect([...jobsOf(site)].map(({ job }) => [job.language, ...job.sheets.map(({ language }) => language)])).toEqual([
    ['de-DE', 'en-GB'],
    ['de-DE', 'en-GB'],
  ]);
});
