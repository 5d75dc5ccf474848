import { itemsOf, type ChecklistRule } from './rule.ts';

const secrets: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+\.[\w.]+/, 'an email address'],
  [/(?:\+\p{Nd}{1,3}[ .-]?)?(?:\(\p{Nd}{1,5}\)[ .-]?)?\p{Nd}{2,5}(?:[ .-]\p{Nd}{2,5}){2,}|\+?\p{Nd}{9,}/u, 'a phone number'],
  [
    /(?<![\p{L}\p{M}])(?:password|passcode|pin|pwd|passwort|kennwort|mot de passe|contraseña|كلمة (?:المرور|السر))(?![\p{L}\p{M}])\s*(?:is|ist|est|es|هي|:|=)\s*\S+/iu,
    'a password',
  ],
];

/** No item carries what should not be public. */
export const privateText = {
  code: 'private',
  title: 'An item holds no address, number or password.',
  level: 'error',
  why: 'Handbooks are copied, printed and left on desks, and a fork may be public.',
  bad: [
    {
      checklist: '### When the line drops\n- [ ] Ring +44 20 7946 0000\n- [ ] Tell the host',
      message: 'Found a phone number, `+44 20 7946 0000`',
    },
  ],
  good: [{ checklist: '### When the line drops\n- [ ] Ring the number on the card in your drawer\n- [ ] Tell the host' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) {
      for (const [pattern, what] of secrets) {
        const found = pattern.exec(item.text)?.[0];
        if (found === undefined) continue;
        yield { place: item.place, message: `Found ${what}, \`${found}\``, hint: 'say where it is kept instead' };
        break;
      }
    }
  },
} as const satisfies ChecklistRule;
