// Tests the checklist linter beyond its rules' own examples: thresholds, roles, due times, mistakes it must not make, the off-switch.

import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { checklistRules } from '../../src/check/checklist/all.ts';
import type { Problem } from '../../src/model/problem.ts';
import { planSite } from '../../src/plan/site.ts';
import { checklistKeys, handbookOf, playbookText, tell } from '../make.ts';

const codesOfRules: ReadonlySet<string> = new Set(checklistRules.map((rule) => rule.code));
const sources = 'documents:\n  XX: { title: X }\npoints:\n  - { id: XX-1, home: executive, point: Ask. }\n';

/** What the linter says of a checklist with these lines under its heading. */
function lint(items: string, keys = checklistKeys('x')): Problem[] {
  const { handbook } = handbookOf({
    'executive/a.md': playbookText({ front: keys, body: `## Checklist: x\n${items}\n` }),
    'sources.yml': sources,
  });
  return checkSite(planSite(handbook), { today: '2026-11-22', iconNames: ['book-open'] }).filter(
    (problem) => codesOfRules.has(problem.code) || problem.code.includes('allow') || problem.code === 'unknown-rule',
  );
}

const said = (items: string, code: string): string[] =>
  tell(lint(items).filter((problem) => problem.code === code)).map((line) => line.replace('playbooks/executive/a.md:', ''));

describe('thresholds', () => {
  const items = (count: number): string =>
    `### Before you leave\n${Array.from({ length: count }, (_, index) => `- [ ] Pack thing ${index + 1}`).join('\n')}`;

  it.each([
    [1, 'warning'],
    [2, undefined],
    [7, undefined],
    [8, 'info'],
    [9, 'info'],
    [10, 'error'],
  ])('%i items at a pause point: %s', (count, severity) => {
    expect(lint(items(count)).find((problem) => problem.code === 'size')?.severity).toBe(severity);
  });

  const long = (words: number, letters = 3): string =>
    `### Before you leave\n- [ ] Pack ${Array.from({ length: words - 1 }, () => 'x'.repeat(letters)).join(' ')}\n- [ ] Leave`;
  it.each([
    [12, 3, undefined],
    [13, 3, 'info'],
    [15, 3, 'info'],
    [16, 3, 'warning'],
    [12, 6, 'warning'],
    [12, 13, 'error'],
  ])('%i words of %i letters: %s', (words, letters, severity) => {
    expect(lint(long(words, letters)).find((problem) => problem.code === 'length')?.severity).toBe(severity);
  });
});

describe('roles', () => {
  it('of a checklist and of items are roles of the handbook, with the nearest', () => {
    const found = lint(
      '### Before the call\n- [ ] Dial (who: assistent)\n- [ ] Listen (who: pilot)',
      checklistKeys('x').replace('run_by: assistant', 'run_by: Assistant'),
    ).filter((problem) => problem.code === 'roles');
    expect(tell(found).map((line) => line.replace('playbooks/executive/a.md:', ''))).toEqual([
      '11:1 error roles: Found the role `Assistant` for `run_by`, expected one of `assistant`, `executive`: write `assistant`',
      '13:1 error roles: Found the role `assistent` for `who`, expected one of `assistant`, `executive`: write `assistant`',
      '14:1 error roles: Found the role `pilot` for `who`, expected one of `assistant`, `executive`: write one of these, or add the role to `roles:` in handbook.yml',
    ]);
  });
});

describe('due', () => {
  it.each(['2026-12-01', '3 days', 'day three', 'Day 3', 'tomorrow', 'day 1000'])('is no %s', (when) => {
    expect(said(`### On the day\n- [ ] Dial (due: ${when})`, 'relative-dates')).toEqual([
      `13:1 error relative-dates: Found \`due: ${when}\`, expected a time counted from the start: write \`due: day 3\`, \`due: week 2\` or \`due: month 1\``,
    ]);
  });

  it('never runs backwards, over pause points too', () => {
    expect(
      said(
        '### On day one\n- [ ] Dial (due: week 2)\n- [ ] Listen\n### On day two\n- [ ] Say (due: day 3)\n- [ ] End (due: month 1)',
        'relative-dates',
      ),
    ).toEqual(['16:1 error relative-dates: Found `due: day 3` after an item that is due later: move the item up, or give it a later day']);
  });

  it('may be the same day twice, and a week after its days', () => {
    expect(said('### On the day\n- [ ] Dial (due: day 7)\n- [ ] Listen (due: week 1)\n- [ ] Say (due: day 7)', 'relative-dates')).toEqual(
      [],
    );
  });
});

describe('plain items that no rule may mistake', () => {
  it.each([
    'Pack bread and butter',
    'Put the CFO and the CEO side by side',
    'Ring the desk on extension 42',
    'Beware of the step at the door',
    'Book a ten-minute call',
    'Check that the lamp is off',
    'Ask what may change',
    'Print 12 to 15 copies',
    'Write “as agreed” under the sum',
  ])('%s', (item) => {
    expect(
      lint(`### Before the call\n- [ ] ${item}\n- [ ] Dial in`)
        .filter((problem) => problem.severity !== 'info' && problem.code !== 'covered')
        .map((problem) => problem.message),
    ).toEqual([]);
  });
});

describe('the off-switch', () => {
  const broken = '### Before the call\n- [ ] Be punctual\n- [ ] Dial in';

  it('silences a rule for one checklist, with a reason', () => {
    expect(said(`<!-- allow: trait: the law's own words -->\n${broken}`, 'trait')).toEqual([]);
    expect(said(broken, 'trait')).toHaveLength(1);
  });

  it('asks for the reason', () => {
    const { problems } = handbookOf({
      'executive/a.md': playbookText({ front: checklistKeys('x'), body: `## Checklist: x\n<!-- allow: trait -->\n${broken}\n` }),
    });
    expect(tell(problems)).toEqual([
      'playbooks/executive/a.md:12:1 error allow-reason: Found `allow: trait` without a reason, expected one: write `<!-- allow: trait: why it may be so here -->`',
    ]);
  });

  it('that switches off nothing, or no rule, is told', () => {
    expect(
      tell(lint(`<!-- allow: length: habit -->\n<!-- allow: triat: habit -->\n${broken}`))
        .filter((line) => line.includes('allow:'))
        .map((line) => line.replace('playbooks/executive/a.md:', '')),
    ).toEqual([
      '12:1 warning unused-allow: Found `allow: length`, but nothing here breaks that rule: delete the comment',
      '13:1 error unknown-rule: Found `allow: triat`, but there is no such rule: write `trait`',
    ]);
  });

  it('for its sources waits in a handbook that names no document', () => {
    const list = '<!-- allow: covered: our own -->\n### Before you leave\n- [ ] Send the agenda\n- [ ] Book the room\n';
    const { handbook } = handbookOf({ 'executive/a.md': playbookText({ front: checklistKeys('x'), body: `## Checklist: x\n${list}` }) });
    const found = checkSite(planSite(handbook), { today: '2026-11-22', iconNames: ['book-open'] });
    expect(found.map(({ code }) => code)).toEqual(['tried']);
    expect(said(list, 'unused-allow')).toEqual([]);
    expect(said(list.replace('-->', '-->\n<!-- sources: XX-1 -->'), 'unused-allow')).toHaveLength(1);
  });

  it('outside a checklist is told', () => {
    const { problems } = handbookOf({ 'executive/a.md': playbookText({ body: '## Ask\n<!-- allow: trait: habit -->\ntext\n' }) });
    expect(problems).toHaveLength(1);
  });
});
