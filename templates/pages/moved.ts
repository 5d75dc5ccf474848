// The page at an old address: it leads on by itself, with script and without, and says where to.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { MovedView } from '../../src/plan/plan-moved.ts';

/**
 * A whole document, as small as can be. The script takes along what stands behind `?` and `#`, which the refresh would drop;
 * so the refresh is for browsers without script only. Were it there for all, the two would race.
 */
export function moved(view: MovedView, { strings, href, assets, handbook, policy }: Tools): Html {
  const to = href(view.to);
  return html`<!doctype html>
<html lang="${handbook.language}" data-prefix="${handbook.prefix}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.fullTitle}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${view.canonical}">
<script src="${href(assets.moved)}" data-to="${to}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
<script async blocking="render" src="${href(assets.colours)}"></script>
<link rel="stylesheet" href="${href(assets.style)}">
<link rel="icon" href="${href(assets.icon)}" type="image/svg+xml">
</head>
<body class="page page--moved">
<div class="body"><main class="main" id="content">
<h1>${strings.movedTitle}</h1>
<p class="head__summary">${strings.movedTo} <a href="${to}">${view.title}</a></p>
</main></div>
</body>
</html>
`;
}
