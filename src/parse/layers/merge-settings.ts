// The team's settings, sources and synonyms over those below.

import type { Problem } from '../../model/problem.ts';
import type { LayeredFile } from '../front-matter.ts';
import type { TextFile } from '../read.ts';
import { readYaml } from '../yaml.ts';
import { joinGroups } from './join-groups.ts';
import { mergePlaced, type KeyedLists } from './merge-yaml.ts';
import { placedOf, textOf, yamlOf, type Placed } from './placed.ts';

/** Lists in settings whose entries are told apart by a key. In a team's file an entry may say `hidden: true`. */
export const keyed: KeyedLists = {
  categories: { key: 'id', needs: ['title', 'summary'] },
  handbooks: { key: 'address', needs: ['title'] },
  points: { key: 'id', needs: ['home', 'point'] },
};

/** One settings file over another. A file that can't be read is told of, and the other one holds. */
export function mergeSettings(
  lower: LayeredFile,
  upper: TextFile,
  problems: Problem[],
): { readonly file: LayeredFile; readonly hiddenCategories: readonly string[] } {
  const below = readYaml(lower.text, { file: lower.file, line: 1, column: 1 }, 'file');
  const above = readYaml(upper.text, { file: upper.file, line: 1, column: 1 }, 'file');
  problems.push(...above.problems);
  if (!below.yaml || !above.yaml) return { file: lower, hiddenCategories: [] };
  const [base, team] = [placedOf(below.yaml), placedOf(above.yaml)];
  // A file of comments only says nothing.
  if (team.kind === 'map' && team.entries.size === 0) return { file: lower, hiddenCategories: [] };
  const merged = base.kind === 'list' && team.kind === 'list' ? joinGroups(base, team) : mergePlaced(base, team, keyed, problems);
  return { file: { ...lower, file: upper.file, yaml: yamlOf(merged) }, hiddenCategories: hiddenIds(team) };
}

function hiddenIds(settings: Placed): string[] {
  const categories = settings.kind === 'map' ? settings.entries.get('categories')?.value : undefined;
  if (categories?.kind !== 'list') return [];
  return categories.entries.flatMap((entry) => (textOf(entry, 'hidden') === 'true' ? [textOf(entry, 'id') ?? ''] : []));
}
