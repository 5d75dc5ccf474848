// A worksheet: questions, and on paper lines to write on.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { WorksheetView } from '../../src/plan/sheet.ts';
import { inLanguage, inside, wordsIn } from './language.ts';
import { inlines, prose } from './prose.ts';
import { origin, signatures } from './sheet.ts';

/** The questions of a worksheet. `level` is the level of its groups' headings. */
export function worksheet(view: WorksheetView, level: 3 | 4, tools: Tools): Html {
  return html`<div class="worksheet"${inLanguage(view.language, tools)}>${prose(view.purpose, view.path, inside(view.language, tools))}${view.groups.map(
    (group) =>
      html`${group.title && (level === 3 ? html`<h3>${group.title}</h3>` : html`<h4>${group.title}</h4>`)}<ol class="prompts">${group.prompts.map((prompt) => html`<li class="prompt"><p>${inlines(prompt.children, view.path, tools)}</p><div class="prompt__lines" aria-hidden="true">${Array.from({ length: prompt.lines }, () => html`<span></span>`)}</div></li>`)}</ol>\n`,
  )}</div>\n`;
}

/** A worksheet as a sheet of a packet. */
export function worksheetSheet(view: WorksheetView, options: { readonly id: string; readonly number: string }, tools: Tools): Html {
  const { strings } = tools;
  return html`<article class="sheet sheet--worksheet">
<header class="sheet__head"><div class="sheet__about"><p class="sheet__number">${options.number}</p><h2 class="sheet__title" id="${options.id}"${inLanguage(view.language, tools)}>${view.title}</h2></div>
<dl class="sheet__lines"><div><dt>${strings.forName}</dt><dd data-fill="name" dir="auto"></dd></div><div><dt>${strings.startDate}</dt><dd data-fill="start"></dd></div></dl></header>
${tools.parts.worksheet(view, 3, tools)}
<footer class="sheet__foot">${signatures(view.signatures, tools)}<p class="sheet__provenance"><span>${wordsIn(view.language, view.title)} · ${strings.reviewed(view.reviewed)}</span>${origin(view.address, tools)}</p></footer>
</article>
`;
}
