// revisions.yml: what printed sheets said in their earlier versions.

import type { Problem } from '../model/problem.ts';
import type { Revision, Revisions } from '../model/revision.ts';
import type { TextFile } from './read.ts';
import { revisionsSchema } from './schema.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

/**
 * The history of checklists and packets. The file grows with the handbook, so it is read line by line as `npm run revisions`
 * writes it; one that was written otherwise is read as YAML, which is slower and tells what is wrong with it.
 */
export function parseRevisions(file: TextFile): { readonly revisions: Revisions; readonly problems: readonly Problem[] } {
  const written = readAsWritten(file.text);
  if (written) return { revisions: written, problems: [] };
  const { yaml, problems } = readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  if (!yaml) return { revisions: new Map(), problems };
  const { value, problems: faults } = validate(revisionsSchema, yaml);
  return { revisions: new Map(Object.entries(value ?? {})), problems: [...problems, ...faults] };
}

/** The five kinds of lines; texts are JSON's, which YAML reads too. */
const lines = {
  comment: /^(?:#.*)?$/,
  id: /^("(?:[^"\\]|\\.)*"):$/,
  revision: /^  - revision: ("(?:[^"\\]|\\.)*")$/,
  on: /^    on: (\d{4}-\d{2}-\d{2})$/,
  items: /^    items:(?: \[\])?$/,
  item: /^      - ("(?:[^"\\]|\\.)*")$/,
} as const;

/** Undefined where a line isn't as written by us. */
function readAsWritten(text: string): Map<string, Revision[]> | undefined {
  const revisions = new Map<string, Revision[]>();
  let history: Revision[] | undefined;
  let items: string[] | undefined;
  let revision: string | undefined;
  for (const line of text.split('\n')) {
    const id = lines.id.exec(line)?.[1];
    const found = lines.revision.exec(line)?.[1];
    const on = lines.on.exec(line)?.[1];
    const item = lines.item.exec(line)?.[1];
    if (item !== undefined && items) items.push(textOf(item));
    else if (id !== undefined && !revisions.has(textOf(id))) revisions.set(textOf(id), (history = []));
    else if (found !== undefined && history) revision = textOf(found);
    else if (on !== undefined && history && revision !== undefined) {
      items = [];
      history.push({ revision, on, items });
      revision = undefined;
    } else if (!lines.comment.test(line) && !(lines.items.test(line) && items?.length === 0)) return undefined;
  }
  return revisions;
}

function textOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}
