import { itemsOf, type ChecklistRule } from './rule.ts';

/** Two lines of a printed sheet: the text is 68 characters wide at 12 pt. Ours, from the print style. */
const twoLines = 136;

/** An item is short enough to be read at a glance. */
export const length = {
  code: 'length',
  title: 'An item is short: at most twelve words, one line.',
  level: 'error',
  why: 'A line of 60 to 70 characters is read in one sweep (Clear Print). Over twelve words is worth a look, over fifteen words or 70 characters too long, over two printed lines breaks the sheet.',
  bad: [
    {
      checklist:
        '### Before the call\n- [ ] Write to everyone on the list of guests what they should bring to the call and by when\n- [ ] Dial in',
      message: 'Found 18 words, 86 characters, expected at most 15 words and 70 characters',
    },
  ],
  good: [{ checklist: '### Before the call\n- [ ] Tell each guest what to bring\n- [ ] Dial in' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) {
      const words = item.text.split(/\s+/).filter(Boolean).length;
      const characters = [...item.text].length;
      const found = `${words} words, ${characters} characters`;
      if (characters > twoLines)
        yield {
          place: item.place,
          message: `Found ${found}, expected at most two printed lines (${twoLines} characters)`,
          hint: 'split it, or move the why under the item, indented by two spaces',
        };
      else if (words > 15 || characters > 70)
        yield {
          place: item.place,
          severity: 'warning',
          message: `Found ${found}, expected at most 15 words and 70 characters`,
          hint: 'cut it to what is done; move the why under the item, indented by two spaces',
        };
      else if (words > 12)
        yield {
          place: item.place,
          severity: 'info',
          message: `Found ${words} words, expected at most 12`,
          hint: 'see whether it can be shorter',
        };
    }
  },
} as const satisfies ChecklistRule;
