// handbook.yml, sources.yml and synonyms.yml to settings, sources and synonyms.

import type { Category, Colour, ColourName, Forge, Settings, SourceDocument, SourcePoint } from '../model/handbook.ts';
import { capital, pointId, type Slug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import type { LayeredFile } from './front-matter.ts';
import { settingsSchema, sourcesSchema, synonymsSchema } from './schema.ts';
import { monthsOf, variableNamePattern } from './schemas/text.ts';
import { validate } from './validate.ts';
import { fillVariables } from './variables.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** The settings of a handbook. `folders` stand in for the categories where the file names none. */
export function parseSettings(
  file: LayeredFile | undefined,
  folders: readonly Slug[],
  root: string,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const yaml = file ? readFile(file, problems) : undefined;
  const checked = yaml ? validate(settingsSchema, yaml) : undefined;
  problems.push(...(checked?.problems ?? []));
  const keys = checked?.value ?? settingsSchema.parse({});
  const place = { file: file?.file ?? `${root}/handbook.yml`, line: 1, column: 1 };
  for (const name of Object.keys(keys.variables)) {
    if (!variableNamePattern.test(name)) problems.push(problemAt(yaml?.placeOfKey(['variables'], name) ?? place, variableName(name)));
  }
  const forge = keys.repository === undefined ? undefined : forgeOf(keys.repository, keys.branch, keys.forge);
  if (keys.repository !== undefined && !forge)
    problems.push(problemAt(yaml?.placeOf(['repository']) ?? place, unknownForge(keys.repository)));
  const variables = { ...(keys.organisation === undefined ? {} : { organisation: keys.organisation }), ...keys.variables };
  const named = keys.categories.map((category, index): Category => ({
    ...category,
    title: fillVariables(category.title, variables),
    summary: fillVariables(category.summary, variables),
    id: category.id as Slug,
    order: category.order.map((name, position) => ({ name, place: yaml?.placeOf(['categories', index, 'order', position]) ?? place })),
    written: {
      title: (yaml?.placeOf(['categories', index, 'title']) ?? place).file,
      summary: (yaml?.placeOf(['categories', index, 'summary']) ?? place).file,
    },
    place: yaml?.placeOf(['categories', index]) ?? place,
  }));
  const unnamed = folders.map((id) => categoryOf(id, place));
  const known = named.length > 0 ? named.map((category) => category.id) : folders;
  for (const [index, id] of keys.category_order.entries())
    if (!known.some((one) => one === id)) problems.push(problemAt(yaml?.placeOf(['category_order', index]) ?? place, misorder(id, known)));
  // A file that can't be read says nothing about categories: its own problem is enough.
  const isUnknown = file !== undefined && checked?.value === undefined;
  return {
    settings: {
      title: keys.title,
      tagline: fillVariables(keys.tagline, variables),
      language: keys.language,
      ...(keys.organisation === undefined ? {} : { organisation: keys.organisation }),
      ...(keys.logo === undefined ? {} : { logo: { name: keys.logo, place: yaml?.placeOf(['logo']) ?? place } }),
      colours: coloursOf(keys.colours, (name) => yaml?.placeOf(['colours', name]) ?? place),
      ...(keys.time_zone === undefined ? {} : { timeZone: keys.time_zone }),
      ...(keys.paper === undefined ? {} : { paper: keys.paper }),
      variables,
      address: underPrefix(withSlash(keys.address), keys.prefix),
      ...(keys.edit === undefined ? {} : { edit: keys.edit }),
      ...(forge ? { forge } : {}),
      categories: named.length === 0 || isUnknown ? unnamed : inOrder(named, keys.category_order),
      packets: keys.packets.map((name, index) => ({ name, place: yaml?.placeOf(['packets', index]) ?? place })),
      roles: keys.roles,
      roleNames: new Map(
        Object.entries(keys.role_names).map(([role, name]) => [role, { name, place: yaml?.placeOfKey(['role_names'], role) ?? place }]),
      ),
      handbooks: keys.handbooks.map(({ title, address }) => ({ title, address: withSlash(address) })),
      defaults: { owner: keys.defaults.owner, reviewEveryMonths: monthsOf(keys.defaults.review_every) ?? 6 },
      offline: keys.offline === 'true',
    },
    problems,
  };
}

/** A folder as a category of which nothing is said. */
export function categoryOf(id: Slug, place: Place): Category {
  return {
    id,
    title: titleOf(id),
    summary: '',
    icon: 'book-open',
    hue: 'slate',
    order: [],
    written: { title: place.file, summary: place.file },
    place,
  };
}

/** Categories in the order that names some of them; the others keep their places behind. */
function inOrder(categories: readonly Category[], order: readonly string[]): readonly Category[] {
  const rank = (category: Category): number => (order.includes(category.id) ? order.indexOf(category.id) : order.length);
  return categories.toSorted((a, b) => rank(a) - rank(b));
}

function coloursOf(colours: Readonly<Partial<Record<string, string | undefined>>>, placeOf: (name: string) => Place): Settings['colours'] {
  const entries = Object.entries(colours).flatMap(([name, text]): [ColourName, Colour][] => {
    const [light, dark] = text?.split(/\s+/).map(longForm) ?? [];
    return light === undefined ? [] : [[name as ColourName, { light, ...(dark === undefined ? {} : { dark }), place: placeOf(name) }]];
  });
  return Object.fromEntries(entries);
}

/** `#48f` as `#4488ff`. */
function longForm(colour: string): string {
  const digits = colour.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** Which forge an address belongs to, by its host where nothing is said. */
function forgeOf(repository: string, branch: string, kind: Forge['kind'] | undefined): Forge | undefined {
  const { hostname } = new URL(repository);
  const hosts = [
    ['github', /(?:^|\.)github\./],
    ['gitlab', /(?:^|\.)gitlab\./],
    ['bitbucket', /(?:^|\.)bitbucket\./],
    ['forgejo', /(?:^|\.)(?:codeberg|forgejo|gitea)\./],
  ] as const;
  const found = kind ?? hosts.find(([, host]) => host.test(hostname))?.[0];
  return found && { kind: found, repository: repository.replace(/(?:\.git)?\/*$/, ''), branch };
}

function underPrefix(address: string, prefix: string | undefined): string {
  if (prefix === undefined) return address;
  const whole = new URL(address);
  whole.pathname = `/${prefix.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return whole.href;
}

function misorder(id: string, known: readonly string[]): Fault {
  const near = nearest(id, known);
  return {
    severity: 'warning',
    code: 'order',
    message: `Found \`${id}\` under \`category_order:\`, but no such category`,
    hint: near ? `write \`${near}\`` : `write one of ${known.map((one) => `\`${one}\``).join(', ')}, or delete it`,
  };
}

function variableName(name: string): Fault {
  return {
    severity: 'error',
    code: 'wrong-value',
    message: `Found the variable \`${name}\`, expected a name in lower-case letters, digits, hyphens or underscores`,
    hint: 'write it like `help-desk`, and `{{ help-desk }}` where its value is to stand',
  };
}

function unknownForge(repository: string): Fault {
  return {
    severity: 'error',
    code: 'wrong-value',
    message: `Found the repository \`${repository}\`, whose address doesn't tell what kind of forge it lies on`,
    hint: 'add `forge: github`, `forge: gitlab`, `forge: forgejo` or `forge: bitbucket`',
  };
}

/** The documents and their points. */
export function parseSources(file: LayeredFile): {
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
export function parseSynonyms(file: LayeredFile): {
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

function readFile(file: LayeredFile, problems: Problem[]): Yaml | undefined {
  if (file.yaml) return file.yaml;
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
