// When something is due that is counted from a start.

/**
 * The last day on which something is in time: "day 3" is the third day, the start being the first; "week 2" ends with the
 * fourteenth; "month 1" ends the day before the start's in the next month, or with that month where it is shorter. Days are
 * `YYYY-MM-DD`, without time zones. Nothing for what isn't counted so, and for days that don't exist.
 */
export function dueDay(start: string, due: string): string | undefined {
  const found = /^(day|week|month) ([1-9]\d{0,2})$/.exec(due.trim().toLowerCase());
  const day = dayOf(start);
  if (!found || !day) return undefined;
  const count = Number(found[2]);
  if (found[1] === 'month') {
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count + 1, 0));
    const before = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, day.getUTCDate() - 1));
    return textOf(before > last ? last : before);
  }
  day.setUTCDate(day.getUTCDate() + count * (found[1] === 'week' ? 7 : 1) - 1);
  return textOf(day);
}

/** A day of the calendar; undefined for what is none. */
export function dayOf(text: string): Date | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** A day as text; undefined past the year 9999, which the text can't say. */
export function textOf(day: Date): string | undefined {
  return day.getUTCFullYear() > 9999 ? undefined : day.toISOString().slice(0, 10);
}
