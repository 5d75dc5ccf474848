// What a reader can put into a packet of their own, and the page where that is done.

import { url } from '../model/names.ts';
import type { Block } from '../model/prose.ts';
import { frameOf } from './frame.ts';
import { sheetView, worksheetView, type SheetView, type WorksheetView } from './sheet.ts';
import type { PlannedPlaybook, Site } from './site.ts';
import type { OwnPacketView } from './views.ts';
import { shortAddress } from './whole-address.ts';

/** A play as it is printed by itself. */
export interface PlayView {
  readonly kind: 'play';
  readonly title: string;
  readonly reviewed: string;
  readonly address: string;
  readonly blocks: readonly Block[];
}

/** The sections of a playbook that can be printed by themselves, with their anchors. */
export function planSheets(
  site: Site,
  planned: PlannedPlaybook,
): { readonly id: string; readonly view: SheetView | WorksheetView | PlayView }[] {
  const { playbook } = planned;
  return playbook.sections.map((section) => {
    const checklist = planned.checklists.find((one) => section.kind === 'checklist' && one.checklist === section.checklist);
    if (checklist) return { id: section.id, view: sheetView(site, checklist) };
    const worksheet = planned.worksheets.find((one) => section.kind === 'worksheet' && one.worksheet === section.worksheet);
    if (worksheet) return { id: section.id, view: worksheetView(site, worksheet) };
    const view: PlayView = {
      kind: 'play',
      title: section.title,
      reviewed: site.wording.date(playbook.reviewed),
      address: shortAddress(site, `${planned.url}#${section.id}`),
      blocks: 'blocks' in section ? section.blocks : [],
    };
    return { id: section.id, view };
  });
}

/** The page on which readers put a packet together. */
export function ownPacketView(site: Site): OwnPacketView {
  const { strings } = site.wording;
  return {
    kind: 'own-packet',
    frame: frameOf(site, {
      url: url('packets', 'new'),
      title: strings.ownPacket,
      description: strings.ownPacketIntro,
      trail: [{ title: strings.packets, url: '/packets/' }],
    }),
  };
}
