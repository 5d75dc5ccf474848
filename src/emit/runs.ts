// Beside each checklist and packet: what a run can be started from, as data.

import type { Output } from './output.ts';
import type { PlannedChecklist, PlannedPacket, Site } from '../plan/site.ts';
import type { RunSheet, RunSource } from '../runs/run.ts';

/** `run.json` of every checklist and packet. Its shape is `RunSource` in `src/runs/run.ts`. */
export function emitRuns(site: Site): Output[] {
  return [...site.checklists.map(checklistSource), ...site.packets.map(packetSource)].map(({ url, source }) => ({
    file: `${url.slice(1)}run.json`,
    content: () => JSON.stringify(source()),
  }));
}

function checklistSource(planned: PlannedChecklist): { readonly url: string; readonly source: () => RunSource } {
  const { checklist, url } = planned;
  const source = (): RunSource => ({
    kind: 'checklist',
    id: checklist.id,
    title: checklist.title,
    url,
    every: checklist.every ?? '',
    sheets: [sheetOf(planned)],
  });
  return { url, source };
}

function packetSource({ packet, url, sheets }: PlannedPacket): { readonly url: string; readonly source: () => RunSource } {
  const source = (): RunSource => ({
    kind: 'packet',
    id: packet.slug,
    title: packet.title,
    url,
    every: '',
    // Worksheets are written on, not ticked: they are printed with the packet.
    sheets: sheets.flatMap((sheet) => (sheet.kind === 'checklist' ? [sheetOf(sheet)] : [])),
  });
  return { url, source };
}

function sheetOf({ checklist, url, revision }: PlannedChecklist): RunSheet {
  return {
    id: checklist.id,
    title: checklist.title,
    url,
    revision,
    groups: checklist.groups.map(({ title, items }) => ({
      title: title === '' ? checklist.title : title,
      items: items.map(({ id, text, who = '', due = '', condition = '' }) => ({ id, text, who, due, condition })),
    })),
  };
}
