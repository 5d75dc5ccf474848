// Days and numbers as the handbook's language writes them.

const language = (): string => document.documentElement.lang;

/** A day of the near future or past, `YYYY-MM-DD`, as one says it: "Tue 24 November"; where asked for with its year. */
export function dayInWords(day: string, { withYear = false } = {}): string {
  return format(day, { weekday: 'short', day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }) });
}

/** A day, `YYYY-MM-DD`, with its year: "24 November 2026". Anything else is given back as it is. */
export function dateInWords(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? format(day, { day: 'numeric', month: 'long', year: 'numeric' }) : day;
}

/** A number: "1,204". */
export function numberInWords(value: number): string {
  return value.toLocaleString(language());
}

function format(day: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
