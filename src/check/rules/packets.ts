// A packet's sheets exist, none is in it twice, and no line is ticked twice.

import { nearest } from '../../model/nearest.ts';
import { problemAt } from '../../model/problem.ts';
import { isDropped } from '../../plan/site.ts';
import type { Rule } from '../rule.ts';

/** Sheets that are no checklist, or stand in a packet twice. */
export const sheets: Rule = function* (site) {
  for (const { packet } of site.packets) {
    const seen = new Set<string>();
    for (const { name, place } of packet.sheets) {
      if (site.handbook.unread.has(`${name.split('#', 1)[0] ?? ''}.md`)) continue;
      if (isDropped(site, name)) continue;
      if (!site.sheetById.has(name)) {
        const near = nearest(name, site.sheetById.keys());
        yield problemAt(place, {
          severity: 'error',
          code: 'unknown-sheet',
          message: `Found the sheet \`${name}\`, but there is no such checklist or worksheet`,
          hint: near ? `write \`${near}\`` : 'write category, playbook and checklist like `executive/weekly-check-in#before-the-check-in`',
        });
      } else if (seen.has(name)) {
        yield problemAt(place, {
          severity: 'error',
          code: 'same-sheet',
          message: `Found the sheet \`${name}\` twice in this packet, expected it once`,
          hint: 'delete one of the two: both would share their ticks',
        });
      }
      seen.add(name);
    }
  }
};

/** The same words to tick on two sheets of a packet, or twice on one. */
export const sameItem: Rule = function* (site) {
  for (const { packet, sheets: planned } of site.packets) {
    const seen = new Map<string, string>();
    for (const sheet of planned) {
      if (sheet.kind !== 'checklist') continue;
      const { checklist } = sheet;
      for (const item of checklist.groups.flatMap((group) => group.items)) {
        const words = item.text.toLowerCase();
        const first = seen.get(words);
        if (first !== undefined) {
          yield problemAt(item.place, {
            severity: 'warning',
            code: 'same-item',
            message: `Found the item \`${item.text}\` a second time in the packet \`${packet.slug}\`, first on \`${first}\``,
            hint: 'keep it where it is done, and take it off the other sheet',
          });
        }
        seen.set(words, checklist.title);
      }
    }
  }
};
