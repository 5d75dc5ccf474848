// Names in revisions.yml: what printed sheets said is remembered under the name that the sheet has now.

import { readPageName } from '../model/page-name.ts';
import type { TextFile } from '../parse/read.ts';
import { readYaml } from '../parse/yaml.ts';
import { nameEdit, type Edit } from './edit.ts';
import { movedName, type Move } from './move.ts';

/** A line that opens the history of a sheet, as `npm run revisions` writes it. */
const opening = /^"([^"\\]+)":$/;

/** The edits of revisions.yml. The file can be large, so it is read line by line where it is as we write it. */
export function historyEdits(move: Move, file: TextFile): Edit[] {
  const lines = file.text.split('\n');
  const isOurs = lines.every((line) => /^(?:#.*|"(?:[^"\\]|\\.)*":|\s+\S.*|)$/.test(line));
  const yaml = isOurs ? undefined : readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file').yaml;
  const opened = isOurs
    ? lines.flatMap((line, index) => {
        const name = opening.exec(line)?.[1];
        return name === undefined ? [] : [{ name, place: { file: file.file, line: index + 1, column: 1 } }];
      })
    : Object.keys(yaml?.value ?? {}).flatMap((name) => (yaml ? [{ name, place: yaml.placeOfKey([], name) }] : []));
  return opened.flatMap(({ name, place }) => {
    const known = readPageName(name);
    const write = known && movedName(move, known);
    return write === undefined || write === known ? [] : nameEdit(lines, place, name, write, 'history');
  });
}
