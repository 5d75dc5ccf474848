// What has changed below a team's file since it was made: only the parts that it stands in for, since the others arrive by themselves.

import type { Drift, SectionChange } from '../../model/layers.ts';
import { layerKeys, type Opened } from './opened.ts';
import { linesText, partNamed, type Body } from './split-body.ts';

/** Sections that the team replaced and that read otherwise now. */
export function driftOfSections(below: Body, before: Body, changes: readonly SectionChange[]): Drift[] {
  return changes.flatMap(({ title, way, line }): Drift[] => {
    const then = way === 'replaces' || way === 'adds' ? partNamed(before.parts, title) : undefined;
    if (!then) return [];
    const was = linesText(then.lines).trimEnd();
    const part = partNamed(below.parts, title);
    const now = part ? linesText(part.lines).trimEnd() : '';
    return was === now ? [] : [{ what: title, line, was, now }];
  });
}

/** Front matter that the team replaced and that reads otherwise now. */
export function driftOfFields(lower: Opened, upper: Opened, known: Opened): Drift[] {
  const [now, mine, then] = [lower, upper, known].map(({ front }) => front.yaml.value);
  if (typeof now !== 'object' || typeof mine !== 'object' || typeof then !== 'object') return [];
  return Object.keys(mine)
    .filter((key) => !layerKeys.includes(key))
    .flatMap((key): Drift[] => {
      const [was, is] = [worded(Reflect.get(then, key)), worded(Reflect.get(now, key))];
      return was === is ? [] : [{ what: `front matter: ${key}`, line: upper.front.yaml.placeOfKey([], key).line, was, now: is }];
    });
}

/** The whole file, where the team replaced it as a whole. */
export function driftOfWhole(now: string, was: string): Drift[] {
  return now === was ? [] : [{ what: '', line: 1, was: was.trimEnd(), now: now.trimEnd() }];
}

function worded(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
}
