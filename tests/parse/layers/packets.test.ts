// Tests a team's packets: sheets added and removed, a cover of its own, keys over those below.

import { expect, it } from 'vitest';
import { blockText } from '../../../src/model/prose.ts';
import { checklistKeys, packetText, playbookText, tell, type Files } from '../../make.ts';
import { extending, layeredOf } from '../../team.ts';

const path = 'packets/first-day.md';
const base: Files = {
  'executive/a.md': playbookText({ front: checklistKeys('x'), body: '## Checklist: x\n- [ ] One\n- [ ] Two\n' }),
  [path]: packetText(['executive/a#x', 'executive/a#y'], { body: 'Print this.\n' }),
};
const read = (text: string, more: Files = {}, below = base) => {
  const { handbook, problems, content } = layeredOf(below, { [path]: text, ...more });
  return {
    packets: handbook.packets.map(
      ({ title, sheets, cover }) => `${title}: ${sheets.map(({ name }) => name).join(', ')}: ${blockText(cover)}`,
    ),
    told: tell(problems),
    drift: content.layers.overrides[0]?.drift,
  };
};
const whole = 'First day: executive/a#x, executive/a#y: Print this.';

it('Nothing but `extends: base` leaves a packet as it is, and a comment is no cover', () => {
  expect(read(extending(''))).toEqual({ packets: [whole], told: [], drift: [] });
  expect(read(extending('<!-- nothing yet -->\n')).packets).toEqual([whole]);
});

it('Sheets are added at the end and taken out; one that is there already is not added again', () => {
  expect(read(extending('', 'add: [executive/b#z]\nremove: [executive/a#x]\n')).packets).toEqual([
    'First day: executive/a#y, executive/b#z: Print this.',
  ]);
  expect(read(extending('', 'add: [executive/a#y]\n'))).toMatchObject({ packets: [whole], told: [] });
  expect(read(extending('', 'sheets: [executive/a#x]\nadd: executive/b#z\n')).packets).toEqual([
    'First day: executive/a#x, executive/b#z: Print this.',
  ]);
});

it('A sheet to take out that is not in it is told', () => {
  expect(read(extending('', 'remove: [executive/a#yy]\n')).told).toEqual([
    'team/packets/first-day.md:3:10 warning override-sheet: Found `executive/a#yy` under `remove:`, but the packet below has no such sheet: write `executive/a#y`',
  ]);
});

it('A cover and keys of its own take the place of those below', () => {
  expect(read(extending('Ours.\n', 'title: Our day\n')).packets).toEqual(['Our day: executive/a#x, executive/a#y: Ours.']);
});

it('It is replaced as a whole, dropped, or added', () => {
  expect(read(packetText(['executive/a#x'], { title: 'Ours' })).packets).toEqual(['Ours: executive/a#x: Print this.']);
  expect(read('---\nhidden: true\n---\n')).toMatchObject({ packets: [], told: [] });
  const { handbook } = layeredOf(base, { 'packets/ours.md': packetText(['executive/a#x'], { title: 'Ours' }) });
  expect(handbook.packets.map(({ title }) => title)).toEqual(['First day', 'Ours']);
});

it('A problem on its cover is told where it was written', () => {
  expect(read(extending('<u>Ours</u>\n')).told.map((line) => line.split(' ', 1)[0])).toEqual(['team/packets/first-day.md:4:1']);
  const below = { ...base, [path]: packetText(['executive/a#x'], { body: '<u>Theirs</u>\n' }) };
  expect(read(extending(''), {}, below).told.map((line) => line.split(' ', 1)[0])).toEqual(['playbooks/packets/first-day.md:9:1']);
});

it('What changed below its cover and its keys is told; sheets that arrive by themselves are not', () => {
  const copy = { [`bases/playbooks/${path}`]: packetText(['executive/a#x'], { title: 'Day one', body: 'Old.\n' }) };
  expect(read(extending('Ours.\n', 'title: Ours\nadd: [executive/b#z]\n'), copy).drift).toEqual([
    { part: 'key', what: 'title', line: 3, was: 'Day one', now: 'First day' },
    { part: 'cover', what: '', line: 6, was: 'Old.', now: 'Print this.' },
  ]);
  expect(read(extending('', 'add: [executive/b#z]\n'), copy).drift).toEqual([]);
});
