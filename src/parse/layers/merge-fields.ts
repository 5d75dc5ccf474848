// The front matter of a playbook that extends the one below. Keys of checklists and worksheets go with their sections:
// what happens to those below never leaves the team with keys for nothing, or with a checklist that nothing is said of.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { Yaml } from '../yaml.ts';
import { keysForNothing } from './layer-faults.ts';
import { mergePlaced } from './merge-yaml.ts';
import { layerKeys, type Opened } from './opened.ts';
import { placedOf, without, yamlOf, type Placed, type PlacedEntry } from './placed.ts';
import type { Body, BodyPart } from './split-body.ts';

/** What is known of the sections. */
export interface SectionsOf {
  readonly below: Body;
  readonly above: Body;
  /** Those of the file below that the team takes out. */
  readonly removed: readonly BodyPart[];
}

/** The front matter of both as one, and which keys are the team's. */
export interface MergedFields {
  readonly yaml: Yaml;
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
}

/** The keys that speak of sections. */
const ofSections = ['checklists', 'worksheets'];

/** Lays the front matter of `upper` over that of `lower`. `known` is the file below as it was when the team's was made. */
export function mergeFields(lower: Opened, upper: Opened, known: Opened | undefined, sections: SectionsOf): MergedFields {
  const problems: Problem[] = [];
  const left = sections.below.parts.filter((part) => !sections.removed.includes(part));
  const written = namesIn(sections.above.parts);
  const there = new Set([...namesIn(left), ...written]);
  const gone = new Set([...namesIn(sections.removed)].filter((name) => !there.has(name)));
  const old = known && placedOf(known.front.yaml);
  let [base, team] = [placedOf(lower.front.yaml), without(placedOf(upper.front.yaml), ownLayerKeys)];
  const keys = team.kind === 'map' ? [...team.entries.keys()] : [];
  for (const key of ofSections) {
    const before = [...entriesOf(old, key)].filter(([name]) => written.has(name));
    base = withEntries(
      base,
      key,
      [...before, ...entriesOf(base, key)].filter(([name]) => !gone.has(name)),
    );
    team = withEntries(
      team,
      key,
      [...entriesOf(team, key)].filter(([name, { keyPlace }]) => {
        if (there.has(name)) return true;
        problems.push(problemAt(keyPlace, keysForNothing(key, name, nearest(name, there))));
        return false;
      }),
    );
  }
  return { yaml: yamlOf(mergePlaced(base, team)), keys, problems };
}

/** `add` is for packets: in a playbook it is a key like any other that isn't known. */
const ownLayerKeys = layerKeys.filter((key) => key !== 'add');

/** What checklists and worksheets are called in front matter. */
function namesIn(parts: readonly BodyPart[]): Set<string> {
  return new Set(parts.flatMap(({ names }) => names.slice(1)));
}

function entriesOf(node: Placed | undefined, key: string): ReadonlyMap<string, PlacedEntry> {
  const value = node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.kind === 'map' ? value.entries : new Map<string, PlacedEntry>();
}

/** A map with other entries under a key that holds a map; what isn't one is left as it is, for the check to tell. */
function withEntries(node: Placed, key: string, entries: readonly (readonly [string, PlacedEntry])[]): Placed {
  if (node.kind !== 'map') return node;
  const entry = node.entries.get(key);
  const [beside] = entries;
  if (entry ? entry.value.kind !== 'map' : !beside) return node;
  const keyPlace = entry?.keyPlace ?? beside?.[1].keyPlace ?? node.place;
  const value: Placed = { kind: 'map', place: entry?.value.place ?? keyPlace, entries: new Map(entries) };
  return { ...node, entries: new Map(node.entries).set(key, { keyPlace, value }) };
}
