import { inlineText } from '../../model/prose.ts';
import { itemsOf, type ChecklistRule } from './rule.ts';

const elsewhere =
  /\b(see (?:above|below)|as above|(?:mentioned|listed|described) (?:above|below)|the (?:above|following)|click (?:here|the link|on the link)|follow (?:the|this) link|this link)\b/i;

/** An item can be done from paper. */
export const standsAlone = {
  code: 'stands-alone',
  title: 'An item can be done from paper, alone.',
  level: 'error',
  why: 'On paper nothing can be clicked, and what stood above may be on another sheet.',
  bad: [
    {
      checklist: '### Before the call\n- [ ] Invite the guests, see above\n- [ ] Dial in',
      message: 'Found `see above`, which leads nowhere on paper',
    },
    {
      checklist: '### Before the call\n- [ ] [Room plan](https://plan.example/)\n- [ ] Dial in',
      message: 'Found an item that is only a link',
    },
  ],
  good: [{ checklist: '### Before the call\n- [ ] Invite the guests on the [list](https://list.example/)\n- [ ] Dial in' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) {
      const found = elsewhere.exec(item.text)?.[1];
      const isLink =
        item.children.some((child) => child.type === 'link') &&
        item.children.every((child) => child.type === 'link' || inlineText([child]).trim() === '');
      if (found !== undefined)
        yield { place: item.place, message: `Found \`${found}\`, which leads nowhere on paper`, hint: 'write the thing itself' };
      else if (isLink)
        yield { place: item.place, message: 'Found an item that is only a link', hint: 'write what to do, and link a word in it' };
    }
  },
} as const satisfies ChecklistRule;
