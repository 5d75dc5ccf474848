import type { ChecklistRule } from './rule.ts';

/** A checklist says what it is derived from. */
export const covered = {
  code: 'covered',
  title: 'A checklist cites what it is derived from.',
  level: 'warning',
  why: 'Whoever revises it later has to know which advice each line puts to work. Handbooks without sources.yml are spared.',
  bad: [
    { checklist: '### Before the call\n- [ ] Send the agenda\n- [ ] Dial in', message: 'Found a checklist that cites no source point' },
  ],
  good: [{ checklist: '<!-- sources: XX-1 -->\n### Before the call\n- [ ] Send the agenda\n- [ ] Dial in' }],
  *check(planned, site) {
    if (site.handbook.points.length === 0 || planned.sources.length > 0) return;
    yield {
      place: planned.place,
      message: 'Found a checklist that cites no source point',
      hint: 'write `<!-- sources: … -->` with ids of sources.yml on the line under its heading',
    };
  },
} as const satisfies ChecklistRule;
