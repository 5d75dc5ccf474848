// revisions.yml: what printed sheets said in their earlier versions.

import type { Problem } from '../model/problem.ts';
import type { Revisions } from '../model/revision.ts';
import type { TextFile } from './read.ts';
import { revisionsSchema } from './schema.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

/** The history of checklists and packets. */
export function parseRevisions(file: TextFile): { readonly revisions: Revisions; readonly problems: readonly Problem[] } {
  const { yaml, problems } = readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  if (!yaml) return { revisions: new Map(), problems };
  const { value, problems: faults } = validate(revisionsSchema, yaml);
  return { revisions: new Map(Object.entries(value ?? {})), problems: [...problems, ...faults] };
}
