// A packet's sheets exist, and none is in it twice.

import { nearest } from '../../model/nearest.ts';
import { problemAt } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** Sheets that are no checklist, or stand in a packet twice. */
export const sheets: Rule = function* (site) {
  for (const { packet } of site.packets) {
    const seen = new Set<string>();
    for (const { name, place } of packet.sheets) {
      if (site.handbook.unread.has(`${name.split('#', 1)[0] ?? ''}.md`)) continue;
      if (!site.checklistById.has(name)) {
        const near = nearest(name, site.checklistById.keys());
        yield problemAt(place, {
          severity: 'error',
          code: 'unknown-sheet',
          message: `Found the sheet \`${name}\`, but there is no such checklist`,
          hint: near ? `write \`${near}\`` : 'write category, playbook and checklist like `executive/weekly-check-in#before-the-check-in`',
        });
      } else if (seen.has(name)) {
        yield problemAt(place, { severity: 'error', code: 'same-sheet', message: `Found the sheet \`${name}\` twice in this packet, expected it once`, hint: 'delete one of the two: both would share their ticks' });
      }
      seen.add(name);
    }
  }
};
