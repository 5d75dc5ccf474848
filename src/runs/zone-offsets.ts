// What a time zone's clocks do, as this browser knows it: no list of zones is shipped.

/** A change of a zone's clocks. Offsets are minutes east of Greenwich. */
export interface Transition {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A zone's offset at a moment (milliseconds since 1970), in minutes east of Greenwich. */
export type OffsetAt = (at: number) => number;

const minute = 60_000;
/** No zone changes its clocks twice within a week. */
const week = 7 * 24 * 60 * minute;

/** The clocks of a zone of the IANA list; nothing for one the browser doesn't know. */
export function offsetsOf(zone: string): OffsetAt | undefined {
  const format = formatOf(zone);
  return (
    format &&
    ((at) => {
      const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
      for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
      const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0, second = 0 } = part;
      return Math.round((Date.UTC(year, month - 1, day, hour, minutes, second) - at) / minute);
    })
  );
}

/** Every change of the clocks between two moments, the first after the beginning, the last at or before the end. */
export function transitionsBetween(offsetAt: OffsetAt, begin: number, end: number): Transition[] {
  const found: Transition[] = [];
  let from = offsetAt(begin);
  for (let before = begin; before < end; before += week) {
    const after = Math.min(before + week, end);
    const to = offsetAt(after);
    if (to !== from) found.push({ at: changeBetween(offsetAt, before, after), from, to });
    from = to;
  }
  return found;
}

/** The minute in which an offset changes that is another after than before. */
function changeBetween(offsetAt: OffsetAt, before: number, after: number): number {
  const from = offsetAt(before);
  let low = Math.floor(before / minute);
  let high = Math.ceil(after / minute);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * minute) === from) low = middle;
    else high = middle;
  }
  return high * minute;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
