// What can be wrong with the sections of a playbook, worded.

import { capital } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Fault } from '../model/problem.ts';

export function firstLevelHeading(title: string): Fault {
  return {
    severity: 'error',
    code: 'first-level-heading',
    message: `Found the heading \`# ${title}\`, expected \`##\`: the page's own title comes from \`title\``,
    hint: `write \`## ${title}\``,
  };
}

export function sameChecklist(slug: string): Fault {
  return {
    severity: 'error',
    code: 'duplicate-checklist',
    message: `Found a second checklist or worksheet \`${slug}\` in this playbook, expected another name`,
    hint: 'rename one of the two: packets and ticks go by the name',
  };
}

export function wrongLevel(title: string): Fault {
  return {
    severity: 'error',
    code: 'checklist-heading',
    message: `Found \`${title}\` under another heading, expected it at the second level`,
    hint: `write \`## ${title}\``,
  };
}

export function forgottenColon(what: string, name: string): Fault {
  return {
    severity: 'error',
    code: 'checklist-heading',
    message: `Found the heading \`${what} ${name}\` over items, expected a colon after \`${what}\``,
    hint: `write \`## ${capital(what.toLowerCase())}: ${name}\``,
  };
}

export function noKeys(slug: string, near: string | undefined): Fault {
  return {
    severity: 'error',
    code: 'checklist-keys',
    message: `Found the checklist \`${slug}\` with no keys in the front matter, expected \`${slug}:\` under \`checklists:\``,
    hint: near
      ? `rename \`${near}:\` in the front matter to \`${slug}:\``
      : `add under \`checklists:\` a key \`${slug}:\` with \`mode\`, \`when\` and \`run_by\``,
  };
}

export function noSection(what: 'checklist' | 'worksheet', slug: string, found: readonly string[]): Fault {
  const near = nearest(slug, found);
  return {
    severity: 'error',
    code: 'checklist-keys',
    message: `Found \`${slug}\` under \`${what}s:\`, but no heading \`## ${capital(what)}: ${slug.replaceAll('-', ' ')}\``,
    hint: near ? `write \`${near}\`` : 'add the heading with what belongs under it, or delete the key',
  };
}

export const straySources: Fault = {
  severity: 'warning',
  code: 'stray-sources',
  message: 'Found `sources:` before the first `##` heading, where it belongs to no section',
  hint: 'move the comment under the heading of the section that puts the points to work',
};
export const strayAliases: Fault = {
  severity: 'warning',
  code: 'stray-aliases',
  message: 'Found `aliases:` in a comment before the first `##` heading, where it belongs to no section',
  hint: 'write them as `aliases: […]` in the front matter: there they name the whole playbook',
};
export const strayAllowance: Fault = {
  severity: 'warning',
  code: 'stray-allow',
  message: 'Found `allow:` outside a checklist, where it does nothing',
  hint: 'move the comment under the heading of a checklist, or delete it',
};
export const emptyHeading: Fault = {
  severity: 'error',
  code: 'empty-heading',
  message: 'Found a heading with no words',
  hint: 'write a title after the `#` signs, or delete the line',
};
export const namelessChecklist: Fault = {
  severity: 'error',
  code: 'empty-heading',
  message: 'Found `Checklist:` or `Worksheet:` with no name, expected one',
  hint: 'write the moment it is for: `## Checklist: before the check-in`',
};
export const noItems: Fault = {
  severity: 'error',
  code: 'empty-checklist',
  message: 'Found a checklist without items',
  hint: 'add lines that begin with `- [ ] `',
};
