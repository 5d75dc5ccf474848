// The checklist linter: every rule in order, with its off-switch.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { PlannedChecklist, Site } from '../../plan/site.ts';
import type { CheckContext, Rule } from '../rule.ts';
import { sentenceCase } from './case.ts';
import { covered } from './covered.ts';
import { length } from './length.ts';
import { moment } from './moment.ts';
import { oneAction } from './one-action.ts';
import { page } from './page.ts';
import { privateText } from './private.ts';
import { relativeDates } from './relative-dates.ts';
import { roles } from './roles.ts';
import type { ChecklistRule } from './rule.ts';
import { size } from './size.ts';
import { standsAlone } from './stands-alone.ts';
import { state } from './state.ts';
import { trait } from './trait.ts';
import { tried } from './tried.ts';
import { vague } from './vague.ts';

/** The rules, in the order in which the guide tells them. */
export const checklistRules: readonly ChecklistRule[] = [
  moment,
  size,
  page,
  trait,
  vague,
  state,
  oneAction,
  length,
  sentenceCase,
  standsAlone,
  relativeDates,
  roles,
  privateText,
  covered,
  tried,
];

/** Every checklist under every rule that isn't switched off for it. */
export const checklists: Rule = function* (site, context) {
  for (const planned of site.checklists) yield* lint(planned, site, context);
};

function* lint(planned: PlannedChecklist, site: Site, context: CheckContext): Generator<Problem> {
  const { allowed } = planned.checklist;
  const used = new Set<string>();
  for (const rule of checklistRules) {
    if (rule.languages?.includes(site.wording.language) === false) continue;
    for (const { place, message, hint, severity } of rule.check(planned, site, context)) {
      if (allowed.some((allowance) => allowance.rule === rule.code)) used.add(rule.code);
      else yield problemAt(place, { severity: severity ?? rule.level, code: rule.code, message, hint });
    }
  }
  for (const { rule, place } of allowed) {
    // Where no document is named yet, that rule is only waiting for one.
    if (used.has(rule) || (rule === covered.code && site.handbook.points.length === 0)) continue;
    const codes = checklistRules.map(({ code }) => code);
    const near = nearest(rule, codes);
    yield codes.includes(rule)
      ? problemAt(place, {
          severity: 'warning',
          code: 'unused-allow',
          message: `Found \`allow: ${rule}\`, but nothing here breaks that rule`,
          hint: 'delete the comment',
        })
      : problemAt(place, {
          severity: 'error',
          code: 'unknown-rule',
          message: `Found \`allow: ${rule}\`, but there is no such rule`,
          hint: near ? `write \`${near}\`` : `write one of ${codes.join(', ')}`,
        });
  }
}
