// What an update of the handbook below can bring about in a fork is a warning there, never an error: an update must always build.

import type { Problem } from '../model/problem.ts';

/**
 * Faults between the layers, by the rule's name. `team`: only in the team's files, whose targets an update can take away. `any`: also
 * in files below, where the team can't mend them: its own roles, a playbook that it adds, keeps or drops, or one that an update drops
 * can make those wrong.
 */
const betweenLayers: Readonly<Record<string, 'team' | 'any'>> = {
  'broken-link': 'team',
  'broken-anchor': 'team',
  'broken-picture': 'team',
  'unknown-sheet': 'any',
  'same-sheet': 'team',
  'unknown-source': 'team',
  'unknown-document': 'team',
  'unknown-icon': 'team',
  'unknown-rule': 'team',
  logo: 'team',
  redirect: 'any',
  related: 'any',
  roles: 'any',
};

/** The problems of a handbook, what lies between the layers as warnings. `root` is the team's folder; absent where there is none. */
export function forgiveUpdates(problems: readonly Problem[], root: string | undefined): Problem[] {
  return problems.map((problem) => {
    const where = root === undefined ? undefined : betweenLayers[problem.code];
    const isForgiven = where === 'any' || (where === 'team' && problem.file.startsWith(`${root}/`));
    return isForgiven && problem.severity === 'error' ? { ...problem, severity: 'warning' } : problem;
  });
}
