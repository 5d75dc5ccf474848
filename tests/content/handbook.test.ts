// The starter handbook as a whole: clean, complete, and no two checklists the same.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { prepareSite } from '../../src/site/prepare.ts';

// The day is fixed: reviews fall due with time, and that is no fault of the content's.
const { site, problems } = prepareSite({ playbooks: join(import.meta.dirname, '..', '..', 'playbooks') }, loadIcons(), () => '2026-11-22');

// A team's own playbooks may be shorter: what is derived from a document is held to the full pattern.
const starter = site.playbooks.filter(({ playbook }) => playbook.sections.some((section) => section.sources.length > 0));

test('has no errors and no warnings', () => {
  expect(problems.filter((problem) => problem.severity !== 'info')).toEqual([]);
});

test('puts every point of every document to work', () => {
  expect(site.handbook.points.length).toBeGreaterThan(0);
  expect(site.handbook.points.filter((point) => !site.practices.has(point.id)).map((point) => point.id)).toEqual([]);
});

test('gives each playbook plays, words to copy, a pitfall, a checklist, names people use and something to read next', () => {
  const lacking = starter.flatMap(({ playbook, checklists, words }) => {
    const blocks = playbook.sections.flatMap((section) => ('blocks' in section ? section.blocks : []));
    const has = {
      plays: playbook.sections.filter((section) => section.kind === 'play').length >= 3,
      words: words.length > 0,
      pitfall: blocks.some((block) => block.type === 'callout' && (block.kind === 'warning' || block.kind === 'caution')),
      checklist: checklists.length > 0,
      aliases: playbook.aliases.length >= 3,
      related: playbook.related.length > 0,
      intro: playbook.intro.length > 0,
    };
    return Object.entries(has).flatMap(([what, isThere]) => (isThere ? [] : [`${playbook.path} lacks ${what}`]));
  });
  expect(lacking).toEqual([]);
});

test('says no item in two checklists', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { checklist } of starter.flatMap((planned) => planned.checklists)) {
    for (const item of checklist.groups.flatMap((group) => group.items)) {
      const first = seen.get(item.text.toLowerCase());
      if (first !== undefined) twice.push(`${item.text}: ${first} and ${checklist.id}`);
      seen.set(item.text.toLowerCase(), checklist.id);
    }
  }
  expect(twice).toEqual([]);
});
