// The document around every page.

import type { Tools } from '../src/emit/theme.ts';
import { html, type Html } from '../src/model/html.ts';
import type { Frame } from '../src/plan/frame.ts';
import { markdownUrl } from './parts/frame.ts';

/** The kinds of pages that start with the least: what they don't need comes with the search. */
const light: ReadonlySet<string> = new Set(['playbook', 'category']);

/** The kinds of pages from which the handbook can be installed: those that may afford a request for it. */
const installable: ReadonlySet<string> = new Set(['home', 'checklist', 'checklists', 'packet', 'packets', 'run', 'runs']);

/** A whole document. `kind` names the page's kind for the styles. */
export function layout(frame: Frame, kind: string, content: Html, tools: Tools): Html {
  const { strings, href, assets, handbook, parts } = tools;
  return html`<!doctype html>
<html lang="${handbook.language}" dir="${handbook.direction}"${handbook.digits !== 'latn' && html` data-digits="${handbook.digits}"`} data-prefix="${handbook.prefix}"${tools.isKeptOffline && html` data-offline`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${tools.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${tools.barColour.dark}">
<meta name="theme-color" content="${tools.barColour.light}">
<title>${frame.fullTitle}</title>
<meta name="description" content="${frame.description}">
<script async blocking="render" src="${href(assets.colours)}"></script>
<link rel="stylesheet" href="${href(light.has(kind) ? assets.style : assets.fullStyle)}">
${
  kind === 'runs' &&
  html`<link rel="stylesheet" href="${href(assets.runsStyle)}">
`
}${assets.fonts.map((font) => html`<link rel="preload" href="${href(font)}" as="font" type="font/woff2" crossorigin>\n`)}<link rel="icon" href="${href(assets.icon)}" type="image/svg+xml">
${installable.has(kind) && html`<link rel="apple-touch-icon" href="${href(assets.icons.touch)}">\n<link rel="manifest" href="${href('/manifest.webmanifest')}" crossorigin="use-credentials">\n`}<link rel="alternate" href="${href(markdownUrl(frame.url))}" type="text/markdown" title="${strings.asMarkdown}">
<link rel="alternate" href="${href('/changes.xml')}" type="application/atom+xml" title="${strings.feed}">
<script type="module" src="${href(assets.app)}"></script>
${assets.live && html`<link rel="stylesheet" href="${href(assets.live.style)}">\n<script type="module" src="${href(assets.live.script)}"></script>\n`}</head>
<body class="page page--${kind}"${frame.hue !== undefined && html` data-hue="${frame.hue}"`}>
<p class="from-file">${strings.searchNeedsServer}</p>
<a class="skip" href="#content">${strings.skip}</a>
${parts.header(frame, tools)}<div class="body">
${parts.menu(frame, tools)}<main class="main" id="content" tabindex="-1">
${parts.trail(frame, tools)}${content}
${parts.neighbours(frame, tools)}</main>
${parts.contents(frame, tools)}</div>
${parts.footer(frame, tools)}<rapport-search data-sentences="${href(tools.sentences)}" data-style="${href(assets.fullStyle)}"></rapport-search>
</body>
</html>
`;
}
