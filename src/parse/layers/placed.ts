// YAML as a tree that keeps the place of every value, so that two files can be merged and still say where each value stands.

import type { Place } from '../../model/problem.ts';
import type { Yaml, YamlValue } from '../yaml.ts';

/** A value and where it stands. */
export type Placed =
  | { readonly kind: 'text'; readonly place: Place; readonly text: string }
  | { readonly kind: 'list'; readonly place: Place; readonly entries: readonly Placed[] }
  | { readonly kind: 'map'; readonly place: Place; readonly entries: ReadonlyMap<string, PlacedEntry> };

/** A key of a map with its value. */
export interface PlacedEntry {
  readonly keyPlace: Place;
  readonly value: Placed;
}

/** The tree of a YAML text. */
export function placedOf(yaml: Yaml): Placed {
  const at = (value: YamlValue, path: readonly PropertyKey[]): Placed => {
    const place = yaml.placeOf(path);
    if (typeof value === 'string') return { kind: 'text', place, text: value };
    if (isList(value)) return { kind: 'list', place, entries: value.map((entry, index) => at(entry, [...path, index])) };
    const entries = Object.entries(value).map(
      ([key, entry]) => [key, { keyPlace: yaml.placeOfKey(path, key), value: at(entry, [...path, key]) }] as const,
    );
    return { kind: 'map', place, entries: new Map(entries) };
  };
  return at(yaml.value, []);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** A tree as parsed YAML. */
export function yamlOf(tree: Placed): Yaml {
  const nodeAt = (path: readonly PropertyKey[]): Placed => {
    let node = tree;
    for (const part of path) {
      const next =
        node.kind === 'list' ? node.entries[Number(part)] : node.kind === 'map' ? node.entries.get(String(part))?.value : undefined;
      if (!next) return node;
      node = next;
    }
    return node;
  };
  return {
    value: valueOf(tree),
    placeOf: (path) => nodeAt(path).place,
    placeOfKey: (path, key) => {
      const node = nodeAt(path);
      return (node.kind === 'map' ? node.entries.get(key)?.keyPlace : undefined) ?? node.place;
    },
  };
}

/** A tree as plain values. */
export function valueOf(node: Placed): YamlValue {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.entries.map(valueOf);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, valueOf(value)]));
}

/** The text under a key of a map. */
export function textOf(node: Placed, key: string): string | undefined {
  const value = node.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.kind === 'text' ? value.text.trim() : undefined;
}

/** A map without some of its keys. */
export function without(node: Placed, keys: readonly string[]): Placed {
  if (node.kind !== 'map') return node;
  return { ...node, entries: new Map([...node.entries].filter(([key]) => !keys.includes(key))) };
}

/** The texts of the list under a key of a map; a single text counts as a list of one. */
export function listOf(node: Placed, key: string): Extract<Placed, { kind: 'text' }>[] {
  const value = node.kind === 'map' ? node.entries.get(key)?.value : undefined;
  if (value?.kind === 'text') return [value];
  return value?.kind === 'list' ? value.entries.flatMap((entry) => (entry.kind === 'text' ? [entry] : [])) : [];
}
