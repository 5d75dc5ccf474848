import { itemsOf, type ChecklistRule } from './rule.ts';

const daysOf = { day: 1, week: 7, month: 30 } as const;
/** Days of the calendar as figures, and in English with the month in words. */
const calendar =
  /\b(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2})\b/i;

/** A day with the month in words: `3. März`, `1er mars`, `3 de marzo`, `٣ مارس`. */
function dayIn(months: readonly string[]): RegExp {
  const names = months.filter((name) => /^[\p{L}\p{M}]+$/u.test(name)).join('|');
  return names === '' ? /$^/u : new RegExp(`(\\p{Nd}{1,2}(?:\\.|er|º)? (?:de )?(?:${names}))(?![\\p{L}\\p{M}])`, 'iu');
}

/** Due times count from the start, never run backwards, and no item names a day of the calendar. */
export const relativeDates = {
  code: 'relative-dates',
  title: 'Due times are counted from the start of a run.',
  level: 'error',
  why: 'The next person starts on another day. A time counted from the start becomes a date when a run begins.',
  bad: [
    {
      checklist: '### On the first day\n- [ ] Sign the form (due: 3 March)\n- [ ] Fetch the pass',
      message: 'Found `due: 3 March`, expected a time counted from the start',
    },
    {
      checklist: '### On the first day\n- [ ] Sign the form (due: day 3)\n- [ ] Fetch the pass (due: day 1)',
      message: 'Found `due: day 1` after an item that is due later',
    },
    {
      checklist: '### On the first day\n- [ ] Hand the form in by 3 March\n- [ ] Fetch the pass',
      message: 'Found the date `3 March`, expected a time counted from the start',
    },
  ],
  good: [{ checklist: '### On the first day\n- [ ] Fetch the pass (due: day 1)\n- [ ] Sign the form (due: week 1)' }],
  *check(planned, site) {
    const inWords = dayIn(site.wording.months);
    let last = 0;
    for (const { item } of itemsOf(planned)) {
      const date = (calendar.exec(item.text) ?? inWords.exec(item.text))?.[1];
      if (date !== undefined)
        yield {
          place: item.place,
          message: `Found the date \`${date}\`, expected a time counted from the start`,
          hint: 'take it out and write `(due: day 3)` at the end of the item',
        };
      if (item.due === undefined) continue;
      const day = dayOf(item.due);
      if (day === undefined)
        yield {
          place: item.place,
          message: `Found \`due: ${item.due}\`, expected a time counted from the start`,
          hint: 'write `due: day 3`, `due: week 2` or `due: month 1`',
        };
      else if (day < last)
        yield {
          place: item.place,
          message: `Found \`due: ${item.due}\` after an item that is due later`,
          hint: 'move the item up, or give it a later day',
        };
      else last = day;
    }
  },
} as const satisfies ChecklistRule;

/** The day, counted from the start, that a text such as `day 3` or `week 2` means; nothing when it means none. */
function dayOf(due: string): number | undefined {
  const found = /^(day|week|month) (\d{1,3})$/.exec(due);
  return found ? daysOf[found[1] as keyof typeof daysOf] * Number(found[2]) : undefined;
}
