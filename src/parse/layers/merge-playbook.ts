// A team's file that extends the one below: its front matter key by key, its sections by their headings. What it doesn't
// name comes from below, so that improvements made there arrive.

import type { Drift, Override, SectionChange } from '../../model/layers.ts';
import { editDistance, nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { FrontMatter } from '../front-matter.ts';
import { driftOfFields, driftOfIntro, driftOfSections } from './drift.ts';
import {
  afterWhat,
  baseSectionGone,
  emptyRemoval,
  idleInstruction,
  nearlyInstruction,
  nearlyThere,
  nothingToAppendTo,
  removedAndWritten,
} from './layer-faults.ts';
import { mergeFields } from './merge-fields.ts';
import type { Opened } from './opened.ts';
import { listOf, placedOf } from './placed.ts';
import { linesText, partNamed, partTitled, splitBody, type Body, type BodyPart, type SourceLine } from './split-body.ts';

/** Two files as one. */
export interface Merged {
  readonly front: FrontMatter;
  /** The lines of the merged text from its first: where each comes from. */
  readonly lines: readonly SourceLine[];
  readonly keys: Override['keys'];
  readonly sections: readonly SectionChange[];
  /** Whether what stands above the sections is the team's. */
  readonly hasIntro: boolean;
  readonly drift: readonly Drift[];
  readonly problems: readonly Problem[];
}

/** A section of the file below, and what the team makes of it. */
interface Slot {
  readonly part: BodyPart;
  /** What is shown of it: the part below, or the team's in its place; absent where it was removed. */
  shown: BodyPart | undefined;
  /** Whether the team's stands elsewhere. */
  isMoved: boolean;
  /** What the team adds to it, under headings of the same words. */
  readonly appended: BodyPart[];
  /** New sections that follow it. */
  readonly followers: BodyPart[];
}

/**
 * Lays `upper` over `lower`. `known` is the file below as it was when the team's was made: it tells a section that is new
 * from one that has gone below. What can't be placed is told and kept at the end, never dropped.
 */
export function mergePlaybook(lower: Opened, upper: Opened, known: Opened | undefined): Merged {
  const below = splitBody(lower.front.body, lower.file, lower.front.bodyLine);
  const above = splitBody(upper.front.body, upper.file, upper.front.bodyLine);
  const before = known && splitBody(known.front.body, known.file, known.front.bodyLine);
  const problems: Problem[] = slipsOf(above, below, upper.file);
  const fields = placedOf(upper.front.yaml);
  const laid = laySections(below, above, before, upper.file, problems);
  const changes = [...laid.changes, ...removeSections(laid.slots, listOf(fields, 'remove'), before, problems)];
  const order = [
    ...laid.first,
    ...laid.slots.flatMap(({ shown, isMoved, followers }) => [...(shown && !isMoved ? [shown] : []), ...followers]),
    ...laid.last,
  ].map((part) => linesOf(part, laid.slots));
  const lines = [
    ...introOf(below, above),
    ...order.flatMap((section) => [blank(section[0], upper.file), ...trimmed(section)]),
    blank(undefined, upper.file),
  ];
  const merged = mergeFields(lower, upper, known, { below, above, removed: laid.slots.filter(isRemoved).map(({ part }) => part) });
  return {
    front: { yaml: merged.yaml, body: linesText(lines), bodyLine: 1 },
    lines,
    keys: merged.keys,
    sections: changes,
    hasIntro: above.hasIntro,
    drift:
      known && before
        ? [...driftOfFields(lower, upper, known), ...driftOfIntro(below, above, before), ...driftOfSections(below, above, before, changes)]
        : [],
    problems: [...problems, ...merged.problems],
  };
}

interface LaidSections {
  readonly slots: readonly Slot[];
  readonly first: readonly BodyPart[];
  readonly last: readonly BodyPart[];
  readonly changes: readonly SectionChange[];
}

/** Puts each section of the team in its place: the first of a heading over the first of that heading below, and so on. */
function laySections(below: Body, above: Body, before: Body | undefined, file: string, problems: Problem[]): LaidSections {
  const slots = below.parts.map((part): Slot => ({ part, shown: part, isMoved: false, appended: [], followers: [] }));
  const [first, last]: [BodyPart[], BodyPart[]] = [[], []];
  const changes: SectionChange[] = [];
  for (const part of above.parts) {
    const { title, instruction, heading } = part;
    const twins = slots.filter((slot) => slot.part.key === part.key);
    const note = (way: SectionChange['way']): void => void changes.push({ title, way, line: heading.line });
    const [twin] = twins;
    if (twin && instruction?.name === 'append') {
      twin.appended.push(part);
      note('appends');
      continue;
    }
    const replaced = twins.find(({ part: below, shown }) => shown === below);
    const place = placeOf(part, slots, below, file, problems);
    if (replaced) {
      replaced.shown = part;
      replaced.isMoved = place !== undefined;
      note('replaces');
    } else {
      if (!twin) tellOfNew(part, below, before, file, problems);
      note('adds');
    }
    if (place === 'first') first.push(part);
    else if (place) place.followers.push(part);
    else if (!replaced) (twins.at(-1)?.followers ?? last).push(part);
  }
  return { slots, first, last, changes };
}

/** The lines of a section with what the team added to it. A list goes on as the list it is: an empty line would set its entries apart. */
function linesOf(part: BodyPart, slots: readonly Slot[]): readonly SourceLine[] {
  const lines = [...trimmed(part.lines)];
  for (const { content, heading } of slots.find(({ shown }) => shown === part)?.appended ?? []) {
    const first = content.findIndex(({ text }) => text.trim() !== '');
    const isInList = lines.length > 1 && /^(?:[-*+]\s|\d+[.)]\s|\s+\S)/.test(lines.at(-1)?.text ?? '');
    const goesOn = isInList && /^(?:[-*+]|\d+[.)])\s/.test(content[first]?.text ?? '');
    if (!goesOn) lines.push(blank(heading, heading.file));
    lines.push(...trimmed(content).slice(Math.max(0, first)));
  }
  return lines;
}

