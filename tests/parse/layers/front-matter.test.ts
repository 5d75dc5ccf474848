// Tests front matter of a team's playbook over that of the one below: keys replace, maps merge, and keys of checklists go with
// their sections.

import { describe, expect, it } from 'vitest';
import { playbookText, tell, type Files } from '../../make.ts';
import { checkIn, extending, layeredOf } from '../../team.ts';

const team = `team/playbooks/${checkIn}`;
const checklist = (slug: string): string => `  ${slug}:\n    mode: do-confirm\n    when: the day before\n    run_by: assistant\n`;
const section = (name: string): string => `## Checklist: ${name}\n### Before you leave\n- [ ] Take the keys\n- [ ] Lock the door\n`;
const two = playbookText({
  front: `owner: Handbook team\naliases: [one-to-one]\nrelated: [other]\nchecklists:\n${checklist('on-the-day')}${checklist('on-the-eve')}changes:\n  2026-01-02: First version.\n`,
  body: `${section('on the day')}\n${section('on the eve')}`,
});
const read = (text: string, base = two, more: Files = {}) => {
  const { handbook, problems } = layeredOf(
    { [checkIn]: base, 'executive/other.md': playbookText({ title: 'Other' }) },
    { [`playbooks/${checkIn}`]: text, ...more },
  );
  const playbook = handbook.playbooks.find(({ path }) => path === checkIn);
  const checklists = playbook?.sections.flatMap((one) =>
    one.kind === 'checklist' ? [`${one.checklist.slug}: ${one.checklist.mode}, ${one.checklist.when}, ${one.checklist.every ?? '-'}`] : [],
  );
  return { playbook, checklists, told: tell(problems) };
};
const copy = { [`bases/playbooks/${checkIn}`]: two };

describe('keys', () => {
  it('replace those below, lists as a whole; the others stay', () => {
    const { playbook, told } = read(extending('', 'title: Ours\naliases: [sync]\n'));
    expect(told).toEqual([]);
    expect(playbook).toMatchObject({
      title: 'Ours',
      summary: 'One sentence about it.',
      owner: 'Handbook team',
      aliases: ['sync'],
      related: [{ name: 'other' }],
    });
  });

  it('of checklists and changes merge', () => {
    const { playbook, checklists, told } = read(
      extending('', 'checklists:\n  on-the-day: { every: week }\nchanges:\n  2026-03-04: Ours.\n'),
    );
    expect(told).toEqual([]);
    expect(checklists).toEqual(['on-the-day: do-confirm, the day before, week', 'on-the-eve: do-confirm, the day before, -']);
    expect(playbook?.changes.map(({ on, what, place }) => `${on} ${what} ${place.file.split('/', 1)[0] ?? ''}`)).toEqual([
      '2026-03-04 Ours. team',
      '2026-01-02 First version. playbooks',
    ]);
  });

  it('of a checklist of its own are added', () => {
    const { checklists, told } = read(extending(section('our day'), `checklists:\n${checklist('our-day')}`));
    expect(told).toEqual([]);
    expect(checklists).toHaveLength(3);
  });

  it('of a checklist that is removed go with it', () => {
    const { checklists, told } = read(extending('', 'remove: ["Checklist: on the day"]\n'));
    expect({ checklists, told }).toEqual({ checklists: ['on-the-eve: do-confirm, the day before, -'], told: [] });
    expect(read(extending('', 'remove: [on-the-day]\n')).checklists).toEqual(checklists);
  });

  it('stay where a play of the same name is removed', () => {
    const base = playbookText({ front: `checklists:\n${checklist('on-the-day')}`, body: `## On the day\nGo.\n\n${section('on the day')}` });
    expect(read(extending('', 'remove: [On the day]\n'), base)).toMatchObject({
      checklists: ['on-the-day: do-confirm, the day before, -'],
      told: [],
    });
  });

  it('for no section are told and left out', () => {
    const { checklists, told } = read(
      extending('', 'checklists:\n  on-the-dya: { every: week }\nworksheets:\n  elsewhere: { signed_by: [assistant] }\n'),
    );
    expect(checklists).toHaveLength(2);
    expect(told).toEqual([
      `${team}:4:3 warning override-keys: Found \`on-the-dya\` under \`checklists:\`, but neither yours nor the playbook below has such a section: the keys are left out: write \`on-the-day\``,
      `${team}:6:3 warning override-keys: Found \`elsewhere\` under \`worksheets:\`, but neither yours nor the playbook below has such a section: the keys are left out: delete the keys, or write the section they are for`,
    ]);
  });

  it('that are wrong keep their place', () => {
    expect(read(extending('', 'checklists:\n  on-the-day: { mode: do-confrim }\n')).told).toEqual([
      `${team}:4:23 error wrong-value: Found \`do-confrim\` for \`mode\`, expected one of \`read-do\`, \`do-confirm\`: write \`do-confirm\``,
    ]);
    expect(read(extending('', 'related: [oter]\nchecklists: none\n')).told).toEqual([
      `${team}:4:13 error wrong-value: Found \`none\` for \`checklists\`, expected keys with values: write \`key: value\` on indented lines below`,
    ]);
  });
});

describe('when upstream renames or removes a checklist', () => {
  const now = playbookText({ front: `checklists:\n${checklist('on-the-eve')}`, body: section('on the eve') });

  it('the one that the team replaced or added to keeps what was said of it', () => {
    for (const body of [
      section('on the day'),
      '## Checklist: on the day\n<!-- append -->\n### Before you leave\n- [ ] Take the pass\n- [ ] Post it\n',
    ]) {
      const { checklists, told } = read(extending(body), now, copy);
      expect(checklists).toEqual(['on-the-eve: do-confirm, the day before, -', 'on-the-day: do-confirm, the day before, -']);
      expect(told.filter((line) => line.includes(' error '))).toEqual([]);
    }
  });

  it('what the team changed of its keys is told and left out', () => {
    const { checklists, told } = read(extending('', 'checklists:\n  on-the-day: { every: week }\n'), now, copy);
    expect(checklists).toEqual(['on-the-eve: do-confirm, the day before, -']);
    expect(told).toEqual([
      `${team}:4:3 warning override-keys: Found \`on-the-day\` under \`checklists:\`, but neither yours nor the playbook below has such a section: the keys are left out: write \`on-the-eve\``,
    ]);
  });
});
