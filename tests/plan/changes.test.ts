// The list of recent changes: of one day, what the team noted stands first.

import { expect, it } from 'vitest';
import { recentChanges } from '../../src/plan/cards.ts';
import { planSite } from '../../src/plan/site.ts';
import { playbookText } from '../make.ts';
import { extending, layeredOf } from '../team.ts';

const noted = (...lines: readonly string[]): string => `changes:\n${lines.map((line) => `  ${line}\n`).join('')}`;

it('has a team’s own changes before those of the same day from below, and newer ones before both', () => {
  const { handbook } = layeredOf(
    {
      'executive/a.md': playbookText({ title: 'A', front: noted('2026-11-22: A below.', '2026-11-23: A later.') }),
      'executive/b.md': playbookText({ title: 'B', front: noted('2026-11-22: B below.') }),
      'executive/c.md': playbookText({ title: 'C', front: noted('2026-11-20: C below.') }),
    },
    {
      'playbooks/executive/c.md': extending('', noted('2026-11-22: C ours.')),
      'playbooks/executive/d.md': playbookText({ title: 'D', front: noted('2026-11-22: D ours.') }),
    },
  );
  expect(recentChanges(planSite(handbook), 9).map(({ what }) => what)).toEqual([
    'A later.',
    'C ours.',
    'D ours.',
    'A below.',
    'B below.',
    'C below.',
  ]);
});
