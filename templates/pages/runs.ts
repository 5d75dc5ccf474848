// Runs: checklists that someone works through. The work is done by `templates/elements/runs/`.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { RunsView } from '../../src/plan/views.ts';
import { linkWords } from '../parts/language.ts';

/** The page: without script it says so, and leads to what can be printed. */
export function runs(view: RunsView, tools: Tools): Html {
  const { strings, href } = tools;
  const words = strings.runs;
  return html`<header class="head runs__head"><h1>${view.frame.title}</h1><p class="head__summary">${words.intro}</p></header>
<noscript><p>${words.needsScript}</p></noscript>
<rapport-runs class="runs" data-sentences="${href(tools.runSentences)}" data-zone="${view.timeZone}"><p class="unloaded">${words.unloaded}</p></rapport-runs>
<section class="runs__begin"><h2>${words.begin}</h2><ul class="runs__ways">${view.begin.map((packet) => html`<li><a href="${href(packet.url)}" data-start="${packet.url}">${linkWords(packet)}</a></li>`)}<li><a href="${href('/packets/')}">${words.allPackets}</a></li><li><a href="${href('/checklists/')}">${words.allChecklists}</a></li></ul></section>`;
}
