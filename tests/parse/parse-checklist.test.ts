// Tests checklists: pause points, items with their trailing data and ids, and boxes that would be lost.

import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/model/checklist.ts';
import type { Slug } from '../../src/model/names.ts';
import { inlineText } from '../../src/model/prose.ts';
import { parsePlaybook } from '../../src/parse/parse-playbook.ts';
import { checklistKeys, playbookText, tell, textFile } from '../make.ts';

/** Lines of the file before the checklist's first line after its heading. */
const before = 11;

function read(items: string): { readonly checklist: Checklist; readonly told: readonly string[] } {
  const text = playbookText({ front: checklistKeys('before-the-trip'), body: `## Checklist: before the trip\n${items}` });
  const { value, problems } = parsePlaybook(textFile(text), 'executive' as Slug, 'trips' as Slug, { owner: 'x', reviewEveryMonths: 6 });
  const section = value?.sections[0];
  if (section?.kind !== 'checklist') throw new Error('The test has no checklist.');
  return {
    checklist: section.checklist,
    told: tell(problems.map((problem) => ({ ...problem, line: problem.line - before }))).map((line) => line.replace(/^[^:]+:/, '')),
  };
}

const texts = (items: string): string[] => read(items).checklist.groups.flatMap((group) => group.items.map((item) => item.text));
const ids = (items: string): string[] => read(items).checklist.groups.flatMap((group) => group.items.map((item) => item.id));

describe('pause points', () => {
  it('start at third-level headings; items before the first have a group without title', () => {
    const { checklist, told } = read('Why.\n- [ ] one\n### The day before\nThink.\n- [ ] two\n- [ ] three\n### On the day\n- [ ] four\n');
    expect(told).toEqual([]);
    expect(checklist.purpose).toMatchObject([{ type: 'paragraph' }]);
    expect(checklist.groups.map((group) => [group.id, group.title, group.notes.length, group.items.map((item) => item.text)])).toEqual([
      ['', '', 0, ['one']],
      ['before-the-trip-the-day-before', 'The day before', 1, ['two', 'three']],
      ['before-the-trip-on-the-day', 'On the day', 0, ['four']],
    ]);
  });

  it('without items keep their title and notes', () => {
    expect(
      read('### The day before\nRest.\n### On the day\n- [ ] one\n').checklist.groups.map((group) => [group.title, group.items.length]),
    ).toEqual([
      ['The day before', 0],
      ['On the day', 1],
    ]);
  });

  it('a checklist without any item is an error', () => {
    expect(read('### The day before\nRest.\n').told).toEqual([
      '0:1 error empty-checklist: Found a checklist without items: add lines that begin with `- [ ] `',
    ]);
  });
});

describe('items', () => {
  it('carry trailing data, in any order and over marks', () => {
    const { checklist, told } = read('- [ ] **Send** the agenda (who: assistant; due: day 3; if: on site)\n- [ ] Book (if: it: rains)\n');
    expect(told).toEqual([]);
    expect(checklist.groups[0]?.items.map(({ text, who, due, condition }) => ({ text, who, due, condition }))).toEqual([
      { text: 'Send the agenda', who: 'assistant', due: 'day 3', condition: 'on site' },
      { text: 'Book', who: undefined, due: undefined, condition: 'it: rains' },
    ]);
    expect(inlineText(checklist.groups[0]?.items[0]?.children ?? [])).toBe('Send the agenda');
  });

  it.each(['Send it (by hand)', 'Ask (why: because)', 'Ask (who: x) twice', 'Send `(who: x)`'])(
    'keep other brackets as text: %s',
    (text) => {
      expect(texts(`- [ ] ${text}\n`)).toEqual([text.replaceAll('`', '')]);
    },
  );

  it('with trailing data that means nothing are an error', () => {
    expect(read('- [ ] Send (who: assistant; by: day 3; due:)\n').told).toEqual([
      "1:1 error item-data: Found `by: day 3` in an item's trailing data, expected `who: …`, `due: …` or `if: …`: write it like `(who: assistant; due: day 3; if: on site)`, or take the brackets away if it is text",
      "1:1 error item-data: Found `due:` in an item's trailing data, expected `who: …`, `due: …` or `if: …`: write it like `(who: assistant; due: day 3; if: on site)`, or take the brackets away if it is text",
    ]);
  });

  it('keep what stands under them', () => {
    expect(read('- [ ] Send\n\n  By post.\n  - stamp\n').checklist.groups[0]?.items[0]?.detail.map((block) => block.type)).toEqual([
      'paragraph',
      'list',
    ]);
  });

  it('that are ticked in the file are worth knowing', () => {
    expect(read('- [x] Send\n').told).toEqual([
      '1:1 info ticked: Found an item that is ticked in the file, expected `[ ]`: write `- [ ] `: every reader starts with open boxes',
    ]);
  });

  it('below items stand in one row with them, with a warning', () => {
    const items = '- [ ] Pack\n  - [ ] Shirts\n- [ ] Leave\n';
    expect(texts(items)).toEqual(['Pack', 'Shirts', 'Leave']);
    expect(read(items).told).toEqual([
      '2:1 warning nested-items: Found boxes below a box, expected one level: on paper they stand in one row: move them to the left, or put them under a `###` heading of their own',
    ]);
  });

  it('without a box between items with one are an error, and are not lost', () => {
    expect(texts('- [ ] Pack\n- Leave\n')).toEqual(['Pack', 'Leave']);
    expect(read('- [ ] Pack\n- Leave\n').told).toEqual([
      '2:1 error no-box: Found the list entry `Leave` without a box among items, expected one: begin it with `- [ ] `',
    ]);
  });

  it('without words are told once', () => {
    expect(read('- [ ] Pack\n- [ ]\n').told).toEqual([
      '2:1 error empty-item: Found a box with no words after it: write what to do after `- [ ] `, or delete the line',
    ]);
  });
});

