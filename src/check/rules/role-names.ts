// What handbook.yml says about the names of roles.

import { nearest } from '../../model/nearest.ts';
import { problemAt } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** What gets another name for readers is a role, or it owns something. */
export const roleNames: Rule = function* (site) {
  const { settings, playbooks, packets } = site.handbook;
  if (settings.roleNames.size === 0) return;
  const known = new Set([...settings.roles, settings.defaults.owner, ...[...playbooks, ...packets].map(({ owner }) => owner)]);
  for (const [role, { place }] of settings.roleNames) {
    if (known.has(role)) continue;
    const near = nearest(role, known);
    yield problemAt(place, {
      severity: 'warning',
      code: 'role-names',
      message: `Found \`${role}\` under \`role_names:\`, but no such role or owner`,
      hint: near ? `write \`${near}\`` : `write one of ${settings.roles.map((name) => `\`${name}\``).join(', ')}, or delete the line`,
    });
  }
};
