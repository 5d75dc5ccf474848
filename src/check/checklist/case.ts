import type { Inline } from '../../model/prose.ts';
import { itemsOf, type ChecklistRule, type Finding } from './rule.ts';

/** An item is set in sentence case and plain type. */
export const sentenceCase = {
  code: 'case',
  title: 'An item is in sentence case, with no capitals for stress.',
  level: 'warning',
  why: 'Block capitals and italics slow reading, most of all for those who read with difficulty (NASA on typography of flight-deck documentation; RNIB). One bold phrase is enough.',
  bad: [
    {
      checklist: '### Before the call\n- [ ] SEND THE AGENDA\n- [ ] Dial in',
      message: 'Found `SEND THE AGENDA` in capitals, expected sentence case',
    },
    {
      checklist: '### Before the call\n- [ ] send the agenda\n- [ ] Dial in',
      message: 'Found an item that begins with a small letter, expected sentence case',
    },
    {
      checklist: '### Before the call\n- [ ] Send the *whole* agenda\n- [ ] Dial in',
      message: 'Found italics in an item, expected plain type',
    },
  ],
  good: [{ checklist: '### Before the call\n- [ ] Send the agenda to **every** guest of the CFO\n- [ ] Dial in' }],
  *check(planned) {
    for (const { item } of itemsOf(planned)) yield* faults(item.text, item.children).map((fault) => ({ place: item.place, ...fault }));
  },
} as const satisfies ChecklistRule;

function faults(text: string, children: readonly Inline[]): Omit<Finding, 'place'>[] {
  const found: Omit<Finding, 'place'>[] = [];
  const capitals = /\b\p{Lu}{2,}(?:[ ,]+(?:\p{Lu}{2,}|\p{Lu}\b))+|\b\p{Lu}{6,}\b/u.exec(text)?.[0];
  if (capitals !== undefined)
    found.push({
      message: `Found \`${capitals}\` in capitals, expected sentence case`,
      hint: 'write it small; put at most one phrase in bold if it must stand out',
    });
  else if (/^\p{Ll}/u.test(text))
    found.push({ message: 'Found an item that begins with a small letter, expected sentence case', hint: 'begin it with a capital' });
  if (count(children, 'emphasis') > 0)
    found.push({ message: 'Found italics in an item, expected plain type', hint: 'take the marks away, or use bold' });
  if (count(children, 'strong') > 1)
    found.push({ message: 'Found several phrases in bold, expected one at most', hint: 'keep the one that prevents the mistake' });
  return found;
}

function count(children: readonly Inline[], type: Inline['type']): number {
  return children.reduce((sum, child) => sum + (child.type === type ? 1 : 0) + ('children' in child ? count(child.children, type) : 0), 0);
}
