// A packet's sheets exist, none is in it twice, and no line is ticked twice.

import { nearest } from '../../model/nearest.ts';
import { partsOf, type PageName } from '../../model/page-name.ts';
import { problemAt, type Fault } from '../../model/problem.ts';
import { leadOf } from '../../plan/moved.ts';
import { isDropped, type Site } from '../../plan/site.ts';
import type { Rule } from '../rule.ts';

/** Sheets that are no checklist, or stand in a packet twice. */
export const sheets: Rule = function* (site) {
  for (const { packet } of site.packets) {
    const seen = new Set<string>();
    for (const { name, place } of packet.sheets) {
      if (site.handbook.unread.has(`${name.split('#', 1)[0] ?? ''}.md`)) continue;
      const lead = site.sheetById.has(name) ? undefined : leadOf(site.moved, name);
      if (lead !== undefined) {
        if (site.handbook.unread.has(`${partsOf(lead).page}.md`)) continue;
        yield problemAt(place, movedSheet(site, name, lead));
        if (!site.sheetById.has(lead)) continue;
      }
      if (lead === undefined && isDropped(site, name)) continue;
      const now = lead ?? name;
      if (!site.sheetById.has(now)) {
        const near = nearest(name, site.sheetById.keys());
        yield problemAt(place, {
          severity: 'error',
          code: 'unknown-sheet',
          message: `Found the sheet \`${name}\`, but there is no such checklist or worksheet${site.handbook.layers.root === undefined ? '' : ', so it is left out'}`,
          hint: near ? `write \`${near}\`` : 'write category, playbook and checklist like `executive/weekly-check-in#before-the-check-in`',
        });
      } else if (seen.has(now)) {
        yield problemAt(place, {
          severity: 'error',
          code: 'same-sheet',
          message: `Found the sheet \`${name}\` twice in this packet, expected it once`,
          hint: 'delete one of the two: both would share their ticks',
        });
      }
      seen.add(now);
    }
  }
};

/** What to say of a sheet that has moved. */
function movedSheet(site: Site, name: string, lead: PageName): Fault {
  if (site.sheetById.has(lead))
    return {
      severity: 'info',
      code: 'moved-link',
      message: `Found the sheet \`${name}\`, which has moved to \`${lead}\``,
      hint: `write \`${lead}\``,
    };
  return {
    severity: 'warning',
    code: 'moved-link',
    message: `Found the sheet \`${name}\`, which leads to \`${lead || '/'}\` now and is left out`,
    hint: 'name another sheet, or delete it',
  };
}

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
