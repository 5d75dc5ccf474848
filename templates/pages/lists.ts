// Pages that list: a category, all checklists, all packets.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { CategoryView, ChecklistsView, PacketsView } from '../../src/plan/views.ts';
import { inLanguage, linkWords } from '../parts/language.ts';
import { nothingYet, packetList, paging, playbookList } from '../parts/lists.ts';

/** A category's content. */
export function category(view: CategoryView, tools: Tools): Html {
  return html`<header class="head"><p class="head__icon">${tools.icon(view.icon)}</p><h1${inLanguage(view.frame.textLanguage, tools)}>${view.frame.title}</h1><p class="head__summary"${inLanguage(view.summaryLanguage, tools)}>${view.summary}</p>${view.print && html`<p class="more"><a href="${tools.href(view.print.url)}">${tools.icon('printer')}${view.print.title}</a></p>`}${view.add !== undefined && html`<p class="more"><a href="${view.add}" rel="noreferrer">${tools.icon('file-plus')}${tools.strings.newPlaybook}</a></p>`}</header>
${view.playbooks.length > 0 && playbookList(view.playbooks, 2, tools)}${nothingYet(view.empty, tools)}${paging(view.paging, tools)}`;
}

/** The list of checklists. */
export function checklists(view: ChecklistsView, tools: Tools): Html {
  const { href, strings, icon } = tools;
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${strings.checklistsIntro}</p></header>
${view.groups.map(
  (group) =>
    html`<section class="rows" data-hue="${group.hue}"><h2><a href="${href(group.playbook.url)}">${linkWords(group.playbook)}</a></h2><ul>${group.checklists.map((one) => html`<li><a href="${href(one.url)}">${icon('list-checks')}${linkWords(one)}</a><p class="facts">${one.facts.map((fact) => html`<span>${fact}</span>`)}</p></li>`)}</ul></section>\n`,
)}${nothingYet(view.empty, tools)}${paging(view.paging, tools)}`;
}

/** The list of packets. */
export function packets(view: PacketsView, tools: Tools): Html {
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${tools.strings.packetsIntro}</p><p class="more"><a href="${tools.href('/packets/new/')}">${tools.strings.ownPacket}${tools.icon('arrow-right')}</a></p></header>
${view.packets.length > 0 && packetList(view.packets, 2, tools)}${nothingYet(view.empty, tools)}`;
}
