// npm run override: a file of the team, ready to edit, over one of the handbook; and a copy of that one, so that its later
// changes can be told.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../../parse/decode.ts';
import { layerKeys, openFile } from '../../parse/layers/opened.ts';
import { isBlankText, linesText, partNamed, partTitled, splitBody, type Body } from '../../parse/layers/split-body.ts';
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
  if (!existsSync(below) && existsSync(file)) throw new Error(`${file} is your team's own: there is nothing below it. Edit it.`);
  if (!existsSync(below)) throw notThere(path, known);
  if (path.endsWith('.yml')) throw new Error(`Settings merge key by key: write only the keys you change into ${file}.`);
  const bytes = readFileSync(below);
  const decoded = decodeText(bytes);
  const opened = 'text' in decoded ? openFile({ path, file: below, text: decoded.text }) : undefined;
  if (!('text' in decoded) || !opened) throw new Error(`${below} can't be read. \`npm run check\` says why.`);
  const body = splitBody(opened.front.body, below, opened.front.bodyLine);
  const headings = body.parts.map(({ title }) => title);
  const text = wish.isWhole ? wholeText(file, path, decoded.text) : partText(file, path, body, wish.section);
  // A file keeps the line ends that it has.
  const isWindows = existsSync(file) ? readFileSync(file, 'utf8').includes('\r\n') : false;
  write(file, isWindows ? text.replaceAll('\n', '\r\n') : text);
  if (!existsSync(copy) || wish.isWhole) write(copy, bytes);
  return { file, base: below, headings };
}

/** The team's file as it is; its text with `\n` line ends. Absent where there is none. */
function presentText(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const decoded = decodeText(readFileSync(file));
  if (!('text' in decoded)) throw new Error(`${file} is already there, and can't be read. \`npm run check\` says why.`);
  if (/^hidden:\s*true\s*$/m.test(decoded.text)) throw new Error(`${file} is already there and drops the file below. Delete it first.`);
  return decoded.text;
}

function isExtending(text: string): boolean {
  return /^extends:\s*base\s*$/m.test(text);
}

function wholeText(file: string, path: string, text: string): string {
  const present = presentText(file);
  if (present === undefined) return text;
  if (!isExtending(present)) throw new Error(`${file} is already there, and whole. Edit it.`);
  const front = openFile({ path, file, text: present })?.front;
  const isBegun = !front || !isBlankText(front.body) || Object.keys(front.yaml.value).some((key) => !layerKeys.includes(key));
  if (isBegun) throw new Error(`${file} is already there with changes of its own. Move it away first, or edit it.`);
  return text;
}

function partText(file: string, path: string, body: Body, section: string | undefined): string {
  const present = presentText(file);
  if (present !== undefined && !isExtending(present))
    throw new Error(`${file} is already there and replaces the whole file. Edit it, or delete it first.`);
  const isPacket = path.startsWith('packets/');
  if (section === undefined) {
    if (present !== undefined)
      throw new Error(`${file} is already there. ${isPacket ? 'Edit it.' : `Name a section to add: ${listed(body)}.`}`);
    return isPacket ? packetSkeleton : skeleton(body);
  }
  if (body.parts.length === 0) throw new Error(`${path} has no sections. Leave the section out, or add \`--whole\` to copy all of it.`);
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
    if (own && partTitled(splitBody(own.front.body, file, own.front.bodyLine).parts, part.title))
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
