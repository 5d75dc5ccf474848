// What surrounds every page: header with search, menu, trail, contents, neighbours, footer.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { Frame, LinkView, MenuCategory } from '../../src/plan/frame.ts';
import { linkWords } from './language.ts';

/** The bar at the top. The search control is a link to the A to Z until script makes it a search. */
export function header(frame: Frame, tools: Tools): Html {
  const { strings, href, icon, handbook } = tools;
  return html`<header class="header">
<a class="header__name" href="${href('/')}"${frame.url === '/' && html` aria-current="page"`}>${handbook.logo === undefined ? html`${handbook.title}<span class="header__dot" aria-hidden="true">.</span>` : html`<img class="header__logo" src="${handbook.logo}" alt="" height="32">${handbook.title}`}</a>
${searchControl('header__search', strings.searchShort, tools)}
<nav class="header__links" aria-label="${strings.shortcuts}"><a href="${href('/checklists/')}">${strings.checklists}</a><a href="${href('/packets/')}">${strings.packets}</a><a href="${href('/runs/')}">${strings.runs.title}</a></nav>
${colours('header__colours', 'header__button', tools)}
<a class="header__button header__menu" href="#menu" data-menu>${icon('menu')}<span class="hidden">${strings.menu}</span></a>
</header>
`;
}

/** The switch for light and dark; without script it isn't there, and the system's colours hold. */
function colours(name: string, button: string, tools: Tools): Html {
  const { strings } = tools;
  return html`<rapport-colours class="${name}" data-system="${strings.themeSystem}" data-light="${strings.themeLight}" data-dark="${strings.themeDark}"><button type="button" class="${button}" aria-label="${strings.theme}">${tools.icon('sun-moon')}</button></rapport-colours>`;
}

/** A control that opens the search. */
export function searchControl(name: string, label: string, tools: Tools): Html {
  return html`<a class="search-control ${name}" href="${tools.href('/index/')}" data-search>${tools.icon('search')}<span class="search-control__label">${label}</span><kbd class="search-control__key" aria-hidden="true">${tools.strings.searchKeys}</kbd></a>`;
}

/** The menu: beside the page where there is room, else a sheet over it. Without script its link leads to it. */
export function menu(frame: Frame, tools: Tools): Html {
  const { strings, href, icon } = tools;
  const pages: readonly LinkView[] = [
    ...frame.ownPages,
    { title: strings.checklists, url: '/checklists/' },
    { title: strings.packets, url: '/packets/' },
    { title: strings.runs.title, url: '/runs/' },
    { title: strings.index, url: '/index/' },
    { title: strings.sources, url: '/sources/' },
    { title: strings.health, url: '/health/' },
    { title: strings.guide, url: '/make-it-yours/' },
  ];
  return html`<rapport-menu class="menu" id="menu">
<div class="menu__bar">${colours('menu__colours', 'header__button', tools)}<a class="header__button menu__close" href="#content" data-close>${icon('x')}<span class="hidden">${strings.closeMenu}</span></a></div>
<nav class="menu__categories" aria-label="${strings.categories}"><ul>${frame.menu.map((category) => menuCategory(category, tools))}</ul></nav>
<nav class="menu__pages" aria-label="${strings.handbookMenu}"><ul>${pages.map((page) => html`<li><a href="${href(page.url)}"${page.url === frame.url && html` aria-current="page"`}>${page.title}</a></li>`)}</ul></nav>
</rapport-menu>
`;
}

function menuCategory(category: MenuCategory, tools: Tools): Html {
  const playbooks = category.playbooks.map(
    (playbook) =>
      html`<li><a href="${tools.href(playbook.url)}"${playbook.isCurrent && html` aria-current="page"`}>${linkWords(playbook)}</a></li>`,
  );
  const more = category.more && html`<li><a href="${tools.href(category.more.url)}">${category.more.title}</a></li>`;
  return html`<li data-hue="${category.hue}"><a class="menu__category" href="${tools.href(category.url)}"${category.isCurrent && html` aria-current="true"`}>${tools.icon(category.icon)}${linkWords(category)}</a>${playbooks.length > 0 && html`<ul>${playbooks}${more}</ul>`}</li>\n`;
}

/** The way back up. */
export function trail(frame: Frame, tools: Tools): Html | false {
  return (
    frame.trail.length > 0 &&
    html`<nav class="trail" aria-label="${tools.strings.breadcrumb}"><ol>${frame.trail.map((step) => html`<li><a href="${tools.href(step.url)}">${step.icon !== undefined && tools.icon(step.icon)}${linkWords(step)}</a></li>`)}</ol></nav>\n`
  );
}

/** "On this page", beside the content. */
export function contents(frame: Frame, tools: Tools): Html | false {
  return (
    frame.contents.length > 1 &&
    html`<rapport-contents class="contents"><nav class="contents__list" aria-label="${tools.strings.onThisPage}"><p class="contents__label">${tools.strings.onThisPage}</p>${contentsList(frame)}</nav></rapport-contents>\n`
  );
}

function contentsList({ contents: entries }: Frame): Html {
  return html`<ul>${entries.map((entry) => html`<li><a href="#${entry.id}"${entry.language !== undefined && html` lang="${entry.language}"`}>${entry.title}</a></li>`)}</ul>`;
}

/** The pages before and after, in reading order. */
export function neighbours(frame: Frame, tools: Tools): Html | false {
  const { previous, next } = frame;
  if (!previous && !next) return false;
  const { strings, href, icon } = tools;
  return html`<nav class="neighbours" aria-label="${strings.inReadingOrder}">${previous && html`<a class="neighbours__previous" href="${href(previous.url)}" rel="prev"><span>${icon('arrow-left')}${strings.previous}</span>${linkWords(previous)}</a>`}${next && html`<a class="neighbours__next" href="${href(next.url)}" rel="next"><span>${strings.next}${icon('arrow-right')}</span>${linkWords(next)}</a>`}</nav>\n`;
}

/** The foot of every page. */
export function footer(frame: Frame, tools: Tools): Html {
  const { strings, href } = tools;
  return html`<footer class="footer"><p>${tools.handbook.organisation && html`${tools.handbook.organisation} · `}${strings.footer}</p><p><a href="${href(markdownUrl(frame.url))}">${strings.asMarkdown}</a><a href="${href('/changes.xml')}">${strings.feed}</a><a href="${href('/make-it-yours/')}">${strings.guide}</a></p></footer>\n`;
}

/** The address of a page's Markdown twin. */
export function markdownUrl(url: string): string {
  return url.endsWith('/') ? `${url}index.md` : url.replace(/\.html$/, '.md');
}
