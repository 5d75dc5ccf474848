// Tests the plan of a site: reading order, addresses, who cites what, and when a checklist's revision changes.

import { describe, expect, it } from 'vitest';
import { playbooksNamed, planSite } from '../../src/plan/site.ts';
import { checklistKeys, handbookOf, packetText, playbookText, siteOf, type Files } from '../make.ts';

const settings = (order: string): string =>
  `categories:\n  - { id: stakeholder, title: Stakeholders, summary: Y }\n  - { id: executive, title: Your executive, summary: Y, order: [${order}] }\n`;

describe('reading order', () => {
  const files: Files = {
    'executive/c.md': playbookText({ title: 'Alpha' }),
    'executive/b.md': playbookText({ title: 'Play 10' }),
    'executive/a.md': playbookText({ title: 'Play 9' }),
    'executive/d.md': playbookText({ title: 'Äpfel' }),
    'stakeholder/e.md': playbookText({ title: 'Last' }),
  };
  const read = (more: Files): string[] => siteOf({ ...files, ...more }).playbooks.map((planned) => planned.playbook.slug);

  it('is by title as a reader expects, numbers by value', () => {
    expect(read({})).toEqual(['c', 'd', 'a', 'b', 'e']);
  });

  it('is that of the settings first: of categories, then of the playbooks they name', () => {
    expect(read({ 'handbook.yml': settings('b, a') })).toEqual(['e', 'b', 'a', 'c', 'd']);
  });

  it('does not depend on the order of the files', () => {
    const backward = Object.fromEntries(Object.entries(files).toReversed());
    const { handbook } = handbookOf(backward);
    const order = planSite(handbook)
      .categories.find((planned) => planned.category.id === 'executive')
      ?.playbooks.map((planned) => planned.playbook.slug);
    expect(order).toEqual(['c', 'd', 'a', 'b']);
  });

  it('breaks a tie of titles by the name of the file', () => {
    expect(
      siteOf({ 'executive/b.md': playbookText(), 'executive/a.md': playbookText() }).playbooks.map((planned) => planned.playbook.slug),
    ).toEqual(['a', 'b']);
  });
});

describe('addresses', () => {
  const site = siteOf(
    {
      'executive/trips.md': playbookText({ front: checklistKeys('before-the-trip'), body: '## Checklist: before the trip\n- [ ] Pack\n' }),
      'packets/first-day.md': packetText(['executive/trips#before-the-trip']),
    },
    { address: 'https://e.example/handbook/' },
  );

  it('are made of category, file and checklist, without the prefix', () => {
    expect(site.prefix).toBe('/handbook/');
    expect(site.playbooks.map((planned) => planned.url)).toEqual(['/executive/trips/']);
    expect(site.checklists.map((planned) => [planned.url, planned.anchor])).toEqual([
      ['/checklists/executive/trips/before-the-trip/', '/executive/trips/#before-the-trip'],
    ]);
    expect(site.packets.map((planned) => [planned.url, planned.sheets.length])).toEqual([['/packets/first-day/', 1]]);
  });
});

describe('names of playbooks', () => {
  const site = siteOf({ 'executive/plan.md': playbookText(), 'stakeholder/plan.md': playbookText(), 'executive/b.md': playbookText() });
  it.each([
    ['b', 1],
    ['plan', 2],
    ['stakeholder/plan', 1],
    ['stakeholder/b', 0],
    ['constructor', 0],
  ])('%s can mean %i', (name, count) => {
    expect(playbooksNamed(site, name)).toHaveLength(count);
  });
});

describe('practices', () => {
  it('are the sections that cite a point, each once', () => {
    const site = siteOf({
      'executive/a.md': playbookText({ body: '## Ask\n<!-- sources: AR-E0 AR-E0 -->\nx\n## Say\n<!-- sources: AR-E0 -->\ny\n' }),
    });
    expect([...site.practices].map(([point, practices]) => [point, practices.map((practice) => practice.url)])).toEqual([
      ['AR-E0', ['/executive/a/#ask', '/executive/a/#say']],
    ]);
  });
});

describe("a checklist's revision", () => {
  const revision = (items: string, front = checklistKeys('x'), title = 'Trips'): string => {
    const site = siteOf({ 'executive/a.md': playbookText({ title, front, body: `## Checklist: x\n${items}` }) });
    return site.checklists[0]?.revision ?? '';
  };
  const items = '### Before\n- [ ] Pack\n- [ ] Leave (who: assistant)\n';
  const plain = revision(items);

  it('is four letters and digits', () => {
    expect(plain).toMatch(/^[0-9a-f]{4}$/);
  });

  it.each([
    ['an item is reworded', items.replace('Pack', 'Pack light'), undefined],
    ['an item is added', `${items}- [ ] Return\n`, undefined],
    ['items change places', '### Before\n- [ ] Leave (who: assistant)\n- [ ] Pack\n', undefined],
    ['trailing data changes', items.replace('who: assistant', 'who: executive'), undefined],
    ['trailing data changes its kind', items.replace('who: assistant', 'if: assistant'), undefined],
    ['a moment is renamed', items.replace('Before', 'After'), undefined],
    ['a note is written at the moment', items.replace('Before\n', 'Before\nRest.\n'), undefined],
    ['a detail is written under an item', items.replace('Pack\n', 'Pack\n\n  Light.\n'), undefined],
    ['the mode changes', items, checklistKeys('x').replace('do-confirm', 'read-do')],
  ])('changes when %s', (_, changed, front) => {
    expect(revision(changed, front)).not.toBe(plain);
  });

  it.each([
    ['the title of the playbook', () => revision(items, undefined, 'Journeys')],
    ['the moment it is for', () => revision(items, checklistKeys('x').replace('the day before', 'at noon'))],
    [
      'the role and the cadence',
      () => revision(items, checklistKeys('x', '    every: week\n').replace('run_by: assistant', 'run_by: executive')),
    ],
    ['its purpose', () => revision(`Why.\n${items}`)],
    ['bold print', () => revision(items.replace('Pack', '**Pack**'))],
  ])('stays when %s changes', (_, other) => {
    expect(other()).toBe(plain);
  });
});

describe('minutes to read', () => {
  it.each([
    [10, 1],
    [500, 3],
    [1_990, 10],
  ])('of %i words are %i', (words, minutes) => {
    expect(siteOf({ 'executive/a.md': playbookText({ body: `## Ask\n${'word '.repeat(words)}\n` }) }).playbooks[0]?.minutes).toBe(minutes);
  });
});
