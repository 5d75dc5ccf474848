import { momentWords } from './moment-words.ts';
import type { ChecklistRule } from './rule.ts';

/** A moment in any language that is known: under an interface in German, playbooks may well be in English. */
function namesMoment(title: string): boolean {
  return Object.values(momentWords).some((words) => words?.pattern.test(title));
}

/** Each pause point names a moment. */
export const moment = {
  code: 'moment',
  title: 'A pause point names a moment.',
  level: 'warning',
  why: 'People run a checklist when its moment comes. A pause point that names a subject is never reached (Project Check; WHO surgical safety checklist).',
  languages: Object.keys(momentWords),
  bad: [
    {
      checklist: '### Papers\n- [ ] Print the agenda\n- [ ] Fill the folder',
      message: 'Found the pause point `Papers`, expected a moment',
    },
  ],
  good: [{ checklist: '### Before the meeting\n- [ ] Print the agenda\n- [ ] Fill the folder' }],
  *check({ checklist }, site) {
    const known = momentWords[site.wording.language];
    if (!known) return;
    for (const group of checklist.groups) {
      if (group.title === '' && checklist.groups.length > 1)
        yield {
          place: group.place,
          message: 'Found items without a pause point above them, expected a moment',
          hint: `write a \`###\` heading that begins with a word such as ${known.examples}`,
        };
      else if (group.title !== '' && !namesMoment(group.title))
        yield {
          place: group.place,
          message: `Found the pause point \`${group.title}\`, expected a moment`,
          hint: `begin it with a word such as ${known.examples}, or with a day`,
        };
    }
  },
} as const satisfies ChecklistRule;
