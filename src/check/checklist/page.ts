import type { ChecklistRule } from './rule.ts';

/** A do-confirm checklist is one page: whoever pauses takes it in at once. */
export const page = {
  code: 'page',
  title: 'A do-confirm checklist fits one printed page.',
  level: 'error',
  why: 'It is read at a pause, with the work in hand: nobody turns a page then. The sheet is set as it will be printed, on A4 and on Letter, which break alike.',
  bad: [
    {
      mode: 'do-confirm',
      checklist: Array.from(
        { length: 6 },
        (_, group) =>
          `### Before stop ${group + 1}\n${Array.from({ length: 6 }, (_item, index) => `- [ ] Pack thing ${group * 6 + index + 1}`).join('\n')}`,
      ).join('\n'),
      message: 'Found a do-confirm checklist of 2 printed pages, expected one',
    },
  ],
  good: [{ mode: 'do-confirm', checklist: '### Before you leave\n- [ ] Lock the drawer\n- [ ] Switch the lamp off' }],
  *check(planned, _site, { pagesOf }) {
    if (planned.checklist.mode !== 'do-confirm') return;
    const pages = pagesOf?.(planned) ?? 1;
    if (pages > 1)
      yield {
        place: planned.place,
        message: `Found a do-confirm checklist of ${pages} printed pages, expected one`,
        hint: 'drop what is never missed, or split it at the moment where one would naturally stop',
      };
  },
} as const satisfies ChecklistRule;
