// The code's structure: imports go one way, and each outside library has one door.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What each folder may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/parse': ['src/model'],
  'src/plan': ['src/model'],
  'src/search': ['src/model'],
  'src/runs': ['src/model'],
  'src/check': ['src/model', 'src/plan'],
  'src/move': ['src/model', 'src/parse', 'src/plan'],
  'src/emit': ['src/model', 'src/plan', 'src/search', 'src/runs'],
  'src/site': ['src/model', 'src/parse', 'src/plan', 'src/search', 'src/runs', 'src/check', 'src/emit', 'src/move', 'templates/theme.ts'],
};

/** The only files that import a library of the product. */
const doors: Readonly<Record<string, readonly string[]>> = {
  '@11ty/eleventy': ['src/site/eleventy.ts'],
  '@11ty/eleventy-plugin-syntaxhighlight': ['src/emit/highlight.ts'],
  '@myriaddreamin/typst-ts-node-compiler': ['src/emit/paper/typesetter.ts'],
  '@orama/stemmers': ['src/search/language.ts'],
  chokidar: ['src/site/dev.ts'],
  'csv-stringify': ['src/runs/csv.ts'],
  diff: ['src/site/team/compare.ts'],
  esbuild: ['src/emit/assets.ts'],
  'gray-matter': ['src/parse/front-matter.ts'],
  'ical.js': ['src/runs/ical.ts'],
  mammoth: ['src/site/import/read-docx.ts'],
  'markdown-it': ['src/parse/markdown.ts', 'src/parse/rules/comment.ts', 'src/parse/rules/destination.ts'],
  'node-diff3': ['src/site/team/compare.ts'],
  qr: ['src/emit/qr.ts'],
  tsx: ['src/site/load-theme.ts'],
  turndown: ['src/site/import/read-html.ts'],
  yaml: ['src/parse/yaml.ts'],
  zod: [
    'src/parse/schema.ts',
    'src/parse/schemas/text.ts',
    'src/parse/schemas/json-schema.ts',
    'src/parse/validate.ts',
    'src/emit/handbook-json.ts',
    'src/runs/read-run.ts',
  ],
};

/** Outside `src/parse/read.ts` no stage touches the disk; the folder `site` is what surrounds the stages. */
const diskReaders = ['src/parse/read.ts'];

const files = filesBelow('src').map((file) => ({ file, imports: importsOf(file) }));

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) .*?from '([^']+)';$|import\('([^']+)'\)/gm)].map((found) => found[1] ?? found[2] ?? '');
}

function layerOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

test('imports go one way', () => {
  const against = files.flatMap(({ file, imports }) =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, join(root, dirname(file), name)))
      .filter((target) => layerOf(target) !== layerOf(file) && !mayImport[layerOf(file)]?.includes(layerOf(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(against).toEqual([]);
});

test('each outside library has its door', () => {
  const found: Record<string, string[]> = {};
  for (const { file, imports } of files) {
    for (const name of imports.filter((one) => !one.startsWith('.') && !one.startsWith('node:'))) {
      const library = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      (found[library] ??= []).push(file);
    }
  }
  for (const [library, importers] of Object.entries(found))
    expect({ library, importers: [...new Set(importers)].toSorted() }).toEqual({
      library,
      importers: [...(doors[library] ?? [])].toSorted(),
    });
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(doors).toSorted());
});

test('only the reader touches the disk before the site is written', () => {
  const readers = files
    .filter(({ file, imports }) => !file.startsWith('src/site') && imports.some((name) => name.startsWith('node:fs')))
    .map(({ file }) => file);
  expect(readers).toEqual(diskReaders);
});

test('the look sees the model, the views and its contract only', () => {
  const seen = filesBelow('templates')
    .filter((file) => !file.includes('/elements/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.includes('/src/'))
        .map((name) => relative(root, join(root, dirname(file), name))),
    );
  expect(seen.filter((target) => !/^src\/(?:model|plan)\//.test(target) && target !== 'src/emit/theme.ts')).toEqual([]);
});

test('what runs in browsers sees the model, the search and the runs only', () => {
  const seen = filesBelow('templates/elements').flatMap((file) =>
    importsOf(file)
      .filter((name) => name.includes('/src/'))
      .map((name) => relative(root, join(root, dirname(file), name))),
  );
  expect(seen.filter((target) => !/^src\/(?:model|search|runs)\//.test(target))).toEqual([]);
});
