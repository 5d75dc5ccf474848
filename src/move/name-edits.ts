// Names in front matter: playbooks to read next, and the sheets of packets.

import type { Packet } from '../model/handbook.ts';
import { pageName, readPageName } from '../model/page-name.ts';
import type { Playbook } from '../model/playbook.ts';
import { playbooksNamed, type Site } from '../plan/site.ts';
import { nameEdit, type Edit } from './edit.ts';
import { movedName, type Move } from './move.ts';

/** How many playbooks have each slug after the move: a bare name must mean one only. */
export function slugsAfter(move: Move, site: Site): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { playbook } of site.playbooks) {
    const slug = movedName(move, pageName(`${playbook.category}/${playbook.slug}`)).split('/')[1] ?? '';
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

/**
 * The edits of the playbooks to read next. A name that still means the same playbook, and no other, stays; a bare one that
 * would mean two gets its category.
 */
export function relatedEdits(move: Move, site: Site, slugs: ReadonlyMap<string, number>, playbook: Playbook, text: string): Edit[] {
  const lines = text.split('\n');
  return playbook.related.flatMap(({ name, place }) => {
    const [meant, ...others] = playbooksNamed(site, name);
    if (!meant || others.length > 0) return [];
    const whole = movedName(move, pageName(`${meant.playbook.category}/${meant.playbook.slug}`));
    const slug = whole.split('/')[1] ?? '';
    const write = name.includes('/') || (slugs.get(slug) ?? 0) > 1 ? whole : slug;
    return write === name ? [] : nameEdit(lines, place, name, write, 'related');
  });
}

/** The edits of a packet's sheets. */
export function sheetEdits(move: Move, packet: Packet, text: string): Edit[] {
  const lines = text.split('\n');
  return packet.sheets.flatMap(({ name, place }) => {
    const known = readPageName(name);
    const write = known && movedName(move, known);
    return write === undefined || write === known ? [] : nameEdit(lines, place, name, write, 'sheet');
  });
}
