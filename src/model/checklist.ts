// A checklist: pause points, each with items to tick.

import type { ChecklistId, Slug } from './names.ts';
import type { Place } from './problem.ts';
import type { Block, Inline } from './prose.ts';

/**
 * How a checklist is used: `read-do` reads each line, does it, ticks it; `do-confirm` does the work from memory, then
 * stops and confirms. The two kinds are Boorman's, told in Gawande's Checklist Manifesto.
 */
export const modes = ['read-do', 'do-confirm'] as const;
/** One of the two ways to use a checklist. */
export type Mode = (typeof modes)[number];

/** One line to tick. */
export interface Item {
  /** Stable between builds and through reordering: made from the checklist's id and the item's words. */
  readonly id: string;
  /** The words without marks and without trailing data. */
  readonly text: string;
  readonly children: readonly Inline[];
  /** What stands under the item: why, or how. Empty for most. */
  readonly detail: readonly Block[];
  /** The role that does it; absent: whoever runs the checklist. */
  readonly who?: string;
  /** When it is due, counted from the start: `day 3`. Absent: with its pause point. */
  readonly due?: string;
  /** When it applies: `on site`. Absent: always. */
  readonly condition?: string;
  readonly place: Place;
}

/** A pause point: a moment at which to stop and tick. */
export interface Group {
  readonly id: Slug;
  /** The moment. Empty when the items stand directly under the checklist's heading. */
  readonly title: string;
  /** What stands there besides items. */
  readonly notes: readonly Block[];
  readonly items: readonly Item[];
  readonly place: Place;
}

/** A rule that is switched off for a checklist: `<!-- allow: length: the law's own words -->`. */
export interface Allowance {
  readonly rule: string;
  /** Why; the switch doesn't work without. */
  readonly reason: string;
  readonly place: Place;
}

/** A checklist of a playbook. */
export interface Checklist {
  readonly id: ChecklistId;
  readonly slug: Slug;
  readonly title: string;
  readonly mode: Mode;
  /** The trigger, as a person would say it: "the day before each check-in". */
  readonly when: string;
  /** The role that runs it. */
  readonly runBy: string;
  /** How often: `week`, `2 weeks`. Absent: only when its trigger comes. */
  readonly every?: string;
  /** The roles that sign the sheet; empty: whoever ran it. */
  readonly signedBy: readonly string[];
  /** The day someone last worked through it to try it, `YYYY-MM-DD`. Absent: never. */
  readonly tried?: string;
  /** Rules that are switched off for it. */
  readonly allowed: readonly Allowance[];
  /** What stands under the heading before the first pause point. */
  readonly purpose: readonly Block[];
  readonly groups: readonly Group[];
}
