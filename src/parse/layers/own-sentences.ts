// strings.yml: sentences of the interface in the team's words, by their names.

import type { OwnSentence } from '../../model/handbook.ts';
import type { Problem } from '../../model/problem.ts';
import type { TextFile } from '../read.ts';
import { readYaml } from '../yaml.ts';
import { placedOf, type Placed } from './placed.ts';

/** Every text of the file with its keys and place. Whether there is such a sentence is for the planning to say. */
export function readOwnSentences(file: TextFile, problems: Problem[]): OwnSentence[] {
  const { yaml, problems: faults } = readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  problems.push(...faults);
  if (!yaml) return [];
  const walk = (node: Placed, path: readonly string[]): OwnSentence[] => {
    if (node.kind === 'text') return [{ path, text: node.text, place: node.place }];
    if (node.kind === 'list') return node.entries.flatMap((entry, index) => walk(entry, [...path, String(index)]));
    return [...node.entries].flatMap(([key, { value, keyPlace }]) =>
      walk(value, [...path, key]).map((one) => (path.length === 0 && value.kind === 'text' ? { ...one, place: keyPlace } : one)),
    );
  };
  return walk(placedOf(yaml), []).filter(({ path }) => path.length > 0);
}
