// The document around every page.

import type { Tools } from '../src/emit/theme.ts';
import { html, type Html } from '../src/model/html.ts';
import { contentPolicy } from '../src/plan/content-policy.ts';
import type { Frame } from '../src/plan/frame.ts';
import { contents, footer, header, markdownUrl, menu, neighbours, trail } from './parts/frame.ts';

/** A whole document. `kind` names the page's kind for the styles. */
export function layout(frame: Frame, kind: string, content: Html, tools: Tools): Html {
  const { strings, href, assets, handbook } = tools;
  return html`<!doctype html>
    <html lang="${handbook.language}" data-prefix="${handbook.prefix}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.fullTitle}</title>
        <meta name="description" content="${frame.description}" />
        <script async fetchpriority="high" src="${href(assets.colours)}"></script>
        <link rel="stylesheet" href="${href(assets.style)}" />
        ${assets.fonts.map((font) => html`<link rel="preload" href="${href(font)}" as="font" type="font/woff2" crossorigin /> `)}
        <link rel="icon" href="${href(assets.icon)}" type="image/svg+xml" />
        <link rel="alternate" href="${href(markdownUrl(frame.url))}" type="text/markdown" title="${strings.asMarkdown}" />
        <link rel="alternate" href="${href('/changes.xml')}" type="application/atom+xml" title="${strings.feed}" />
        <script type="module" src="${href(assets.app)}"></script>
        ${
          assets.live &&
          html`<link rel="stylesheet" href="${href(assets.live.style)}" />
            <script type="module" src="${href(assets.live.script)}"></script> `
        }
      </head>
      <body class="page page--${kind}" ${frame.hue !== undefined && html` data-hue="${frame.hue}"`}>
        <a class="skip" href="#content">${strings.skip}</a>
        ${header(frame, tools)}
        <div class="body">
          ${menu(frame, tools)}
          <main class="main" id="content" tabindex="-1">${trail(frame, tools)}${content} ${neighbours(frame, tools)}</main>
          ${contents(frame, tools)}
        </div>
        ${footer(frame, tools)}${searchDialog(tools)}
      </body>
    </html> `;
}

/** What the search dialog says; the element builds the dialog itself when it is first opened. */
function searchDialog(tools: Tools): Html {
  const { strings } = tools;
  const sentences = {
    label: strings.searchLabel,
    hint: strings.searchHint,
    close: strings.close,
    needsServer: strings.searchNeedsServer,
    failed: strings.searchFailed,
    searching: strings.searching,
    results: strings.results,
    oneResult: strings.oneResult,
    noResults: strings.noResults,
    noResultsNext: strings.noResultsNext,
    someWords: strings.someWords,
    index: strings.toIndex,
    category: strings.filterByCategory,
    all: strings.allCategories,
    allResults: strings.allResults,
    alsoCalled: strings.alsoCalledResult,
    kinds: strings.kinds,
  };
  return html`<rapport-search data-strings="${JSON.stringify(sentences)}"></rapport-search> `;
}
