// From one format of what is kept to the next: how something an older version of the site wrote becomes what this one reads.

/** What is kept, before anyone has checked it. */
export type Kept = Readonly<Record<string, unknown>>;

/** Turns what one format holds into what the next one holds. It sees what nobody has checked. */
export type Step = (kept: Kept) => Kept;

/** Steps by the format they begin from. */
export type Steps = Readonly<Record<number, Step>>;

/** What is kept in today's format; or why it can't be: it is from a `newer` version, or its format is `unknown`. */
export type BroughtUp = { readonly kept: Kept } | { readonly fault: 'newer' | 'unknown' };

/** Walks the steps from a format to `today`. Gives what the last step gave, which still has to be checked. */
export function bringUp(value: unknown, format: unknown, today: number, steps: Steps): BroughtUp {
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0 || !isKept(value)) return { fault: 'unknown' };
  if (format > today) return { fault: 'newer' };
  let kept = value;
  for (let at = format; at < today; at++) {
    const step = steps[at];
    if (!step) return { fault: 'unknown' };
    try {
      kept = step(kept);
    } catch {
      // A step may rely on the shape its format had; what hasn't got it is damaged.
      return { fault: 'unknown' };
    }
  }
  return { kept };
}

/** Whether a value is a record, as opposed to a list or a plain value. */
export function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
