import type { ChecklistRule } from './rule.ts';

/** A checklist has been tried by someone. */
export const tried = {
  code: 'tried',
  title: 'A checklist has been tried.',
  level: 'info',
  why: 'A first draft always fails (Gawande). Until someone has worked through it, the sheet is stamped “not yet tried”.',
  bad: [
    {
      checklist: '### Before the call\n- [ ] Send the agenda\n- [ ] Dial in',
      message: 'Found no `tried`, so the sheet is stamped “not yet tried”',
    },
  ],
  good: [],
  *check(planned) {
    if (planned.checklist.tried !== undefined) return;
    yield {
      place: planned.place,
      message: 'Found no `tried`, so the sheet is stamped “not yet tried”',
      hint: 'work through it once, then write `tried: YYYY-MM-DD` beside its `mode`',
    };
  },
} as const satisfies ChecklistRule;
