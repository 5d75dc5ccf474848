// strings.yml: sentences of the interface in the team's words, by their names.

import type { OwnSentence } from '../../model/handbook.ts';
import { problemAt, type Fault, type Place, type Problem } from '../../model/problem.ts';
import type { TextFile } from '../read.ts';
import { readYaml } from '../yaml.ts';
import { placedOf, type Placed } from './placed.ts';

/** Every text of the file with its keys and the place of the last of them. Whether there is such a sentence is for the planning to say. */
export function readOwnSentences(file: TextFile, problems: Problem[]): OwnSentence[] {
  const { yaml, problems: faults } = readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  problems.push(...faults);
  if (!yaml) return [];
  const walk = (node: Placed, path: readonly string[], place: Place): OwnSentence[] => {
    if (node.kind === 'text') return [{ path, text: node.text, place }];
    if (node.kind === 'list') return node.entries.flatMap((entry, index) => walk(entry, [...path, String(index)], entry.place));
    return [...node.entries].flatMap(([key, { value, keyPlace }]) => walk(value, [...path, key], keyPlace));
  };
  const tree = placedOf(yaml);
  if (tree.kind !== 'map') problems.push(problemAt(tree.place, notKeys));
  return tree.kind === 'map' ? walk(tree, [], tree.place) : [];
}

const notKeys: Fault = {
  severity: 'warning',
  code: 'unknown-sentence',
  message: 'Found no names of sentences, expected lines such as `footer: "…"`',
  hint: '`npm run where -- strings` lists every sentence with its name',
};
