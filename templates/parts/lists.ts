// Lists of playbooks, packets and changes, and the links between pages of a long list.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { Paging } from '../../src/plan/frame.ts';
import type { ChangeView, PacketCard, PlaybookCard } from '../../src/plan/views.ts';
import { inLanguage, linkWords } from './language.ts';

/** Playbooks with their summaries. `level` is the level of their headings. */
export function playbookList(cards: readonly PlaybookCard[], level: 2 | 3, tools: Tools): Html {
  return html`<ul class="cards">${cards.map((card) => {
    const link = html`<a href="${tools.href(card.url)}">${linkWords(card)}</a>`;
    return html`<li class="card">${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p${inLanguage(card.summaryLanguage, tools)}>${card.summary}</p><p class="facts">${card.facts.map((fact) => html`<span>${fact}</span>`)}</p></li>\n`;
  })}</ul>`;
}

/** What to do where a list has nothing to list, and where that is told. Writes nothing for an empty sentence. */
export function nothingYet(sentence: string, { strings, href, icon }: Tools): Html | false {
  return (
    sentence !== '' &&
    html`<p class="nothing-yet">${sentence}</p><p class="more"><a href="${href('/make-it-yours/')}">${strings.guide}${icon('arrow-right')}</a></p>`
  );
}

/** Packets with a link to print each. */
export function packetList(cards: readonly PacketCard[], level: 2 | 3, tools: Tools): Html {
  return html`<ul class="packets">${cards.map((card) => {
    const link = html`<a href="${tools.href(card.url)}">${linkWords(card)}</a>`;
    return html`<li class="packet">${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p class="packet__summary"${inLanguage(card.summaryLanguage, tools)}>${card.summary}</p><p class="facts">${card.facts.map((fact) => html`<span>${fact}</span>`)}</p><a class="action packet__print" href="${tools.href(card.url)}" aria-label="${tools.strings.print}${tools.strings.colon} ${card.title}">${tools.icon('printer')}${tools.strings.print}</a></li>\n`;
  })}</ul>`;
}

/** Noted changes, newest first. */
export function changeList(changes: readonly ChangeView[], tools: Tools): Html {
  return html`<ul class="changes">${changes.map((change) => html`<li><a href="${tools.href(change.url)}">${linkWords(change)}</a><p${inLanguage(change.whatLanguage, tools)}>${change.what}</p><p class="facts"><time datetime="${change.on}">${change.date}</time><span>${change.owner}</span></p></li>\n`)}</ul>`;
}

/** Links to the other pages of a long list. */
export function paging(pages: Paging | undefined, tools: Tools): Html | false {
  return (
    pages !== undefined &&
    html`<nav class="paging" aria-label="${tools.strings.pages}"><p>${tools.strings.page(pages.number, pages.total)}</p><ul>${pages.pages.map((page) => html`<li><a href="${tools.href(page.url)}"${page.isCurrent && html` aria-current="page"`}>${page.title}</a></li>`)}</ul></nav>`
  );
}
