// All rules over a planned site, in order.

import { byPlace, type Problem } from '../model/problem.ts';
import type { Site } from '../plan/site.ts';
import { checklists } from './checklist/all.ts';
import type { CheckContext, Rule } from './rule.ts';
import { colours } from './rules/colours.ts';
import { leftFromDraft, noSection } from './rules/drafts.ts';
import { drift } from './rules/drift.ts';
import { links } from './rules/links.ts';
import { sameItem, sheets } from './rules/packets.ts';
import { redirects } from './rules/redirects.ts';
import { order, related } from './rules/references.ts';
import { unnotedRevisions } from './rules/revisions.ts';
import { overdue } from './rules/reviews.ts';
import { ownSentences } from './rules/sentences.ts';
import { roleNames } from './rules/role-names.ts';
import { emptyCategory, exampleAddress, icons, logo } from './rules/settings.ts';
import { uncovered, unknownSource } from './rules/sources.ts';

const rules = [
  redirects,
  links,
  related,
  order,
  unknownSource,
  uncovered,
  sheets,
  sameItem,
  checklists,
  noSection,
  leftFromDraft,
  icons,
  emptyCategory,
  roleNames,
  exampleAddress,
  logo,
  colours,
  overdue,
  ownSentences,
  drift,
  unnotedRevisions,
] as const satisfies readonly Rule[];

/** What can't be judged while a file is unreadable: its defaults stand in for what it says. */
const dependsOn: readonly (readonly [string, readonly string[]])[] = [
  ['handbook.yml', ['roles', 'role-names', 'order', 'empty-category', 'unknown-icon']],
  ['sources.yml', ['unknown-source', 'covered']],
];

/** Everything that is wrong with a planned site, in order of place. */
export function checkSite(site: Site, context: CheckContext): Problem[] {
  const unsure = new Set(dependsOn.flatMap(([file, codes]) => (site.handbook.unread.has(file) ? codes : [])));
  return rules
    .flatMap((rule) => [...rule(site, context)])
    .filter((problem) => !unsure.has(problem.code))
    .toSorted(byPlace);
}
