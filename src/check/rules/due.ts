// When an item is due, counted from the start of a run: never a calendar date, never running backwards.

import { problemAt } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

const daysOf = { day: 1, week: 7, month: 30 } as const;

/** The day, counted from the start, that a text such as `day 3` or `week 2` means; nothing when it means none. */
function dayOf(due: string): number | undefined {
  const found = /^(day|week|month) (\d{1,3})$/.exec(due);
  if (!found) return undefined;
  return daysOf[found[1] as keyof typeof daysOf] * Number(found[2]);
}

/** Due times that can't be counted, or come before the one above them. */
export const due: Rule = function* (site) {
  for (const { checklist } of site.checklists) {
    let last = 0;
    for (const group of checklist.groups) {
      for (const item of group.items) {
        if (item.due === undefined) continue;
        const day = dayOf(item.due);
        if (day === undefined) {
          yield problemAt(item.place, { severity: 'error', code: 'relative-dates', message: `Found \`due: ${item.due}\`, expected a time counted from the start`, hint: 'write `due: day 3`, `due: week 2` or `due: month 1`' });
        } else if (day < last) {
          yield problemAt(item.place, { severity: 'error', code: 'relative-dates', message: `Found \`due: ${item.due}\` after an item that is due later`, hint: 'move the item up, or give it a later day' });
        } else last = day;
      }
    }
  }
};
