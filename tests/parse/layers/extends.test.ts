// Tests what is told of a team's playbook: which file is wrong, on which line, and what to write. What upstream did is no error.

import { describe, expect, it } from 'vitest';
import { parseHandbook, type PlaybookMemory } from '../../../src/parse/parse-handbook.ts';
import { guide, playbookText, tell } from '../../make.ts';
import { checkIn, extending, layeredOf, mergedOf, threeSections } from '../../team.ts';

const team = `team/playbooks/${checkIn}`;
const told = (text: string, base = threeSections, more = {}): readonly string[] => mergedOf(base, text, more).told;
const copyOf = (text: string): Record<string, string> => ({ [`bases/playbooks/${checkIn}`]: text });
/** What is told of a team's file that was noted when it was made. */
const noted = (text: string, base = threeSections, was = base): readonly string[] => told(text, base, copyOf(was));
const all =
  'expected one of `title`, `summary`, `owner`, `reviewed`, `review_every`, `aliases`, `related`, `checklists`, `worksheets`, `changes`';

describe('where a section goes', () => {
  it.each([
    [
      'append under a heading that is not there',
      '## Elsewhere\n<!-- append -->\nA.\n',
      '4:1 warning override-section: Found `append` under `Elsewhere`, but the playbook below has no such section: it stands at the end as its own: write one of `One`, `Two`, `Three` as the heading, or delete `<!-- append -->`',
    ],
    [
      'append under a misspelt heading',
      '## Twoo\n<!-- append -->\nA.\n',
      '4:1 warning override-section: Found `append` under `Twoo`, but the playbook below has no such section: it stands at the end as its own: write the heading as `Two`',
    ],
    [
      'a misspelt heading',
      '## Thre\nA.\n',
      '4:1 warning override-section: Found the new section `Thre`, nearly the heading `Three` of the playbook below: both are shown: write `Three` to replace it, or choose a heading that differs more',
    ],
    [
      'after a misspelt heading',
      '## Ours\n<!-- after: Thre -->\nA.\n',
      '5:1 warning override-section: Found `after: Thre`, but the playbook below has no such section: yours stands at the end: write `<!-- after: Three -->`',
    ],
    [
      'after a heading that is not there',
      '## Ours\n<!-- after: Elsewhere -->\nA.\n',
      '5:1 warning override-section: Found `after: Elsewhere`, but the playbook below has no such section: yours stands at the end: name one of `One`, `Two`, `Three`',
    ],
    [
      'a misspelt instruction',
      '## Two\n<!-- apend -->\nA.\n',
      '5:1 warning override-section: Found the comment `apend`, nearly the instruction `append`, but read as a remark: write `<!-- append -->`, or word the comment in another way',
    ],
    [
      'after without its colon',
      '## Ours\n<!-- after Two -->\nA.\n',
      '5:1 warning override-section: Found the comment `after Two`, nearly the instruction `after: Two`, but read as a remark: write `<!-- after: Two -->`, or word the comment in another way',
    ],
    [
      'two instructions',
      '## Two\n<!-- append -->\n<!-- first -->\nA.\n',
      '6:1 warning override-section: Found `first` where it does nothing: an instruction stands under a heading, one for each: move it under the heading of the section it is for, or delete it',
    ],
    [
      'an instruction above the first heading',
      '<!-- append -->\nA.\n',
      '4:1 warning override-section: Found `append` where it does nothing: an instruction stands under a heading, one for each: move it under the heading of the section it is for, or delete it',
    ],
  ])('%s', (_, body, expected) => {
    expect(noted(extending(body))).toEqual([`${team}:${expected}`]);
  });

  it('remarks that only begin like an instruction are remarks', () => {
    expect(noted(extending('## Two\n<!-- after lunch -->\n<!-- first draft -->\n<!-- append this some day -->\nA.\n'))).toEqual([]);
  });

  it('a new heading of another number is no slip', () => {
    const base = playbookText({ body: '## Week 1\nA.\n' });
    expect(noted(extending('## Week 2\nB.\n'), base)).toEqual([]);
  });
});

