// Nothing is left as a draft began: its sentences were replaced, and a playbook says something.

import { draftWords } from '../../model/draft-words.ts';
import { problemAt, type Place, type Problem } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

const known: ReadonlySet<string> = new Set(Object.values(draftWords));

/** Sentences of a draft that its writer was to replace. */
export const leftFromDraft: Rule = function* (site) {
  const texts = [...site.playbooks.map(({ playbook }) => playbook), ...site.packets.map(({ packet }) => packet)];
  for (const { file, summary, summaryPlace, body, bodyLine } of texts) {
    if (known.has(summary)) yield left(summary, summaryPlace);
    for (const [index, line] of body.split('\n').entries()) {
      const text = line.replace(marks, '').trimEnd();
      if (known.has(text)) yield left(text, { file, line: bodyLine + index, column: line.indexOf(text) + 1 });
    }
  }
};

/** What stands before the words of a line: marks of quotes, headings, lists and boxes. */
const marks = /^\s*(?:(?:>|#{1,6}|\d+[.)]|[-*+](?:\s+\[[ xX]\])?)\s+)*/;

function left(text: string, place: Place): Problem {
  return problemAt(place, {
    severity: 'warning',
    code: 'draft',
    message: `Found \`${text}\`, which the draft began with`,
    hint: 'write your own words in its place, or delete the line',
  });
}

/** A playbook without a section tells readers nothing but its title. */
export const noSection: Rule = function* (site) {
  // A team that takes sections off a playbook below knows what it leaves.
  const changed = new Set(site.handbook.layers.overrides.flatMap(({ path, way }) => (way === 'extends' ? [path] : [])));
  for (const { playbook } of site.playbooks) {
    if (playbook.sections.length > 0 || changed.has(playbook.path)) continue;
    yield problemAt(playbook.place, {
      severity: 'warning',
      code: 'no-section',
      message: 'Found no section, expected at least one',
      hint: 'write a heading like `## Set up the slot`, and below it what to do',
    });
  }
};
