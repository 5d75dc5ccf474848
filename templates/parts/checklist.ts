// A checklist that is ticked: boxes in groups with progress. Used in playbooks, on the checklist's page and in packets.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { GroupView, ItemView, SheetView } from '../../src/plan/sheet.ts';
import { inLanguage, inside } from './language.ts';
import { inlines, prose } from './prose.ts';

/**
 * The pause points of a checklist. `level` is the level of their headings; `prefix` keeps their anchors apart in a packet.
 * On pages to print, items carry what can be chosen there: whose they are and when they are due.
 */
export function checklist(sheet: SheetView, level: 2 | 3, tools: Tools, print?: { readonly prefix: string }): Html {
  const { strings } = tools;
  return html`<rapport-ticks class="ticks" data-checklist="${sheet.id}"${sheet.formerly.length > 0 && html` data-formerly="${sheet.formerly.join(' ')}"`} data-progress="${strings.progress}" data-not-kept="${strings.notKept}" data-damaged="${strings.storeDamaged}" data-gone="${strings.itemsGone}" data-cleared="${strings.resetDone}">
<div class="ticks__bar" aria-hidden="true"><span></span></div>
${sheet.groups.map((one) => group(one, sheet, level, inside(sheet.language, tools), print))}
<div class="ticks__foot"><p class="ticks__note" role="status"></p><p class="ticks__actions"><button type="button" class="action" data-reset>${tools.icon('rotate-ccw')}${strings.reset}</button><button type="button" class="action" data-undo hidden>${tools.icon('undo-2')}${strings.undo}</button></p></div>
</rapport-ticks>
${sheet.formerly.length > 0 && html`<script type="module" src="${tools.href(tools.assets.adopt)}"></script>\n`}`;
}

function group(one: GroupView, sheet: SheetView, level: 2 | 3, tools: Tools, print: { readonly prefix: string } | undefined): Html {
  const title = one.title || sheet.title;
  const heading = level === 2 ? html`<h2 class="group__title">${title}</h2>` : html`<h3 class="group__title">${title}</h3>`;
  return html`<fieldset class="group" id="${print?.prefix}${one.id}"${inLanguage(sheet.language, tools)}><legend class="group__head">${heading}<span class="group__count" aria-hidden="true"${tools.back}></span></legend>
${prose(one.notes, sheet.path, tools)}<ul class="group__items">
${one.items.map((entry) => item(entry, sheet, tools, print !== undefined))}</ul></fieldset>
`;
}

function item(one: ItemView, sheet: SheetView, tools: Tools, isPrinted: boolean): Html {
  return html`<li class="item"${isPrinted && one.who && html` data-who="${one.who}"`}><label class="item__line"><input type="checkbox" class="item__box" name="${one.id}"><span class="item__text">${inlines(one.children, sheet.path, tools)}</span>${one.notes.length > 0 && html`<span class="item__notes"${tools.back}${isPrinted && one.due && html` data-due="${one.due}"`}>${one.notes.join(' · ')}</span>`}</label>${one.detail.length > 0 && html`<div class="item__detail">${prose(one.detail, sheet.path, tools)}</div>`}</li>
`;
}
