// A checklist as it is shown, ticked and printed. Page and paper are fed from the same view.

import { isolated } from '../model/direction.ts';
import { capital } from '../model/names.ts';
import type { Group, Item, Mode } from '../model/checklist.ts';
import type { Block, Inline } from '../model/prose.ts';
import type { PromptGroup } from '../model/worksheet.ts';
import { roleName } from './role-names.ts';
import type { PlannedChecklist, PlannedWorksheet, Site } from './site.ts';
import { inLanguage, keyLanguage, sheetLanguage } from './text-language.ts';
import { shortAddress, wholeAddress } from './whole-address.ts';

/** An item with its trailing data worded. */
export interface ItemView {
  readonly id: string;
  readonly text: string;
  readonly children: readonly Inline[];
  readonly detail: readonly Block[];
  /** `by day 3`, `if on site`, a role: short notes at the end of the line. */
  readonly notes: readonly string[];
  /** The role that does it; empty: whoever runs the checklist. */
  readonly who: string;
  /** When it is due, counted from the start, as written: `day 3`. */
  readonly due: string;
}

/** A pause point. */
export interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly Block[];
  readonly items: readonly ItemView[];
}

/** One checklist, worded. */
export interface SheetView {
  readonly kind: 'checklist';
  readonly id: string;
  /** Ids it had before it moved, oldest first: ticks may be kept under these. */
  readonly formerly: readonly string[];
  readonly url: string;
  readonly title: string;
  /** The file its prose was written in, for links. */
  readonly path: string;
  /** The language it is written in, where that isn't the handbook's; so in other views. */
  readonly language?: string;
  /** That of its moment. */
  readonly whenLanguage?: string | undefined;
  readonly playbookTitle: string;
  readonly playbookLanguage?: string | undefined;
  readonly playbookUrl: string;
  readonly mode: Mode;
  readonly modeLine: string;
  readonly when: string;
  readonly runBy: string;
  readonly cadence: string;
  readonly owner: string;
  readonly reviewed: string;
  readonly revision: string;
  /** The whole address, printed beside the code. */
  readonly address: string;
  /** What the code on paper carries: the address and the revision. */
  readonly codeAddress: string;
  readonly purpose: readonly Block[];
  readonly groups: readonly GroupView[];
  readonly itemCount: number;
  /** Whose names are signed, each on a line of its own. */
  readonly signatures: readonly string[];
  /** "Not yet tried", or nothing once it was. */
  readonly stamp: string;
}

/** The view of a checklist. */
export function sheetView(site: Site, planned: PlannedChecklist): SheetView {
  const { checklist, playbook } = planned;
  const { strings, date } = site.wording;
  return {
    kind: 'checklist',
    id: checklist.id,
    formerly: site.moved.formerly.get(checklist.id) ?? [],
    url: planned.url,
    title: checklist.title,
    ...inLanguage(sheetLanguage(site, planned)),
    whenLanguage: keyLanguage(site, playbook.playbook, 'checklists'),
    playbookLanguage: keyLanguage(site, playbook.playbook, 'title'),
    path: playbook.playbook.path,
    playbookTitle: playbook.playbook.title,
    playbookUrl: playbook.url,
    mode: checklist.mode,
    modeLine: strings.modes[checklist.mode],
    when: checklist.when,
    runBy: roleName(site, checklist.runBy),
    cadence: checklist.every === undefined ? '' : strings.every(checklist.every),
    owner: roleName(site, playbook.playbook.owner),
    reviewed: date(playbook.playbook.reviewed),
    revision: planned.revision,
    address: shortAddress(site, planned.url),
    codeAddress: `${wholeAddress(site, planned.url)}?r=${planned.revision}`,
    purpose: checklist.purpose,
    groups: checklist.groups.map((group, index) => groupView(site, group, `${checklist.slug}-items-${index + 1}`)),
    itemCount: checklist.groups.reduce((sum, group) => sum + group.items.length, 0),
    signatures: checklist.signedBy.length > 0 ? signers(site, checklist.signedBy) : [strings.done],
    stamp: checklist.tried === undefined ? strings.notTried : '',
  };
}

/** One worksheet, worded. */
export interface WorksheetView {
  readonly kind: 'worksheet';
  readonly title: string;
  readonly language?: string;
  readonly path: string;
  readonly reviewed: string;
  readonly address: string;
  readonly purpose: readonly Block[];
  readonly groups: readonly PromptGroup[];
  /** Whose names are signed, each on a line of its own. */
  readonly signatures: readonly string[];
}

/** The view of a worksheet. */
export function worksheetView(site: Site, planned: PlannedWorksheet): WorksheetView {
  const { worksheet, playbook, anchor } = planned;
  return {
    kind: 'worksheet',
    title: worksheet.title,
    ...inLanguage(sheetLanguage(site, planned)),
    path: playbook.playbook.path,
    reviewed: site.wording.date(playbook.playbook.reviewed),
    address: shortAddress(site, anchor),
    purpose: worksheet.purpose,
    groups: worksheet.groups,
    signatures: signers(site, worksheet.signedBy),
  };
}

function signers(site: Site, roles: readonly string[]): string[] {
  return roles.map((role) => capital(roleName(site, role)));
}

function groupView(site: Site, group: Group, fallbackId: string): GroupView {
  return { id: group.id || fallbackId, title: group.title, notes: group.notes, items: group.items.map((item) => itemView(site, item)) };
}

function itemView(site: Site, item: Item): ItemView {
  const { strings, direction } = site.wording;
  const who = item.who === undefined ? '' : roleName(site, item.who);
  const notes = [
    who === '' ? undefined : isolated(who, direction),
    item.due === undefined ? undefined : strings.due(item.due),
    item.condition === undefined ? undefined : strings.if(item.condition),
  ];
  return {
    id: item.id,
    text: item.text,
    children: item.children,
    detail: item.detail,
    notes: notes.filter((note) => note !== undefined),
    who,
    due: item.due ?? '',
  };
}
