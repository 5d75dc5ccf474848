// The body of a "Checklist:" section to its pause points and items.

import { createHash } from 'node:crypto';
import type { Group, Item } from '../model/checklist.ts';
import type { ChecklistId, Slug } from '../model/names.ts';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import { blockText, inlineText, type Block, type Inline, type ListItem } from '../model/prose.ts';

/** What a checklist's section holds. */
export interface ChecklistBody {
  readonly purpose: readonly Block[];
  readonly groups: readonly Group[];
  readonly problems: readonly Problem[];
}

/** A section's blocks, taken apart at its third-level headings. */
export function readChecklistBody(id: ChecklistId, blocks: readonly Block[], file: string, start: Place): ChecklistBody {
  const problems: Problem[] = [];
  const occurrences = new Map<string, number>();
  const groups: Group[] = [];
  const purpose: Block[] = [];
  let group = { id: '' as Slug, title: '', place: start };
  let notes: Block[] = purpose;
  let items: Item[] = [];

  const close = (): void => {
    if (group.title !== '' || items.length > 0) groups.push({ ...group, notes: notes === purpose ? [] : notes, items });
  };
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 3) {
      close();
      group = { id: block.id, title: inlineText(block.children), place: { file, line: block.line, column: 1 } };
      notes = [];
      items = [];
    } else if (block.type === 'list' && block.items.some((entry) => entry.checked !== undefined)) {
      for (const entry of block.items) addEntry(entry);
    } else if (block.type === 'list' && (items.length > 0 || groups.length > 0 || group.title !== '')) {
      for (const entry of block.items) addEntry(entry);
    } else {
      // What stands after an item belongs to it: it is shown and printed there, where it was written.
      const last = items.pop();
      if (last) items.push({ ...last, detail: [...last.detail, block] });
      else notes.push(block);
    }
  }
  close();

  function addEntry(entry: ListItem): void {
    const place: Place = { file, line: entry.line, column: 1 };
    if (entry.checked === undefined) problems.push(problemAt(place, noBox(blockText(entry.children).split('\n', 1)[0] ?? '')));
    if (entry.checked) problems.push(problemAt(place, ticked));
    const nested: ListItem[] = [];
    const [first, ...rest] = entry.children;
    const detail = rest.flatMap((block) => {
      if (block.type !== 'list' || !block.items.some((inner) => inner.checked !== undefined)) return [block];
      nested.push(...block.items);
      return [];
    });
    if (first?.type === 'paragraph' && inlineText(first.children).trim() !== '') items.push(readItem(first.children, detail, place));
    else problems.push(problemAt(place, emptyItem));
    if (nested.length > 0) problems.push(problemAt({ ...place, line: nested[0]?.line ?? place.line }, nestedItems));
    for (const inner of nested) addEntry(inner);
  }

  function readItem(inlines: readonly Inline[], detail: readonly Block[], place: Place): Item {
    const { children, fields, problems: faults } = readFields(inlines);
    problems.push(...faults.map((fault) => problemAt(place, fault)));
    const text = inlineText(children).replace(/\s+/g, ' ').trim();
    const words = bareWords(text);
    const count = occurrences.get(words) ?? 0;
    occurrences.set(words, count + 1);
    return { id: itemId(id, words, count), text, children, detail, ...fields, place };
  }

  return { purpose, groups, problems };
}

/** An item's words without case and punctuation: a full stop more makes no other item. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Ten letters and digits from the checklist, an item's bare words, and how often they came before. */
function itemId(checklist: ChecklistId, words: string, occurrence: number): string {
  return createHash('sha256').update(`${checklist}\n${words}\n${occurrence}`).digest('hex').slice(0, 10);
}

type Fields = Pick<Item, 'who' | 'due' | 'condition'>;

//   - [ ] Mark what can wait (who: assistant; due: day 3)
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ trailing data; any other bracket is text
const trailing = /\s*\(((?:who|due|if)\s*:[^()]*)\)\s*$/;

function readFields(inlines: readonly Inline[]): { children: readonly Inline[]; fields: Fields; problems: Fault[] } {
  const last = inlines.at(-1);
  const found = last?.type === 'text' ? trailing.exec(last.text) : null;
  if (!found || last?.type !== 'text') return { children: inlines, fields: {}, problems: [] };
  const problems: Fault[] = [];
  const fields: { who?: string; due?: string; condition?: string } = {};
  for (const part of (found[1] ?? '').split(';')) {
    const [name = '', ...rest] = part.split(':');
    const value = rest.join(':').replace(/\s+/g, ' ').trim();
    const key = name.trim();
    if (value === '' || !['who', 'due', 'if'].includes(key)) problems.push(unknownField(part.trim()));
    else fields[key === 'if' ? 'condition' : (key as 'who' | 'due')] = value;
  }
  const text = last.text.slice(0, found.index);
  const children = text === '' ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { ...last, text }];
  return { children, fields, problems };
}

function unknownField(part: string): Fault {
  return {
    severity: 'error',
    code: 'item-data',
    message: `Found \`${part}\` in an item's trailing data, expected \`who: …\`, \`due: …\` or \`if: …\``,
    hint: 'write it like `(who: assistant; due: day 3; if: on site)`, or take the brackets away if it is text',
  };
}

function noBox(text: string): Fault {
  return {
    severity: 'error',
    code: 'no-box',
    message: `Found the list entry \`${text}\` without a box among items, expected one`,
    hint: 'begin it with `- [ ] `',
  };
}

const ticked: Fault = {
  severity: 'info',
  code: 'ticked',
  message: 'Found an item that is ticked in the file, expected `[ ]`',
  hint: 'write `- [ ] `: every reader starts with open boxes',
};

const emptyItem: Fault = {
  severity: 'error',
  code: 'empty-item',
  message: 'Found a box with no words after it',
  hint: 'write what to do after `- [ ] `, or delete the line',
};

const nestedItems: Fault = {
  severity: 'warning',
  code: 'nested-items',
  message: 'Found boxes below a box, expected one level: on paper they stand in one row',
  hint: 'move them to the left, or put them under a `###` heading of their own',
};
