// Reference pages: search, sources, A to Z, health, guide, not found.

import type { Tools } from '../../src/emit/theme.ts';
import { directionOf } from '../../src/model/direction.ts';
import { guideAnchors } from '../../src/model/handbook.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { Frame } from '../../src/plan/frame.ts';
import type {
  GuidePageView,
  GuideView,
  HealthView,
  IndexView,
  NotFoundView,
  OfflineView,
  OwnPageView,
  RuleView,
  SearchView,
  SourcesView,
} from '../../src/plan/views.ts';
import { searchControl } from '../parts/frame.ts';
import { linkWords } from '../parts/language.ts';
import { changeList, nothingYet, paging } from '../parts/lists.ts';
import { code, prose } from '../parts/prose.ts';

/** The search page: filled in by script, with a way on for those without. */
export function search(view: SearchView, tools: Tools): Html {
  const { strings, href } = tools;
  return html`<header class="head"><h1>${view.frame.title}</h1></header>
<rapport-results class="results"><p class="unloaded">${strings.unloaded} <a href="${href('/index/')}">${strings.toIndex}</a></p><noscript><p>${strings.searchNeedsScript}</p><p class="more"><a href="${href('/index/')}">${strings.toIndex}${tools.icon('arrow-right')}</a></p></noscript></rapport-results>`;
}

/** Every document, its points, and where each is put to work. */
export function sources(view: SourcesView, tools: Tools): Html {
  return html`<header class="head"><h1>${view.frame.title}</h1>${view.intro && html`<p class="head__summary">${view.intro}</p>`}${view.coverage && html`<p class="facts"><span>${view.coverage}</span></p>`}</header>
${nothingYet(view.empty, tools)}${view.documents.map(
    (document) =>
      html`<section class="document"><h2 id="${document.id.toLowerCase()}"><span class="document__id">${document.id}</span> ${document.title}</h2><dl class="points">${document.points.map(
        (point) =>
          html`<div class="point" id="${point.id.toLowerCase()}"><dt><span class="point__id">${point.id}</span> ${point.text}</dt><dd>${point.practices.length > 0 && html`<ul>${point.practices.map((practice) => html`<li><a href="${tools.href(practice.url)}">${practice.title}</a></li>`)}</ul>`}${point.more && html`<p>${point.more}</p>`}</dd></div>\n`,
      )}</dl></section>\n`,
  )}`;
}

/** The A to Z. */
export function index(view: IndexView, tools: Tools): Html {
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${tools.strings.indexIntro}</p></header>
${view.letters.length > 0 && html`<nav class="letters" aria-label="${tools.strings.letters}"><ul>${view.letters.map((letter) => html`<li><a href="${tools.href(letter.url)}"${letter.isCurrent && html` aria-current="page"`}>${letter.title}</a></li>`)}</ul></nav>`}${nothingYet(view.empty, tools)}
${view.groups.map((group) => html`<section class="index"><h2 id="${group.id}">${group.letter}</h2><ul>${group.entries.map((entry) => html`<li><a href="${tools.href(entry.url)}" dir="auto"${entry.language !== undefined && html` lang="${entry.language}"`}>${entry.title}</a> <span>${entry.note}</span></li>\n`)}</ul></section>\n`)}`;
}

/** The state of the handbook. Overdue is said by the reader's browser, which knows the day. */
export function health(view: HealthView, tools: Tools): Html {
  const { strings, href } = tools;
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${strings.healthIntro}</p></header>
${nothingYet(view.empty, tools)}${
    view.playbooks.length > 0 &&
    html`<section><h2>${strings.lastReview}</h2><div class="table" tabindex="0" role="group" aria-label="${strings.lastReview}"><table><thead><tr><th scope="col">${strings.playbook}</th><th scope="col">${strings.owner}</th><th scope="col">${strings.lastReview}</th><th scope="col">${strings.reviewDue}</th></tr></thead><tbody>${view.playbooks.map((row) => html`<tr><th scope="row"><a href="${href(row.url)}">${linkWords(row)}</a></th><td>${row.owner}</td><td>${row.reviewed}</td><td><rapport-due data-day="${row.dueDay}" data-overdue="${strings.overdue}">${row.due}</rapport-due></td></tr>\n`)}</tbody></table></div>${paging(view.paging, tools)}</section>
<section><h2>${strings.owners}</h2><ul>${view.owners.map((owner) => html`<li><bdi>${owner.name}</bdi>${strings.colon} ${owner.playbooks}</li>`)}</ul></section>`
  }
${view.coverage && html`<section><h2>${strings.coverage}</h2><p>${view.coverage}. <a href="${href('/sources/')}">${strings.sourcesSee}</a></p>${view.uncovered.length > 0 && html`<h3>${strings.notCovered}</h3><ul>${view.uncovered.map((point) => html`<li><bdi>${point.id}</bdi>${strings.colon} ${point.text}</li>`)}</ul>`}</section>`}
${view.changes.length > 0 && html`<section><h2>${strings.recentChanges}</h2>${changeList(view.changes, tools)}</section>`}`;
}

