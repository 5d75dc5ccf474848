// Tests what `npm run where` says of every sort of thing: which file wins, and why.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whereIs } from '../../src/site/team/where.ts';
import { theme } from '../../templates/theme.ts';
import { playbookText, type Files } from '../make.ts';
import { checkIn, extending, teamSite, under } from '../team.ts';
import { small } from './small.ts';

const files: Files = {
  ...under('playbooks', small),
  ...under('team', {
    'handbook.yml': 'title: Ours\nroles: [assistant, executive, driver]\ncategories:\n  - { id: executive, title: The boss }\n',
    'strings.yml': 'footer: Ours.\nminutes:\n  one: a minute\nmodes: { read-do: Read it }\n',
    [`playbooks/${checkIn}`]: extending(
      '## Set it up\n<!-- append -->\n1. More.\n\n## Checklist: before the check-in\n<!-- sources: AR-E0 -->\n### Now\n- [ ] Go\n- [ ] Stop\n',
      'title: Ours\n',
    ),
    [`bases/playbooks/${checkIn}`]: (small[checkIn] ?? '').replace('Send the agenda', 'Send it'),
    'playbooks/executive/know-your-executive.md': playbookText({ title: 'Ours' }),
    'playbooks/executive/more.md': playbookText({ title: 'More' }),
    'packets/first-day.md': '---\nhidden: true\n---\n',
    'templates/footer.ts': 'export const footer = () => "";\n',
  }),
};
/** What is said of a name in a handbook of these files, which are named from its folder. */
function where(named: string, of = files): string[] {
  const { folder, site } = teamSite(of);
  const places = { playbooks: join(folder, 'playbooks'), team: join(folder, 'team') };
  return whereIs(named, places, site, theme).map((line) => line.replaceAll(`${folder}/`, ''));
}

describe('a file', () => {
  it.each([checkIn, 'executive/weekly-check-in', '/executive/weekly-check-in/', `playbooks/${checkIn}`])(
    'that changes parts: %s',
    (named) => {
      expect(where(named)).toEqual([
        `team/playbooks/${checkIn} changes parts of playbooks/${checkIn}; the rest comes from below.`,
        '  front matter from yours: title',
        `  team/playbooks/${checkIn}:5 adds to \`Set it up\``,
        `  team/playbooks/${checkIn}:9 replaces \`Checklist: before the check-in\``,
        `  changed below since: Checklist: before the check-in (\`npm run drift -- ${checkIn}\`)`,
        '  page: /executive/weekly-check-in/',
      ]);
    },
  );

  it('that replaces, adds, drops, or leaves alone', () => {
    expect(where('executive/know-your-executive')).toEqual([
      'team/playbooks/executive/know-your-executive.md wins as a whole: it stands at the same path as playbooks/executive/know-your-executive.md, and does not say `extends: base`.',
      '  page: /executive/know-your-executive/',
    ]);
    expect(where('executive/more')).toEqual([
      "team/playbooks/executive/more.md is your team's own: there is nothing below it.",
      '  page: /executive/more/',
    ]);
    expect(where('packets/first-day')).toEqual(['team/packets/first-day.md drops playbooks/packets/first-day.md: it says `hidden: true`.']);
    expect(where(checkIn, under('playbooks', small))).toEqual([
      `playbooks/${checkIn} wins: your team has no file over it.`,
      '  page: /executive/weekly-check-in/',
    ]);
  });

  it('of settings', () => {
    expect(where('handbook.yml')).toEqual(['team/handbook.yml changes parts of playbooks/handbook.yml; the rest comes from below.']);
  });
});

describe('a setting, a sentence, a template', () => {
  it('has its value with the file and line that says so', () => {
    expect(where('title')).toEqual(['title: Ours  (team/handbook.yml:1)']);
    expect(where('language')).toEqual(['language: en-GB  (playbooks/handbook.yml:2)']);
    expect(where('roles')).toEqual(['roles: [assistant, executive, driver]  (team/handbook.yml:2)']);
    expect(where('/executive/')).toEqual([
      'categories.executive.id: executive  (team/handbook.yml:4)',
      'categories.executive.title: The boss  (team/handbook.yml:4)',
      'categories.executive.summary: Working with your executive.  (playbooks/handbook.yml:5)',
    ]);
    expect(where('minutes')).toEqual(['minutes.one: "a minute"  (team/strings.yml:3)', 'minutes.other: "{number} minutes"']);
    expect(where('modes.read-do')).toEqual(['modes.read-do: "Read it"  (team/strings.yml:4)']);
  });

  it('of the same name are both told', () => {
    expect(where('footer')).toEqual([
      'footer: "Ours."  (team/strings.yml:1)',
      'footer: team/templates/footer.ts takes the place of templates/parts/frame.ts',
    ]);
    expect(where('templates/footer')).toEqual(['footer: team/templates/footer.ts takes the place of templates/parts/frame.ts']);
    expect(where('templates/parts/words.ts')).toEqual(['words: templates/parts/words.ts']);
  });

  it('that is set nowhere has what holds and what it is for', () => {
    expect(where('prefix')).toEqual([
      'prefix is set nowhere.',
      '  it holds: /, by `address`',
      "  The path the site lives under, where it isn't the one of `address`: `/handbook/`.",
    ]);
    expect(where('branch')).toEqual(['branch is set nowhere.', '  it holds: main', '  The branch that is edited.']);
    expect(where('colours')[0]).toBe('colours is set nowhere.');
  });

  it('a variable has its value and its line', () => {
    expect(where('empfang', { ...files, 'team/handbook.yml': 'variables:\n  empfang: extension 44\n' })).toEqual([
      'variables.empfang: extension 44  (team/handbook.yml:2)',
    ]);
  });

  it('a page that has moved has its new place and the line that says so', () => {
    const of = { ...files, 'team/redirects.yml': 'executive/old: executive/weekly-check-in\nold: executive\nexecutive/gone: /\n' };
    expect(where('executive/old', of)).toEqual([
      'executive/old has moved to executive/weekly-check-in: team/redirects.yml:1 says `executive/old: executive/weekly-check-in`.',
      '  page: /executive/weekly-check-in/',
    ]);
    expect(where('/old/weekly-check-in/', of)).toEqual([
      'old/weekly-check-in has moved to executive/weekly-check-in: team/redirects.yml:2 says `old: executive`.',
      '  page: /executive/weekly-check-in/',
    ]);
    expect(where('executive/gone.md', of)).toEqual(['executive/gone has moved to /: team/redirects.yml:3 says `executive/gone: /`.']);
  });

  it('are listed whole', () => {
    expect(where('settings').length).toBeGreaterThan(5);
    expect(where('strings').length).toBeGreaterThan(100);
    expect(where('templates')).toHaveLength(Object.keys(theme.files).length);
  });
});