describe('remove', () => {
  it('takes sections out by heading or slug, one or several', () => {
    expect(mergedOf(threeSections, extending('', 'remove: [Two, three]\n')).outline).toEqual(['Intro.', 'One: Text one.']);
    expect(mergedOf(threeSections, extending('', 'remove: One\n')).outline).toEqual(['Intro.', 'Two: Text two.', 'Three: Text three.']);
  });

  it('names what it does not find', () => {
    expect(noted(extending('', 'remove: [Two, tree, Elsewhere]\n'))).toEqual([
      `${team}:3:15 warning override-section: Found \`tree\` under \`remove:\`, but the playbook below has no such section: write \`Three\``,
      `${team}:3:21 warning override-section: Found \`Elsewhere\` under \`remove:\`, but the playbook below has no such section: name one of \`One\`, \`Two\`, \`Three\``,
    ]);
  });

  it('keeps a section that the same file writes', () => {
    const { outline, told: found } = mergedOf(
      threeSections,
      extending('## Two\n<!-- append -->\nMore.\n', 'remove: Two\n'),
      copyOf(threeSections),
    );
    expect(outline).toContain('Two: Text two. / More.');
    expect(found).toEqual([
      `${team}:3:9 warning override-section: Found \`Two\` under \`remove:\` and as a section of yours: yours stays: delete one of the two`,
    ]);
  });

  it('takes one of two sections of the same heading for each time it is named', () => {
    const base = playbookText({ body: '## Notes\nA.\n\n## Notes\nB.\n' });
    expect(mergedOf(base, extending('', 'remove: [Notes]\n')).outline).toEqual(['Notes: B.']);
  });

  it('says so where it is no list, and in a file that replaces the whole', () => {
    expect(noted(extending('', 'remove: { a: b }\n'))).toEqual([
      `${team}:3:9 error wrong-value: Found a group of keys for \`remove\`, expected a list: write \`[one, two]\`, or one entry a line, each after \`- \``,
    ]);
    expect(noted(playbookText({ front: 'remove: [Two]\n' }))).toEqual([
      `${team}:5:1 error override-base: Found \`remove:\` in a file that replaces the one below as a whole: write \`extends: base\` above it to change only parts, or delete \`remove:\``,
    ]);
  });
});

describe('extends', () => {
  it('says `base`', () => {
    expect(noted(extending('## Two\nA.\n').replace('base', 'bse'))).toEqual([
      `${team}:2:1 error override-base: Found \`extends: bse\`, expected \`extends: base\`: write \`extends: base\`: the file below it is the one of the same name in \`playbooks/\``,
    ]);
  });

  it.each([
    ['extend: base', '', 'extend', 'extends'],
    ['hiden: true', '', 'hiden', 'hidden'],
    ['extends: base\nremoves: [Two]', '', 'removes', 'remove'],
  ])('and its keys are spelt so: %s', (front, body, found, meant) => {
    expect(noted(`---\n${front}\n---\n${body}`)).toEqual([
      `${team}:${front.includes('\n') ? 3 : 2}:1 error unknown-key: Found the key \`${found}\`, nearly \`${meant}\`, which says what a file of yours does to the one below: write \`${meant}\``,
    ]);
  });

  it('leaves other keys to the closed list', () => {
    expect(noted(extending('', 'titel: X\n'))).toEqual([`${team}:3:1 error unknown-key: Found the key \`titel\`, ${all}: write \`title\``]);
    expect(noted(extending('', 'add: [x]\n'))).toEqual([
      `${team}:3:1 error unknown-key: Found the key \`add\`, ${all}: delete the line: nothing reads it`,
    ]);
  });

  it('over a file that is not there', () => {
    const { problems } = layeredOf({ [checkIn]: threeSections }, { 'playbooks/executive/weekly-chek-in.md': extending('## Two\nA.\n') });
    expect(tell(problems)).toEqual([
      'team/playbooks/executive/weekly-chek-in.md:2:1 error override-base: Found `extends: base` in `executive/weekly-chek-in.md`, but there is no `executive/weekly-chek-in.md` below it: rename the file to `executive/weekly-check-in.md`',
    ]);
    const { problems: far } = layeredOf({ [checkIn]: threeSections }, { 'playbooks/other/elsewhere.md': extending('') });
    expect(tell(far)).toEqual([
      'team/playbooks/other/elsewhere.md:2:1 error override-base: Found `extends: base` in `other/elsewhere.md`, but there is no `other/elsewhere.md` below it: delete `extends: base` and write the whole playbook here, or move the file',
    ]);
  });
});

