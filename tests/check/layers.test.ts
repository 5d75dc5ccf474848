// Tests the checks across the layers: what a team dropped is missed by nobody, what has drifted is told, and what an update can
// bring about is never an error.

import { describe, expect, it } from 'vitest';
import { checklistKeys, packetText, playbookText, type Files } from '../make.ts';
import { small } from '../site/small.ts';
import { extending, teamSite, under } from '../team.ts';

const checkIn = 'executive/weekly-check-in.md';
const know = 'executive/know-your-executive.md';
const base = under('playbooks', small);
const told = (team: Files, more: Files = {}): readonly string[] =>
  teamSite({ ...base, ...more, ...under('team', team) }).told.filter((line) => !line.includes(' info '));
const hide = '---\nhidden: true\n---\n';

describe('links, related playbooks, orders and sheets', () => {
  it('may lead to what the team dropped', () => {
    const order = {
      'playbooks/handbook.yml':
        small['handbook.yml']?.replace(
          'with your executive. }',
          'with your executive., order: [weekly-check-in, know-your-executive] }\npackets: [first-day]',
        ) ?? '',
    };
    expect(
      told(
        {
          [`playbooks/${checkIn}`]: hide,
          'packets/ours.md': packetText(['executive/weekly-check-in#before-the-check-in'], { title: 'Ours' }),
        },
        order,
      ),
    ).toEqual([]);
    expect(told({ [`playbooks/${know}`]: hide, 'packets/first-day.md': hide }, order)).toEqual([]);
  });

  it('may lead to a category that the team dropped', () => {
    const more = {
      'playbooks/handbook.yml': `${small['handbook.yml'] ?? ''}  - { id: outside, title: Outside, summary: Two. }\n`,
      'playbooks/outside/gate.md': playbookText({
        title: 'Gate',
        body: '## Open\n<!-- sources: AR-E0 -->\n1. [See](../executive/weekly-check-in.md).\n',
      }),
      'playbooks/executive/more.md': playbookText({
        title: 'More',
        front: 'related: [gate]\n',
        body: '## Go\n<!-- sources: AR-E0 -->\n1. [Out](../outside/gate.md#open).\n',
      }),
    };
    expect(told({ 'handbook.yml': 'categories:\n  - { id: outside, hidden: true }\n' }, more)).toEqual([]);
  });

  it('may lead to a section that the team removed or replaced, by any of its anchors, and to a sheet of it', () => {
    const more = {
      [`playbooks/${know}`]: playbookText({
        title: 'Know your executive',
        body: '## Watch\n<!-- sources: AR-E0 -->\n1. [a](weekly-check-in.md#set-it-up), [b](weekly-check-in.md#on-the-day-before), [c](weekly-check-in.md#before-the-check-in), [d](weekly-check-in.md#checklist-before-the-check-in).\n',
      }),
    };
    expect(told({ [`playbooks/${checkIn}`]: extending('', 'remove: [Set it up, "Checklist: before the check-in"]\n') }, more)).toEqual([]);
    expect(told({ [`playbooks/${checkIn}`]: playbookText({ body: '## Ours\n<!-- sources: AR-E0 -->\n1. Go.\n' }) }, more)).toEqual([]);
  });
});

describe('drift', () => {
  it('is a warning for each part, with what to do about it', () => {
    const copy = (path: string, text: string): Files => ({ [`bases/playbooks/${path}`]: text });
    expect(
      told({
        [`playbooks/${checkIn}`]: extending('## Set it up\n<!-- sources: AR-E0 -->\n1. Ask.\n', 'summary: Ours.\n'),
        ...copy(checkIn, (small[checkIn] ?? '').replace('Ask for twenty', 'Ask for ten').replace('summary: One', 'summary: Some')),
        [`playbooks/${know}`]: playbookText({ title: 'Ours', body: '## Watch\n<!-- sources: AR-E0 -->\n1. Look.\n' }),
        ...copy(know, playbookText({ title: 'Old' })),
      }),
    ).toEqual([
      'team/playbooks/executive/know-your-executive.md:1:1 warning drift: Found that the whole file below it has changed since yours was made: `npm run drift -- executive/know-your-executive.md` shows the change; with `--take` it is taken over, with `--keep` yours stays as it is',
      'team/playbooks/executive/weekly-check-in.md:3:1 warning drift: Found that `front matter: summary` below it has changed since yours was made: `npm run drift -- executive/weekly-check-in.md` shows the change; with `--take` it is taken over, with `--keep` yours stays as it is',
      'team/playbooks/executive/weekly-check-in.md:5:1 warning drift: Found that `Set it up` below it has changed since yours was made: `npm run drift -- executive/weekly-check-in.md` shows the change; with `--take` it is taken over, with `--keep` yours stays as it is',
    ]);
  });

  it('can’t be told of a file that nobody noted: a note says so', () => {
    const { told: all, folder } = teamSite({ ...base, [`team/playbooks/${checkIn}`]: extending('') });
    expect(folder).not.toBe('');
    expect(all).toEqual([
      `team/playbooks/${checkIn}:1:1 info drift: Found no copy of \`playbooks/${checkIn}\` as it was when yours was made, so its changes can't be told: run \`npm run drift -- --note\` once to note it as it is now`,
    ]);
  });
});

