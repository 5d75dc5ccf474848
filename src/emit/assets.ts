// Styles, browser code and fonts, bundled: the only importer of esbuild.

import { build, type BuildFailure, type BuildOptions, type BuildResult, type Message, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { problemAt, type Problem } from '../model/problem.ts';
import type { Output } from './output.ts';
import type { AssetNames } from './theme.ts';

/** The files of the look, and where pages find them. */
export interface Assets {
  readonly names: AssetNames;
  readonly outputs: readonly Output[];
  /** What the styles of a handbook written from right to left have besides. */
  readonly rightToLeft: string;
  /** What is wrong with the team's style. */
  readonly problems: readonly Problem[];
}

/** What to bundle besides the look itself. */
export interface Bundling {
  /** Adds what the dev server puts into pages: reload and the overlay of problems. */
  readonly live?: boolean;
  /** The team's style sheet, which goes into the layer `team`; absent where there is none. */
  readonly theme?: string | undefined;
}

/**
 * Bundles what lies in the `templates` folder. Names carry a hash of the content, so browsers may keep files for ever. What is
 * wrong with the team's style is told; then it is left out.
 */
export async function bundleAssets(templates: string, options: Bundling = {}): Promise<Assets> {
  const entry = (name: string): string => `${templates}/${name}`;
  const { result, problems } = await bundle(options.theme, {
    entryPoints: [
      entry('elements/app.ts'),
      entry('elements/colours.ts'),
      entry('elements/moved.ts'),
      entry('styles/style.css'),
      entry('styles/full.css'),
      entry('styles/right-to-left.css'),
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
  const made = (result.outputFiles ?? []).map((file) => ({ name: basename(file.path), bytes: file.contents }));
  const isRightToLeft = ({ name }: { readonly name: string }): boolean => name.startsWith('right-to-left.');
  const files = made.filter((file) => !isRightToLeft(file));
  const icon = { name: `icon.${hashOf(favicon)}.svg`, bytes: new TextEncoder().encode(favicon) };
  const named = (pattern: RegExp): string => `/assets/${files.find((file) => pattern.test(file.name))?.name ?? fail(pattern)}`;
  return {
    names: {
      style: named(/^style\..*\.css$/),
      fullStyle: named(/^full\..*\.css$/),
      colours: named(/^colours\..*\.js$/),
      app: named(/^app\..*\.js$/),
      moved: named(/^moved\..*\.js$/),
      icon: `/assets/${icon.name}`,
      ...(options.live ? { live: { script: named(/^live\..*\.js$/), style: named(/^live\..*\.css$/) } } : {}),
      fonts: files
        .filter((file) => /-latin-wght-normal\..*\.woff2$/.test(file.name))
        .map((file) => `/assets/${file.name}`)
        .toSorted(),
    },
    rightToLeft: new TextDecoder().decode(made.find(isRightToLeft)?.bytes),
    outputs: [...files, icon].map(({ name, bytes }) => ({ file: `assets/${name}`, content: () => bytes })),
    problems,
  };
}

interface Bundled {
  readonly result: BuildResult;
  readonly problems: readonly Problem[];
}

async function bundle(theme: string | undefined, options: BuildOptions): Promise<Bundled> {
  try {
    const result = await build({ ...options, plugins: [teamStyle(theme)] });
    return { result, problems: result.warnings.flatMap((message) => (theme === undefined ? [] : styleProblem(message, theme, 'warning'))) };
  } catch (error) {
    const problems =
      theme === undefined ? [] : ((error as BuildFailure).errors ?? []).flatMap((message) => styleProblem(message, theme, 'error'));
    if (problems.length === 0) throw error;
    return { result: await build({ ...options, plugins: [teamStyle(undefined)] }), problems };
  }
}

/** Puts a team's style in the place that the look keeps for it, or nothing. */
function teamStyle(theme: string | undefined): Plugin {
  return {
    name: 'team-style',
    setup(bundler) {
      bundler.onResolve({ filter: /^team:theme\.css$/ }, () =>
        theme === undefined ? { path: 'none', namespace: 'team' } : { path: resolve(theme) },
      );
      bundler.onLoad({ filter: /.*/, namespace: 'team' }, () => ({ contents: '', loader: 'css' }));
    },
  };
}

function styleProblem({ text, location }: Message, theme: string, severity: Problem['severity']): Problem[] {
  if (!location || basename(location.file) !== basename(theme)) return [];
  return [
    problemAt(
      { file: theme, line: location.line, column: location.column + 1 },
      {
        severity,
        code: 'style',
        message: `Found style that can't be used: ${text}`,
        hint: location.suggestion === '' ? 'mend the line; files it names lie beside it' : `write \`${location.suggestion}\``,
      },
    ),
  ];
}

/** The handbook's mark: an open book with a ticked line, in the first hue. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#24488f"/><path d="M9 16.5l4.6 4.6L23.5 11" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

function fail(pattern: RegExp): never {
  throw new Error(`The bundle has no file like ${pattern}.`);
}
