// The labels that exports need, in the language of the interface.

import type { MarkState } from './run.ts';

/** Labels, as short as a column's head. */
export interface RunWords {
  readonly checklist: string;
  readonly pausePoint: string;
  readonly item: string;
  readonly who: string;
  readonly due: string;
  /** Before a condition: "Only if". */
  readonly condition: string;
  readonly state: string;
  /** Of something that doesn't apply. */
  readonly reason: string;
  readonly note: string;
  readonly states: Readonly<Record<MarkState, string>>;
  /** Over items that are no longer in the handbook. */
  readonly gone: string;
  /** Before the day a run began. */
  readonly start: string;
}
