// npm run override: a file of the team, ready to edit, over one of the handbook; and a copy of that one, so that its later
// changes can be told.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../../parse/decode.ts';
import { openFile } from '../../parse/layers/opened.ts';
import { linesText, partNamed, splitBody, type Body } from '../../parse/layers/split-body.ts';
import { nearest } from '../../model/nearest.ts';
import { contentPath, copyFile, notThere, teamFile, type Places } from './places.ts';

/** What to override. */
export interface OverrideWish {
  /** As a person names it: `playbooks/executive/x.md`. */
  readonly named: string;
  /** A section's heading or slug; absent: the file with no section yet. */
  readonly section?: string | undefined;
  /** Copies the whole file, so that nothing of the one below arrives any more. */
  readonly isWhole: boolean;
}

/** What was written. */
export interface MadeOverride {
  readonly file: string;
  readonly base: string;
  /** The headings that can be overridden. */
  readonly headings: readonly string[];
}

/** Makes the team's file. Throws with a sentence where it can't be made; then nothing was written. */
export function makeOverride(places: Places, wish: OverrideWish, known: readonly string[]): MadeOverride {
  const path = contentPath(wish.named, places);
  const base = join(places.playbooks, path);
  const file = teamFile(places, path);
  const copy = copyFile(places, path);
  const below = existsSync(base) ? base : copy;
  if (!existsSync(below)) throw notThere(path, known);
  if (path.endsWith('.yml')) throw new Error(`Settings merge key by key: write only the keys you change into ${file}.`);
  const bytes = readFileSync(below);
  const decoded = decodeText(bytes);
  const opened = 'text' in decoded ? openFile({ path, file: below, text: decoded.text }) : undefined;
  if (!('text' in decoded) || !opened) throw new Error(`${below} can't be read. \`npm run check\` says why.`);
  const body = splitBody(opened.front.body, below, opened.front.bodyLine);
  const headings = body.parts.map(({ title }) => title);
  const text = wish.isWhole ? wholeText(file, decoded.text) : partText(file, path, body, wish.section);
  write(file, text);
  if (!existsSync(copy) || wish.isWhole) write(copy, bytes);
  return { file, base: below, headings };
}

function wholeText(file: string, text: string): string {
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (present !== '' && !/^extends:\s*base\s*$/m.test(present)) throw new Error(`${file} is already there, and whole. Edit it.`);
  if (/^## /m.test(present)) throw new Error(`${file} is already there with sections of its own. Move it away first, or edit it.`);
  return text;
}

function partText(file: string, path: string, body: Body, section: string | undefined): string {
  const present = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
  if (present !== undefined && !/^extends:\s*base\s*$/m.test(present))
    throw new Error(`${file} is already there and replaces the whole file. Edit it, or delete it first.`);
  if (section === undefined) {
    if (present !== undefined) throw new Error(`${file} is already there. Name a section to add: ${listed(body)}.`);
    return path.startsWith('packets/') ? packetSkeleton : skeleton(body);
  }
  const begun = body.parts.filter(({ title }) => title.toLowerCase().startsWith(section.toLowerCase()));
  const part = partNamed(body.parts, section) ?? (begun.length === 1 ? begun[0] : undefined);
  if (!part) {
    const near = nearest(
      section,
      body.parts.map(({ title }) => title),
    );
    throw new Error(`There is no section \`${section}\` in ${path}. ${near ? `Did you mean \`${near}\`?` : `It has ${listed(body)}.`}`);
  }
  if (present !== undefined) {
    const own = openFile({ path, file, text: present });
    if (own && partNamed(splitBody(own.front.body, file, own.front.bodyLine).parts, part.title))
      throw new Error(`${file} already has the section \`${part.title}\`. Edit it there.`);
  }
  return `${(present ?? '---\nextends: base\n---').trimEnd()}\n\n${linesText(part.lines).trim()}\n`;
}

function listed(body: Body): string {
  return body.parts.map(({ title }) => `\`${title}\``).join(', ');
}

function skeleton(body: Body): string {
  return `---
extends: base
---

<!--
A section with one of these headings takes the place of the one below:
${body.parts.map(({ title }) => `## ${title}`).join('\n')}

Under your heading, "append" in a comment adds your lines to the section below; "after: heading" says where a new
section stands. In the front matter, any key you write takes the place of the one below, and "remove: [heading]" drops a section.
-->
`;
}

const packetSkeleton = `---
extends: base
add: []
remove: []
---
`;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
