// Where a page can be edited in a browser, and where a new one begins: addresses of the forge's own editor.

import { draftWords } from '../model/draft-words.ts';
import type { Forge } from '../model/handbook.ts';
import type { Site } from './site.ts';

/** How a forge writes the addresses of its editor; `fresh` is absent where it can't fill a new file in. */
interface Editor {
  readonly edit: (forge: Forge, file: string) => string;
  readonly fresh?: (forge: Forge, file: string, text: string) => string;
}

/** A branch may be called almost anything: `topic/#12`. */
const branchOf = ({ branch }: Forge): string => branch.split('/').map(encodeURIComponent).join('/');
const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

/** As each forge documents it. GitLab fills in the name of a new file only. */
const editors: Readonly<Record<Forge['kind'], Editor>> = {
  github: {
    edit: (forge, file) => `${forge.repository}/edit/${branchOf(forge)}/${encodeURI(file)}`,
    fresh: (forge, file, text) => `${forge.repository}/new/${branchOf(forge)}?${query({ filename: file, value: text })}`,
  },
  gitlab: {
    edit: (forge, file) => `${forge.repository}/-/edit/${branchOf(forge)}/${encodeURI(file)}`,
    fresh: (forge, file) => `${forge.repository}/-/new/${branchOf(forge)}?${query({ file_name: file })}`,
  },
  forgejo: {
    edit: (forge, file) => `${forge.repository}/_edit/${branchOf(forge)}/${encodeURI(file)}`,
    fresh: (forge, file, text) => `${forge.repository}/_new/${branchOf(forge)}/?${query({ filename: file, value: text })}`,
  },
  bitbucket: {
    edit: (forge, file) => `${forge.repository}/src/${branchOf(forge)}/${encodeURI(file)}?mode=edit`,
  },
};

/**
 * Where the file at `path` of the content folder is edited; nothing where neither `repository` nor `edit` is set. In a fork with a
 * layer of its own, a page that is not yet the team's opens a new file of the team over it, so that updates never collide.
 */
export function editAddress(site: Site, path: string, headings: readonly string[] = []): string | undefined {
  const { settings, layers } = site.handbook;
  const override = site.overrides.get(path);
  // Where the file below has moved, the team's still has the path that it had.
  const own = override && layers.root !== undefined ? `team/${override.file.slice(layers.root.length + 1)}` : undefined;
  if (settings.edit !== undefined) {
    return own && settings.edit.includes('playbooks/{path}')
      ? settings.edit.replace('playbooks/{path}', encodeURI(own))
      : settings.edit.replace('{path}', encodeURI(path));
  }
  const { forge } = settings;
  if (!forge) return undefined;
  const { edit, fresh } = editors[forge.kind];
  if (own) return edit(forge, own);
  return layers.root !== undefined && fresh ? fresh(forge, teamPath(path), overrideText(headings)) : edit(forge, `playbooks/${path}`);
}

/** Where a new playbook of a category begins; nothing where the forge can't. */
export function newPlaybookAddress(site: Site, category: string): string | undefined {
  const { settings, layers } = site.handbook;
  const { forge } = settings;
  const fresh = forge && editors[forge.kind].fresh;
  if (!forge || !fresh) return undefined;
  const path = `${category}/new-playbook.md`;
  return fresh(forge, layers.root === undefined ? `playbooks/${path}` : teamPath(path), playbookText(settings.roles[0] ?? 'assistant'));
}

function teamPath(path: string): string {
  return path.startsWith('packets/') ? `team/${path}` : `team/playbooks/${path}`;
}

function overrideText(headings: readonly string[]): string {
  const first = headings[0] ?? 'Heading of the section';
  return `---
extends: base
---

<!-- Write only what you change. A section under one of these headings takes the place of the one in the handbook:
${headings.map((heading) => `     ## ${heading}`).join('\n')}
-->

## ${first}

${draftWords.section}
`;
}

function playbookText(role: string): string {
  return `---
title: What it helps with
summary: ${draftWords.summaryInForge}
reviewed: 2026-01-01 # write today's date
checklists:
  before-you-start:
    mode: do-confirm
    when: each time
    run_by: ${role}
---

## ${draftWords.heading}

1. ${draftWords.step}

## Checklist: before you start
<!-- allow: covered: our own practice, from no document -->

### Before you begin

- [ ] ${draftWords.item}
- [ ] ${draftWords.nextItem}
`;
}
