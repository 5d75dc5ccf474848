// What a rule for checklists is: its documentation, and a check over one checklist.

import type { Group, Item } from '../../model/checklist.ts';
import type { Place, Severity } from '../../model/problem.ts';
import type { RuleDoc } from '../../model/rule.ts';
import type { PlannedChecklist, Site } from '../../plan/site.ts';
import type { CheckContext } from '../rule.ts';

/** Something a rule found. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
  /** Where it is milder than the rule's level. */
  readonly severity?: Severity;
}

/** One rule of the checklist linter. */
export interface ChecklistRule extends RuleDoc {
  readonly check: (planned: PlannedChecklist, site: Site, context: CheckContext) => Iterable<Finding>;
}

/** Every item of a checklist with its pause point. */
export function* itemsOf({ checklist }: PlannedChecklist): Generator<{ readonly item: Item; readonly group: Group }> {
  for (const group of checklist.groups) for (const item of group.items) yield { item, group };
}
