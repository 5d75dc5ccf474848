// A team's packet that extends the one below: its front matter key by key, sheets added and removed, its own cover if it has one.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import { driftOfCover, driftOfFields } from './drift.ts';
import { nothingToTakeOut } from './layer-faults.ts';
import { mergePlaced } from './merge-yaml.ts';
import type { Merged } from './merge-playbook.ts';
import { layerKeys, type Opened } from './opened.ts';
import { listOf, placedOf, without, yamlOf, type Placed } from './placed.ts';
import { isBlankText, type SourceLine } from './split-body.ts';

/** Lays a packet over the one below. `known` is that one as it was when the team's was made. */
export function mergePacket(lower: Opened, upper: Opened, known: Opened | undefined): Merged {
  const problems: Problem[] = [];
  const fields = placedOf(upper.front.yaml);
  const merged = mergePlaced(placedOf(lower.front.yaml), without(fields, layerKeys));
  const hasCover = !isBlankText(upper.front.body);
  const cover = hasCover ? upper : lower;
  const lines = cover.front.body
    .split('\n')
    .map((text, index): SourceLine => ({ text, file: cover.file, line: cover.front.bodyLine + index }));
  return {
    front: { yaml: yamlOf(withSheets(merged, fields, problems)), body: cover.front.body, bodyLine: 1 },
    lines,
    keys: fields.kind === 'map' ? [...fields.entries.keys()].filter((key) => key !== 'extends') : [],
    sections: [],
    hasIntro: hasCover,
    drift: known ? [...driftOfFields(lower, upper, known), ...(hasCover ? driftOfCover(lower, upper, known) : [])] : [],
    problems,
  };
}

/** The packet's sheets without those that are removed, and with those added that it doesn't have yet. */
function withSheets(packet: Placed, upper: Placed, problems: Problem[]): Placed {
  if (packet.kind !== 'map') return packet;
  const sheets = packet.entries.get('sheets');
  if (sheets?.value.kind !== 'list') return packet;
  const names = listOf(packet, 'sheets').map(({ text }) => text.trim());
  const dropped = new Set(listOf(upper, 'remove').map(({ text }) => text.trim()));
  for (const { text, place } of listOf(upper, 'remove')) {
    if (!names.includes(text.trim())) problems.push(problemAt(place, nothingToTakeOut(text, nearest(text, names))));
  }
  const kept = sheets.value.entries.filter((entry) => entry.kind !== 'text' || !dropped.has(entry.text.trim()));
  const left = new Set(kept.flatMap((entry) => (entry.kind === 'text' ? [entry.text.trim()] : [])));
  const value: Placed = { ...sheets.value, entries: [...kept, ...listOf(upper, 'add').filter(({ text }) => !left.has(text.trim()))] };
  return { ...packet, entries: new Map(packet.entries).set('sheets', { ...sheets, value }) };
}
