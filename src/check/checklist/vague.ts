import { itemsOf, type ChecklistRule } from './rule.ts';
import { vagueWords } from './vague-words.ts';

/** An item uses no words that each reader fills in differently. */
export const vague = {
  code: 'vague',
  title: 'An item says exactly what, when and how much.',
  level: 'warning',
  why: 'A word that each reader fills in differently gets a tick from everyone and the same result from no one (Gawande, The Checklist Manifesto: precise items).',
  languages: Object.keys(vagueWords),
  bad: [
    {
      checklist: '### After the call\n- [ ] Follow up as needed\n- [ ] File the notes',
      message: 'Found the vague `as needed`, expected the thing itself',
    },
  ],
  good: [{ checklist: '### After the call\n- [ ] Send the notes by five\n- [ ] File the notes' }],
  *check(planned, site) {
    const words = vagueWords[site.wording.language];
    for (const { item } of itemsOf(planned)) {
      const found = words?.exec(item.text)?.[1];
      if (found !== undefined)
        yield {
          place: item.place,
          message: `Found the vague \`${found}\`, expected the thing itself`,
          hint: 'write how many, by when, or what it looks like when it is done',
        };
    }
  },
} as const satisfies ChecklistRule;
