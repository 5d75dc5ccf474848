// Names in front matter: playbooks to read next, and the sheets of packets.

import { pageName, readPageName } from '../model/page-name.ts';
import { readFrontMatter, type FrontMatter } from '../parse/front-matter.ts';
import type { TextFile } from '../parse/read.ts';
import { playbooksNamed, type Site } from '../plan/site.ts';
import { nameEdit, type Edit } from './edit.ts';
import { movedName, type Move } from './move.ts';
import { textsAt } from './yaml-texts.ts';

/** How many playbooks have each slug after the move: a bare name must mean one only. */
export function slugsAfter(move: Move, site: Site): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { playbook } of site.playbooks) {
    const slug = movedName(move, pageName(`${playbook.category}/${playbook.slug}`)).split('/')[1] ?? '';
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

/** The edits of a playbook's or packet's front matter; none where it can't be read. */
export function nameEdits(move: Move, site: Site, slugs: ReadonlyMap<string, number>, file: TextFile): Edit[] {
  const { front } = readFrontMatter(file);
  if (!front) return [];
  const lines = file.text.split('\n');
  return file.path.startsWith('packets/') ? sheetEdits(move, front, lines) : relatedEdits(move, site, slugs, front, lines);
}

/**
 * A name that still means the same playbook, and no other, stays; a bare one that would mean two gets its category.
 */
function relatedEdits(move: Move, site: Site, slugs: ReadonlyMap<string, number>, { yaml }: FrontMatter, lines: readonly string[]): Edit[] {
  return textsAt(yaml, ['related']).flatMap(({ text: name, place }) => {
    const [meant, ...others] = playbooksNamed(site, name);
    if (!meant || others.length > 0) return [];
    const whole = movedName(move, pageName(`${meant.playbook.category}/${meant.playbook.slug}`));
    const slug = whole.split('/')[1] ?? '';
    const write = name.includes('/') || (slugs.get(slug) ?? 0) > 1 ? whole : slug;
    return write === name ? [] : nameEdit(lines, place, name, write, 'related');
  });
}

/** Sheets, and those that a team's packet adds to the one below or takes out. */
function sheetEdits(move: Move, { yaml }: FrontMatter, lines: readonly string[]): Edit[] {
  return ['sheets', 'add', 'remove'].flatMap((key) =>
    textsAt(yaml, [key]).flatMap(({ text: name, place }) => {
      const known = readPageName(name);
      const write = known && movedName(move, known);
      return write === undefined || write === known ? [] : nameEdit(lines, place, name, write, 'sheet');
    }),
  );
}