describe('ids of items', () => {
  const plain = ids('- [ ] Pack the bag\n- [ ] Call home\n');

  it('stay through reordering, new neighbours, pause points, case, punctuation, marks and trailing data', () => {
    expect(ids('- [ ] Call home\n- [ ] New\n- [ ] Pack the bag\n').filter((id) => plain.includes(id))).toEqual([plain[1], plain[0]]);
    expect(ids('### On the day\n- [ ] **Pack** the bag!\n### After\n- [ ] call home (who: assistant)\n')).toEqual(plain);
  });

  it('change when the words do', () => {
    expect(ids('- [ ] Pack the box\n')).not.toEqual([plain[0]]);
  });

  it('differ for the same words twice, and the first keeps its own', () => {
    const twice = ids('- [ ] Pack the bag\n- [ ] Pack the bag\n');
    expect(twice[0]).toBe(plain[0]);
    expect(twice[1]).not.toBe(plain[0]);
  });

  it.each([
    ['case and punctuation', '- [ ] Call home\n- [ ] Call home!\n- [ ] call home\n'],
    ['signs without letters', '- [ ] →\n- [ ] ←\n'],
    ['an emoji', '- [ ] Pack 👟\n- [ ] Pack 🎒\n'],
  ])('differ for items that differ only in %s, so that they do not share a tick', (_, items) => {
    const found = ids(items);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('boxes that would be lost', () => {
  it.each([
    ['no space in the box', '- [] Pack'],
    ['two spaces in the box', '- [  ] Pack'],
    ['no space before the box', '-[ ] Pack'],
    ['no space after the box', '- [ ]Pack'],
    ['no hyphen', '[ ] Pack'],
    ['an en dash', '– [ ] Pack'],
    ['a bullet sign', '• [ ] Pack'],
    ['a no-break space before the box', '-\u00A0[ ] Pack'],
    ['a no-break space in the box', '- [\u00A0] Pack'],
    ['a no-break space after the box', '- [ ]\u00A0Pack'],
    ['a tick sign', '- [✓] Pack'],
    ['a box sign', '☐ Pack'],
    ['a box sign in a list', '- ☐ Pack'],
    ['a space after the x', '- [x ] Pack'],
  ])('%s', (_, line) => {
    expect(read(`- [ ] Leave\n\n${line}\n`).told).toContain(
      `3:1 error lookalike: Found \`${line}\`, which looks like an item but makes no box: write \`- [ ] Pack\`: hyphen, space, bracket, space, bracket, space`,
    );
  });

  it.each([
    ['indented too deep under an item', '- [ ] Leave\n      - [ ] Pack\n'],
    ['indented as code', '- [ ] Leave\n\nThen:\n\n    - [ ] Pack\n'],
    ['numbered from 2 right after a sentence', '- [ ] Leave\n\nThen:\n2. [ ] Pack\n'],
    ['under a numbered step', '- [ ] Leave\n\nThen:\n\n1. Go home\n   - [ ] Pack\n'],
    ['in a quote', '- [ ] Leave\n\n> - [ ] Pack\n'],
  ])('%s, the box is an item or a problem', (_, items) => {
    const { checklist, told } = read(items);
    const isItem = checklist.groups.some((group) => group.items.some((item) => item.text === 'Pack'));
    expect(isItem || told.some((line) => line.includes('Pack'))).toBe(true);
  });

  it.each(['- [link](b.md)', '- [x](b.md)', '[x]: b.md', '`- [] x`', '```\n- [] Pack\n```', 'the array[] of x'])(
    'takes %j for no box',
    (text) => {
      expect(read(`- [ ] Leave\n\nThen:\n\n${text}\n`).told.filter((line) => line.includes('lookalike'))).toEqual([]);
    },
  );

  it.each(['* File the claim', '1. File the claim', '- File the claim'])('%j after items is an entry without a box', (text) => {
    expect(read(`- [ ] Leave\n\n${text}\n`).told).toEqual([
      expect.stringContaining(
        'no-box: Found the list entry `File the claim` without a box among items, expected one: begin it with `- [ ] `',
      ),
    ]);
  });

  it('text after an item stays with it', () => {
    const { checklist, told } = read('- [ ] Leave\n\nRing if late.\n');
    expect(told).toEqual([]);
    expect(checklist.groups[0]?.items[0]?.detail).toHaveLength(1);
  });
});
