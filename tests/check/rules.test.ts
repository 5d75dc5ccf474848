// Tests each rule but the checklist linter's with an example that breaks it and one that doesn't, and what it says in full.

import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { checklistRules } from '../../src/check/checklist/all.ts';
import { planSite } from '../../src/plan/site.ts';
import { checklistKeys, handbookOf, packetText, playbookText, tell, type Files } from '../make.ts';

/** What the rules say of a handbook; what parsing and the checklist linter say of it is not their matter. */
function told(files: Files, options: { readonly today?: string; readonly media?: readonly string[] } = {}): string[] {
  const site = planSite(handbookOf(files, options.media).handbook);
  const problems = checkSite(site, { today: options.today ?? '2026-11-22', iconNames: ['book-open', 'user-round', 'handshake'] });
  return tell(problems.filter((problem) => !checklistRules.some((rule) => rule.code === problem.code)));
}

const a = 'playbooks/executive/a.md';
const withItems = (items: string, front = checklistKeys('x')): Files => ({
  'executive/a.md': playbookText({ front, body: `## Checklist: x\n${items}` }),
});

describe('a handbook that is right', () => {
  it('has nothing to mend', () => {
    expect(
      told({
        'executive/a.md': playbookText({
          front: `related: [b, executive/c]\n${checklistKeys('x')}`,
          body: '## Ask\n<!-- sources: AR-E0 -->\n[b](b.md)\n## Checklist: x\n- [ ] one (who: executive; due: day 1)\n- [ ] two (due: week 1)\n',
        }),
        'executive/b.md': playbookText(),
        'executive/c.md': playbookText(),
        'packets/first-day.md': packetText(['executive/a#x']),
        'sources.yml': 'documents:\n  AR: { title: X }\npoints:\n  - { id: AR-E0, home: executive, point: Ask. }\n',
        'handbook.yml':
          'categories:\n  - { id: executive, title: X, summary: Y, icon: handshake, order: [b, a] }\naddress: https://team.test/\n',
      }),
    ).toEqual([]);
  });
});

