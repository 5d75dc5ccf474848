// Tests that roles and owners are shown by the names that the settings have for them, everywhere, and that nothing else changes by it.

import { expect, test } from 'vitest';
import { handbookJson } from '../../src/emit/handbook-json.ts';
import { emitFeed } from '../../src/emit/machine.ts';
import { emitMarkdown } from '../../src/emit/markdown.ts';
import { checklistPaper } from '../../src/emit/paper/paper-document.ts';
import { emitRuns } from '../../src/emit/runs.ts';
import { emitSheets } from '../../src/emit/sheets-json.ts';
import { planPages } from '../../src/plan/pages.ts';
import { checklistView } from '../../src/plan/plan-lists.ts';
import type { Site } from '../../src/plan/site.ts';
import { checklistKeys, packetText, playbookText, siteOf } from '../make.ts';

const keys = checklistKeys('x', '    signed_by: [captain, plumber]\n').replace('run_by: assistant', 'run_by: plumber');
const handbook = (names: string): Site =>
  siteOf({
    'handbook.yml': `roles: [plumber, captain]\ndefaults: { owner: Night shift }\n${names}`,
    'ship/a.md': playbookText({
      front: `owner: captain\nchanges:\n  2026-11-22: New.\n${keys}worksheets:\n  y:\n    signed_by: [captain]\n`,
      body: '## Checklist: x\n- [ ] Pack (who: plumber)\n- [ ] Sign (who: captain; due: day 1)\n\n## Worksheet: y\n- What for?\n',
    }),
    'packets/p.md': packetText(['ship/a#x', 'ship/a#y']),
  });
const named = handbook('role_names: { plumber: Klempnerei, captain: kapitänin, Night shift: Nachtschicht }\n');
const plain = handbook('');

/** All that a site says: its pages, its files and its paper. */
function said(site: Site): string {
  const pages = planPages(site);
  const isSheets = ({ url }: { readonly url: string }): boolean => url.startsWith('/checklists/') || url.startsWith('/packets/');
  const files = [...emitMarkdown(site, pages.filter(isSheets)), ...emitRuns(site), ...emitSheets(site), emitFeed(site)];
  return [
    ...pages.map((page) => JSON.stringify(page.view())),
    ...files.map(({ content }) => content().toString()),
    JSON.stringify(handbookJson(site)),
    ...site.checklists.map((planned) => JSON.stringify(checklistPaper(checklistView(site, planned), site))),
  ].join('\n');
}

test('Roles and owners are shown by their names, on pages, sheets and paper, in runs and exports', () => {
  const words = said(named);
  expect(words).not.toMatch(/plumber|captain|night shift/i);
  expect(words).toContain('"signatures":["Kapitänin","Klempnerei"]');
  expect(words).toContain('"runBy":"Klempnerei"');
  expect(words).toContain('"who":"kapitänin"');
  expect(words).toContain('Owner: kapitänin');
  expect(words).toContain('Owner: Nachtschicht');
});

test('Versions and the ids of items stay as they were: content goes on naming the role', () => {
  const items = (site: Site): unknown =>
    site.checklists.map(({ revision, checklist }) => [revision, ...checklist.groups.flatMap((group) => group.items.map(({ id }) => id))]);
  expect(items(named)).toEqual(items(plain));
});
