// Templates of the team's own: each replaces one named part of the look.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Parts, Theme } from '../../emit/theme.ts';
import type { Override } from '../../model/layers.ts';
import { nearest } from '../../model/nearest.ts';
import { problemAt, type Place, type Problem } from '../../model/problem.ts';
import { driftOfWhole } from '../../parse/layers/drift.ts';
import type { TextFile } from '../../parse/read.ts';
import { OwnFault } from '../eleventy.ts';
import { loadModule } from '../load-theme.ts';
import { productFolder, templatesFolder } from '../prepare.ts';
import type { Places } from './places.ts';

/** A theme with a team's parts in their places, and what is wrong with those. */
export interface OwnParts {
  readonly theme: Theme;
  readonly problems: readonly Problem[];
}

/** Loads a team's templates over a theme. A template that can't be loaded is a problem, and the part stays as it ships. */
export async function withOwnParts(theme: Theme, templates: readonly TextFile[]): Promise<OwnParts> {
  const problems: Problem[] = [];
  const own: Record<string, unknown> = {};
  for (const file of templates) {
    const name = basename(file.path, '.ts');
    const report = (severity: Problem['severity'], message: string, hint: string, line = 1): void => {
      problems.push(problemAt({ file: file.file, line, column: 1 }, { severity, code: 'template', message, hint }));
    };
    if (!isPart(theme, name)) {
      const near = nearest(name, Object.keys(theme.parts));
      // A part may go with an update: then the team's is left over, and the handbook still builds.
      report(
        'warning',
        `Found \`${name}\`, which is no part of the look`,
        near ? `rename the file to \`${near}.ts\`` : `name it after one of ${Object.keys(theme.parts).join(', ')}, or delete it`,
      );
      continue;
    }
    try {
      const part = (await loadModule(pathToFileURL(resolve(file.file)).href))[name];
      if (typeof part === 'function') own[name] = guarded(part as (...given: unknown[]) => unknown, file.file);
      else
        report(
          'error',
          `Found no function \`${name}\` in it, expected one`,
          `write \`export const ${name}: Parts['${name}'] = (...given) => …\``,
        );
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      // An update may have moved what it builds on: then the part stays as it ships, and the handbook still builds.
      const isMoved = /^Cannot find module|does not provide an export named/.test(text);
      report(
        isMoved ? 'warning' : 'error',
        `Found code that can't be run: ${text
          .split('\n')
          .slice(0, 2)
          .join(' ')
          .replace(/^Transform failed with \d+ errors?:\s*/, '')}`,
        isMoved
          ? `the part is shown as it ships until you mend the import; begin anew with \`npm run override -- templates/${name}\``
          : 'mend it, or move it out of the folder',
        lineIn(text),
      );
    }
  }
  return { theme: { ...theme, parts: { ...theme.parts, ...own } as Parts }, problems };
}

function isPart(theme: Theme, name: string): name is keyof Parts {
  return Object.hasOwn(theme.parts, name);
}

/** A part that tells its place when it fails. */
function guarded(part: (...given: unknown[]) => unknown, file: string): (...given: unknown[]) => unknown {
  return (...given) => {
    try {
      return part(...given);
    } catch (error) {
      if (error instanceof OwnFault) throw error;
      throw new OwnFault(placeIn(file, error), error instanceof Error ? error.message : String(error), error);
    }
  };
}

/** Where in a file an error comes from, as its stack tells: the innermost line of it that names the file. */
function placeIn(file: string, error: unknown): Place {
  const path = resolve(file);
  const stack = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const line = stack.find((one) => one.includes(path) || one.includes(pathToFileURL(path).href)) ?? '';
  const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line) ?? [];
  return { file, line: Number(row ?? 1), column: Number(column ?? 1) };
}

function lineIn(message: string): number {
  return Number(/:(\d+):\d+/.exec(message)?.[1] ?? 1);
}

/** Writes a team's template that wraps a part as it ships; with `isWhole` a copy of its file. Gives the path. */
export function makeTemplate(places: Places, theme: Theme, named: string, isWhole: boolean): string {
  const name = basename(named, '.ts');
  const inFile = Object.keys(theme.files).filter((part) => `templates/${theme.files[part as keyof Parts]}` === named.replace(/^\.\//, ''));
  if (!isPart(theme, name) && inFile.length > 1)
    throw new Error(
      `${named} holds several parts. Name one: ${inFile.map((part) => `\`npm run override -- templates/${part}\``).join(', ')}.`,
    );
  const part = isPart(theme, name) ? name : inFile[0];
  if (part === undefined || !isPart(theme, part)) {
    const near = nearest(name, Object.keys(theme.parts));
    throw new Error(
      `There is no part \`${name}\`. ${near ? `Did you mean \`${near}\`?` : `The parts are ${Object.keys(theme.parts).join(', ')}.`}`,
    );
  }
  const file = join(places.team, 'templates', `${part}.ts`);
  if (existsSync(file)) throw new Error(`${file} is already there. Edit it.`);
  const base = theme.files[part];
  const source = readFileSync(join(templatesFolder, base), 'utf8');
  write(file, isWhole ? moved(source, base, file) : wrapper(part, base, file));
  if (isWhole) write(copyOf(places, base), source);
  return file;
}

function wrapper(part: string, base: string, file: string): string {
  const product = pathFrom(file, productFolder);
  return [
    `// The handbook's ${part}, and what we add to it.`,
    '',
    `import type { Parts } from '${product}/src/emit/theme.ts';`,
    `import { html } from '${product}/src/model/html.ts';`,
    `import { ${part} as shipped } from '${product}/templates/${base}';`,
    '',
    `/** Takes the place of \`${part}\` in templates/${base}. */`,
    `export const ${part}: Parts['${part}'] = (...given) => html\`\${shipped(...given)}\`;`,
    '',
  ].join('\n');
}

/** A template's source with its imports as they are seen from the team's file. */
function moved(source: string, base: string, file: string): string {
  return source.replace(
    /(from ')(\.{1,2}\/[^']+)(')/g,
    (_, before: string, path: string, after: string) => before + pathFrom(file, join(templatesFolder, dirname(base), path)) + after,
  );
}

/** The way from a file to another place, as an import writes it. */
function pathFrom(file: string, target: string): string {
  return relative(resolve(dirname(file)), target).replaceAll('\\', '/');
}

function copyOf({ team }: Pick<Places, 'team'>, base: string): string {
  return join(team, 'bases', 'templates', base);
}

/** The team's copies of templates whose originals have changed since. */
export function templateDrift(places: Pick<Places, 'team'>, theme: Theme): Override[] {
  return Object.entries(theme.files).flatMap(([part, base]): Override[] => {
    const file = join(places.team, 'templates', `${part}.ts`);
    const copy = copyOf(places, base);
    const original = join(templatesFolder, base);
    if (!existsSync(file) || !existsSync(copy) || !existsSync(original)) return [];
    const text = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    const drift = driftOfWhole(moved(text(original), base, file), moved(text(copy), base, file), text(file));
    return [{ path: `templates/${base}`, file, base: `templates/${base}`, way: 'replaces', keys: [], sections: [], isNoted: true, drift }];
  });
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
