// A playbook's page.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { LinkView } from '../../src/plan/frame.ts';
import type { PlaybookView, SectionView } from '../../src/plan/views.ts';
import { inLanguage, inside, wordsIn } from '../parts/language.ts';
import { playbookList } from '../parts/lists.ts';
import { prose } from '../parts/prose.ts';

/** The playbook's content. */
export function playbook(view: PlaybookView, tools: Tools): Html {
  const { strings, href, icon } = tools;
  return html`<article class="playbook">
<header class="head">
<h1${inLanguage(view.frame.textLanguage, tools)}>${view.frame.title}</h1>
<p class="head__summary"${inLanguage(view.summaryLanguage, tools)}>${view.summary}</p>
<div class="head__line"><p class="facts">${view.facts.map((fact) => html`<span>${fact}</span>`)}</p><p class="head__actions"><rapport-print><button type="button" class="action">${icon('printer')}${strings.print}</button></rapport-print><rapport-copy data-from="${href(`${view.frame.url}index.md`)}" data-done="${strings.copied}" data-failed="${strings.copyFailed}"><button type="button" class="action">${icon('copy')}${strings.copyMarkdown}</button></rapport-copy>${view.edit !== undefined && html`<a class="action" href="${view.edit}" rel="noreferrer">${icon('pencil')}${strings.edit}</a>`}</p></div>
</header>
<div class="intro"${inLanguage(view.introLanguage, tools)}>${prose(view.intro, view.path, inside(view.introLanguage, tools))}</div>
${view.sections.map((one) => section(one, view.path, tools))}
${view.alsoCalled && html`<p class="playbook__names">${wordsIn(view.frame.textLanguage, view.frame.title)}${strings.comma}${view.alsoCalled}.</p>`}
<p class="printed-from"><bdi>${tools.handbook.imprint}</bdi> · ${strings.printedFrom(view.address)} · ${view.facts.slice(0, 2).join(' · ')}</p>
${view.related.length > 0 && html`<aside class="related"><h2>${strings.related}</h2>${playbookList(view.related, 3, tools)}</aside>`}
</article>`;
}

function section(one: SectionView, path: string, tools: Tools): Html {
  const head = html`<p class="section__label">${one.label}</p><h2 id="${one.id}"${inLanguage(one.language, tools)}>${one.title}</h2>`;
  const body =
    one.kind === 'checklist'
      ? checklistBody(one, tools)
      : one.kind === 'worksheet'
        ? tools.parts.worksheet(one.worksheet, 3, tools)
        : html`<div class="prose"${inLanguage(one.language, tools)}>${prose(one.blocks, path, inside(one.language, tools))}</div>`;
  return html`<section class="section section--${one.kind}" aria-labelledby="${one.id}">
${head}
${body}${sources(one.sources, tools)}</section>
`;
}

function checklistBody(one: SectionView & { readonly kind: 'checklist' }, tools: Tools): Html {
  const { sheet } = one;
  const facts = [sheet.modeLine.replace(/\.$/, ''), wordsIn(sheet.whenLanguage, sheet.when), sheet.cadence, sheet.runBy].filter(Boolean);
  return html`${sheet.purpose.length > 0 && html`<div class="prose"${inLanguage(sheet.language, tools)}>${prose(sheet.purpose, sheet.path, inside(sheet.language, tools))}</div>`}<div class="checklist"><div class="checklist__head"><p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p><a class="action" href="${tools.href(sheet.url)}" aria-label="${tools.strings.openChecklist}${tools.strings.colon} ${sheet.title}">${tools.icon('printer')}${tools.strings.openChecklist}</a></div>
${tools.parts.checklist(sheet, 3, tools)}</div>
`;
}

function sources(notes: readonly LinkView[], tools: Tools): Html | false {
  return (
    notes.length > 0 &&
    html`<p class="sources"><span>${tools.strings.basedOn}</span> ${notes.map((note) => html`<a href="${tools.href(note.url)}">${note.title}</a> `)}</p>`
  );
}
