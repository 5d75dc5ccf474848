// What a rule for checklists says of itself: shown in the guide, and its examples are its tests.

import type { Mode } from './checklist.ts';
import type { Severity } from './problem.ts';

/** An example: the lines of a checklist under its heading, and what the rule says of them. */
export interface RuleExample {
  readonly checklist: string;
  /** The checklist's mode; `read-do` where it makes no difference. */
  readonly mode?: Mode;
  /** The message in full; absent for a good example. */
  readonly message?: string;
}

/** The documentation of a rule. */
export interface RuleDoc {
  /** Its name in problems and in off-switches: `trait`. */
  readonly code: string;
  /** What it asks, as a sentence. */
  readonly title: string;
  /** The strictest level it reports. */
  readonly level: Severity;
  /** Why, with the source where there is one; where none is named, the threshold is ours. */
  readonly why: string;
  /** The languages whose words it knows, by the first part of their tags; text in others isn't judged. Absent: it knows no words. */
  readonly languages?: readonly string[];
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}
