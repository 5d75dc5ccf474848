// npm run where: which layer something comes from, and why.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../emit/theme.ts';
import { driftName, type Override } from '../../model/layers.ts';
import { nearest } from '../../model/nearest.ts';
import { readPageName, type PageName } from '../../model/page-name.ts';
import { placedOf, type Placed } from '../../parse/layers/placed.ts';
import { settingsSchema } from '../../parse/schema.ts';
import { readYaml } from '../../parse/yaml.ts';
import { leadOf } from '../../plan/moved.ts';
import type { Site } from '../../plan/site.ts';
import type { Sentences } from '../../plan/strings.ts';
import { contentPath, teamFile, type Places } from './places.ts';

/** What there is to say of a file, an address, a setting, a sentence or a part of the look, as lines. */
export function whereIs(named: string, places: Places, site: Site, theme: Theme): readonly string[] {
  if (named === 'settings') return settingLines(places);
  if (named === 'strings') return sentenceLines(site);
  if (named === 'templates') return Object.keys(theme.files).flatMap((part) => partLines(part, places, theme));
  const part = named.replace(/^(?:team\/)?templates\//, '').replace(/\.ts$/, '');
  if (named.includes('templates/')) {
    const parts = Object.keys(theme.files).filter((name) => name === part || theme.files[name as keyof Theme['files']] === `${part}.ts`);
    if (parts.length > 0) return parts.flatMap((name) => partLines(name, places, theme));
  }
  const path = contentPath(named, places);
  const { layers } = site.handbook;
  const override = layers.overrides.find((one) => one.path === path || one.file === teamFile(places, path));
  if (override) return overrideLines(override, site);
  if (site.addresses.has(path)) return [`${join(places.playbooks, path)} wins: your team has no file over it.`, addressLine(site, path)];
  const name = named.replace(/^\/([^/]+)\/$/, 'categories.$1');
  const isNamed = (line: string): boolean => line.startsWith(`${name}:`) || line.startsWith(`${name}.`);
  const found = [
    ...settingLines(places).filter(isNamed),
    ...sentenceLines(site).filter(isNamed),
    ...(Object.hasOwn(theme.files, name) ? partLines(name, places, theme) : []),
  ];
  if (found.length > 0) return found;
  const variables = settingLines(places).filter((line) => line.startsWith(`variables.${name}:`));
  if (variables.length > 0) return variables;
  const unset = unsetLines(name, site);
  if (unset.length > 0) return unset;
  const lead = leadOf(site.moved, path);
  if (lead !== undefined) return movedLines(path, lead, site);
  const known = [...site.addresses.keys(), ...layers.overrides.map((one) => one.path)];
  const near = nearest(path, known);
  throw new Error(
    `Nothing is called \`${named}\`. ${near ? `Did you mean \`${near}\`?` : 'Name a file, an address, a setting such as `title`, or one of `settings`, `strings`, `templates`.'}`,
  );
}

/** What holds where a setting is not set. */
function unsetLines(name: string, site: Site): string[] {
  const schema = Object.entries(settingsSchema.shape).find(([key]) => key === name)?.[1];
  if (!schema) return [];
  const { success, data } = schema.safeParse(undefined);
  const value = name === 'prefix' ? `${site.prefix}, by \`address\`` : success && typeof data === 'string' ? data : undefined;
  const holds = value === undefined ? [] : [`  it holds: ${value}`];
  return [`${name} is set nowhere.`, ...holds, ...(schema.description === undefined ? [] : [`  ${schema.description}`])];
}

/** Where a page that redirects.yml tells of is now, and the line that says so. */
function movedLines(path: string, lead: PageName, site: Site): string[] {
  const old = readPageName(path);
  const redirect = site.handbook.redirects.find(({ from }) => old === from || old?.startsWith(`${from}/`));
  const said = redirect ? `: ${redirect.place.file}:${redirect.place.line} says \`${redirect.from}: ${redirect.to || '/'}\`` : '';
  return [
    `${old ?? path} has moved to ${lead || '/'}${said}.`,
    ...(site.addresses.has(`${lead}.md`) ? [addressLine(site, `${lead}.md`)] : []),
  ];
}

function overrideLines(override: Override, site: Site): string[] {
  const { file, base, way, keys, sections, path } = override;
  const first = {
    adds: `${file} is your team's own: there is nothing below it.`,
    replaces: `${file} wins as a whole: it stands at the same path as ${base ?? ''}, and does not say \`extends: base\`.`,
    extends: `${file} changes parts of ${base ?? 'a file that is gone'}; the rest comes from below.`,
    hides: `${file} drops ${base ?? path}: it says \`hidden: true\`.`,
  }[way];
  const verbs = { replaces: 'replaces', appends: 'adds to', adds: 'adds', removes: 'removes' };
  return [
    first,
    ...(keys.length > 0 ? [`  front matter from yours: ${keys.join(', ')}`] : []),
    ...sections.map((section) => `  ${file}:${section.line} ${verbs[section.way]} \`${section.title}\``),
    ...override.drift.map((drift) => `  changed below since: ${driftName(drift)} (\`npm run drift -- ${path}\`)`),
    ...(site.addresses.has(path) ? [addressLine(site, path)] : []),
  ];
}

function addressLine(site: Site, path: string): string {
  return `  page: ${site.addresses.get(path)?.url ?? ''}`;
}

function partLines(part: string, places: Places, theme: Theme): string[] {
  const file = join(places.team, 'templates', `${part}.ts`);
  const base = theme.files[part as keyof Theme['files']];
  return [existsSync(file) ? `${part}: ${file} takes the place of templates/${base}` : `${part}: templates/${base}`];
}

/** Each setting with its value and the file and line that says so. */
function settingLines({ playbooks, team }: Places): string[] {
  const lines = new Map<string, string>();
  for (const file of [join(playbooks, 'handbook.yml'), join(team, 'handbook.yml')]) {
    const { yaml } = existsSync(file) ? readYaml(readFileSync(file, 'utf8'), { file, line: 1, column: 1 }, 'file') : { yaml: undefined };
    if (yaml) collect(placedOf(yaml), '', lines);
  }
  return [...lines.values()];
}

function collect(node: Placed, path: string, lines: Map<string, string>): void {
  if (node.kind === 'map') {
    for (const [key, { value }] of node.entries) collect(value, path === '' ? key : `${path}.${key}`, lines);
  } else if (node.kind === 'list') {
    const entries = node.entries.map((entry) => (entry.kind === 'text' ? entry.text : '…'));
    for (const entry of node.entries) {
      const id = entry.kind === 'map' ? entry.entries.get('id')?.value : undefined;
      if (id?.kind === 'text') collect(entry, `${path}.${id.text}`, lines);
    }
    if (entries.some((entry) => entry !== '…')) lines.set(path, said(path, `[${entries.join(', ')}]`, node));
  } else lines.set(path, said(path, node.text, node));
}

function said(path: string, value: string, { place }: Placed): string {
  return `${path}: ${value}  (${place.file}:${place.line})`;
}

/** Each sentence of the interface with its text, and who worded it. */
function sentenceLines(site: Site): string[] {
  const own = new Map(site.handbook.ownSentences.map((sentence) => [sentence.path.join('.'), sentence.place]));
  const lines: string[] = [];
  const walk = (value: Sentences[keyof Sentences] | string | object, path: string): void => {
    if (typeof value === 'string') {
      const place = own.get(path) ?? own.get(path.replace(/\.other$/, ''));
      lines.push(`${path}: ${JSON.stringify(value)}${place ? `  (${place.file}:${place.line})` : ''}`);
    } else for (const [key, inner] of Object.entries(value)) walk(inner as object, path === '' ? key : `${path}.${key}`);
  };
  walk(site.wording.sentences, '');
  return lines;
}
