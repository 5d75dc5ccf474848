// A page or section that is called something else now, as redirects.yml tells.

import type { PageName } from './page-name.ts';
import type { Place } from './problem.ts';

/** One line of redirects.yml: what was there, and where its readers go now. */
export interface Redirect {
  readonly from: PageName;
  readonly to: PageName;
  /** Where the old name stands. */
  readonly place: Place;
  /** Where the new one does. */
  readonly toPlace: Place;
}
