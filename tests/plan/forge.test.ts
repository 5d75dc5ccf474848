// Tests where a page is edited and a new one begins: the addresses of each forge's editor, and what a new file holds.

import { describe, expect, it } from 'vitest';
import { editAddress, newPlaybookAddress } from '../../src/plan/forge.ts';
import { planSite } from '../../src/plan/site.ts';
import { handbookOf, playbookText, tell, type Files } from '../make.ts';
import { checkIn, layeredOf, mergedOf, threeSections } from '../team.ts';

const repository = (host: string, more = ''): string => `repository: https://${host}/house/handbook\n${more}`;
const site = (settings: string, team: Files = {}) =>
  planSite(layeredOf({ 'handbook.yml': settings, [checkIn]: threeSections }, team).handbook);
const fork = { 'handbook.yml': 'organisation: Example House\n' };
const own = { [`playbooks/${checkIn}`]: '---\nextends: base\n---\n## Two\nOurs.\n' };
const edit = (settings: string, team?: Files): string | undefined => editAddress(site(settings, team), checkIn, ['One', 'Two']);
const forges = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org'];
const file = 'playbooks/executive/weekly-check-in.md';

describe('the editor of a page', () => {
  it('is nowhere without a repository', () => {
    expect(edit('title: X\n')).toBeUndefined();
  });

  it.each([
    ['github.com', `https://github.com/house/handbook/edit/main/${file}`],
    ['gitlab.com', `https://gitlab.com/house/handbook/-/edit/main/${file}`],
    ['codeberg.org', `https://codeberg.org/house/handbook/_edit/main/${file}`],
    ['bitbucket.org', `https://bitbucket.org/house/handbook/src/main/${file}?mode=edit`],
  ])('of %s', (host, expected) => {
    expect(edit(repository(host))).toBe(expected);
    expect(edit(repository(host), { ...fork, ...own })).toBe(expected.replace(file, `team/${file}`));
  });

  it('is on the branch that is named, on the forge that is named', () => {
    expect(edit(repository('code.example-house.test', 'forge: gitlab\nbranch: topic/#12\n'))).toBe(
      `https://code.example-house.test/house/handbook/-/edit/topic/%2312/${file}`,
    );
    expect(edit('repository: https://github.example-house.test/house/handbook.git/\n')).toBe(
      `https://github.example-house.test/house/handbook/edit/main/${file}`,
    );
  });

  it('is the address of `edit`, where that is given; in the team folder for what is the team’s', () => {
    const settings = 'edit: https://forge.test/edit/main/playbooks/{path}\n';
    expect(edit(settings)).toBe(`https://forge.test/edit/main/${file}`);
    expect(edit(settings, own)).toBe(`https://forge.test/edit/main/team/${file}`);
    expect(edit('edit: https://forge.test/{path}?a=b\n', own)).toBe('https://forge.test/executive/weekly-check-in.md?a=b');
  });

  it('of a page that a fork has not changed yet is a new file of the team, where the forge can fill one in', () => {
    expect(forges.map((host) => edit(repository(host), fork)?.split(/[?&]/, 2)[0])).toEqual([
      'https://github.com/house/handbook/new/main',
      'https://gitlab.com/house/handbook/-/new/main',
      'https://codeberg.org/house/handbook/_new/main/',
      `https://bitbucket.org/house/handbook/src/main/${file}`,
    ]);
    const asked = new URL(edit(repository('github.com'), fork) ?? '').searchParams;
    expect(asked.get('filename')).toBe(`team/${file}`);
    expect(new URL(edit(repository('gitlab.com'), fork) ?? '').searchParams.get('file_name')).toBe(`team/${file}`);
    const { outline, told } = mergedOf(threeSections, asked.get('value') ?? '', { [`bases/playbooks/${checkIn}`]: threeSections });
    expect(told).toEqual([]);
    expect(outline).toEqual([
      'Intro.',
      'One: Write the whole section here, then delete the lines between the arrows above.',
      'Two: Text two.',
      'Three: Text three.',
    ]);
  });
});

describe('a new playbook', () => {
  const begun = (host: string, team?: Files): URL | undefined => {
    const address = newPlaybookAddress(site(repository(host), team), 'executive');
    return address === undefined ? undefined : new URL(address);
  };

  it('begins in the category, in a fork in the team folder', () => {
    expect(forges.map((host) => begun(host)?.searchParams.get('filename') ?? begun(host)?.searchParams.get('file_name'))).toEqual([
      'playbooks/executive/new-playbook.md',
      'playbooks/executive/new-playbook.md',
      'playbooks/executive/new-playbook.md',
      undefined,
    ]);
    expect(begun('github.com', fork)?.searchParams.get('filename')).toBe('team/playbooks/executive/new-playbook.md');
    expect(newPlaybookAddress(site('title: X\n'), 'executive')).toBeUndefined();
  });

  it('begins with a text that has no problem', () => {
    const text = begun('github.com')?.searchParams.get('value') ?? '';
    expect(tell(handbookOf({ 'executive/new-playbook.md': text, 'executive/b.md': playbookText() }).problems)).toEqual([]);
  });
});
