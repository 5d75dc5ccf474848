// What has changed below a team's file since it was made: only the parts that it stands in for, since the others arrive by
// themselves; and of those only what the team's doesn't say already.

import type { Drift, SectionChange } from '../../model/layers.ts';
import { layerKeys, type Opened } from './opened.ts';
import { placedOf, valueOf, type Placed } from './placed.ts';
import { keyOf, linesText, partTitled, type Body, type SourceLine } from './split-body.ts';

/** Sections that the team replaced and that read otherwise now. */
export function driftOfSections(below: Body, above: Body, before: Body, changes: readonly SectionChange[]): Drift[] {
  const written = changes.filter(({ way }) => way === 'replaces' || way === 'adds');
  return written.flatMap(({ title, line }, index): Drift[] => {
    // The second section of a heading stands over the second below.
    const earlier = written.slice(0, index).filter((one) => keyOf(one.title) === keyOf(title)).length;
    const then = partTitled(before.parts, title, earlier);
    if (!then) return [];
    const mine = above.parts.find(({ heading }) => heading.line === line);
    const now = partTitled(below.parts, title, earlier);
    return driftOf('section', title, line, textOf(then.lines), textOf(now?.lines), textOf(mine?.lines));
  });
}

/** What stands above the first section, where the team replaced it. */
export function driftOfIntro(below: Body, above: Body, before: Body): Drift[] {
  if (!above.hasIntro) return [];
  const line = above.intro.find(({ text }) => text.trim() !== '')?.line ?? 1;
  return driftOf('intro', '', line, textOf(before.intro), textOf(below.intro), textOf(above.intro));
}

/** A packet's cover, where the team replaced it. */
export function driftOfCover(lower: Opened, upper: Opened, known: Opened): Drift[] {
  const [now, mine, then] = [lower, upper, known].map(({ front }) => front.body.trim());
  return driftOf('cover', '', upper.front.bodyLine, then ?? '', now ?? '', mine ?? '');
}

/** Front matter that the team replaced and that reads otherwise now; in maps, which merge, only the keys that it names. */
export function driftOfFields(lower: Opened, upper: Opened, known: Opened): Drift[] {
  const walk = (mine: Placed, now: Placed | undefined, then: Placed | undefined, path: readonly string[], line: number): Drift[] => {
    if (mine.kind !== 'map') return driftOf('key', path.join('.'), line, worded(then), worded(now), worded(mine));
    return [...mine.entries].flatMap(([key, { value, keyPlace }]) =>
      path.length === 0 && layerKeys.includes(key) ? [] : walk(value, entryOf(now, key), entryOf(then, key), [...path, key], keyPlace.line),
    );
  };
  return walk(placedOf(upper.front.yaml), placedOf(lower.front.yaml), placedOf(known.front.yaml), [], 1);
}

/** The whole file, where the team replaced it as a whole. */
export function driftOfWhole(now: string, was: string, mine: string): Drift[] {
  return driftOf('file', '', 1, was.trimEnd(), now.trimEnd(), mine.trimEnd());
}

function driftOf(part: Drift['part'], what: string, line: number, was: string, now: string, mine: string): Drift[] {
  return was === now || mine === now ? [] : [{ part, what, line, was, now }];
}

function textOf(lines: readonly SourceLine[] = []): string {
  return linesText(lines).trim();
}

function entryOf(node: Placed | undefined, key: string): Placed | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

function worded(node: Placed | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'text') return node.text;
  const isPlain = node.kind === 'list' && node.entries.every((entry) => entry.kind === 'text');
  return isPlain ? `[${node.entries.map(worded).join(', ')}]` : JSON.stringify(valueOf(node), undefined, 2);
}