describe('what upstream does', () => {
  const last = { 'executive/other.md': playbookText({ title: 'Other' }) };

  it('removes the file: the copy serves, and that is told', () => {
    const { handbook, problems } = layeredOf(last, { [`playbooks/${checkIn}`]: extending('## Two\nOurs.\n'), ...copyOf(threeSections) });
    expect(handbook.playbooks.map(({ slug }) => slug)).toEqual(['other', 'weekly-check-in']);
    expect(tell(problems)).toEqual([
      `${team}:2:1 warning override-base: Found that \`${checkIn}\` is no longer in the handbook below: it is built from the copy that was noted for your override: write the whole file into yours and delete \`extends: base\` to keep it as your own, or write \`hidden: true\` to drop it too`,
    ]);
  });

  it('removes a file that the team dropped, or replaced as a whole', () => {
    expect(tell(layeredOf(last, { [`playbooks/${checkIn}`]: '---\nhidden: true\n---\n' }).problems)).toEqual([
      `${team}:2:1 warning override-base: Found \`hidden: true\` for \`${checkIn}\`, which is not in the handbook below: delete the file: there is nothing to drop`,
    ]);
    expect(tell(layeredOf(last, { [`playbooks/${checkIn}`]: threeSections, ...copyOf(threeSections) }).problems)).toEqual([]);
  });

  it('removes a section that the team replaced, added to, or took out', () => {
    const now = playbookText({ body: '## One\nText one.\n' });
    expect(noted(extending('## Two\nOurs.\n'), now, threeSections)).toEqual([
      `${team}:4:1 warning override-section: Found \`Two\`, which replaced a section that the playbook below no longer has: yours stands at the end: run \`npm run drift\` to see what changed; delete yours, or say where it goes with \`<!-- after: heading -->\``,
    ]);
    expect(noted(extending('## Two\n<!-- append -->\nOurs.\n'), now, threeSections)).toEqual([
      `${team}:4:1 warning override-section: Found \`append\` under \`Two\`, but the playbook below has no such section: it stands at the end as its own: write one of \`One\` as the heading, or delete \`<!-- append -->\``,
    ]);
    expect(noted(extending('', 'remove: [Two]\n'), now, threeSections)).toEqual([
      `${team}:3:10 warning override-section: Found \`Two\` under \`remove:\`, but the playbook below no longer has such a section: delete the line`,
    ]);
  });
});

describe('a problem in a merged text', () => {
  it('carries the file and line where the line was written', () => {
    const base = playbookText({ body: '<u>a</u>\n\n## One\n<u>b</u>\n\n## Two\nText.\n\n## Three\n<u>c</u>\n' });
    const body = '## Two\n\n<u>d</u>\n\n## Three\n<!-- append -->\n<u>e</u>\n\n## Four\n<u>f</u>\n';
    const places = noted(extending(body), base).map((line) => line.split(' ', 1)[0]);
    expect(places).toEqual([
      `playbooks/${checkIn}:6:1`,
      `playbooks/${checkIn}:9:1`,
      `playbooks/${checkIn}:15:1`,
      `${team}:6:1`,
      `${team}:10:1`,
      `${team}:13:1`,
    ]);
  });

  it('also in the front matter of both', () => {
    const base = playbookText({ front: 'review_every: some day\n' });
    expect(noted(extending('', 'owner: []\n'), base)).toEqual([
      `playbooks/${checkIn}:5:15 error wrong-value: Found \`some day\` for \`review_every\`, expected a number of months or years: write it like \`6 months\` or \`1 year\``,
      `${team}:3:8 error wrong-value: Found a list for \`owner\`, expected text: write the text after the colon; in quotes if it holds \`:\`, \`[\` or \`{\``,
    ]);
  });
});

it('A problem follows its line also when a session remembers the playbook', () => {
  const memory: PlaybookMemory = new Map();
  const lines = (front: string): string[] => {
    const { content } = layeredOf(
      { [checkIn]: threeSections },
      { [`playbooks/${checkIn}`]: extending('## Two\n<u>x</u>\n', front), ...copyOf(threeSections) },
    );
    return tell(parseHandbook(content, guide, memory).problems).map((line) => line.split(' ', 1)[0] ?? '');
  };
  expect(lines('owner: []\n')).toEqual([`${team}:3:8`, `${team}:6:1`]);
  expect(lines('# a remark\nowner: []\n')).toEqual([`${team}:4:8`, `${team}:7:1`]);
  expect(lines('owner: Us\n')).toEqual([`${team}:6:1`]);
});

describe('hidden', () => {
  it('drops the playbook', () => {
    const { handbook, problems, content } = layeredOf(
      { [checkIn]: threeSections, 'executive/other.md': playbookText() },
      { [`playbooks/${checkIn}`]: '---\nhidden: true\n---\nWhy we dropped it.\n' },
    );
    expect(problems).toEqual([]);
    expect(handbook.playbooks.map(({ path }) => path)).toEqual(['executive/other.md']);
    expect(content.layers.hidden).toEqual(new Set([checkIn]));
  });

  it('is true or false', () => {
    expect(mergedOf(threeSections, '---\nhidden: false\nextends: base\n---\n').outline).toHaveLength(4);
    expect(noted('---\nhidden: yes\nextends: base\n---\n')).toEqual([
      `${team}:2:9 error wrong-value: Found \`yes\` for \`hidden\`, expected \`true\` or \`false\`: write \`hidden: true\` to drop it, or delete the line`,
    ]);
  });
});

it('An empty file over a playbook is told, and the playbook is not shown as if nothing were there', () => {
  expect(told('')).toEqual([
    `${team}:1:1 error front-matter: Found an empty line on the first line, expected front matter that opens with \`---\`: begin the file with \`---\`, then \`title:\` and \`summary:\`, then \`---\``,
  ]);
});
