// handbook.yml, sources.yml and synonyms.yml to settings, sources and synonyms.

import type { Category, Settings, SourceDocument, SourcePoint } from '../model/handbook.ts';
import { capital, pointId, type Slug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import { problemAt, type Problem } from '../model/problem.ts';
import type { TextFile } from './read.ts';
import { monthsOf, settingsSchema, sourcesSchema, synonymsSchema } from './schema.ts';
import { validate } from './validate.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** The settings of a handbook. `folders` stand in for the categories where the file names none. */
export function parseSettings(
  file: TextFile | undefined,
  folders: readonly Slug[],
  root: string,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const yaml = file ? readFile(file, problems) : undefined;
  const checked = yaml ? validate(settingsSchema, yaml) : undefined;
  problems.push(...(checked?.problems ?? []));
  const keys = checked?.value ?? settingsSchema.parse({});
  const place = { file: file?.file ?? `${root}/handbook.yml`, line: 1, column: 1 };
  const named = keys.categories.map((category, index): Category => ({
    ...category,
    id: category.id as Slug,
    order: category.order.map((name, position) => ({ name, place: yaml?.placeOf(['categories', index, 'order', position]) ?? place })),
    place: yaml?.placeOf(['categories', index]) ?? place,
  }));
  const unnamed = folders.map((id): Category => ({
    id,
    title: titleOf(id),
    summary: '',
    icon: 'book-open',
    hue: 'slate',
    order: [],
    place,
  }));
  // A file that can't be read says nothing about categories: its own problem is enough.
  const isUnknown = file !== undefined && checked?.value === undefined;
  return {
    settings: {
      title: keys.title,
      tagline: keys.tagline,
      language: keys.language,
      address: withSlash(keys.address),
      ...(keys.edit === undefined ? {} : { edit: keys.edit }),
      categories: named.length === 0 || isUnknown ? unnamed : named,
      packets: keys.packets.map((name, index) => ({ name, place: yaml?.placeOf(['packets', index]) ?? place })),
      roles: keys.roles,
      handbooks: keys.handbooks.map(({ title, address }) => ({ title, address: withSlash(address) })),
      defaults: { owner: keys.defaults.owner, reviewEveryMonths: monthsOf(keys.defaults.review_every) ?? 6 },
    },
    problems,
  };
}

/** The documents and their points. */
export function parseSources(file: TextFile): {
  readonly documents: readonly SourceDocument[];
  readonly points: readonly SourcePoint[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const yaml = readFile(file, problems);
  if (!yaml) return { documents: [], points: [], problems };
  const { value: keys, problems: faults } = validate(sourcesSchema, yaml);
  problems.push(...faults);
  if (!keys) return { documents: [], points: [], problems };
  const documents = Object.entries(keys.documents).map(([id, { title }]) => ({ id, title }));
  const seen = new Set<string>();
  const points = keys.points.map((point, index): SourcePoint => {
    const place = yaml.placeOf(['points', index, 'id']);
    const document = point.id.split('-', 1)[0] ?? '';
    if (seen.has(point.id))
      problems.push(
        problemAt(place, {
          severity: 'error',
          code: 'duplicate-point',
          message: `Found the point \`${point.id}\` a second time, expected each id once`,
          hint: 'give one of the two another id',
        }),
      );
    if (!(document in keys.documents)) {
      const near = nearest(document, Object.keys(keys.documents));
      problems.push(
        problemAt(place, {
          severity: 'error',
          code: 'unknown-document',
          message: `Found \`${point.id}\`, but no document \`${document}\``,
          hint: near ? `write \`${point.id.replace(document, near)}\`` : `add \`${document}: { title: … }\` under \`documents:\``,
        }),
      );
    }
    seen.add(point.id);
    return { id: pointId(point.id), document, home: point.home as Slug, text: point.point, aliases: point.aliases, place };
  });
  return { documents, points, problems };
}

/** Groups of words that mean the same. A word that stands in two groups is a warning. */
export function parseSynonyms(file: TextFile): {
  readonly synonyms: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const yaml = readFile(file, problems);
  if (!yaml) return { synonyms: [], problems };
  const { value: groups, problems: faults } = validate(synonymsSchema, yaml);
  problems.push(...faults);
  const seen = new Set<string>();
  for (const [group, words] of (groups ?? []).entries()) {
    for (const [index, word] of words.entries()) {
      const key = word.toLowerCase();
      if (seen.has(key))
        problems.push(
          problemAt(yaml.placeOf([group, index]), {
            severity: 'warning',
            code: 'synonym-twice',
            message: `Found \`${word}\` in a second group, expected each word in one`,
            hint: 'join the two groups, or take the word out of one',
          }),
        );
      seen.add(key);
    }
  }
  return { synonyms: groups ?? [], problems };
}

function readFile(file: TextFile, problems: Problem[]): Yaml | undefined {
  const result = readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  problems.push(...result.problems);
  return result.yaml;
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

function titleOf(slug: Slug): string {
  return capital(slug.replaceAll('-', ' '));
}
