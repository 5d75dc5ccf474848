// A worksheet: questions with lines to write on.

import type { ChecklistId, Slug } from './names.ts';
import type { Block, Inline } from './prose.ts';

/** A question, and how many lines its answer gets on paper. */
export interface Prompt {
  readonly text: string;
  readonly children: readonly Inline[];
  readonly lines: number;
}

/** Questions under a `###` heading, or directly under the worksheet's own. */
export interface PromptGroup {
  readonly title: string;
  readonly prompts: readonly Prompt[];
}

/** A worksheet of a playbook: a section whose heading begins with "Worksheet:". */
export interface Worksheet {
  /** As packets name it, like a checklist: `executive/know-your-executive#what-i-know`. */
  readonly id: ChecklistId;
  readonly slug: Slug;
  readonly title: string;
  readonly purpose: readonly Block[];
  readonly groups: readonly PromptGroup[];
  /** The roles that sign it; empty: nobody does. */
  readonly signedBy: readonly string[];
}
