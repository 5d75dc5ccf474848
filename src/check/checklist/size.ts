import type { ChecklistRule } from './rule.ts';

/** Fewer than ten items at a pause point; better seven; more than one. */
export const size = {
  code: 'size',
  title: 'A pause point has two to seven items.',
  level: 'error',
  why: 'Between five and nine items can be held in mind and run in about a minute; from ten on, people skip (Project Check). Eight and nine are worth a second look, one is hardly a list.',
  bad: [
    {
      checklist: `### Before you leave\n${Array.from({ length: 10 }, (_, index) => `- [ ] Pack thing ${index + 1}`).join('\n')}`,
      message: 'Found 10 items at the pause point `Before you leave`, expected fewer than 10',
    },
    {
      checklist: '### Before you leave\n- [ ] Lock the drawer',
      message: 'Found one item at the pause point `Before you leave`, expected two or more',
    },
  ],
  good: [{ checklist: '### Before you leave\n- [ ] Lock the drawer\n- [ ] Switch the lamp off' }],
  *check({ checklist }) {
    for (const { title, items, place } of checklist.groups) {
      const name = title === '' ? checklist.title : title;
      if (items.length >= 10)
        yield {
          place,
          message: `Found ${items.length} items at the pause point \`${name}\`, expected fewer than 10`,
          hint: 'split it at the moment where one would naturally stop, or drop what is never missed',
        };
      else if (items.length >= 8)
        yield {
          place,
          severity: 'info',
          message: `Found ${items.length} items at the pause point \`${name}\`, expected at most 7`,
          hint: 'see whether one can go, or split it',
        };
      else if (items.length === 1)
        yield {
          place,
          severity: 'warning',
          message: `Found one item at the pause point \`${name}\`, expected two or more`,
          hint: 'move the item to the pause point before or after it',
        };
    }
  },
} as const satisfies ChecklistRule;
