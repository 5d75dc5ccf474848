// A document to a draft: sections from its headings, points from its lists, checklists from what reads like things to do.

import { slugOf } from '../../model/names.ts';
import { blockText, type Block, type Inline } from '../../model/prose.ts';
import { liftCallouts } from './callouts.ts';
import { itemsOfList } from './checklist-items.ts';
import { oneLine, shorten, squeeze, type ImportedDocument, type LeftOut } from './document.ts';
import { placeholders } from './draft-words.ts';
import { namesMoment } from './pause-points.ts';
import type { Draft, DraftChecklist, DraftPoint, DraftSection } from './draft.ts';
import { liftBoldHeadings, nameOfChecklist, stepHeadings, takeTitle } from './headings.ts';
import { reasons, things } from './sentences.ts';
import { settleInlines } from './settle-inlines.ts';
import { sentencesOf } from './split-sentences.ts';
import { liftTypedLists } from './typed-lists.ts';

/** Limits of what is taken over as it stands, in characters. Ours. */
const longest = { summary: 200, point: 300, checklist: 80 } as const;

/** What the document doesn't say. */
export interface DraftOptions {
  readonly fileName: string;
  /** Overrides the document's own. */
  readonly title: string | undefined;
  /** The handbook's language, as the first part of its tag: words for moments differ. */
  readonly language: string;
  /** The document's id in sources.yml, made of its title. */
  readonly idFor: (title: string) => string;
}

/** A draft, and what was left out of it. */
export interface Drafted {
  readonly draft: Draft;
  readonly leftOut: readonly LeftOut[];
}

/** Makes the draft of a document. Every word of it is in the draft or among what was left out. */
export function toDraft(document: ImportedDocument, { fileName, title, language, idFor }: DraftOptions): Drafted {
  const settled = settleInlines(document.blocks);
  const lifted = liftBoldHeadings(liftCallouts(liftTypedLists(settled.blocks)));
  const titled = takeTitle(document, lifted, fileName);
  const leftOut = [...document.leftOut, ...settled.leftOut];
  if (document.tabTitle !== '' && document.tabTitle !== titled.title)
    leftOut.push({ what: things.tabTitle(document.tabTitle), why: reasons.tabTitle });
  const parts = sectionsOf(stepHeadings(titled.blocks));
  const documentId = idFor(titled.title);
  const points: DraftPoint[] = [];
  const addPoint = (text: string): string => {
    const id = `${documentId}-${points.length + 1}`;
    points.push({ id, text });
    return id;
  };
  const slugs = new Set<string>();
  const checklists: DraftChecklist[] = [];
  const sections = parts.sections.map((section): DraftSection => {
    const ids = pointsOf(section).map(addPoint);
    const checklist = checklistOf(section, ids, slugs, language);
    if (checklist) checklists.push(checklist);
    return { ...section, points: ids };
  });
  const summary = summaryOf(titled.blocks);
  return {
    draft: {
      title: title ?? titled.title,
      documentTitle: titled.title,
      documentId,
      summary,
      intro: parts.intro,
      sections,
      checklists,
      points,
    },
    leftOut,
  };
}

interface Part {
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** The text before the first section, and the sections. Lists before the first heading get a section of their own, so that it can cite them. */
function sectionsOf(blocks: readonly Block[]): { readonly intro: readonly Block[]; readonly sections: readonly Part[] } {
  const sections: { readonly heading: readonly Inline[]; readonly blocks: Block[] }[] = [];
  const before: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) sections.push({ heading: block.children, blocks: [] });
    else (sections.at(-1)?.blocks ?? before).push(block);
  }
  const firstList = before.findIndex((block) => block.type === 'list');
  const end = firstList >= 0 ? firstList : sections.length > 0 ? before.length : before.length > 1 ? 1 : 0;
  const rest = before.slice(end);
  const own: Part[] = rest.length === 0 ? [] : [{ heading: [{ type: 'text', text: placeholders.section }], blocks: rest }];
  return { intro: before.slice(0, end), sections: [...own, ...sections] };
}

/** The first sentence of the first paragraph, where it is one that can stand under a title. */
function summaryOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.type === 'paragraph');
  const [sentence = ''] = first?.type === 'paragraph' ? sentencesOf(oneLine(first.children)) : [];
  return sentence.length <= longest.summary && sentence.split(' ').length >= 3 ? sentence : placeholders.summary;
}

/** A point for each entry of a section's lists; for a section without any, its heading and its first sentence. */
function pointsOf({ heading, blocks }: Part): string[] {
  const entries = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  const texts = entries.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? oneLine(first.children) : squeeze(blockText(first ? [first] : [])),
  );
  const points = texts.filter((text) => text !== '').map(pointText);
  if (points.length > 0) return points;
  const paragraph = blocks.find((block) => block.type === 'paragraph' && oneLine(block.children) !== '');
  const [sentence] = paragraph?.type === 'paragraph' ? sentencesOf(oneLine(paragraph.children)) : [];
  const title = oneLine(heading);
  return [pointText(sentence === undefined ? title : `${title.replace(/[:.]$/, '')}: ${sentence}`)];
}

function pointText(text: string): string {
  return text.length <= longest.point ? text : shorten(sentencesOf(text)[0] ?? text, longest.point);
}

/** The checklist of a section whose lists read like things to do; nothing where there are fewer than two. */
function checklistOf(
  { heading, blocks }: Part,
  points: readonly string[],
  slugs: Set<string>,
  language: string,
): DraftChecklist | undefined {
  const stops: { title: string; isMoment: boolean; items: string[] }[] = [{ title: '', isMoment: false, items: [] }];
  let isOrdered = false;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const title = oneLine(block.children);
      stops.push({ title, isMoment: namesMoment(title, language), items: [] });
    }
    if (block.type !== 'list') continue;
    const items = itemsOfList(block);
    if (items.length > 0 && block.ordered) isOrdered = true;
    stops.at(-1)?.items.push(...items);
  }
  if (stops.reduce((sum, { items }) => sum + items.length, 0) < 2) return undefined;
  const name = uniqueName(shorten(nameOfChecklist(oneLine(heading)), longest.checklist), slugs);
  return { ...name, isOrdered, isMoment: namesMoment(name.title, language), stops: stops.filter(({ items }) => items.length > 0), points };
}

function uniqueName(title: string, slugs: Set<string>): { readonly title: string; readonly slug: string } {
  const isUsable = (name: string): boolean => /^[\p{L}\p{N}]/u.test(slugOf(name)) && !slugs.has(slugOf(name));
  const base = /^[\p{L}\p{N}]/u.test(slugOf(title)) ? title : placeholders.checklist(slugs.size + 1);
  let name = base;
  for (let number = 2; !isUsable(name); number++) name = `${base} (${number})`;
  slugs.add(slugOf(name));
  return { title: name, slug: slugOf(name) };
}
