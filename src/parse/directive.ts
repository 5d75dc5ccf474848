// Instructions in comments: <!-- sources: AR-E0 PR-M1 -->. A comment that only nearly is one is pointed out.

import { nearest } from '../model/nearest.ts';
import { pointId } from '../model/names.ts';
import type { Citation } from '../model/playbook.ts';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import type { Comment } from './markdown.ts';

const names = ['sources'];

/** The points that a section's comments cite, and what is wrong with the comments. `lines` is the file's text by lines. */
export function readCitations(comments: readonly Comment[], file: string, lineText: (line: number) => string): { readonly sources: readonly Citation[]; readonly problems: readonly Problem[] } {
  const sources: Citation[] = [];
  const problems: Problem[] = [];
  for (const comment of comments) {
    const place: Place = { file, line: comment.line, column: Math.max(1, lineText(comment.line).indexOf('<!--') + 1) };
    const found = /^([A-Za-z]+)\s*:\s*([\s\S]*)$/.exec(comment.text);
    const name = found?.[1] ?? '';
    if (!found || !names.includes(name)) {
      const near = found ? nearest(name, names) : undefined;
      if (near) problems.push(problemAt(place, unknownDirective(name, near)));
      continue;
    }
    const ids = (found[2] ?? '').split(/[\s,]+/).filter(Boolean);
    if (ids.length === 0) problems.push(problemAt(place, emptySources));
    for (const id of ids) sources.push({ point: pointId(id), place: placeOf(id, comment, place, lineText) });
  }
  return { sources, problems };
}

function placeOf(id: string, comment: Comment, place: Place, lineText: (line: number) => string): Place {
  for (let line = comment.line; line <= comment.endLine; line++) {
    const column = lineText(line).search(new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`));
    if (column >= 0) return { file: place.file, line, column: column + 1 };
  }
  return place;
}

function unknownDirective(name: string, near: string): Fault {
  return {
    severity: 'warning',
    code: 'unknown-instruction',
    message: `Found the comment \`${name}:\`, expected \`${near}:\``,
    hint: `write \`<!-- ${near}: … -->\`; as it stands the comment does nothing`,
  };
}

const emptySources: Fault = {
  severity: 'warning',
  code: 'empty-sources',
  message: 'Found `sources:` with no points after it, expected ids such as `AR-E0`',
  hint: 'name the points from sources.yml, or delete the comment',
};
