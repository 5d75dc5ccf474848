// What a rule is: it looks at the planned site and says what is wrong with the content.

import type { Problem } from '../model/problem.ts';
import type { Site } from '../plan/site.ts';

/** What rules may need besides the site. */
export interface CheckContext {
  /** Today, as `YYYY-MM-DD`: only checks know the day, never what is written. */
  readonly today: string;
  readonly iconNames: readonly string[];
}

/** One rule. */
export type Rule = (site: Site, context: CheckContext) => Iterable<Problem>;
