// A packet of one's own: found, chosen, ordered, named, printed and shared, all in the browser.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { OwnPacketView } from '../../src/plan/views.ts';
import { choices } from '../parts/choices.ts';

/** The page; the work is done by `templates/elements/own-packet.ts`. */
export function ownPacket(view: OwnPacketView, tools: Tools): Html {
  const { strings, icon, href } = tools;
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${strings.ownPacketIntro}</p></header>
<noscript><p>${strings.ownPacketNeedsScript}</p></noscript>
<rapport-own-packet class="own" hidden data-found="${strings.ownFound}" data-none="${strings.ownNone}" data-added="${strings.ownAdded}" data-removed="${strings.ownRemoved}" data-moved="${strings.ownMoved}" data-gone="${strings.ownGone}" data-add="${strings.ownAdd}" data-up="${strings.ownUp}" data-down="${strings.ownDown}" data-remove="${strings.ownRemove}" data-copied="${strings.copied}" data-copy-failed="${strings.copyFailed}" data-for="${strings.forName}" data-start="${strings.startDate}" data-date="${strings.date}" data-number="${strings.sheetOfGap}" data-code="${strings.qrGap}">
<div class="own__work">
<label class="choice"><span>${strings.ownName}</span><input type="text" class="own__name" autocomplete="off" dir="auto" value="${strings.ownPacket}"></label>
<label class="choice"><span>${strings.ownFind}</span><input type="search" class="own__find" autocomplete="off" dir="auto" placeholder="${strings.ownFindHint}"></label>
<p class="own__status facts" role="status"></p>
<ul class="own__results"></ul>
<h2>${strings.ownChosen}</h2>
<ol class="own__chosen"></ol>
<p class="own__empty">${strings.ownEmpty}</p>
<p class="own__tools"><rapport-print><button type="button" class="button">${icon('printer')}${strings.printAll}</button></rapport-print><button type="button" class="action own__share">${icon('copy')}${strings.ownShare}</button><button type="button" class="action own__clear">${strings.clear}</button></p>
<p class="sheet__kept">${strings.ownKept}</p>
${choices([], tools)}</div>
<article class="cover own__cover"><header class="head"><p class="head__category">${strings.kinds.packet}</p><p class="own__title" dir="auto"></p><p class="cover__version"><bdi>${tools.handbook.imprint}</bdi></p></header><dl class="sheet__lines"><div><dt>${strings.forName}</dt><dd data-fill="name" dir="auto"></dd></div><div><dt>${strings.startDate}</dt><dd data-fill="start"></dd></div></dl><ol class="cover__contents own__contents"></ol></article>
<div class="sheets own__sheets"></div>
</rapport-own-packet>
<p class="unloaded">${strings.unloaded}</p>
<p class="more"><a href="${href('/packets/')}">${strings.allPackets}${icon('arrow-right')}</a></p>`;
}
