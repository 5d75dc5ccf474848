// Reads the product's own guide from the folder docs.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistRules } from '../check/checklist/all.ts';
import type { Guide } from '../model/handbook.ts';
import { compareText } from '../model/problem.ts';
import { parseGuide, type GuideFile } from '../parse/parse-guide.ts';

/** The guide in `folder`: `make-it-yours.md`, and each Markdown file of `make-it-yours/` as a page. */
export function readGuide(folder: string): Guide {
  const file = (path: string): GuideFile => ({ path, text: readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n') });
  const names = readdirSync(join(folder, 'make-it-yours')).filter((name) => name.endsWith('.md'));
  const pages = names.toSorted(compareText).map((name) => file(`make-it-yours/${name}`));
  return parseGuide(file('make-it-yours.md'), pages, checklistRules);
}
