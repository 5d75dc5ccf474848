import type { ChecklistRule } from './rule.ts';

const moments =
  /^(?:before|after|when|while|whenever|during|on|at|in|every|each|once|as|if|by|until|day|days|week|weeks|month|months|quarter|hour|first|last|next|then|now|today|tonight|tomorrow|morning|noon|afternoon|evening|end|start|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:day|night|morning|week|month|hour|evening|minute|first|last|next|same)|(?:one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|sixty|ninety|half|an?|\d+) )\b/i;

/** Each pause point names a moment. */
export const moment = {
  code: 'moment',
  title: 'A pause point names a moment.',
  level: 'warning',
  why: 'People run a checklist when its moment comes. A pause point that names a subject is never reached (Project Check; WHO surgical safety checklist).',
  bad: [
    {
      checklist: '### Papers\n- [ ] Print the agenda\n- [ ] Fill the folder',
      message: 'Found the pause point `Papers`, expected a moment',
    },
  ],
  good: [{ checklist: '### Before the meeting\n- [ ] Print the agenda\n- [ ] Fill the folder' }],
  *check({ checklist }) {
    for (const group of checklist.groups) {
      if (group.title === '' && checklist.groups.length > 1)
        yield {
          place: group.place,
          message: 'Found items without a pause point above them, expected a moment',
          hint: 'write a `###` heading that begins with Before, After, When, On or At',
        };
      else if (group.title !== '' && !moments.test(group.title))
        yield {
          place: group.place,
          message: `Found the pause point \`${group.title}\`, expected a moment`,
          hint: 'begin it with Before, After, When, On, At, Every, or a day',
        };
    }
  },
} as const satisfies ChecklistRule;