/** The guide's main page, with its other pages and the rules of the linter at the end. */
export function guide(view: GuideView, tools: Tools): Html {
  const { strings, href } = tools;
  const foreign = inItsLanguage(view.frame);
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary"${foreign}>${view.summary}</p>${foreign && html`<p>${strings.guideLanguage}</p>`}</header>
<div class="prose guide"${foreign}>${prose(view.blocks, view.path, tools)}</div>
${
  view.pages.length > 0 &&
  html`<h2 id="${guideAnchors.pages}">${strings.guidePages}</h2>
<ul class="guide-pages"${foreign}>${view.pages.map(
    (page) => html`<li><a href="${href(page.url)}">${page.title}</a><p>${page.summary}</p></li>
`,
  )}</ul>
`
}<h2 id="${guideAnchors.rules}">${strings.rules}</h2>
<ul class="rule-list"${foreign}>${view.rules.map((rule) => html`<li><a href="${href(rule.url)}">${rule.title.replaceAll('`', '')}</a></li>`)}</ul>`;
}

/** Another page of the guide. */
export function guidePage(view: GuidePageView, tools: Tools): Html {
  const foreign = inItsLanguage(view.frame);
  return html`<header class="head"><h1${foreign}>${view.frame.title}</h1><p class="head__summary"${foreign}>${view.summary}</p>${foreign && html`<p>${tools.strings.guideLanguage}</p>`}</header>
<div class="prose guide"${foreign}>${prose(view.blocks, view.path, tools)}</div>`;
}

/** Marks text that is in another language than the handbook, and that language's direction. */
function inItsLanguage({ textLanguage }: Frame): Html | false {
  return textLanguage !== undefined && html` lang="${textLanguage}" dir="${directionOf(textLanguage)}"`;
}

/** A rule of the checklist linter. */
export function rule(view: RuleView, tools: Tools): Html {
  const { strings } = tools;
  const foreign = inItsLanguage(view.frame);
  return html`<header class="head"><h1${foreign}>${view.frame.title}</h1><p class="head__summary"${foreign}>${view.why}</p><p class="facts"><span>${view.level}</span>${view.languages && html`<span>${view.languages}</span>`}</p></header>
<div class="prose">${view.examples.map((example) => html`<h2>${example.label}</h2>${foreign ? html`<div${foreign}>${code('markdown', example.markdown, tools)}</div>` : code('markdown', example.markdown, tools)}${example.message && html`<p>${strings.ruleSays}${strings.colon} <span${foreign}>${example.message}.</span></p>`}`)}
<h2>${strings.ruleOff}</h2><p>${strings.ruleOffHow}</p>${code('markdown', view.offSwitch, tools)}</div>`;
}

/** A page of the team's own. */
export function own(view: OwnPageView): Html {
  return html`<header class="head"><h1>${view.frame.title}</h1>${view.summary && html`<p class="head__summary">${view.summary}</p>`}</header>
<div class="prose">${view.content}</div>`;
}

/** What stands for pages that aren't at hand without network. Script fills in what is: without it no page is kept. */
export function offline(view: OfflineView, tools: Tools): Html {
  const { strings, href, icon } = tools;
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${strings.offline}</p></header>
<rapport-at-hand class="at-hand" data-title="${strings.offlineAtHand}" data-again="${strings.offlineAgain}" data-whole="${strings.offlineWhole}" data-part="${strings.offlinePart}" data-visited="${strings.offlineVisited}" data-none="${strings.offlineNone}"><p class="at-hand__tools"><span class="more"><a href="${href('/')}">${strings.home}${icon('arrow-right')}</a></span></p></rapport-at-hand>`;
}

/** What stands where nothing is. */
export function notFound(view: NotFoundView, tools: Tools): Html {
  return html`<header class="head"><h1>${view.frame.title}</h1><p class="head__summary">${tools.strings.notFound}</p></header>
<p>${searchControl('home__search', tools.strings.search, tools)}</p>
<p class="more"><a href="${tools.href('/index/')}">${tools.strings.toIndex}${tools.icon('arrow-right')}</a></p>`;
}
