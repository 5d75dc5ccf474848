// Styles, browser code and fonts, bundled: the only importer of esbuild.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Output } from './output.ts';
import type { AssetNames } from './theme.ts';

/** The files of the look, and where pages find them. */
export interface Assets {
  readonly names: AssetNames;
  readonly outputs: readonly Output[];
}

/**
 * Bundles what lies in the `templates` folder. Names carry a hash of the content, so browsers may keep files for ever.
 * `live` adds what the dev server puts into pages: reload and the overlay of problems.
 */
export async function bundleAssets(templates: string, options: { readonly live: boolean } = { live: false }): Promise<Assets> {
  const entry = (name: string): string => `${templates}/${name}`;
  const result = await build({
    entryPoints: [
      entry('elements/app.ts'),
      entry('elements/colours.ts'),
      entry('styles/style.css'),
      entry('styles/full.css'),
      ...(options.live ? [entry('elements/live.ts'), entry('styles/live.css')] : []),
    ],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    outdir: '/assets',
    absWorkingDir: templates,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.woff2': 'file' },
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const files = result.outputFiles.map((file) => ({ name: basename(file.path), bytes: file.contents }));
  const icon = { name: `icon.${hashOf(favicon)}.svg`, bytes: new TextEncoder().encode(favicon) };
  const named = (pattern: RegExp): string => `/assets/${files.find((file) => pattern.test(file.name))?.name ?? fail(pattern)}`;
  return {
    names: {
      style: named(/^style\..*\.css$/),
      fullStyle: named(/^full\..*\.css$/),
      colours: named(/^colours\..*\.js$/),
      app: named(/^app\..*\.js$/),
      icon: `/assets/${icon.name}`,
      ...(options.live ? { live: { script: named(/^live\..*\.js$/), style: named(/^live\..*\.css$/) } } : {}),
      fonts: files
        .filter((file) => /-latin-wght-normal\..*\.woff2$/.test(file.name))
        .map((file) => `/assets/${file.name}`)
        .toSorted(),
    },
    outputs: [...files, icon].map(({ name, bytes }) => ({ file: `assets/${name}`, content: () => bytes })),
  };
}

/** The handbook's mark: an open book with a ticked line, in the first hue. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#24488f"/><path d="M9 16.5l4.6 4.6L23.5 11" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

function fail(pattern: RegExp): never {
  throw new Error(`The bundle has no file like ${pattern}.`);
}
