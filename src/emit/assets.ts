// Styles, browser code and fonts, bundled: the only importer of esbuild.

import { build, type BuildFailure, type BuildOptions, type BuildResult, type Message, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { problemAt, type Problem } from '../model/problem.ts';
import { appMark } from './app-mark.ts';
import type { Output } from './output.ts';
import type { AppIcons, AssetNames } from './theme.ts';

/** The files of the look, and where pages find them. */
export interface Assets {
  readonly names: AssetNames;
  readonly outputs: readonly Output[];
  /** What the styles of a handbook written from right to left have besides. */
  readonly rightToLeft: string;
  /** The code of the service workers: it has no name of its own yet, since what it is told is known only when the site is written. */
  readonly workers: Workers;
  /** What is wrong with the team's style. */
  readonly problems: readonly Problem[];
}

/** Service workers as code that stands alone. */
export interface Workers {
  /** Keeps the handbook at hand; reads its `settings`, which have to be written before it. */
  readonly keep: string;
  /** Removes what the other has kept, and itself. */
  readonly remove: string;
}

/** What to bundle besides the look itself. */
export interface Bundling {
  /** Adds what the dev server puts into pages: reload and the overlay of problems. */
  readonly live?: boolean;
  /** Pictures that stand for the handbook among installed programs, PNG. */
  readonly icons: Readonly<Record<keyof AppIcons, Uint8Array>>;
  /** The team's style sheet, which goes into the layer `team`; absent where there is none. */
  readonly theme?: string | undefined;
}

/** What browser code is written for: the first with `light-dark()` in styles. */
const browsers = ['es2022', 'chrome123', 'firefox120', 'safari17.5'];

/**
 * Bundles what lies in the `templates` folder. Names carry a hash of the content, so browsers may keep files for ever. What is
 * wrong with the team's style is told; then it is left out.
 */
export async function bundleAssets(templates: string, options: Bundling): Promise<Assets> {
  const bundling = bundleWorkers(templates);
  // Awaited below; until then a failure must not end the process.
  bundling.catch(() => undefined);
  const entry = (name: string): string => `${templates}/${name}`;
  const { result, problems } = await bundle(options.theme, {
    entryPoints: [
      entry('elements/app.ts'),
      entry('elements/colours.ts'),
      entry('elements/moved.ts'),
      entry('elements/adopt.ts'),
      entry('styles/style.css'),
      entry('styles/full.css'),
      entry('styles/runs-page.css'),
      entry('styles/right-to-left.css'),
      ...(options.live ? [entry('elements/live.ts'), entry('styles/live.css')] : []),
    ],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: browsers,
    outdir: '/assets',
    absWorkingDir: templates,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: fileLoaders,
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const made = (result.outputFiles ?? []).map((file) => ({ name: basename(file.path), bytes: file.contents }));
  const isRightToLeft = ({ name }: { readonly name: string }): boolean => name.startsWith('right-to-left.');
  const files = made.filter((file) => !isRightToLeft(file));
  const icon = named('icon', 'svg', new TextEncoder().encode(appMark));
  const icons = Object.entries(options.icons).map(([name, bytes]) => [name, named(`icon-${name}`, 'png', bytes)] as const);
  const find = (pattern: RegExp): string => `/assets/${files.find((file) => pattern.test(file.name))?.name ?? fail(pattern)}`;
  return {
    names: {
      style: find(/^style\..*\.css$/),
      fullStyle: find(/^full\..*\.css$/),
      runsStyle: find(/^runs-page\..*\.css$/),
      colours: find(/^colours\..*\.js$/),
      app: find(/^app\..*\.js$/),
      moved: find(/^moved\..*\.js$/),
      adopt: find(/^adopt\..*\.js$/),
      icon: `/assets/${icon.name}`,
      icons: Object.fromEntries(icons.map(([name, { name: file }]) => [name, `/assets/${file}`])) as unknown as AppIcons,
      ...(options.live ? { live: { script: find(/^live\..*\.js$/), style: find(/^live\..*\.css$/) } } : {}),
      fonts: files
        .filter((file) => /-latin-wght-normal\..*\.woff2$/.test(file.name))
        .map((file) => `/assets/${file.name}`)
        .toSorted(),
    },
    rightToLeft: new TextDecoder().decode(made.find(isRightToLeft)?.bytes),
    outputs: [...files, icon, ...icons.map(([, file]) => file)].map(({ name, bytes }) => ({
      file: `assets/${name}`,
      content: () => bytes,
    })),
    workers: await bundling,
    problems,
  };
}

/** A service worker is one file under a name that stays, in the form that every browser with service workers reads. */
async function bundleWorkers(templates: string): Promise<Workers> {
  const { outputFiles } = await build({
    entryPoints: { keep: `${templates}/elements/offline/service-worker.ts`, remove: `${templates}/elements/offline/remover.ts` },
    bundle: true,
    minify: true,
    format: 'iife',
    target: browsers,
    outdir: '/',
    absWorkingDir: templates,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = (name: keyof Workers): string => outputFiles.find((file) => basename(file.path) === `${name}.js`)?.text ?? '';
  return { keep: code('keep'), remove: code('remove') };
}

/** Typefaces and pictures that a style may name. SVG is left out: opened by itself, a picture of that kind can run script. */
const fileLoaders: NonNullable<BuildOptions['loader']> = Object.fromEntries(
  ['woff2', 'woff', 'ttf', 'otf', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'].map((ending) => [`.${ending}`, 'file']),
);

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
      bundler.onResolve({ filter: /^(?:(?:https?:)?\/\/|data:)/ }, ({ importer, path }) =>
        theme !== undefined && importer === resolve(theme)
          ? { errors: [{ text: `pages load files of the handbook only, and not ${shorten(path)}` }] }
          : undefined,
      );
    },
  };
}

function shorten(path: string): string {
  return path.length > 40 ? `${path.slice(0, 40)}…` : path;
}

function styleProblem({ id, text, location }: Message, theme: string, given: Problem['severity']): Problem[] {
  // A browser would drop what it can't read, and often all that follows.
  const severity = id === 'css-syntax-error' ? 'error' : given;
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

/** A file under a name with a hash of its content. */
function named(name: string, ending: string, bytes: Uint8Array): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: `${name}.${hashOf(bytes)}.${ending}`, bytes };
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
}

function fail(pattern: RegExp): never {
  throw new Error(`The bundle has no file like ${pattern}.`);
}
