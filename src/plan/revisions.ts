// Versions of what is printed: the current one of each checklist and packet, and those before it.

import { compareText } from '../model/problem.ts';
import type { Revision } from '../model/revision.ts';
import { sheetTitle } from './plan-lists.ts';
import type { PlannedChecklist, PlannedPacket, Site } from './site.ts';

/** A printed thing with its history. */
export interface Versioned {
  /** As `revisions.yml` names it. */
  readonly id: string;
  /** The page it is printed from. */
  readonly url: string;
  readonly current: Revision;
}

/** Every checklist and packet, in the order of their ids. */
export function versionedOf(site: Site): Versioned[] {
  return [...site.checklists.map(checklistVersion), ...site.packets.map(packetVersion)].toSorted((a, b) => compareText(a.id, b.id));
}

/** The versions of one thing, oldest first; the current one is the last, whether it was noted or not. */
export function historyOf(site: Site, { id, current }: Versioned): Revision[] {
  // A name it had before may be what an old print was noted under.
  const names = [...(site.moved.formerly.get(id) ?? []), id];
  const known = uniqueBy(names.flatMap((name) => site.handbook.revisions.get(name) ?? []));
  // The day under which it was first noted stays.
  const noted = known.find(({ revision }) => revision === current.revision);
  return [...known.filter((one) => one !== noted), noted ?? current];
}

/** Versions without those that stand in it again later. */
function uniqueBy(versions: readonly Revision[]): Revision[] {
  return [...new Map(versions.map((version) => [version.revision, version])).values()];
}

function checklistVersion({ checklist, url, playbook, revision }: PlannedChecklist): Versioned {
  const items = checklist.groups.flatMap((group) => group.items.map((item) => item.text));
  return { id: checklist.id, url, current: { revision, on: playbook.playbook.reviewed, items } };
}

function packetVersion({ packet, url, revision, sheets }: PlannedPacket): Versioned {
  const items = sheets.map((sheet) => (sheet.kind === 'checklist' ? `${sheetTitle(sheet)} (${sheet.revision})` : sheetTitle(sheet)));
  return { id: `packets/${packet.slug}`, url, current: { revision, on: packet.reviewed, items } };
}
