// Pages that are printed: a checklist, a packet. A print button at top and bottom; nothing opens the dialog by itself.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { ChecklistView, PacketView } from '../../src/plan/views.ts';
import type { SheetView, WorksheetView } from '../../src/plan/sheet.ts';
import { choices } from '../parts/choices.ts';
import { inLanguage, inside, wordsIn } from '../parts/language.ts';
import { prose } from '../parts/prose.ts';
import { origin, sheetCopy } from '../parts/sheet.ts';
import { worksheetSheet } from '../parts/worksheet.ts';

/** A checklist's page. */
export function checklistPage(view: ChecklistView, tools: Tools): Html {
  return html`<div class="sheet-bar">${printButton(tools.strings.print, tools)}${startRun(view.sheet.url, view.oldAddresses, tools)}</div>${pdfs(view.sheet.url, tools)}
${choices(rolesOf([view.sheet]), tools)}${news(tools)}
${tools.parts.sheet(view.sheet, { level: 1 }, tools)}
<p class="sheet__kept">${tools.strings.kept}</p><noscript><p class="sheet__kept sheet__kept--never">${tools.strings.needsScript}</p></noscript>
${printButton(tools.strings.print, tools)}`;
}

/** A packet's page: cover, contents, then its sheets. */
export function packetPage(view: PacketView, tools: Tools): Html {
  const { strings } = tools;
  return html`<div class="sheet-bar">${printButton(strings.printAll, tools)}${startRun(view.frame.url, view.oldAddresses, tools)}</div>${pdfs(view.frame.url, tools)}
${choices(rolesOf(view.sheets.map(({ sheet: one }) => one)), tools)}${news(tools)}
<article class="cover">
<header class="head"><p class="head__category">${strings.kinds.packet}</p><h1${inLanguage(view.frame.textLanguage, tools)}>${view.frame.title}</h1><p class="head__summary"${inLanguage(view.summaryLanguage, tools)}>${view.summary}</p><p class="facts"><span>${view.audience}</span>${view.facts.map((fact) => html`<span>${fact}</span>`)}</p><p class="cover__version">${strings.version(view.revision)} · ${origin(view.address, tools)}</p></header>
<div class="cover__code">${tools.qr(view.codeAddress, strings.qr(view.address))}</div>
<dl class="sheet__lines"><div><dt>${strings.forName}</dt><dd data-fill="name" dir="auto"></dd></div><div><dt>${strings.startDate}</dt><dd data-fill="start"></dd></div></dl>
<div class="prose"${inLanguage(view.coverLanguage, tools)}>${prose(view.cover, view.path, inside(view.coverLanguage, tools))}</div>
<h2>${strings.contents}</h2>
<ol class="cover__contents">${view.sheets.map(({ id, sheet: one }) => html`<li><a href="#${id}">${wordsIn(one.language, one.title)}</a><span>${one.kind === 'checklist' ? wordsIn(one.whenLanguage, one.when) : strings.worksheet}</span></li>`)}</ol>
</article>
<div class="sheets sheets--${view.layout}">${view.sheets.map(({ id, number, sheet: one }) => (one.kind === 'checklist' ? tools.parts.sheet(one, { level: 2, id, number }, tools) : worksheetSheet(one, { id, number }, tools)))}${view.layout === 'cards' && cardCopies(view, tools)}</div>
<p class="sheet__kept">${strings.kept}</p><noscript><p class="sheet__kept sheet__kept--never">${strings.needsScript}</p></noscript>
${printButton(strings.printAll, tools)}`;
}

/** Cards to fill the page of four: copies for paper only, hidden from screens and screen readers. */
function cardCopies(view: PacketView, tools: Tools): Html {
  const cards = view.sheets.flatMap(({ sheet: one }) => (one.kind === 'checklist' ? [one] : []));
  const missing = cards.length === 0 ? 0 : (4 - (cards.length % 4)) % 4;
  return html`${Array.from({ length: missing }, (_, index) => cards[index % cards.length]).map((one) => one && sheetCopy(one, tools))}`;
}

/** The roles that have items of their own, in the order in which they come. */
function rolesOf(sheets: readonly (SheetView | WorksheetView)[]): string[] {
  const items = sheets.flatMap((one) => (one.kind === 'checklist' ? one.groups.flatMap((group) => group.items) : []));
  return [...new Set(items.map((one) => one.who).filter(Boolean))];
}

/** Says whether a print is current, to those who come by its code. */
function news({ strings }: Tools): Html {
  return html`<rapport-revision class="news" role="status" hidden data-current="${strings.printCurrent}" data-moved="${strings.printMoved}" data-old="${strings.printOld}" data-old-one="${strings.printOldOne}" data-missing="${strings.printMissing}" data-unknown="${strings.printUnknown}" data-added="${strings.changeAdded}" data-reworded="${strings.changeReworded}" data-gone="${strings.changeGone}"></rapport-revision>`;
}

/** Links to the PDFs of a page, where they were made. */
function pdfs(url: string, tools: Tools): Html | false {
  const files = tools.pdfs(url);
  return (
    files.length > 0 &&
    html`<p class="pdfs">${tools.strings.asPdf}${tools.strings.colon} ${files.map(({ url: address, name, facts }) => html`<span><a href="${tools.href(address)}" type="application/pdf">${name}</a> (${facts})</span>`)}</p>`
  );
}

function printButton(label: string, tools: Tools): Html {
  return html`<rapport-print class="print-bar"><button type="button" class="button">${tools.icon('printer')}${label}</button></rapport-print>`;
}

/** Leads to a new run of this page's checklist or packet; open ones are listed by script. */
function startRun(url: string, before: readonly string[], tools: Tools): Html {
  const { start, openHere, printedRun, skippedFor } = tools.strings.runs;
  return html`<rapport-open-runs class="open-runs" data-source="${url}"${before.length > 0 && html` data-formerly="${before.join(' ')}"`} data-label="${openHere}" data-printed="${printedRun}" data-skipped="${skippedFor}"><a class="button button--quiet" href="${tools.href('/runs/')}#start=${url}">${tools.icon('circle-play')}${start}</a></rapport-open-runs>`;
}
