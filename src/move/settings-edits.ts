// Names in the settings files: categories and reading orders of handbook.yml, homes of points in sources.yml.

import { pageName, type PageName } from '../model/page-name.ts';
import type { TextFile } from '../parse/read.ts';
import { readYaml, type Yaml, type YamlValue } from '../parse/yaml.ts';
import { nameEdit, type Edit } from './edit.ts';
import { movedName, type Move } from './move.ts';
import { removalEdits } from './removal-edits.ts';

/** The edits of handbook.yml. A playbook that leaves its category leaves its reading order too. */
export function settingsEdits(move: Move, file: TextFile): Edit[] {
  const yaml = yamlOf(file);
  if (!yaml) return [];
  const lines = file.text.split('\n');
  const edits: Edit[] = [];
  const orderEdits = (path: readonly (string | number)[], folder: string): void => {
    const names = listAt(yaml.value, path);
    for (const [index, name] of names.entries()) {
      if (typeof name !== 'string' || pageName(`${folder}/${name}`) !== move.from) continue;
      const place = yaml.placeOf([...path, index]);
      const [category = '', slug = ''] = move.to.split('/');
      edits.push(
        ...(category === folder ? nameEdit(lines, place, name, slug, 'order') : removalEdits(lines, place, name, names.length === 1)),
      );
    }
  };
  for (const [index, category] of listAt(yaml.value, ['categories']).entries()) {
    const id = textAt(category, 'id');
    if (id === undefined) continue;
    if (move.kind === 'category' && id === move.from)
      edits.push(...nameEdit(lines, yaml.placeOf(['categories', index, 'id']), id, move.to, 'category'));
    if (move.kind === 'playbook') orderEdits(['categories', index, 'order'], id);
  }
  if (move.kind === 'packet') orderEdits(['packets'], 'packets');
  return edits;
}

/** The edits of sources.yml: the category that points belong to. */
export function sourcesEdits(move: Move, file: TextFile): Edit[] {
  const yaml = move.kind === 'category' ? yamlOf(file) : undefined;
  if (!yaml) return [];
  const lines = file.text.split('\n');
  return listAt(yaml.value, ['points']).flatMap((point, index) => {
    const home = textAt(point, 'home');
    const write = home === undefined ? home : movedName(move, home as PageName);
    return home === undefined || write === undefined || write === home
      ? []
      : nameEdit(lines, yaml.placeOf(['points', index, 'home']), home, write, 'home');
  });
}

function yamlOf(file: TextFile): Yaml | undefined {
  return readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file').yaml;
}

/** The list at a path; empty where there is none. */
function listAt(value: YamlValue, path: readonly (string | number)[]): readonly YamlValue[] {
  let current: unknown = value;
  for (const part of path) current = typeof current === 'object' && current !== null ? Reflect.get(current, part) : undefined;
  return Array.isArray(current) ? current : [];
}

function textAt(value: YamlValue, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && !Array.isArray(value) ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : undefined;
}