describe('links', () => {
  it('to nowhere are errors at their place, in playbooks and in packets', () => {
    expect(
      told({
        'executive/a.md': playbookText({ body: '## Ask\n\n[x](b.md) ![y](c.png)\n' }),
        'packets/p.md': packetText([], { body: '[x](../executive/z.md)' }).replace('sheets:\n', 'sheets: [executive/a]\n'),
      }),
    ).toEqual([
      `${a}:8:5 error broken-link: Found a link to \`b.md\`, but no playbook or packet \`executive/b.md\`: write \`a.md\``,
      `${a}:8:16 error broken-picture: Found the picture \`c.png\`, but no file \`executive/c.png\`: put the file there, or correct the path`,
      'playbooks/packets/p.md:6:10 error unknown-sheet: Found the sheet `executive/a`, but there is no such checklist or worksheet: write category, playbook and checklist like `executive/weekly-check-in#before-the-check-in`',
      'playbooks/packets/p.md:8:5 error broken-link: Found a link to `../executive/z.md`, but no playbook or packet `executive/z.md`: write `../executive/a.md`',
    ]);
  });

  it('in every part of a playbook are looked at', () => {
    const body =
      'Intro [1](x1.md)\n\n## Ask\n1. step [2](x2.md)\n   - inner [3](x3.md)\n\n> [!WARNING]\n> trap [4](x4.md)\n\n| a |\n| - |\n| [5](x5.md) |\n\n### More [6](x6.md)\n## Checklist: x\nWhy [7](x7.md)\n### Before\nNote [8](x8.md)\n- [ ] item [9](x9.md)\n\n  detail [10](x10.md)\n';
    const found = told({ 'executive/a.md': playbookText({ front: checklistKeys('x'), body }) }).map(
      (line) => /`(x\d+)\.md`/.exec(line)?.[1],
    );
    expect(found.toSorted()).toEqual(['x1', 'x10', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9']);
  });
});

describe('related', () => {
  const with_ = (related: string): string[] =>
    told({
      'executive/a.md': playbookText({ front: `related: [${related}]` }),
      'executive/plan.md': playbookText(),
      'stakeholder/plan.md': playbookText(),
      'stakeholder/map.md': playbookText(),
    });

  it.each([
    ['a', 'warning related: Found `a` among its own related playbooks: delete it'],
    ['mapp', 'error related: Found the related playbook `mapp`, but there is no such playbook: write `map`'],
    ['map.md', 'error related: Found the related playbook `map.md`, but there is no such playbook: write `map`'],
    [
      'executive/map',
      'error related: Found the related playbook `executive/map`, but there is no such playbook: write the file name of a playbook, without `.md`',
    ],
    [
      'plan',
      'error related: Found the related playbook `plan`, which could be `executive/plan` or `stakeholder/plan`: write `executive/plan` or `stakeholder/plan`',
    ],
  ])('%s', (related, message) => {
    expect(with_(related)).toEqual([`${a}:5:11 ${message}`]);
  });

  it.each(['map', 'stakeholder/map', 'executive/plan'])('takes %s', (related) => {
    expect(with_(related)).toEqual([]);
  });

  it('does not take a name with too many parts', () => {
    expect(with_('stakeholder/map/more')).toHaveLength(1);
  });
});

describe('order', () => {
  it('names playbooks of the category, each once', () => {
    expect(
      told({
        'executive/a.md': playbookText(),
        'executive/plan.md': playbookText(),
        'handbook.yml': 'categories:\n  - { id: executive, title: X, summary: Y, order: [a, plann, a] }\naddress: https://team.test/\n',
      }),
    ).toEqual([
      'playbooks/handbook.yml:2:55 warning order: Found `plann` in the order of `executive`, but no such playbook there: write `plan`',
      'playbooks/handbook.yml:2:62 warning order: Found `a` twice in the order of `executive`: delete one of the two',
    ]);
  });
});

describe('sources', () => {
  const sources =
    'documents:\n  AR: { title: X }\npoints:\n  - { id: AR-E0, home: executive, point: Ask. }\n  - { id: AR-E1, home: executive, point: Say. }\n';

  it('that are unknown are errors where they are cited; points that nobody cites are warnings where they stand', () => {
    expect(
      told({ 'executive/a.md': playbookText({ body: '## Ask\n<!-- sources: AR-E0 AR-EO ZZ-99 -->\nx\n' }), 'sources.yml': sources }),
    ).toEqual([
      `${a}:7:21 error unknown-source: Found the source point \`AR-EO\`, but sources.yml has none of that id: write \`AR-E0\``,
      `${a}:7:27 error unknown-source: Found the source point \`ZZ-99\`, but sources.yml has none of that id: write an id of sources.yml, or add the point there`,
      'playbooks/sources.yml:5:11 warning uncovered: Found the point `AR-E1`, which nothing puts to work: write a play, words or a checklist for it, with `<!-- sources: AR-E1 -->` under the heading',
    ]);
  });

  it('say nothing of uncovered points while a file could not be read', () => {
    expect(told({ 'executive/a.md': playbookText(), 'executive/b.md': 'broken', 'sources.yml': sources })).toEqual([]);
  });
});

describe('sheets', () => {
  it('exist, and stand in a packet once', () => {
    expect(
      told({ ...withItems('- [ ] one\n'), 'packets/p.md': packetText(['executive/a#x', 'executive/a#y', 'executive/a#x']) }).filter(
        (line) => !line.includes('same-item'),
      ),
    ).toEqual([
      'playbooks/packets/p.md:8:5 error unknown-sheet: Found the sheet `executive/a#y`, but there is no such checklist or worksheet: write `executive/a#x`',
      'playbooks/packets/p.md:9:5 error same-sheet: Found the sheet `executive/a#x` twice in this packet, expected it once: delete one of the two: both would share their ticks',
    ]);
  });

  it('share no item, whatever its case', () => {
    expect(
      told({
        ...withItems('- [ ] Pack the bag\n'),
        'executive/b.md': playbookText({ front: checklistKeys('y'), body: '## Checklist: y\n- [ ] pack the bag\n' }),
        'packets/p.md': packetText(['executive/a#x', 'executive/b#y']),
      }),
    ).toEqual([
      'playbooks/executive/b.md:12:1 warning same-item: Found the item `pack the bag` a second time in the packet `p`, first on `X`: keep it where it is done, and take it off the other sheet',
    ]);
  });
});

describe('settings', () => {
  it('name an icon that there is', () => {
    expect(
      told({
        'executive/a.md': playbookText(),
        'handbook.yml': 'categories:\n  - { id: executive, title: X, summary: Y, icon: handshak }\naddress: https://team.test/\n',
      }),
    ).toEqual([
      'playbooks/handbook.yml:2:5 error unknown-icon: Found the icon `handshak` for `executive`, expected a name of the Lucide icons: write `handshake`',
    ]);
  });

  it('name no category that is empty', () => {
    expect(
      told({
        'executive/a.md': playbookText(),
        'handbook.yml':
          'categories:\n  - { id: executive, title: X, summary: Y }\n  - { id: external, title: X, summary: Y }\naddress: https://team.test/\n',
      }),
    ).toEqual([
      'playbooks/handbook.yml:3:5 warning empty-category: Found the category `external` without a playbook: write `external/<playbook>.md`, or delete the category',
    ]);
  });

  it('give other names to roles and owners that there are', () => {
    const named = (role: string): string[] =>
      told({
        'executive/a.md': playbookText({ front: 'owner: Front desk\n' }),
        'handbook.yml': `address: https://team.test/\nrole_names:\n  assistant: Assistenz\n  Front desk: Empfang\n  ${role}: Leitung\n`,
      });
    expect(named('executive')).toEqual([]);
    expect(named('executve')).toEqual([
      'playbooks/handbook.yml:5:3 warning role-names: Found `executve` under `role_names:`, but no such role or owner: write `executive`',
    ]);
    expect(named('constructor')).toEqual([
      'playbooks/handbook.yml:5:3 warning role-names: Found `constructor` under `role_names:`, but no such role or owner: write one of `assistant`, `executive`, or delete the line',
    ]);
  });
});

describe('reviews', () => {
  const playbook = { 'executive/a.md': playbookText({ front: 'review_every: 1 month' }) };

  it('are overdue from the day after they are due', () => {
    expect(told(playbook, { today: '2026-12-22' })).toEqual([]);
    expect(told(playbook, { today: '2026-12-23' })).toEqual([
      `${a}:1:1 warning overdue: Found a review of 2026-11-22, which was due again by 2026-12-22: read it through, mend it, and write \`reviewed: 2026-12-23\``,
    ]);
  });
});

describe('a file that could not be read', () => {
  it('is told by its own problem alone, whatever refers to it', () => {
    const files = {
      'executive/a.md': playbookText({ front: 'related: [b]', body: '## Ask\n[x](b.md#y)\n' }),
      'executive/b.md': 'broken',
      'packets/p.md': packetText(['executive/b#x']),
      'handbook.yml': 'categories:\n  - { id: executive, title: X, summary: Y, order: [b] }\naddress: https://team.test/\n',
    };
    expect(told(files)).toEqual([]);
    expect(handbookOf(files).problems.map((problem) => problem.code)).toEqual(['front-matter']);
  });

  it('because of its name is told by its own problem alone', () => {
    const files = { 'executive/a.md': playbookText({ body: '## Ask\n[x](Plan.md)\n' }), 'executive/Plan.md': playbookText() };
    expect(handbookOf(files).problems.map((problem) => problem.code)).toEqual(['file-name']);
    expect(told(files)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is told where a sentence that it began with was left', () => {
    const front = 'summary: One sentence that says what this playbook helps with.\n';
    const body =
      'When to use this, in a sentence or two.\n\n## Do the first thing\n1. Who does what, and by when.\n2. Ask who does what, and by when.\n\n> What people get wrong here, and what it costs.\n\n## Checklist: x\n- [ ] Write the first thing to do\n- [ ] Book the room\n';
    const text = playbookText({ front: checklistKeys('x'), body }).replace('summary: One sentence about it.\n', front);
    const why = 'which the draft began with: write your own words in its place, or delete the line';
    expect(
      told({
        'executive/a.md': text,
        'packets/p.md': packetText(['executive/a#x'], { body: 'What to do with these sheets. This text prints as the cover.\n' }),
      }),
    ).toEqual([
      `${a}:3:10 warning draft: Found \`One sentence that says what this playbook helps with.\`, ${why}`,
      `${a}:11:1 warning draft: Found \`When to use this, in a sentence or two.\`, ${why}`,
      `${a}:13:4 warning draft: Found \`Do the first thing\`, ${why}`,
      `${a}:14:4 warning draft: Found \`Who does what, and by when.\`, ${why}`,
      `${a}:17:3 warning draft: Found \`What people get wrong here, and what it costs.\`, ${why}`,
      `${a}:20:7 warning draft: Found \`Write the first thing to do\`, ${why}`,
      `playbooks/packets/p.md:9:1 warning draft: Found \`What to do with these sheets. This text prints as the cover.\`, ${why}`,
    ]);
  });

  it('has at least one section', () => {
    expect(told({ 'executive/a.md': playbookText({ body: 'Only an intro.\n' }) })).toEqual([
      `${a}:1:1 warning no-section: Found no section, expected at least one: write a heading like \`## Set up the slot\`, and below it what to do`,
    ]);
  });
});
