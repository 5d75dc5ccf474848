// The body of a playbook to its intro and sections.

import type { Checklist, Mode } from '../model/checklist.ts';
import { capital, checklistId, slugOf, type Slug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Section } from '../model/playbook.ts';
import { problemAt, type Place, type Problem } from '../model/problem.ts';
import { inlineText, type Block } from '../model/prose.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { readDirectives } from './directive.ts';
import { uniqueGithubId, uniqueId, type Comment } from './markdown.ts';
import { readChecklistBody } from './parse-checklist.ts';
import { readWorksheetBody } from './parse-worksheet.ts';
import {
  emptyHeading,
  firstLevelHeading,
  forgottenColon,
  namelessChecklist,
  noItems,
  noKeys,
  noSection,
  sameChecklist,
  strayAliases,
  strayAllowance,
  straySources,
  wrongLevel,
} from './section-faults.ts';
import { headingWithoutColon, namedHeading } from './section-words.ts';

/** What front matter says of a checklist, and where. */
export interface ChecklistKeys {
  readonly mode: Mode;
  readonly when: string;
  readonly run_by: string;
  readonly every?: string | undefined;
  readonly signed_by: readonly string[];
  readonly tried?: string | undefined;
}

/** What is known of the playbook before its body is read. */
export interface SectionContext {
  readonly file: string;
  readonly category: Slug;
  readonly slug: Slug;
  /** By the slug of what follows "Checklist:", or the same in another language. */
  readonly checklists: ReadonlyMap<string, ChecklistKeys>;
  readonly placeOfChecklist: (slug: string) => Place;
  /** Who signs a worksheet, by the slug of what follows "Worksheet:", or the same in another language. */
  readonly signatures: ReadonlyMap<string, readonly string[]>;
  readonly placeOfWorksheet: (slug: string) => Place;
  /** The text of a line of the file. */
  readonly lineText: (line: number) => string;
}

/** A body taken apart at its second-level headings. */
export interface Sections {
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

type Heading = Extract<Block, { type: 'heading' }>;
interface Part {
  readonly heading: Heading;
  readonly blocks: Block[];
  readonly comments: Comment[];
}

/** The intro and the sections of a body; every anchor on the page is unique. */
export function readSections(blocks: readonly (Block | Comment)[], context: SectionContext): Sections {
  const { file, lineText } = context;
  const intro: Block[] = [];
  const comments: Comment[] = [];
  const parts: Part[] = [];
  const problems: Problem[] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (block.type === 'comment') (part?.comments ?? comments).push(block);
    else if (block.type === 'heading' && block.level <= 2) {
      if (block.level === 1) problems.push(problemAt({ file, line: block.line, column: 1 }, firstLevelHeading(inlineText(block.children))));
      parts.push({ heading: block, blocks: [], comments: [] });
    } else {
      if (block.type === 'heading' && namedHeading(inlineText(block.children)))
        problems.push(problemAt({ file, line: block.line, column: 1 }, wrongLevel(inlineText(block.children))));
      (part?.blocks ?? intro).push(block);
    }
  }
  const stray = readDirectives(comments, file, lineText);
  problems.push(...stray.problems);
  if (stray.sources[0]) problems.push(problemAt(stray.sources[0].place, straySources));
  if (stray.aliasesAt) problems.push(problemAt(stray.aliasesAt, strayAliases));

