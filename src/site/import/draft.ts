// What a draft is: a playbook and the points of its document, before they are text.

import type { Block, Inline } from '../../model/prose.ts';

/** A point of the document, in the document's own words. */
export interface DraftPoint {
  readonly id: string;
  readonly text: string;
}

/** A section, and the points it cites. */
export interface DraftSection {
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly points: readonly string[];
}

/** Where one stops in a checklist, and what is ticked then. */
export interface DraftStop {
  /** The heading that the items stood under. Empty where they stood under the section's own. */
  readonly title: string;
  /** Whether that heading says when. */
  readonly isMoment: boolean;
  readonly items: readonly string[];
}

/** A checklist made from a section's lists. */
export interface DraftChecklist {
  readonly title: string;
  readonly slug: string;
  /** Whether the document numbers what is to be done. */
  readonly isOrdered: boolean;
  /** Whether its title says when. */
  readonly isMoment: boolean;
  readonly stops: readonly DraftStop[];
  readonly points: readonly string[];
}

/** A draft. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly documentId: string;
  /** What the document itself is called, whatever the playbook is. */
  readonly documentTitle: string;
  readonly intro: readonly Block[];
  readonly sections: readonly DraftSection[];
  readonly checklists: readonly DraftChecklist[];
  readonly points: readonly DraftPoint[];
}

/** The items of a checklist, in order. */
export function itemsOf(checklist: DraftChecklist): readonly string[] {
  return checklist.stops.flatMap(({ items }) => items);
}
