// The baseline: Eleventy as its own guide sets it up, on the same files, with one Nunjucks layout and `pagefind --site`.

import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from '../../src/site/prepare.ts';
import { runNode, type Run } from './measure.ts';

// Template languages are off for Markdown, as they must be for text that holds `{{ … }}`; it also saves time.
const configuration = `export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true);
}
export const config = { markdownTemplateEngine: false };
`;
const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<meta name="description" content="{{ summary }}">
</head>
<body>
<nav><a href="/executive/">Your executive</a> <a href="/stakeholder/">Stakeholders</a> <a href="/external/">People outside</a> <a href="/service-mindset/">Service mindset</a></nav>
<main data-pagefind-body>
<h1>{{ title }}</h1>
<p>{{ summary }}</p>
{{ content | safe }}
</main>
</body>
</html>
`;

/** What one build of the baseline took. */
export interface PlainRun {
  readonly build: Run;
  readonly index: Run;
}

/** Copies the content into a folder that Eleventy can build. Not part of what is measured. */
export function preparePlain(content: string, folder: string): void {
  cpSync(content, folder, { recursive: true });
  mkdirSync(join(folder, '_includes'));
  writeFileSync(join(folder, '_includes', 'page.njk'), layout);
  for (const name of ['executive', 'stakeholder', 'external', 'service-mindset', 'packets'])
    writeFileSync(join(folder, name, `${name}.json`), '{ "layout": "page.njk" }\n');
  writeFileSync(join(folder, 'eleventy.config.js'), configuration);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(join(productFolder, 'node_modules'), join(folder, 'node_modules'));
}

/** Builds into a fresh `_site`, then indexes it. */
export async function buildPlain(folder: string): Promise<PlainRun> {
  rmSync(join(folder, '_site'), { recursive: true, force: true });
  const build = await runNode([join('node_modules', '@11ty', 'eleventy', 'cmd.cjs')], folder);
  const index = await runNode([join('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'), '--site', '_site'], folder);
  return { build, index };
}
