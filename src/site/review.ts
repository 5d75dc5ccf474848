// What a reviewer wants to know of a branch, as Markdown for the summary of a pull request: what changes, what is wrong.

import { report } from '../check/report.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../plan/site.ts';
import type { ChangedFile } from './changes.ts';

/** What a review is made from. */
export interface ReviewSource {
  readonly site: Site;
  readonly problems: readonly Problem[];
  readonly changes: readonly ChangedFile[];
  /** Where the built site can be downloaded; absent where there is none. */
  readonly preview?: string | undefined;
}

const words: Readonly<Record<ChangedFile['how'], string>> = { added: 'New', changed: 'Changed', removed: 'Removed' };

/** The review as Markdown. */
export function reviewText({ site, problems, changes, preview }: ReviewSource): string {
  const titles = new Map<string, string>([
    ...site.playbooks.map(({ playbook }) => [playbook.path, playbook.title] as const),
    ...site.packets.map(({ packet }) => [packet.path, packet.title] as const),
  ]);
  const lines = changes.map(({ file, path, how }) => {
    // The team's playbooks lie one folder deeper than those they go over.
    const inside = titles.has(path) ? path : path.replace(/^playbooks\//, '');
    const title = titles.get(inside);
    const page = site.addresses.get(inside)?.url;
    return `- ${words[how]}: ${title === undefined ? '' : `**${plain(title)}**, `}${code(file)}${page === undefined ? '' : `, at ${code(page)}`}\n`;
  });
  return [
    `## What it changes\n\n${lines.join('') || 'Nothing in the playbooks, and nothing in the team’s folder.\n'}`,
    `## What the check says\n\n~~~~text\n${report(problems, 'text')}~~~~\n`,
    ...(preview === undefined ? [] : [`## Look at it\n\n${howToLook(preview)}`]),
  ].join('\n');
}

function howToLook(preview: string): string {
  return `[Download the built site](<${preview}>) and unpack it. The PDF files of checklists and packets open as they are. For the pages,
open a terminal in a copy of the repository, run \`npm run preview -- --output\` and the folder you have unpacked, and open the
address it prints: pages opened from the disk have neither look nor search.
`;
}

/** Text in which nothing is Markdown or HTML. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A code span that holds whatever a name may hold. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replace(/\s+/g, ' ')}${space}${fence}`;
}
