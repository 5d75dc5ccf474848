// What a rule is: it looks at the planned site and says what is wrong with the content.

import type { Problem } from '../model/problem.ts';
import type { PlannedChecklist, Site } from '../plan/site.ts';

/** What rules may need besides the site. */
export interface CheckContext {
  /** Today, as `YYYY-MM-DD`: only checks know the day, never what is written. */
  readonly today: string;
  readonly iconNames: readonly string[];
  /** On how many pages a checklist is printed, A4 and Letter alike; absent where nothing can say. */
  readonly pagesOf?: ((planned: PlannedChecklist) => number | undefined) | undefined;
}

/** One rule. */
export type Rule = (site: Site, context: CheckContext) => Iterable<Problem>;
