import { itemsOf, type ChecklistRule } from './rule.ts';

/** Verbs that items begin with; one of them after “and” or “then” is a second action. */
const verbs = new Set(
  'add agree answer archive ask attach block book bring call cancel carry charge check choose clear close collect confirm copy count decide delete deliver dial draft email empty end enter fetch file fill find finish fix forward gather give greet hand hold invite leave list lock log look mark meet move name note offer open order pack pay phone pick place plan point post prepare press print put read reply report reserve return ring save say schedule send set share show shred sign start stop store switch take talk tell test thank tick tidy turn update walk wash wipe write'.split(
    ' ',
  ),
);

/** One action in an item. */
export const oneAction = {
  code: 'one-action',
  title: 'An item holds one action.',
  level: 'warning',
  why: 'Two actions share one box, and the tick no longer tells which was done.',
  languages: ['en'],
  bad: [
    {
      checklist: '### Before you leave\n- [ ] Lock the drawer and call reception\n- [ ] Switch the lamp off',
      message: 'Found a second action, `call`, in one item',
    },
  ],
  good: [{ checklist: '### Before you leave\n- [ ] Lock the drawer\n- [ ] Call reception\n- [ ] Pack pens and paper' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) {
      const second = secondAction(item.text.toLowerCase());
      if (second !== undefined)
        yield { place: item.place, message: `Found a second action, \`${second}\`, in one item`, hint: 'write an item for each' };
    }
  },
} as const satisfies ChecklistRule;

function secondAction(text: string): string | undefined {
  for (const found of text.matchAll(/(?:\band then\b|\band\b|\bthen\b|;|\.)\s+([a-z]+)(?=\s)/g)) {
    // “Write place, door and phone number”: a list of things, not of actions.
    const isList = /,\s*\S+(?:\s\S+)?\s*$/.test(text.slice(0, found.index));
    if (!isList && verbs.has(found[1] ?? '')) return found[1];
  }
  return undefined;
}
