// A team's file that extends the one below: its front matter key by key, its sections by their headings. What it doesn't
// name comes from below, so that improvements made there arrive.

import type { Drift, Override, SectionChange } from '../../model/layers.ts';
import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { FrontMatter } from '../front-matter.ts';
import { layerKeys, type Opened } from './opened.ts';
import { afterWhat, baseSectionGone, emptyRemoval, nearlyThere, nothingToAppendTo } from './layer-faults.ts';
import { driftOfFields, driftOfSections } from './drift.ts';
import { mergePlaced } from './merge-yaml.ts';
import { placedOf, without, yamlOf, type Placed } from './placed.ts';
import { linesText, partNamed, splitBody, type Body, type BodyPart, type SourceLine } from './split-body.ts';

/** Two files as one. */
export interface Merged {
  readonly front: FrontMatter;
  /** The lines of the merged text from its first: where each comes from. */
  readonly lines: readonly SourceLine[];
  readonly keys: Override['keys'];
  readonly sections: readonly SectionChange[];
  /** Anchors that were removed. */
  readonly removed: ReadonlySet<string>;
  readonly drift: readonly Drift[];
  readonly problems: readonly Problem[];
}

/**
 * Lays `upper` over `lower`. `known` is the file below as it was when the team's was made: it tells a section that is new
 * from one that has gone below. What can't be placed is told and kept at the end, never dropped.
 */
export function mergePlaybook(lower: Opened, upper: Opened, known: Opened | undefined): Merged {
  const problems: Problem[] = [];
  const below = splitBody(lower.front.body, lower.file, lower.front.bodyLine);
  const above = splitBody(upper.front.body, upper.file, upper.front.bodyLine);
  const before = known && splitBody(known.front.body, known.file, known.front.bodyLine);
  const changes: SectionChange[] = [];
  const sections = [...below.parts];
  const added = new Map<string, BodyPart[]>();

  for (const part of above.parts) {
    const place = { file: upper.file, line: part.heading.line, column: 1 };
    const target = partNamed(below.parts, part.title);
    const note = (way: SectionChange['way']): void => void changes.push({ title: part.title, way, line: part.heading.line });
    if (target && part.instruction?.name === 'append') {
      const at = sections.findIndex((one) => one.names[0] === target.names[0]);
      const current = sections[at] ?? target;
      sections[at] = { ...current, lines: [...trimmed(current.lines), blank(part), ...part.lines.slice(1)] };
      note('appends');
    } else if (target && part.instruction === undefined) {
      const at = sections.findIndex((one) => one.names[0] === target.names[0]);
      sections[at] = part;
      note('replaces');
    } else {
      if (part.instruction?.name === 'append') problems.push(problemAt(place, nothingToAppendTo(part.title, titlesOf(below))));
      else if (before && partNamed(before.parts, part.title) && !target) problems.push(problemAt(place, baseSectionGone(part.title)));
      else if (!target) {
        const near = nearest(
          part.title.toLowerCase(),
          titlesOf(below).map((title) => title.toLowerCase()),
        );
        const meant = below.parts.find(({ title }) => title.toLowerCase() === near);
        if (meant) problems.push(problemAt(place, nearlyThere(part.title, meant.title)));
      }
      const after = part.instruction?.name === 'first' ? '' : afterOf(part, below, upper.file, problems);
      added.set(after, [...(added.get(after) ?? []), part]);
      note('adds');
    }
  }

  const fields = placedOf(upper.front.yaml);
  const removed = new Set<string>();
  for (const { text: name, place } of listOf(fields, 'remove')) {
    const target = partNamed(below.parts, name);
    if (!target) {
      problems.push(
        problemAt(place, emptyRemoval(name, titlesOf(below), before !== undefined && partNamed(before.parts, name) !== undefined)),
      );
      continue;
    }
    for (const one of target.names) removed.add(one);
    changes.push({ title: target.title, way: 'removes', line: place.line });
  }
  const kept = sections.filter((part) => !removed.has(part.names[0] ?? ''));
  const order = [
    ...(added.get('') ?? []),
    ...kept.flatMap((part) => [part, ...(added.get(part.names[0] ?? '') ?? [])]),
    ...(added.get('end') ?? []),
    // What was to stand after a removed section stands at the end.
    ...[...removed].flatMap((name) => added.get(name) ?? []),
  ];
  const intro = above.intro.some(({ text }) => text.trim() !== '') ? above.intro : below.intro;
  const lines = [
    ...trimmed(intro),
    ...order.flatMap((part) => [blank(part), ...trimmed(part.lines)]),
    { ...blank(above.parts[0]), file: upper.file },
  ];
  const merged = mergePlaced(withoutRemoved(placedOf(lower.front.yaml), removed), without(fields, layerKeys));
  return {
    front: { yaml: yamlOf(merged), body: linesText(lines), bodyLine: 1 },
    lines,
    keys: fields.kind === 'map' ? [...fields.entries.keys()].filter((key) => !layerKeys.includes(key)) : [],
    sections: changes,
    removed,
    drift: known && before ? [...driftOfFields(lower, upper, known), ...driftOfSections(below, before, changes)] : [],
    problems,
  };
}

/** The section that a new one follows: as its instruction says, else the end. */
function afterOf(part: BodyPart, below: Body, file: string, problems: Problem[]): string {
  const { instruction } = part;
  if (instruction?.name !== 'after') return 'end';
  const target = partNamed(below.parts, instruction.target);
  if (!target) problems.push(problemAt({ file, line: instruction.line, column: 1 }, afterWhat(instruction.target, titlesOf(below))));
  return target?.names[0] ?? 'end';
}

function titlesOf(body: Body): string[] {
  return body.parts.map(({ title }) => title);
}

/** A removed checklist takes what front matter says of it along. */
function withoutRemoved(fields: Placed, removed: ReadonlySet<string>): Placed {
  if (fields.kind !== 'map') return fields;
  const entries = new Map(fields.entries);
  for (const key of ['checklists', 'worksheets']) {
    const entry = entries.get(key);
    if (entry) entries.set(key, { ...entry, value: without(entry.value, [...removed]) });
  }
  return { ...fields, entries };
}

/** The texts of a list in front matter; a single text counts as a list of one. */
export function listOf(fields: Placed, key: string): Extract<Placed, { kind: 'text' }>[] {
  const value = fields.kind === 'map' ? fields.entries.get(key)?.value : undefined;
  if (value?.kind === 'text') return [value];
  return value?.kind === 'list' ? value.entries.flatMap((entry) => (entry.kind === 'text' ? [entry] : [])) : [];
}

function trimmed(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return lines.slice(0, last + 1);
}

function blank(part: BodyPart | undefined): SourceLine {
  return { text: '', file: part?.heading.file ?? '', line: part?.heading.line ?? 1 };
}
