// The home page: what this is, the search, the categories as doors, packets, what changed.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { HomeView } from '../../src/plan/views.ts';
import { searchControl } from '../parts/frame.ts';
import { inLanguage, linkWords } from '../parts/language.ts';
import { changeList, nothingYet, packetList } from '../parts/lists.ts';

/** The home page's content. */
export function home(view: HomeView, tools: Tools): Html {
  const { strings, href, icon } = tools;
  return html`<div class="home">
<p class="home__tagline">${view.tagline}</p>
<h1 class="home__question">${strings.homeQuestion}</h1>
${searchControl('home__search', strings.search, tools)}
<p class="home__counts">${view.counts}</p>
<rapport-open-runs class="open-runs home__runs" data-label="${strings.runs.openHere}"></rapport-open-runs>
<ul class="doors">${view.categories.map(
    (category) =>
      html`<li class="door" data-hue="${category.hue}">${icon(category.icon)}<h2><a href="${href(category.url)}">${linkWords(category)}</a></h2><p${inLanguage(category.summaryLanguage, tools)}>${category.summary}</p>${category.playbooks.length > 0 && html`<ul>${category.playbooks.map((playbook) => html`<li><a href="${href(playbook.url)}">${linkWords(playbook)}</a></li>`)}<li><a href="${href(category.url)}" aria-label="${category.all}${strings.colon} ${category.title}">${category.all}${icon('arrow-right')}</a></li></ul>`}</li>\n`,
  )}</ul>
<div class="home__columns">
<section><h2>${strings.forSomeoneNew}</h2>${view.packets.length > 0 && packetList(view.packets, 3, tools)}${nothingYet(view.noPackets, tools)}${view.morePackets && html`<p class="more"><a href="${href('/packets/')}">${strings.allPackets}${icon('arrow-right')}</a></p>`}</section>
<section><h2>${strings.changedLately}</h2>${view.changes.length === 0 ? html`<p>${strings.noChanges}</p>` : changeList(view.changes, tools)}<p class="more"><a href="${href('/health/')}">${strings.everyChange}${icon('arrow-right')}</a></p></section>
</div>
</div>`;
}