describe('a draft that the team left as it began', () => {
  it('is told in the team’s file', () => {
    const front = 'summary: One sentence that says when to open it.\n';
    const lines = told({
      [`playbooks/${checkIn}`]: extending(
        '## Set it up\n<!-- sources: AR-E0 -->\nWrite the whole section here, then delete the lines between the arrows above.\n',
        front,
      ),
    });
    const why = 'which the draft began with: write your own words in its place, or delete the line';
    expect(lines).toEqual([
      `team/playbooks/${checkIn}:3:10 warning draft: Found \`One sentence that says when to open it.\`, ${why}`,
      `team/playbooks/${checkIn}:7:1 warning draft: Found \`Write the whole section here, then delete the lines between the arrows above.\`, ${why}`,
    ]);
  });
});

describe('what an update takes away from a team’s files is a warning', () => {
  it('links, pictures, related playbooks, sheets, points, roles, documents', () => {
    const { told: all } = teamSite({
      ...base,
      ...under('team', {
        'playbooks/executive/ours.md': playbookText({
          title: 'Ours',
          front: `related: [gone]\n${checklistKeys('x').replace('assistant', 'clerk')}`,
          body: '## Do it\n<!-- sources: AR-E9 -->\n1. [Gone](gone.md), [part](weekly-check-in.md#gone), ![map](gone.png).\n\n## Checklist: x\n<!-- allow: covered: ours -->\n<!-- allow: gone: ours -->\n### Before you leave\n- [ ] Take the keys\n- [ ] Lock the door\n',
        }),
        'packets/ours.md': packetText(['executive/gone#x']),
        'handbook.yml': 'logo: gone.png\n',
      }),
    });
    expect(all.filter((line) => line.includes(' error '))).toEqual([]);
    expect(
      all
        .filter((line) => line.includes(' warning '))
        .map((line) => line.replace(/^team\/(?:playbooks\/executive\/)?(\S+) warning (\S+) .*$/, '$1 $2')),
    ).toEqual([
      'handbook.yml:1:7 logo:',
      'packets/ours.md:7:5 unknown-sheet:',
      'ours.md:5:11 related:',
      'ours.md:13:15 unknown-source:',
      'ours.md:14:11 broken-link:',
      'ours.md:14:28 broken-anchor:',
      'ours.md:14:61 broken-picture:',
      'ours.md:16:1 roles:',
      'ours.md:18:1 unknown-rule:',
    ]);
    expect(told({ 'sources.yml': 'points:\n  - { id: ZZ-1, home: executive, point: Ask. }\n' })).toEqual([
      'team/sources.yml:2:11 warning unknown-document: Found `ZZ-1`, but no document `ZZ`: add `ZZ: { title: … }` under `documents:`',
    ]);
  });

  it('and in the handbook itself what the team’s roles and names make wrong', () => {
    const roles = told({ 'handbook.yml': 'roles: [clerk]\n' });
    expect(roles).toEqual([
      `playbooks/${checkIn}:28:1 warning roles: Found the role \`assistant\` for \`run_by\`, expected one of \`clerk\`: write one of these, or add the role to \`roles:\` in handbook.yml`,
    ]);
    const twin = told({
      'handbook.yml': 'categories:\n  - { id: ours, title: Ours, summary: Two. }\n',
      'playbooks/ours/know-your-executive.md': playbookText({ title: 'Twin' }),
    });
    expect(twin).toEqual([
      `playbooks/${checkIn}:6:11 warning related: Found the related playbook \`know-your-executive\`, which could be \`executive/know-your-executive\` or \`ours/know-your-executive\`: write \`executive/know-your-executive\` or \`ours/know-your-executive\``,
    ]);
  });

  it('and a sheet of a packet below whose playbook is gone: it is left out', () => {
    const more = {
      'playbooks/packets/first-day.md': packetText(['executive/gone#before-you-go', 'executive/weekly-check-in#before-the-check-in']),
    };
    const { told: all, site } = teamSite({ ...base, ...more, 'team/handbook.yml': 'organisation: X\n' });
    expect(all.filter((line) => !line.includes(' info '))).toEqual([
      'playbooks/packets/first-day.md:7:5 warning unknown-sheet: Found the sheet `executive/gone#before-you-go`, but there is no such checklist or worksheet, so it is left out: write category, playbook and checklist like `executive/weekly-check-in#before-the-check-in`',
    ]);
    expect(site.packets.map(({ sheets }) => sheets.length)).toEqual([1]);
    expect(told({}, more)).toEqual([
      'playbooks/packets/first-day.md:7:5 error unknown-sheet: Found the sheet `executive/gone#before-you-go`, but there is no such checklist or worksheet: write category, playbook and checklist like `executive/weekly-check-in#before-the-check-in`',
    ]);
  });

  it('but without a team’s folder they are errors, as ever, and so is what is broken in itself', () => {
    const broken = {
      'playbooks/executive/more.md': playbookText({ title: 'More', body: '## Do it\n<!-- sources: AR-E0 -->\n1. [Gone](gone.md).\n' }),
    };
    expect(told({}, broken).map((line) => line.split(':', 3).join(':'))).toEqual(['playbooks/executive/more.md:8:11 error broken-link']);
    expect(told({ 'handbook.yml': 'organisation: X\n' }, broken).map((line) => line.split(' ')[1])).toEqual(['error']);
    expect(told({ 'playbooks/executive/ours.md': 'no head\n' }).map((line) => line.split(' ')[1])).toEqual(['error']);
  });
});
