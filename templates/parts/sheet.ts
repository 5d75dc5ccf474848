// A sheet: a checklist with its head and foot, as it is printed. The same on its own page and in a packet.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { SheetView } from '../../src/plan/sheet.ts';
import { inLanguage, inside, wordsIn } from './language.ts';
import { prose } from './prose.ts';

/** One sheet. `number` is "Sheet 3 of 7" in a packet. */
export function sheet(
  view: SheetView,
  options: { readonly level: 1 | 2; readonly id?: string; readonly number?: string },
  tools: Tools,
): Html {
  const { strings } = tools;
  const about = inside(view.language, tools);
  const heading =
    options.level === 1
      ? html`<h1 class="sheet__title">${view.title}</h1>`
      : html`<h2 class="sheet__title"${options.id !== undefined && html` id="${options.id}"`}>${view.title}</h2>`;
  return html`<article class="sheet">
<header class="sheet__head">
<div class="sheet__about"${inLanguage(view.language, tools)}>${options.number !== undefined && html`<p class="sheet__number"${about.back}>${options.number}</p>`}${heading}
${prose(view.purpose, view.path, about)}<dl class="sheet__facts"${about.back}><div><dt>${strings.when}</dt><dd>${wordsIn(view.whenLanguage, view.when)}${view.cadence && html`${strings.comma}${view.cadence}`}</dd></div><div><dt>${strings.runBy}</dt><dd>${view.runBy}</dd></div><div><dt>${strings.owner}</dt><dd>${view.owner}</dd></div><div class="sheet__playbook"><dt>${strings.fromPlaybook}</dt><dd><a href="${tools.href(view.playbookUrl)}">${wordsIn(view.playbookLanguage, view.playbookTitle)}</a></dd></div></dl></div>
<div class="sheet__code">${tools.qr(view.codeAddress, strings.qr(view.address))}</div>
<dl class="sheet__lines"><div><dt>${strings.forName}</dt><dd data-fill="name" dir="auto"></dd></div><div><dt>${strings.startDate}</dt><dd data-fill="start"></dd></div></dl>
</header>
<p class="sheet__mode"><span>${view.modeLine}</span>${view.stamp && html`<span class="sheet__stamp">${view.stamp}</span>`}</p>
${tools.parts.checklist(view, options.level === 1 ? 2 : 3, tools, { prefix: options.id === undefined ? '' : `${options.id}-` })}
<footer class="sheet__foot">
${signatures(view.signatures, tools)}
<p class="sheet__provenance"><span>${wordsIn(view.language, view.title)} · ${strings.version(view.revision)}<span class="sheet__reviewed"> · ${strings.reviewed(view.reviewed)}</span></span>${origin(view.address, tools)}</p>
</footer>
</article>
`;
}

/** Which handbook a print comes from, and where the page lives. */
export function origin(address: string, tools: Tools): Html {
  return html`<span><bdi>${tools.handbook.imprint}</bdi> · <bdi dir="ltr">${address}</bdi></span>`;
}

/** A line for each name that is signed, with its date. */
export function signatures(names: readonly string[], tools: Tools): Html {
  return html`${names.map((name) => html`<dl class="sheet__sign"><div><dt>${name}</dt><dd></dd></div><div><dt>${tools.strings.date}</dt><dd></dd></div></dl>\n`)}`;
}

/** A copy of a sheet's items for paper: no boxes that could be ticked on screen, nothing for screen readers. */
export function sheetCopy(view: SheetView, tools: Tools): Html {
  return html`<div class="sheet sheet--copy" aria-hidden="true"><p class="sheet__title">${view.title}</p><p class="sheet__mode">${view.modeLine}</p>${view.groups.map((group) => html`<p class="group__title">${group.title}</p><ul class="group__items">${group.items.map((one) => html`<li class="item"><span class="item__line"><span class="item__box"></span><span class="item__text">${one.text}</span></span></li>`)}</ul>`)}<p class="sheet__provenance"><span>${view.title} · ${tools.strings.version(view.revision)}</span><span dir="ltr">${view.address}</span></p></div>`;
}
