// On how many pages a checklist is printed: those that may need a second one are set as they will be.

import { checklistPaper } from '../emit/paper/paper-document.ts';
import { loadTypesetter, type Typesetter } from '../emit/paper/typesetter.ts';
import { checklistView } from '../plan/plan-lists.ts';
import type { PlannedChecklist, Site } from '../plan/site.ts';
import { readPaperLook } from './paper-look.ts';

/** Rough heights of the parts of a sheet in millimetres, and how many letters a line holds. */
const rough = { page: 240, head: 78, group: 13, item: 4, line: 5.5, sign: 18, letters: 50 };
/** A sheet of which the rough height leaves this share of a page free needs no second look. */
const margin = 0.12;

/** Counts the pages of checklists; nothing where sheets can't be set on this machine. The typesetter is loaded with the first that needs it. */
export function pageCounter(site: Site, templates: string): (planned: PlannedChecklist) => number | undefined {
  let typesetter: Typesetter | undefined | 'not loaded' = 'not loaded';
  return (planned) => {
    if (isSurelyOne(planned)) return 1;
    if (typesetter === 'not loaded') typesetter = loadTypesetter(readPaperLook(templates));
    const job = checklistPaper(checklistView(site, planned), site);
    try {
      return typesetter?.set(job, 'a4', 'normal').pages;
    } catch {
      // A sheet that can't be set is told of by the build that was to make its PDF.
      return undefined;
    }
  };
}

/** Whether a checklist leaves so much of its page free that it needs no second look. `tests/site/count-pages.test.ts` holds this to the truth. */
export function isSurelyOne(planned: PlannedChecklist): boolean {
  return roughHeight(planned) < rough.page * (1 - margin);
}

function roughHeight({ checklist }: PlannedChecklist): number {
  const { groups, purpose, signedBy } = checklist;
  const items = groups.flatMap((group) => group.items);
  const lines = items.reduce((sum, item) => sum + Math.ceil(item.text.length / rough.letters) + 3 * item.detail.length, 0);
  const notes = groups.reduce((sum, group) => sum + 3 * group.notes.length, 3 * purpose.length);
  return rough.head + groups.length * rough.group + items.length * rough.item + (lines + notes) * rough.line + signedBy.length * rough.sign;
}
