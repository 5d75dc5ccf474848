// Tests what happens to a team's file when the one below it has moved, as redirects.yml tells: it goes along.

import { describe, expect, it } from 'vitest';
import { editAddress } from '../../../src/plan/forge.ts';
import { planSite } from '../../../src/plan/site.ts';
import { packetText, playbookText, tell, type Files } from '../../make.ts';
import { checkIn, extending, layeredOf, outlineOf, threeSections } from '../../team.ts';

const now = 'executive/check-in.md';
const redirects = 'executive/weekly-check-in: executive/check-in\npackets/first-day: packets/day-one\noutside: people\n';
const below: Files = {
  'handbook.yml': 'repository: https://github.com/example-house/handbook\n',
  'redirects.yml': redirects,
  [now]: threeSections.replace('Text three.', 'Better three.'),
  'people/gate.md': playbookText({ title: 'Gate' }),
};
const copy = { [`bases/playbooks/${checkIn}`]: threeSections };
const read = (team: Files, base = below) => {
  const { handbook, problems, content } = layeredOf(base, team);
  return { handbook, content, paths: handbook.playbooks.map(({ path }) => path), told: tell(problems) };
};
const moved = (from: string, to: string, file = `playbooks/${from}`): string =>
  `team/${file}:1:1 warning override-base: Found that \`${from}\` has moved to \`${to}\` in the handbook below: what yours says holds for that file now: move yours to \`${to}\` too, and its copy in \`bases/\``;

describe('what the team laid over the old path', () => {
  it('changes the file at the new one, and improvements arrive', () => {
    const { handbook, paths, told, content } = read({ [`playbooks/${checkIn}`]: extending('## Two\nOurs.\n'), ...copy });
    expect(paths).toEqual([now, 'people/gate.md']);
    expect(told).toEqual([moved(checkIn, now)]);
    expect(handbook.playbooks.map(outlineOf)[0]).toEqual(['Intro.', 'One: Text one.', 'Two: Ours.', 'Three: Better three.']);
    expect(content.layers.overrides.at(-1)).toMatchObject({
      path: now,
      file: `team/playbooks/${checkIn}`,
      base: `playbooks/${now}`,
      isNoted: true,
      drift: [],
    });
    expect(editAddress(planSite(handbook), now)).toBe(`https://github.com/example-house/handbook/edit/main/team/playbooks/${checkIn}`);
  });

  it('drifts from the copy of the old one', () => {
    const { content } = read({ [`playbooks/${checkIn}`]: extending('## Three\nOurs.\n'), ...copy });
    expect(content.layers.overrides.at(-1)?.drift).toMatchObject([
      { part: 'section', what: 'Three', was: '## Three\nText three.', now: '## Three\nBetter three.' },
    ]);
  });

  it('drops the file at the new one', () => {
    expect(read({ [`playbooks/${checkIn}`]: '---\nhidden: true\n---\n' })).toMatchObject({
      paths: ['people/gate.md'],
      told: [moved(checkIn, now)],
    });
  });

  it('replaces the file at the new one as a whole, where it was noted that it replaced the old', () => {
    const whole = playbookText({ title: 'Ours' });
    expect(read({ [`playbooks/${checkIn}`]: whole, ...copy })).toMatchObject({
      paths: [now, 'people/gate.md'],
      told: [moved(checkIn, now)],
    });
    expect(read({ [`playbooks/${checkIn}`]: whole })).toMatchObject({ paths: [now, checkIn, 'people/gate.md'], told: [] });
  });

  it('goes along with a packet and with a whole category', () => {
    const base = { ...below, 'packets/day-one.md': packetText(['executive/check-in#x'], { title: 'Day one' }) };
    const { handbook, told } = read(
      { 'packets/first-day.md': extending('', 'title: Ours\n'), 'playbooks/outside/gate.md': extending('', 'title: Our gate\n') },
      base,
    );
    expect([...handbook.packets, ...handbook.playbooks].map(({ path, title }) => `${path} ${title}`)).toEqual([
      'packets/day-one.md Ours',
      `${now} Weekly check-in`,
      'people/gate.md Our gate',
    ]);
    expect(told.filter((line) => line.includes('moved'))).toEqual([
      moved('packets/first-day.md', 'packets/day-one.md', 'packets/first-day.md'),
      moved('outside/gate.md', 'people/gate.md'),
    ]);
  });
});

describe('it stays where it is', () => {
  it('when the team has a file over the new path too: the copy serves', () => {
    const { paths, told } = read({
      [`playbooks/${checkIn}`]: extending('## Two\nOurs.\n'),
      ...copy,
      [`playbooks/${now}`]: extending('## One\nOurs.\n'),
    });
    expect(paths).toEqual([now, checkIn, 'people/gate.md']);
    expect(told.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([`team/playbooks/${checkIn}:2:1 warning override-base:`]);
  });

  it('when redirects lead nowhere, or in a circle', () => {
    for (const text of [
      'executive/weekly-check-in: executive/gone\n',
      'executive/weekly-check-in: executive/b\nexecutive/b: executive/weekly-check-in\n',
      'executive/weekly-check-in: /\n',
      '- broken\n',
    ]) {
      const { paths } = read({ [`playbooks/${checkIn}`]: extending('## Two\nOurs.\n'), ...copy }, { ...below, 'redirects.yml': text });
      expect(paths).toContain(checkIn);
    }
  });
});
