// Beside each checklist and packet: what a run can be started from, as data.

import type { Output } from './output.ts';
import { movedSheets } from '../plan/plan-moved.ts';
import { roleName } from '../plan/role-names.ts';
import type { PlannedChecklist, PlannedPacket, Site } from '../plan/site.ts';
import type { RunSheet, RunSource } from '../runs/run.ts';

/** `run.json` of every checklist and packet, also at addresses it had before. Its shape is `RunSource` in `src/runs/run.ts`. */
export function emitRuns(site: Site): Output[] {
  const sources = [
    ...site.checklists.map((planned) => ({ name: planned.checklist.id as string, ...checklistSource(site, planned) })),
    ...site.packets.map((planned) => ({ name: `packets/${planned.packet.slug}`, ...packetSource(site, planned) })),
  ];
  const byName = new Map(sources.map(({ name, source }) => [name, source]));
  // Runs that began before the move know the old address.
  const before = movedSheets(site).flatMap(({ url, name }) => (byName.has(name) ? [{ url, source: byName.get(name) }] : []));
  return [...sources, ...before].map(({ url, source }) => ({ file: `${url.slice(1)}run.json`, content: () => JSON.stringify(source?.()) }));
}

function checklistSource(site: Site, planned: PlannedChecklist): { readonly url: string; readonly source: () => RunSource } {
  const { checklist, url } = planned;
  const source = (): RunSource => ({
    kind: 'checklist',
    id: checklist.id,
    title: checklist.title,
    url,
    every: checklist.every ?? '',
    sheets: withRoles([planned], (one) => sheetOf(site, one)),
  });
  return { url, source };
}

function packetSource(site: Site, { packet, url, sheets }: PlannedPacket): { readonly url: string; readonly source: () => RunSource } {
  const source = (): RunSource => ({
    kind: 'packet',
    id: packet.slug,
    title: packet.title,
    url,
    every: '',
    // Worksheets are written on, not ticked: they are printed with the packet.
    sheets: withRoles(
      sheets.flatMap((sheet) => (sheet.kind === 'checklist' ? [sheet] : [])),
      (one) => sheetOf(site, one),
    ),
  });
  return { url, source };
}

/** Sheets that different roles run: an item that names nobody is of the role that runs its checklist. */
function withRoles(planned: readonly PlannedChecklist[], sheetFor: (one: PlannedChecklist) => RunSheet): RunSheet[] {
  const sheets = planned.map((one) => ({ runBy: one.checklist.runBy, sheet: sheetFor(one) }));
  const roles = new Set(sheets.map(({ runBy }) => runBy));
  if (roles.size < 2) return sheets.map(({ sheet }) => sheet);
  return sheets.map(({ runBy, sheet }) => ({
    ...sheet,
    groups: sheet.groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, who: item.who || runBy })) })),
  }));
}

function sheetOf(site: Site, { checklist, url, revision }: PlannedChecklist): RunSheet {
  const formerly = site.moved.formerly.get(checklist.id);
  return {
    id: checklist.id,
    ...(formerly && { formerly }),
    title: checklist.title,
    url,
    revision,
    groups: checklist.groups.map(({ title, items }) => ({
      title: title === '' ? checklist.title : title,
      items: items.map(({ id, text, who = '', due = '', condition = '' }) => ({ id, text, who: roleName(site, who), due, condition })),
    })),
  };
}
