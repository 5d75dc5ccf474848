// Texts in YAML with their places, for edits.

import type { Place } from '../model/problem.ts';
import type { Yaml, YamlValue } from '../parse/yaml.ts';

/** A text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** The list at a path; empty where there is none. */
export function listAt(value: YamlValue, path: readonly (string | number)[]): readonly YamlValue[] {
  let current: unknown = value;
  for (const part of path) current = typeof current === 'object' && current !== null ? Reflect.get(current, part) : undefined;
  return Array.isArray(current) ? current : [];
}

/** The texts of the list at a path. */
export function textsAt(yaml: Yaml, path: readonly (string | number)[]): PlacedText[] {
  return listAt(yaml.value, path).flatMap((text, index) =>
    typeof text === 'string' ? [{ text, place: yaml.placeOf([...path, index]) }] : [],
  );
}

/** The text under a key; nothing where there is none. */
export function textUnder(value: YamlValue, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && !Array.isArray(value) ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : undefined;
}
