// Texts compared and merged line by line: the only importer of diff and node-diff3.

import { createTwoFilesPatch } from 'diff';
import { diff3Merge } from 'node-diff3';

/** What changed from one text to another, as lines that begin with a space, `-` or `+`; two lines of what is around are shown. */
export function changesBetween(was: string, now: string): string {
  const whole = (text: string): string => (text === '' ? '' : `${text}\n`);
  const patch = createTwoFilesPatch('was', 'now', whole(was), whole(now), '', '', { context: 2 });
  return patch
    .split('\n')
    .slice(4)
    .join('\n')
    .replace(/^@@.*@@$/gm, '…')
    .replace(/^…\n/, '')
    .trimEnd();
}

/** A merge of two texts that were both made from a third. */
export type Merge = { readonly text: string } | { readonly conflicts: readonly Conflict[] };

/** Lines that both have changed. */
export interface Conflict {
  readonly mine: string;
  readonly theirs: string;
}

/** Takes over into `mine` what changed from `was` to `now`; where both changed the same lines it can't be done. */
export function mergeThree(mine: string, was: string, now: string): Merge {
  const regions = diff3Merge(mine.split('\n'), was.split('\n'), now.split('\n'), { excludeFalseConflicts: true });
  const conflicts = regions.flatMap(({ conflict }): Conflict[] =>
    conflict ? [{ mine: conflict.a.join('\n'), theirs: conflict.b.join('\n') }] : [],
  );
  return conflicts.length > 0 ? { conflicts } : { text: regions.flatMap(({ ok }) => ok ?? []).join('\n') };
}
