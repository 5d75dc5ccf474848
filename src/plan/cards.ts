// Small views that several pages share: cards of playbooks and packets, and noted changes.

import { compareText } from '../model/problem.ts';
import type { Change } from '../model/playbook.ts';
import { roleName } from './role-names.ts';
import type { PlannedChecklist, PlannedPacket, PlannedPlaybook, Site } from './site.ts';
import { keyLanguage, linkTo } from './text-language.ts';
import type { ChangeView, PacketCard, PlaybookCard } from './views.ts';

/** A playbook as it stands in a list. */
export function playbookCard(site: Site, planned: PlannedPlaybook): PlaybookCard {
  const { strings } = site.wording;
  const count = planned.checklists.length;
  return {
    ...linkTo(site, planned),
    summary: planned.playbook.summary,
    summaryLanguage: keyLanguage(site, planned.playbook, 'summary'),
    facts: [strings.minutes(planned.minutes), ...(count > 0 ? [strings.countChecklists(count)] : [])],
  };
}

/** A packet as it stands in a list. */
export function packetCard(site: Site, planned: PlannedPacket): PacketCard {
  const { strings } = site.wording;
  return {
    ...linkTo(site, planned),
    summary: planned.packet.summary,
    summaryLanguage: keyLanguage(site, planned.packet, 'summary'),
    facts: [strings.countSheets(planned.sheets.length), strings.packetFor(planned.packet.audience)],
  };
}

/** What there is to say of a checklist in one line. */
export function checklistFacts(site: Site, planned: PlannedChecklist): string[] {
  const { strings } = site.wording;
  const { checklist } = planned;
  const items = checklist.groups.reduce((sum, group) => sum + group.items.length, 0);
  return [
    strings.modeNames[checklist.mode],
    strings.countItems(items),
    ...(checklist.every === undefined ? [] : [strings.every(checklist.every)]),
    roleName(site, checklist.runBy),
  ];
}

/** The newest changes, newest first; of one day those that the team notes, then in reading order. */
export function recentChanges(site: Site, most: number): ChangeView[] {
  const { root } = site.handbook.layers;
  const isTeams = ({ place }: Change): boolean => root !== undefined && place.file.startsWith(`${root}/`);
  const changes = site.playbooks.flatMap((planned) => planned.playbook.changes.map((change) => ({ planned, change })));
  return changes
    .toSorted((a, b) => compareText(b.change.on, a.change.on) || Number(isTeams(b.change)) - Number(isTeams(a.change)))
    .slice(0, most)
    .map(({ planned, change }) => ({
      on: change.on,
      date: site.wording.date(change.on),
      ...linkTo(site, planned),
      what: change.what,
      whatLanguage: keyLanguage(site, planned.playbook, 'changes'),
      owner: roleName(site, planned.playbook.owner),
    }));
}
