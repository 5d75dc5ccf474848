// Names in the settings files: categories and reading orders of handbook.yml, homes of points in sources.yml.

import { pageName, type PageName } from '../model/page-name.ts';
import type { TextFile } from '../parse/read.ts';
import { readYaml, type Yaml } from '../parse/yaml.ts';
import { nameEdit, type Edit } from './edit.ts';
import { movedName, type Move } from './move.ts';
import { removalEdits } from './removal-edits.ts';
import { listAt, textsAt, textUnder } from './yaml-texts.ts';

/** The edits of handbook.yml. A playbook that leaves its category leaves its reading order too. */
export function settingsEdits(move: Move, file: TextFile): Edit[] {
  const yaml = yamlOf(file);
  if (!yaml) return [];
  const lines = file.text.split('\n');
  if (move.kind === 'packet') return orderEdits(move, yaml, lines, ['packets'], 'packets');
  return listAt(yaml.value, ['categories'])
    .flatMap((category, index): Edit[] => {
      const id = textUnder(category, 'id');
      if (id === undefined) return [];
      if (move.kind === 'playbook') return orderEdits(move, yaml, lines, ['categories', index, 'order'], id);
      return id === move.from ? nameEdit(lines, yaml.placeOf(['categories', index, 'id']), id, move.to, 'category') : [];
    })
    .concat(
      textsAt(yaml, ['category_order']).flatMap(({ text, place }) =>
        move.kind === 'category' && text === move.from ? nameEdit(lines, place, text, move.to, 'order') : [],
      ),
    );
}

function orderEdits(move: Move, yaml: Yaml, lines: readonly string[], path: readonly (string | number)[], folder: string): Edit[] {
  const names = textsAt(yaml, path);
  const [category = '', slug = ''] = move.to.split('/');
  return names
    .filter(({ text }) => pageName(`${folder}/${text}`) === move.from)
    .flatMap(({ text, place }) =>
      category === folder ? nameEdit(lines, place, text, slug, 'order') : removalEdits(lines, place, text, names.length === 1),
    );
}

/** The edits of sources.yml: the category that points belong to. */
export function sourcesEdits(move: Move, file: TextFile): Edit[] {
  const yaml = move.kind === 'category' ? yamlOf(file) : undefined;
  if (!yaml) return [];
  const lines = file.text.split('\n');
  return listAt(yaml.value, ['points']).flatMap((point, index) => {
    const home = textUnder(point, 'home');
    const write = home === undefined ? home : movedName(move, home as PageName);
    return home === undefined || write === undefined || write === home
      ? []
      : nameEdit(lines, yaml.placeOf(['points', index, 'home']), home, write, 'home');
  });
}

function yamlOf(file: TextFile): Yaml | undefined {
  return readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file').yaml;
}
