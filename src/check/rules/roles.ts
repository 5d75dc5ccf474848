// Whoever runs a checklist or does an item is a role of the handbook.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Place, type Problem } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** Roles that handbook.yml doesn't name. */
export const roles: Rule = function* (site) {
  const known = site.handbook.settings.roles;
  const names = new Set(known);
  const unknown = function* (role: string, key: string, place: Place): Generator<Problem> {
    if (role === '' || names.has(role)) return;
    const near = nearest(role, names);
    yield problemAt(place, {
      severity: 'error',
      code: 'unknown-role',
      message: `Found the role \`${role}\` for \`${key}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
      hint: near ? `write \`${near}\`` : 'write one of these, or add the role to `roles:` in handbook.yml',
    });
  };
  for (const { playbook } of site.playbooks) {
    for (const section of playbook.sections) {
      if (section.kind !== 'checklist') continue;
      yield* unknown(section.checklist.runBy, 'run_by', section.place);
      for (const group of section.checklist.groups) {
        for (const item of group.items) if (item.who !== undefined) yield* unknown(item.who, 'who', item.place);
      }
    }
  }
};