/** Where an instruction sends a section; nothing where it stays in its order. */
function placeOf(
  { instruction }: BodyPart,
  slots: readonly Slot[],
  below: Body,
  file: string,
  problems: Problem[],
): Slot | 'first' | undefined {
  if (instruction?.name === 'first') return 'first';
  if (instruction?.name !== 'after') return undefined;
  const target = partNamed(below.parts, instruction.target);
  if (!target) problems.push(problemAt({ file, line: instruction.line, column: 1 }, afterWhat(instruction.target, titlesOf(below))));
  return slots.find((slot) => slot.part === target);
}

/** Says what may be wrong with a section that nothing below answers to. */
function tellOfNew(
  { title, instruction, heading }: BodyPart,
  below: Body,
  before: Body | undefined,
  file: string,
  problems: Problem[],
): void {
  const place = { file, line: heading.line, column: 1 };
  const titles = titlesOf(below);
  if (instruction?.name === 'append') return void problems.push(problemAt(place, nothingToAppendTo(title, titles)));
  if (before && partTitled(before.parts, title)) return void problems.push(problemAt(place, baseSectionGone(title)));
  const meant = nearest(title, titles);
  // Beyond two letters it is another heading, and "Week 2" is no slip of "Week 1".
  const isSlip = meant !== undefined && editDistance(title, meant) <= 2 && digitsOf(title) === digitsOf(meant);
  if (isSlip) problems.push(problemAt(place, nearlyThere(title, meant)));
}

/** Takes out the sections that `remove:` names. One that the team also writes stays. */
function removeSections(
  slots: readonly Slot[],
  names: ReturnType<typeof listOf>,
  before: Body | undefined,
  problems: Problem[],
): SectionChange[] {
  const parts = slots.map(({ part }) => part);
  return names.flatMap(({ text: name, place }): SectionChange[] => {
    const left = slots.filter((slot) => !isRemoved(slot)).map(({ part }) => part);
    const target = partNamed(left, name);
    const slot = slots.find(({ part }) => part === target);
    if (!slot) {
      const wasThere = before !== undefined && partNamed(before.parts, name) !== undefined;
      problems.push(
        problemAt(
          place,
          emptyRemoval(
            name,
            parts.map(({ title }) => title),
            wasThere,
          ),
        ),
      );
      return [];
    }
    if (slot.shown !== slot.part || slot.appended.length > 0) {
      problems.push(problemAt(place, removedAndWritten(slot.part.title)));
      return [];
    }
    slot.shown = undefined;
    return [{ title: slot.part.title, way: 'removes', line: place.line }];
  });
}

function isRemoved({ shown }: Slot): boolean {
  return shown === undefined;
}

/** The team's text above the first section where it says something; comments alone leave the one below. */
function introOf(below: Body, above: Body): readonly SourceLine[] {
  const [theirs, mine] = [trimmed(below.intro), trimmed(above.intro)];
  if (above.hasIntro || mine.length === 0) return above.hasIntro ? mine : theirs;
  return [...theirs, ...mine.slice(0, 1).map((line) => ({ ...line, text: '' })), ...mine];
}

function slipsOf(above: Body, below: Body, file: string): Problem[] {
  return above.slips
    .filter(({ about }) => about === undefined || partNamed(below.parts, about) !== undefined)
    .map(({ text, meant, line }) =>
      problemAt({ file, line, column: 1 }, meant === undefined ? idleInstruction(text) : nearlyInstruction(text, meant)),
    );
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function titlesOf(body: Body): string[] {
  return body.parts.map(({ title }) => title);
}

function trimmed(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return lines.slice(0, last + 1);
}

function blank(beside: SourceLine | undefined, file: string): SourceLine {
  return { text: '', file: beside?.file ?? file, line: beside?.line ?? 1 };
}
