import { inlineText } from '../../model/prose.ts';
import { itemsOf, type ChecklistRule } from './rule.ts';

/** Words that point elsewhere, by the first part of a language tag. */
const elsewhere: Readonly<Record<string, RegExp>> = {
  en: /\b(see (?:above|below)|as above|(?:mentioned|listed|described) (?:above|below)|the (?:above|following)|click (?:here|the link|on the link)|follow (?:the|this) link|this link)\b/i,
  de: /\b(siehe (?:oben|unten)|wie oben|s\. ?[ou]\.|(?:oben|unten) (?:genannt|aufgeführt|beschrieben)\w*|hier klicken|klicken sie (?:hier|auf den link)|dem link folgen|diese[mnrs]? link)/i,
  fr: /(voir (?:ci-dessus|ci-dessous|plus haut|plus bas)|comme ci-dessus|(?:mentionnée?s?|citée?s?|décrite?s?) (?:ci-dessus|ci-dessous|plus haut)|cliquer (?:ici|sur le lien)|cliquez (?:ici|sur le lien)|suivre (?:le|ce) lien|ce lien)/i,
  es: /((?:ver|véase) (?:arriba|abajo|más arriba|más abajo)|como arriba|(?:mencionad|citad|descrit)[ao]s? (?:arriba|abajo|más arriba|anteriormente)|(?:hacer|haga) clic (?:aquí|en el enlace)|seguir (?:el|este) enlace|este enlace)/i,
  ar: /(انظر (?:أعلاه|أدناه)|كما (?:سبق|ذُكر) أعلاه|المذكورة? (?:أعلاه|أدناه)|(?:اضغط|انقر) (?:هنا|على الرابط)|هذا الرابط)/,
};

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
  *check(planned, site) {
    const pattern = elsewhere[site.wording.language];
    for (const { item } of itemsOf(planned)) {
      const found = pattern?.exec(item.text)?.[1];
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
