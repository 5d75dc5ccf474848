// Lists of a section to lines of a checklist: short, beginning with what is done where the text allows it.

import { inlineText, type Block, type ListItem } from '../../model/prose.ts';
import { beginsWithAction, plainInstruction } from './action-words.ts';
import { oneLine, squeeze } from './document.ts';
import { sentencesOf } from './split-sentences.ts';

/** An item has at most twelve words (rule "length" of the check). */
const mostWords = 12;
/** Over two printed lines an item is refused (rule "length"). */
const mostCharacters = 136;

/** A sentence of more characters is no instruction. Ours. */
const longestSentence = 500;

type List = Extract<Block, { type: 'list' }>;

/** The items that a list gives, and what it was: boxes, numbered steps, or tips. Nothing where it doesn't read like things to do. */
export function itemsOfList({ ordered, items }: List): readonly string[] {
  const boxes = boxesIn(items);
  if (boxes.length > 0) return boxes.flatMap(itemOf);
  if (ordered) return items.flatMap(itemOf);
  const tips = items.filter((item) => beginsWithAction(textOf(item).slice(0, longestSentence)));
  return tips.length >= 2 && tips.length * 2 >= items.length ? tips.flatMap(itemOf) : [];
}

/** Entries with a box, also those below others: on paper they stand in one row. */
function boxesIn(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => [
    ...(item.checked === undefined ? [] : [item]),
    ...item.children.flatMap((block) => (block.type === 'list' ? boxesIn(block.items) : [])),
  ]);
}

function textOf({ children: [first] }: ListItem): string {
  return first?.type === 'paragraph' ? oneLine(first.children) : '';
}

/** The item of one entry: its bold beginning or its first sentence, cut where the reasons begin if it is long. */
function itemOf(entry: ListItem): string[] {
  const [first] = entry.children;
  if (first?.type !== 'paragraph') return [];
  const [lead, ...rest] = first.children.filter((inline) => inlineText([inline]).trim() !== '');
  const bold = lead?.type === 'strong' && rest.length > 0 ? oneLine(lead.children) : '';
  const startsWithLead = /[.:!–—-]$/.test(bold) || /^\s*[.:!–—-]/.test(inlineText(rest));
  const whole = bold.includes(' ') && startsWithLead ? bold : (sentencesOf(textOf(entry))[0] ?? '');
  if (whole.length > longestSentence) return [];
  const text = plainInstruction(squeeze(whole)).replace(/[\s.;:,!–—-]+$/u, '');
  const short = wordCount(text) <= mostWords ? text : (beforeReasons(text) ?? text);
  const item = short.charAt(0).toUpperCase() + short.slice(1);
  return item === '' || [...item].length > mostCharacters ? [] : [item];
}

/** The part before an explanation, where that can stand alone. */
function beforeReasons(text: string): string | undefined {
  const parts = text.split(/\s*[:;–—]\s+|\s+[-–—]\s+|\s+\(|,?\s+(?=(?:so that|because|in order to|to ensure|which|since|as this)\b)/i);
  const [first = ''] = parts;
  return parts.length > 1 && wordCount(first) >= 3 && wordCount(first) <= mostWords ? first.replace(/[\s,]+$/, '') : undefined;
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
