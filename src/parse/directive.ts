// Instructions in comments: <!-- sources: AR-E0 PR-M1 -->, <!-- aliases: weekend calls, working hours --> and
// <!-- allow: length: the law's own words -->. A comment that only nearly is one is pointed out.

import { nearest } from '../model/nearest.ts';
import type { Allowance } from '../model/checklist.ts';
import { pointId } from '../model/names.ts';
import type { Citation } from '../model/playbook.ts';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import type { Comment } from './markdown.ts';

const names = ['sources', 'aliases', 'allow'];

/** What the comments of a section instruct. */
export interface Directives {
  readonly sources: readonly Citation[];
  /** What readers call the section, for the search. */
  readonly aliases: readonly string[];
  /** Where its first other names stand. */
  readonly aliasesAt: Place | undefined;
  readonly allowed: readonly Allowance[];
  readonly problems: readonly Problem[];
}

/** The points that a section's comments cite, its other names, the rules they switch off, and what is wrong with them. `lineText` gives a line of the file. */
export function readDirectives(comments: readonly Comment[], file: string, lineText: (line: number) => string): Directives {
  const sources: Citation[] = [];
  const aliases: string[] = [];
  let aliasesAt: Place | undefined;
  const allowed: Allowance[] = [];
  const problems: Problem[] = [];
  for (const comment of comments) {
    const place: Place = { file, line: comment.line, column: Math.max(1, lineText(comment.line).indexOf('<!--') + 1) };
    const found = /^([A-Za-z]+)\s*:\s*([\s\S]*)$/.exec(comment.text);
    const name = found?.[1] ?? '';
    if (!found || !names.includes(name)) {
      // "alias" is the half of a name, not a slip in it.
      const begun = name.length > 3 ? names.find((one) => one.startsWith(name.toLowerCase())) : undefined;
      const near = found ? (nearest(name, names) ?? begun) : undefined;
      if (near) problems.push(problemAt(place, unknownDirective(name, near)));
      continue;
    }
    if (name === 'allow') {
      const [rule = '', ...reason] = (found[2] ?? '').split(':');
      if (reason.join(':').trim() === '') problems.push(problemAt(place, noReason(rule.trim())));
      else allowed.push({ rule: rule.trim(), reason: reason.join(':').trim(), place });
      continue;
    }
    if (name === 'aliases') {
      const named = (found[2] ?? '').split(',').map((alias) => alias.replace(/\s+/g, ' ').trim());
      if (named.every((alias) => alias === '')) problems.push(problemAt(place, emptyAliases));
      aliases.push(...named.filter(Boolean));
      aliasesAt ??= place;
      continue;
    }
    const ids = (found[2] ?? '').split(/[\s,]+/).filter(Boolean);
    if (ids.length === 0) problems.push(problemAt(place, emptySources));
    for (const id of ids) sources.push({ point: pointId(id), place: placeOf(id, comment, place, lineText) });
  }
  return { sources, aliases, aliasesAt, allowed, problems };
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

function noReason(rule: string): Fault {
  return {
    severity: 'error',
    code: 'allow-reason',
    message: `Found \`allow: ${rule}\` without a reason, expected one`,
    hint: `write \`<!-- allow: ${rule || 'rule'}: why it may be so here -->\``,
  };
}

const emptySources: Fault = {
  severity: 'warning',
  code: 'empty-sources',
  message: 'Found `sources:` with no points after it, expected ids such as `AR-E0`',
  hint: 'name the points from sources.yml, or delete the comment',
};

const emptyAliases: Fault = {
  severity: 'warning',
  code: 'empty-aliases',
  message: 'Found `aliases:` with nothing after it, expected what readers call this section',
  hint: 'write words with commas between them, as in `<!-- aliases: weekend calls, working hours -->`, or delete the comment',
};
