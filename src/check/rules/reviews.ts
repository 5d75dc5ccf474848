// Playbooks whose review is overdue.

import { problemAt } from '../../model/problem.ts';
import { reviewDue } from '../../plan/plan-reference.ts';
import type { Rule } from '../rule.ts';

/** Playbooks that should have been read through by now. */
export const overdue: Rule = function* (site, { today }) {
  for (const planned of site.playbooks) {
    const due = reviewDue(planned);
    if (due >= today) continue;
    yield problemAt(planned.playbook.place, {
      severity: 'warning',
      code: 'overdue',
      message: `Found a review of ${planned.playbook.reviewed}, which was due again by ${due}`,
      hint: `read it through, mend it, and write \`reviewed: ${today}\``,
    });
  }
};
