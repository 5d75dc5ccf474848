import { itemsOf, type ChecklistRule } from './rule.ts';

const looking = /^(check|verify|review|ensure|inspect)\b/i;
const named =
  /\b(?:that|is|are|isn't|aren't|has|have|shows?|reads?|says?|match(?:es)?|works?|runs?|opens?|fits?|against|no|not|nothing|with|for|by|how|who|what|where|when|which|whether)\b|[:“"]/i;

/** An item that looks at something names what should be seen. */
export const state = {
  code: 'state',
  title: 'An item that checks something names the state to see.',
  level: 'warning',
  why: 'The answer to a check should be a value, never “checked”: pilots who answered “checked” had often not looked (Degani and Wiener, 1990).',
  languages: ['en'],
  bad: [{ checklist: '### Before the call\n- [ ] Check the room\n- [ ] Dial in', message: 'Found `Check` without the state to see' }],
  good: [{ checklist: '### Before the call\n- [ ] Check that the room screen shows the call\n- [ ] Dial in' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) {
      const found = looking.exec(item.text)?.[1];
      if (found !== undefined && !named.test(item.text.slice(found.length)))
        yield {
          place: item.place,
          message: `Found \`${found}\` without the state to see`,
          hint: `write what should be seen: \`${found} that …\``,
        };
    }
  },
} as const satisfies ChecklistRule;