  const taken = new Set<string>();
  const githubIds = new Set<string>();
  const found = new Set<string>();
  const checklists = new Set<string>();
  const worksheets = new Set<string>();
  const renamed = new Set<string>();
  const introWithIds = withIds(intro, taken);
  const sections = parts.map((part) => {
    const title = inlineText(part.heading.children).trim();
    const place: Place = { file, line: part.heading.line, column: 1 };
    if (title === '') problems.push(problemAt(place, emptyHeading));
    const cited = readDirectives(part.comments, file, lineText);
    problems.push(...cited.problems);
    const base = {
      githubId: uniqueGithubId(title, githubIds),
      heading: part.heading.children,
      sources: cited.sources,
      aliases: cited.aliases,
      place,
    };
    const named = namedHeading(title);
    if (!named) {
      const meant = headingWithoutColon(title);
      if (meant && part.blocks.some((block) => block.type === 'list' && block.items.some((item) => item.checked !== undefined))) {
        problems.push(problemAt(place, forgottenColon(meant.word, meant.name)));
        // The key is right: only the heading is to be mended.
        renamed.add(slugOf(meant.name));
      }
      for (const { place: at } of cited.allowed) problems.push(problemAt(at, strayAllowance));
      const id = uniqueId(title, taken);
      const section: Section = { kind: kindOf(part.blocks), id, title, ...base, blocks: withIds(part.blocks, taken) };
      return section;
    }
    const { kind, name } = named;
    const slug = slugOf(name);
    if (kind === 'worksheet') {
      const id = uniqueId(slug, taken);
      const { problems: faults, ...body } = readWorksheetBody(withIds(part.blocks, taken, `${slug}-`), file, place);
      problems.push(...faults);
      if (slug === '') problems.push(problemAt(place, namelessChecklist));
      if (found.has(slug)) problems.push(problemAt(place, sameChecklist(slug)));
      found.add(slug);
      worksheets.add(slug);
      const title = capital(name);
      const worksheet: Worksheet = {
        id: checklistId(context.category, context.slug, slug),
        slug,
        title,
        ...body,
        signedBy: context.signatures.get(slug) ?? [],
      };
      const section: Section = { kind: 'worksheet', id, ...base, title, worksheet };
      return section;
    }
    const keys = context.checklists.get(slug);
    if (slug === '') problems.push(problemAt(place, namelessChecklist));
    else if (found.has(slug)) problems.push(problemAt(place, sameChecklist(slug)));
    else if (!keys) {
      const near = nearest(slug, context.checklists.keys());
      if (near !== undefined) renamed.add(near);
      problems.push(problemAt(place, noKeys(slug, near)));
    }
    found.add(slug);
    checklists.add(slug);
    const id = uniqueId(slug, taken);
    const body = readChecklistBody(checklistId(context.category, context.slug, slug), withIds(part.blocks, taken, `${slug}-`), file, place);
    problems.push(...body.problems);
    if (body.groups.every((group) => group.items.length === 0)) problems.push(problemAt(place, noItems));
    const checklist: Checklist = {
      id: checklistId(context.category, context.slug, slug),
      slug,
      title: capital(name),
      mode: keys?.mode ?? 'read-do',
      when: keys?.when ?? '',
      runBy: keys?.run_by ?? '',
      ...(keys?.every === undefined ? {} : { every: keys.every }),
      ...(keys?.tried === undefined ? {} : { tried: keys.tried }),
      signedBy: keys?.signed_by ?? [],
      allowed: cited.allowed,
      purpose: body.purpose,
      groups: body.groups,
    };
    const section: Section = { kind: 'checklist', id, ...base, title: checklist.title, checklist };
    return section;
  });
  for (const slug of context.checklists.keys()) {
    if (!checklists.has(slug) && !renamed.has(slug))
      problems.push(problemAt(context.placeOfChecklist(slug), noSection('checklist', slug, [...checklists])));
  }
  for (const slug of context.signatures.keys()) {
    if (!worksheets.has(slug)) problems.push(problemAt(context.placeOfWorksheet(slug), noSection('worksheet', slug, [...worksheets])));
  }
  return { intro: introWithIds, sections, problems };
}

/** Gives every inner heading and every block of words its anchor. */
export function withIds(blocks: readonly Block[], taken: Set<string>, prefix = ''): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return { ...block, id: uniqueId(inlineText(block.children), taken, prefix) };
      case 'words':
        return { ...block, words: { ...block.words, id: uniqueId(block.words.title || block.words.kind, taken, 'words-') } };
      case 'quote':
      case 'callout':
        return { ...block, children: withIds(block.children, taken, prefix) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, children: withIds(item.children, taken, prefix) })) };
      default:
        return block;
    }
  });
}

function kindOf(blocks: readonly Block[]): 'play' | 'words' | 'pitfalls' {
  const isPitfall = (block: Block): boolean => block.type === 'callout' && (block.kind === 'warning' || block.kind === 'caution');
  if (blocks.length > 0 && blocks.every(isPitfall)) return 'pitfalls';
  const isAroundWords = (block: Block): boolean => ['words', 'paragraph', 'heading', 'callout'].includes(block.type);
  return blocks.some((block) => block.type === 'words') && blocks.every(isAroundWords) ? 'words' : 'play';
}
