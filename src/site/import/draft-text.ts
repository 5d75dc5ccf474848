// A draft to the text of its playbook.

import { quoted } from '../scaffold.ts';
import { placeholders } from './draft-words.ts';
import { itemsOf, type Draft, type DraftChecklist } from './draft.ts';
import { escapeText } from './escape.ts';
import { pausePointsOf } from './pause-points.ts';
import { writeInlines } from './write-inlines.ts';
import { writeProse } from './write-prose.ts';

/** The longest line of a comment that cites points, in characters. Ours. */
const longestComment = 110;
/** A checklist to confirm by fits one page: so many items surely do. Ours. */
const mostToConfirm = 10;

/** What the handbook fills in. */
export interface DraftFacts {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly owner: string;
  /** The role that runs the checklists. */
  readonly role: string;
}

/** The whole file: front matter, text, sections, and the checklists at the end. */
export function draftText(draft: Draft, facts: DraftFacts): string {
  const sections = draft.sections.map(({ heading, blocks, points }) =>
    section(writeInlines(heading, 'heading'), points, writeProse(blocks)),
  );
  const body = [writeProse(draft.intro), ...sections, ...draft.checklists.map(checklistText)];
  return `${frontMatter(draft, facts)}\n${body.filter((text) => text !== '').join('\n\n')}\n`;
}

function frontMatter(draft: Draft, { today, owner, role }: DraftFacts): string {
  const checklists = draft.checklists.map((checklist) => {
    const isConfirmed = !checklist.isOrdered && itemsOf(checklist).length <= mostToConfirm;
    const when = checklist.isMoment ? checklist.title.charAt(0).toLowerCase() + checklist.title.slice(1) : placeholders.when;
    return `  ${quoted(checklist.slug)}:\n    mode: ${isConfirmed ? 'do-confirm' : 'read-do'}\n    when: ${quoted(when)}\n    run_by: ${quoted(role)}\n`;
  });
  return `---
title: ${quoted(draft.title)}
summary: ${quoted(draft.summary)}
owner: ${quoted(owner)}
reviewed: ${today}
aliases: []
related: []
${checklists.length > 0 ? `checklists:\n${checklists.join('')}` : ''}changes:
  ${today}: ${quoted(placeholders.change)}
---
`;
}

function checklistText(checklist: DraftChecklist): string {
  const moments = pausePointsOf(checklist).map(
    ({ title, items }) => `### ${headingText(title)}\n\n${items.map((item) => `- [ ] ${escapeText(item)}`).join('\n')}`,
  );
  return section(headingText(`Checklist: ${checklist.title}`), checklist.points, moments.join('\n\n'));
}

function headingText(text: string): string {
  return writeInlines([{ type: 'text', text }], 'heading');
}

function section(heading: string, points: readonly string[], text: string): string {
  const comment = points.length === 0 ? '' : `\n<!-- sources: ${wrapped(points)} -->`;
  return `## ${heading}${comment}${text === '' ? '' : `\n\n${text}`}`;
}

function wrapped(points: readonly string[]): string {
  const lines: string[] = [];
  for (const point of points) {
    const last = lines.at(-1);
    if (last === undefined || last.length + point.length > longestComment) lines.push(point);
    else lines[lines.length - 1] = `${last} ${point}`;
  }
  return lines.join('\n');
}
