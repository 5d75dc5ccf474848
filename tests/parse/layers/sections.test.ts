// Tests what a team's file with `extends: base` does to the sections below it: every line is there, where it was meant to be.

import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/parse/decode.ts';
import { checklistKeys, playbookText } from '../../make.ts';
import { checkIn, extending, layeredOf, mergedOf, threeSections } from '../../team.ts';

const outline = (team: string, base = threeSections): readonly string[] => {
  const { outline: lines, told } = mergedOf(base, extending(team));
  expect(told.filter((line) => !line.includes(' info '))).toEqual([]);
  return lines;
};
const below = ['Intro.', 'One: Text one.', 'Two: Text two.', 'Three: Text three.'];

describe('a section of the team', () => {
  it('is none: the playbook is the one below', () => {
    expect(outline('')).toEqual(below);
    expect(outline('\n\n')).toEqual(below);
  });

  it('replaces the one with the same heading, in its place', () => {
    expect(outline('## Two\nOurs.\n')).toEqual(['Intro.', 'One: Text one.', 'Two: Ours.', 'Three: Text three.']);
  });

  it('is the same heading whatever its case and signs', () => {
    expect(outline('## two!\nOurs.\n')).toEqual(['Intro.', 'One: Text one.', 'two!: Ours.', 'Three: Text three.']);
  });

  it('stands at the end where the heading is new', () => {
    expect(outline('## Ours\nNew.\n\n## Mine\nAlso.\n')).toEqual([...below, 'Ours: New.', 'Mine: Also.']);
  });

  it('stands after the section that it names, by heading or slug, with what follows it', () => {
    expect(outline('## Ours\n<!-- after: One -->\nNew.\n\n## Mine\n<!-- after: one -->\nAlso.\n')).toEqual([
      'Intro.',
      'One: Text one.',
      'Ours: New.',
      'Mine: Also.',
      'Two: Text two.',
      'Three: Text three.',
    ]);
  });

  it('stands first', () => {
    expect(outline('## Ours\n<!-- first -->\nNew.\n\n## Mine\n<!-- First -->\nAlso.\n')).toEqual([
      'Intro.',
      'Ours: New.',
      'Mine: Also.',
      ...below.slice(1),
    ]);
  });

  it('adds to the one with the same heading', () => {
    expect(outline('## Two\n<!-- append -->\nMore.\n')).toEqual([
      'Intro.',
      'One: Text one.',
      'Two: Text two. / More.',
      'Three: Text three.',
    ]);
  });

  it('adds entries to a list as if they had always stood there', () => {
    const tight = (base: string, more: string): unknown => {
      const { handbook } = layeredOf({ [checkIn]: playbookText({ body: base }) }, { [`playbooks/${checkIn}`]: extending(more) });
      const [section] = handbook.playbooks[0]?.sections ?? [];
      return section && 'blocks' in section
        ? section.blocks.map((block) => (block.type === 'list' ? [block.items.length, block.tight] : block.type))
        : undefined;
    };
    expect(tight('## One\n1. A.\n2. B,\n   and more.\n', '## One\n<!-- append -->\n\n3. C.\n')).toEqual([[3, true]]);
    expect(tight('## One\n- A.\n', '## One\n<!-- append -->\n- B.\n\n## One\n<!-- append -->\n- C.\n')).toEqual([[3, true]]);
    expect(tight('## One\nA.\n', '## One\n<!-- append -->\n- B.\n')).toEqual(['paragraph', [1, true]]);
    expect(tight('## One\n- A.\n', '## One\n<!-- append -->\nB.\n')).toEqual([[1, true], 'paragraph']);
  });

  it('replaces one and says where it stands instead', () => {
    expect(outline('## One\n<!-- after: Three -->\nOurs.\n')).toEqual(['Intro.', 'Two: Text two.', 'Three: Text three.', 'One: Ours.']);
  });

  it('adds to what another of its sections has replaced', () => {
    expect(outline('## Two\nOurs.\n\n## Two\n<!-- append -->\nMore.\n')).toEqual([
      'Intro.',
      'One: Text one.',
      'Two: Ours. / More.',
      'Three: Text three.',
    ]);
  });
});

