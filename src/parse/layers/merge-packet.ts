// A team's packet that extends the one below: its front matter key by key, sheets added and removed, its own cover if it has one.

import { driftOfFields } from './drift.ts';
import { mergePlaced } from './merge-yaml.ts';
import { listOf, type Merged } from './merge-playbook.ts';
import { layerKeys, type Opened } from './opened.ts';
import { placedOf, without, yamlOf, type Placed } from './placed.ts';
import type { SourceLine } from './split-body.ts';

/** Lays a packet over the one below. */
export function mergePacket(lower: Opened, upper: Opened, known: Opened | undefined): Merged {
  const fields = placedOf(upper.front.yaml);
  const merged = mergePlaced(placedOf(lower.front.yaml), without(fields, layerKeys));
  const cover = upper.front.body.trim() === '' ? lower : upper;
  const lines = cover.front.body
    .split('\n')
    .map((text, index): SourceLine => ({ text, file: cover.file, line: cover.front.bodyLine + index }));
  return {
    front: { yaml: yamlOf(withSheets(merged, fields)), body: cover.front.body, bodyLine: 1 },
    lines,
    keys: fields.kind === 'map' ? [...fields.entries.keys()].filter((key) => key !== 'extends') : [],
    sections: [],
    removed: new Set(),
    drift: known ? driftOfFields(lower, upper, known) : [],
    problems: [],
  };
}

function withSheets(packet: Placed, upper: Placed): Placed {
  if (packet.kind !== 'map') return packet;
  const sheets = packet.entries.get('sheets');
  if (sheets?.value.kind !== 'list') return packet;
  const dropped = new Set(listOf(upper, 'remove').map(({ text }) => text));
  const kept = sheets.value.entries.filter((entry) => entry.kind !== 'text' || !dropped.has(entry.text));
  const value: Placed = { ...sheets.value, entries: [...kept, ...listOf(upper, 'add')] };
  return { ...packet, entries: new Map(packet.entries).set('sheets', { ...sheets, value }) };
}
