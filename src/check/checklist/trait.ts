import { itemsOf, type ChecklistRule } from './rule.ts';

const traits =
  /^(be|being|stay|remain|maintain|show|remember to|remember|try to|try|make sure|always|never|keep being|have a positive|strive to|aim to)\b/i;

/** An item begins with an action, not with a trait. */
export const trait = {
  code: 'trait',
  title: 'An item begins with an action, not with a trait.',
  level: 'error',
  why: 'Nobody can tick “be reliable”. What is advised as a trait has to become something one can see being done.',
  languages: ['en'],
  bad: [
    {
      checklist: '### On arrival\n- [ ] Be punctual\n- [ ] Greet the desk',
      message: 'Found an item that begins with `Be`, expected an action',
    },
  ],
  good: [{ checklist: '### On arrival\n- [ ] Sign in five minutes early\n- [ ] Greet the desk' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) {
      const found = traits.exec(item.text)?.[1];
      if (found !== undefined)
        yield {
          place: item.place,
          message: `Found an item that begins with \`${found}\`, expected an action`,
          hint: 'begin with what is done: Write, Send, Ask, Call, Put, Read …',
        };
    }
  },
} as const satisfies ChecklistRule;