describe('the intro', () => {
  it('is the one of the team where it says something', () => {
    expect(outline('Ours.\n')).toEqual(['Ours.', ...below.slice(1)]);
  });

  it('stays where the team writes only a comment', () => {
    expect(outline('<!--\nA section with one of these headings takes the place of the one below:\n## Two\n-->\n\n## Two\nOurs.\n')).toEqual(
      ['Intro.', 'One: Text one.', 'Two: Ours.', 'Three: Text three.'],
    );
  });
});

describe('a checklist', () => {
  const base = playbookText({
    front: checklistKeys('on-the-day'),
    body: '## Go there\nWalk.\n\n## Checklist: on the day\n### Before you leave\n- [ ] Take the keys\n- [ ] Lock the door\n',
  });

  it('is replaced under its full heading, and keeps what front matter below says of it', () => {
    expect(outline('## Checklist: on the day\n### Before you leave\n- [ ] Take the pass\n', base)).toEqual([
      'Go there: Walk.',
      'Checklist: On the day: [ ] Take the pass',
    ]);
  });

  it('is not replaced by a play that has only its name', () => {
    expect(outline('## On the day\nRun.\n', base)).toEqual([
      'Go there: Walk.',
      'Checklist: On the day: [ ] Take the keys / [ ] Lock the door',
      'On the day: Run.',
    ]);
  });

  it('takes more items', () => {
    expect(outline('## Checklist: on the day\n<!-- append -->\n- [ ] Post the letter\n', base)[1]).toBe(
      'Checklist: On the day: [ ] Take the keys / [ ] Lock the door / [ ] Post the letter',
    );
  });
});

describe('text of every sort', () => {
  it('has the same sections with Windows line ends and a byte order mark', () => {
    const windows = (text: string): string => {
      const decoded = decodeText(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`));
      return 'text' in decoded ? decoded.text : '';
    };
    const team = extending('## Two\nOurs.\n');
    expect(mergedOf(windows(threeSections), windows(team))).toEqual(mergedOf(threeSections, team));
  });

  it('may underline its headings', () => {
    const base = playbookText({ body: 'One\n---\n\nText one.\n\nTwo\n---\n\nText two.\n' });
    expect(outline('Two\n---\n\nOurs.\n', base)).toEqual(['One: Text one.', 'Two: Ours.']);
    expect(outline('One\n---\n<!-- append -->\nMore.\n', base)).toEqual(['One: Text one. / More.', 'Two: Text two.']);
  });

  it('holds headings in fences, which are none', () => {
    const base = playbookText({ body: '## One\n```email\n## Two\nText.\n```\n\n## Three\nText three.\n' });
    expect(outline('## Two\nOurs.\n', base)).toEqual(['One: One / ## Two / Text.', 'Three: Text three.', 'Two: Ours.']);
    expect(outline('## Three\n```email\n## One\n```\n', base)).toEqual(['One: One / ## Two / Text.', 'Three: Three / ## One']);
  });

  it('has a heading twice: the first stands over the first, the second over the second', () => {
    const base = playbookText({ body: '## Notes\nA.\n\n## Other\nB.\n\n## Notes\nC.\n' });
    expect(outline('## Notes\nOurs.\n', base)).toEqual(['Notes: Ours.', 'Other: B.', 'Notes: C.']);
    expect(outline('## Notes\nOurs.\n\n## Notes\nMine.\n', base)).toEqual(['Notes: Ours.', 'Other: B.', 'Notes: Mine.']);
    expect(outline('## Notes\nX.\n\n## Notes\nY.\n\n## Notes\nZ.\n', base)).toEqual(['Notes: X.', 'Other: B.', 'Notes: Y.', 'Notes: Z.']);
    expect(outline('## Added\n<!-- after: Notes -->\nOurs.\n', base)).toEqual(['Notes: A.', 'Added: Ours.', 'Other: B.', 'Notes: C.']);
  });

  it('has headings without a letter', () => {
    const base = playbookText({ body: '## 🎉\nA.\n\n## 🚀\nB.\n' });
    expect(outline('## 🚀\nOurs.\n\n## Added\n<!-- first -->\nC.\n', base)).toEqual(['Added: C.', '🎉: A.', '🚀: Ours.']);
  });

  it('has no line end at its end, and no line of its own at all', () => {
    expect(outline('## Two\nOurs.')).toEqual(['Intro.', 'One: Text one.', 'Two: Ours.', 'Three: Text three.']);
    expect(outline('## Two\n')).toEqual(['Intro.', 'One: Text one.', 'Two: ', 'Three: Text three.']);
  });
});
