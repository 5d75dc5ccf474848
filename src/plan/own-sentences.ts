// Sentences of the interface that a team words itself, held against those it has: `strings.yml`.

import type { OwnSentence } from '../model/handbook.ts';
import { nearest } from '../model/nearest.ts';
import { problemAt, type Fault, type Problem } from '../model/problem.ts';
import { english } from './sentences/english.ts';
import { sentencesByLanguage, sentencesFor } from './sentences/all.ts';
import type { Sentences } from './strings.ts';

/** A language's sentences with a team's own in their places, and what is wrong with those. */
export interface OwnWording {
  readonly sentences: Sentences;
  readonly problems: readonly Problem[];
}

/** Sentences by their names, in groups where they belong together. */
export type Tree = string | { readonly [key: string]: Tree };
/** The forms that CLDR knows for a number; each language uses some of them. */
export const pluralForms: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/**
 * Lays a team's sentences over those of the language. A sentence that the interface no longer has is a warning, never an
 * error: an update must always build.
 */
export function withOwnSentences(own: readonly OwnSentence[], language: string): OwnWording {
  const problems: Problem[] = [];
  let tree: Tree = sentencesFor(language);
  for (const sentence of own) {
    const fault = faultOf(sentence);
    if (fault) problems.push(fault);
    // A gap that nothing fills is shown as it is: the sentence is the team's all the same.
    if (!fault || fault.code === 'sentence-gap') tree = put(tree, sentence.path, sentence.text);
  }
  const missing = sentencesByLanguage[primaryOf(language)] ? [] : untranslated(english, own);
  if (missing.length > 0 && own.length > 0) {
    const [first] = own;
    if (first) problems.push(problemAt({ ...first.place, line: 1, column: 1 }, stillEnglish(language, missing)));
  }
  return { sentences: tree as unknown as Sentences, problems };
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}

/** A counted sentence may be given as one text for all its forms. */
function put(tree: Tree, [key = '', ...rest]: readonly string[], text: string): Tree {
  if (typeof tree === 'string') return text;
  const inner = tree[key];
  if (inner === undefined) return { ...tree, [key]: text };
  if (rest.length > 0) return { ...tree, [key]: put(inner, rest, text) };
  return { ...tree, [key]: typeof inner === 'object' && 'other' in inner ? { other: text } : text };
}

function faultOf({ path, text, place }: OwnSentence): Problem | undefined {
  let node: Tree = english;
  for (const [depth, key] of path.entries()) {
    if (typeof node === 'string' || (isCounted(node) && !pluralForms.has(key)))
      return problemAt(place, notSplit(path.slice(0, depth).join('.')));
    const next: Tree | undefined = isCounted(node) ? node['other'] : Object.hasOwn(node, key) ? node[key] : undefined;
    if (next === undefined && isSentence(node, key.split('.')))
      return problemAt(place, writtenFlat([...path.slice(0, depth), ...key.split('.')]));
    if (next === undefined) return problemAt(place, unknownSentence(key, Object.keys(node), path.slice(0, depth)));
    node = next;
  }
  if (typeof node !== 'string' && !isCounted(node)) return problemAt(place, notOne(path.join('.'), Object.keys(node)));
  if (text.trim() === '') return problemAt(place, noWords(path.join('.')));
  const known = gapsOf(typeof node === 'string' ? node : (node['other'] as string));
  const strange = gapsOf(text).find((gap) => !known.includes(gap));
  return strange === undefined ? undefined : problemAt(place, strangeGap(strange, known));
}

/** Whether it is one sentence about a number, in its forms. */
export function isCounted(node: Tree): node is { readonly [key: string]: Tree } {
  return typeof node !== 'string' && typeof node['other'] === 'string' && Object.keys(node).every((key) => pluralForms.has(key));
}

/** The names in braces that are filled in, in the order of the sentence. */
export function gapsOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

/** The sentences that are not given, a counted one by its name alone. */
function untranslated(sentences: Tree, own: readonly OwnSentence[]): string[] {
  const given = new Set(own.flatMap(({ path }) => path.map((_, depth) => path.slice(0, depth + 1).join('.'))));
  const names = (node: Tree, path: string): string[] =>
    typeof node === 'string' || isCounted(node)
      ? [path]
      : Object.entries<Tree>(node).flatMap(([key, inner]) => names(inner, path === '' ? key : `${path}.${key}`));
  return names(sentences, '').filter((name) => !given.has(name));
}

/** Whether names one below the other, as `npm run where -- strings` lists them, lead to a sentence or a group of them. */
function isSentence(node: Tree, [key = '', ...rest]: readonly string[]): boolean {
  const next = typeof node !== 'string' && Object.hasOwn(node, key) ? node[key] : undefined;
  return next !== undefined && (rest.length === 0 || isSentence(next, rest));
}

function writtenFlat(path: readonly string[]): Fault {
  const above = path.slice(0, -1).map((key) => `\`${key}:\``);
  return {
    severity: 'warning',
    code: 'unknown-sentence',
    message: `Found \`${path.join('.')}\` as one name, expected a line for each part of it`,
    hint: `write ${above.join(', then ')}, and on the line below it, two spaces further in, \`${path.at(-1) ?? ''}: "…"\``,
  };
}

function unknownSentence(key: string, known: readonly string[], above: readonly string[]): Fault {
  const near = nearest(key, known);
  return {
    severity: 'warning',
    code: 'unknown-sentence',
    message: `Found the sentence \`${[...above, key].join('.')}\`, which the interface doesn't have`,
    hint: near ? `write \`${near}\`` : 'delete the line; `npm run where -- strings` lists every sentence',
  };
}

function notSplit(key: string): Fault {
  return {
    severity: 'warning',
    code: 'unknown-sentence',
    message: `Found keys under \`${key}\`, expected one text${key === '' ? '' : ', or a form for each number'}`,
    hint: `write \`${key}: "…"\` on one line`,
  };
}

function notOne(key: string, known: readonly string[]): Fault {
  return {
    severity: 'warning',
    code: 'unknown-sentence',
    message: `Found one text for \`${key}\`, expected one for each of ${known.map((name) => `\`${name}\``).join(', ')}`,
    hint: `write \`${known[0] ?? ''}: …\` and the others on indented lines below`,
  };
}

function noWords(key: string): Fault {
  return {
    severity: 'warning',
    code: 'empty-sentence',
    message: `Found no words for \`${key}\`, so the interface keeps its own`,
    hint: 'write the sentence in quotes after the colon, or delete the line',
  };
}

function strangeGap(gap: string, known: readonly string[]): Fault {
  const near = nearest(gap, known);
  return {
    severity: 'warning',
    code: 'sentence-gap',
    message: `Found \`{${gap}}\`, which nothing fills in here: it would be shown as it is`,
    hint: near
      ? `write \`{${near}}\``
      : known.length > 0
        ? `write ${known.map((name) => `\`{${name}}\``).join(' or ')}`
        : 'take the braces out',
  };
}

function stillEnglish(language: string, missing: readonly string[]): Fault {
  return {
    severity: 'info',
    code: 'untranslated',
    message: `Found ${missing.length} sentences of the interface that are still in English, as there are none for \`${language}\`: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`,
    hint: 'word them here; `npm run where -- strings` lists every sentence',
  };
}
