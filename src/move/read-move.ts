// What someone wants to move, from the two names they wrote. What can't be done is said in a sentence that says what to write.

import { suggestSlug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import { partsOf, readPageName, type PageName } from '../model/page-name.ts';
import { reserved } from '../parse/sort-files.ts';
import type { Move } from './move.ts';

/** The names that are there, and the folder as it was given. */
export interface Present {
  readonly folder: string;
  readonly categories: readonly string[];
  /** Playbooks and packets. */
  readonly pages: ReadonlySet<string>;
  /** What old names lead to. */
  readonly lead: (name: PageName) => PageName | undefined;
}

/** The move of what is called `from` to `to`. Throws with a sentence when it can't be. */
export function readMove(present: Present, from: string, to: string): Move {
  const old = readOld(present, from);
  const kind = kindOf(old);
  const name = readNew(present, kind, old, to);
  return { kind, from: old, to: name };
}

function kindOf(name: PageName): Move['kind'] {
  return !name.includes('/') ? 'category' : name.startsWith('packets/') ? 'packet' : 'playbook';
}

function readOld(present: Present, written: string): PageName {
  const { categories, pages } = present;
  const name = readPageName(withoutFolder(written, present));
  if (name !== undefined && name.includes('#')) throw new Error(sectionOf(name));
  if (name !== undefined && name !== '' && (pages.has(name) || categories.includes(name))) return name;
  if (name === '' || (name !== undefined && reserved.has(name)))
    throw new Error(`\`${written}\` belongs to the site itself and can't be moved. Name a category, a playbook or a packet.`);
  const lead = name && present.lead(name);
  if (lead !== undefined) throw new Error(`\`${name ?? ''}\` has moved to \`${lead || '/'}\` already. Move it from there.`);
  const shown = name ?? written;
  const last = shown.split('/').at(-1) ?? shown;
  const near = shown.includes('/')
    ? (nearest(shown, pages) ?? sameName(pages, last))
    : (nearest(shown, categories) ??
      sameName(pages, last) ??
      nearest(
        shown,
        [...pages].map((page) => page.split('/')[1] ?? ''),
      ));
  const meant = near !== undefined && !near.includes('/') && !categories.includes(near) ? sameName(pages, near) : near;
  const what = shown.startsWith('packets/') ? 'packet' : shown.includes('/') ? 'playbook' : 'category';
  throw new Error(
    `There is no ${what} \`${shown}\`. ${meant === undefined ? 'Write category and name, like `executive/weekly-check-in`.' : `Did you mean \`${meant}\`?`}`,
  );
}

function sameName(pages: ReadonlySet<string>, slug: string): string | undefined {
  return [...pages].find((page) => page.endsWith(`/${slug}`));
}

function sectionOf(name: PageName): string {
  const { page, anchor } = partsOf(name);
  return `\`${anchor ?? ''}\` is a section of \`${page}\`: sections move by hand. Change its heading, and write \`${name}: ${page}#…\` with the new name in redirects.yml.`;
}

function readNew(present: Present, kind: Move['kind'], from: PageName, written: string): PageName {
  const bare = withoutFolder(written, present);
  const name = readPageName(bare);
  if (name === undefined || name === '' || name.includes('#')) throw new Error(notAName(bare || written, kind, from));
  fitsKind(kind, from, name);
  const [first = '', slug = ''] = name.split('/');
  if (name === from) throw new Error(`\`${from}\` is called so already.`);
  if (kind === 'category' ? reserved.has(first) : slug === 'page' || slug === 'index' || name === 'packets/new')
    throw new Error(`The site needs the name \`${name}\` itself. Choose another, for example \`${name}-guide\`.`);
  if (present.pages.has(name) || (kind === 'category' && present.categories.includes(name)))
    throw new Error(`\`${name}\` is there already. Choose another name, or move that one first.`);
  if (kind === 'playbook' && !present.categories.includes(first)) {
    const near = nearest(first, present.categories);
    throw new Error(
      `There is no category \`${first}\`. ${near ? `Did you mean \`${near}/${slug}\`?` : `Choose one of ${present.categories.map((id) => `\`${id}\``).join(', ')}, or add it to handbook.yml first.`}`,
    );
  }
  return name;
}

function notAName(written: string, kind: Move['kind'], from: PageName): string {
  const words = written.replace(/\.md$/, '').split('/').filter(Boolean).map(suggestSlug).filter(Boolean);
  const needed = kind === 'category' ? 1 : 2;
  const better = words.length >= needed ? words.slice(-needed) : [from.split('/')[0] ?? '', ...words];
  return `\`${written}\` can't be a name: write lower-case letters and digits joined by hyphens${words.length > 0 ? `, like \`${better.slice(0, needed).join('/')}\`` : ''}.`;
}

/** A page stays what it is: its file is of another sort. */
function fitsKind(kind: Move['kind'], from: PageName, name: PageName): void {
  const slug = name.split('/').at(-1) ?? name;
  if (kind === 'category' && name.includes('/'))
    throw new Error(`\`${from}\` is a category, and its name has one part. Write \`${slug}\`.`);
  if (kind === 'category') return;
  if (!name.includes('/')) throw new Error(`\`${name}\` lacks the folder. Write \`${from.split('/')[0] ?? ''}/${name}\`.`);
  if (kind === 'packet' && !name.startsWith('packets/'))
    throw new Error(`\`${from}\` is a packet and can't become a playbook. Write \`packets/${slug}\`.`);
  if (kind === 'playbook' && name.startsWith('packets/'))
    throw new Error(
      `\`${from}\` is a playbook and can't become a packet: a packet names the sheets it prints. \`npm run new -- packet\` makes one.`,
    );
}

/** A path without the folders before it, as shells complete it: a playbook's file lies two deep, whatever stands above. */
function withoutFolder(written: string, { folder, categories }: Present): string {
  const path = plain(written);
  const start = `${plain(folder)}/`;
  if (path.startsWith(start)) return path.slice(start.length);
  const parts = path.split('/');
  if (path.endsWith('.md') && !parts.includes('..')) return parts.slice(-2).join('/');
  const [first = '', last = '', ...more] = parts;
  return !written.startsWith('/') && more.length === 0 && !categories.includes(first) && categories.includes(last) ? last : path;
}

function plain(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
}
