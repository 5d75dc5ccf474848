// When something is due that is counted from a start.

/**
 * The last day on which something is in time: "day 3" is the third day, the start being the first; "week 2" ends with the
 * fourteenth. Days are `YYYY-MM-DD`, without time zones. Nothing for what isn't counted so.
 */
export function dueDay(start: string, due: string): string | undefined {
  const found = /^(day|week|month) (\d{1,3})$/.exec(due.trim().toLowerCase());
  const day = new Date(`${start}T00:00:00Z`);
  if (!found || Number.isNaN(day.getTime())) return undefined;
  const count = Number(found[2]);
  if (found[1] === 'month') day.setUTCMonth(day.getUTCMonth() + count, day.getUTCDate() - 1);
  else day.setUTCDate(day.getUTCDate() + count * (found[1] === 'week' ? 7 : 1) - 1);
  return day.toISOString().slice(0, 10);
}
