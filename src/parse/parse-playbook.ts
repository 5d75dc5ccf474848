// One Markdown file to a playbook.

import type { LooseBody, Settings } from '../model/handbook.ts';
import type { Slug } from '../model/names.ts';
import type { Change, Playbook, Reference } from '../model/playbook.ts';
import { compareText, problemAt, type Fault, type Problem } from '../model/problem.ts';
import { readFrontMatter, type LayeredFile } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readSections } from './parse-sections.ts';
import { playbookSchema } from './schema.ts';
import { isDate, monthsOf } from './schemas/text.ts';
import { readStrayLines } from './stray-lines.ts';
import { validate } from './validate.ts';
import { fillBody, fillVariables, readSlips, slipsOfValue, type Variables } from './variables.ts';
import type { Yaml } from './yaml.ts';

/** What parsing a file gives: the thing when its front matter could be read, and every problem. */
export interface Parsed<Thing> {
  readonly value: Thing | undefined;
  /** What was read of the body when there is no value. */
  readonly loose?: LooseBody;
  readonly problems: readonly Problem[];
}

/** Parses a playbook. Problems of the body are found even when the front matter has its own. */
export function parsePlaybook(
  file: LayeredFile,
  category: Slug,
  slug: Slug,
  defaults: Settings['defaults'],
  variables: Variables = {},
): Parsed<Playbook> {
  const { front, problems: frontProblems } = readFrontMatter(file);
  if (!front) return { value: undefined, problems: frontProblems };
  const { value: keys, problems: keyProblems } = validate(playbookSchema, front.yaml);
  const markdown = parseMarkdown(front.body, { file: file.file, line: front.bodyLine, variables });
  const lines = file.text.split('\n');
  const sections = readSections(markdown.blocks, {
    file: file.file,
    category,
    slug,
    checklists: new Map(
      Object.entries(keys?.checklists ?? {}).map(([name, said]) => [name, { ...said, when: fillVariables(said.when, variables) }]),
    ),
    signatures: new Map(Object.entries(keys?.worksheets ?? {}).map(([name, { signed_by }]) => [name, signed_by])),
    placeOfWorksheet: (name) => front.yaml.placeOfKey(['worksheets'], name),
    placeOfChecklist: (name) => front.yaml.placeOfKey(['checklists'], name),
    lineText: (line) => lines[line - 1] ?? '',
  });
  // Without readable keys, a checklist would be reported as having none: say only what is certain.
  const bodyProblems = keys ? sections.problems : sections.problems.filter((problem) => problem.code !== 'checklist-keys');
  const problems = [
    ...keyProblems,
    ...markdown.problems,
    ...bodyProblems,
    ...readStrayLines(file, front, markdown, sections.sections),
    ...readSlips(front.body, file.file, front.bodyLine, markdown, variables),
    ...(['title', 'summary'] as const).flatMap((key) => slipsOfValue(keys?.[key] ?? '', front.yaml.placeOf([key]), variables)),
  ];
  if (!keys) {
    const sources = sections.sections.flatMap((section) => section.sources);
    return { value: undefined, loose: { path: file.path, links: markdown.links, sources }, problems };
  }
  const changes = readChanges(keys.changes, front.yaml, variables);
  return {
    value: {
      category,
      slug,
      file: file.file,
      path: file.path,
      body: fillBody(front.body, front.bodyLine, markdown, variables),
      bodyLine: front.bodyLine,
      title: fillVariables(keys.title, variables),
      summary: fillVariables(keys.summary, variables),
      summaryPlace: front.yaml.placeOf(['summary']),
      owner: keys.owner ?? defaults.owner,
      reviewed: keys.reviewed,
      reviewEveryMonths: (keys.review_every === undefined ? undefined : monthsOf(keys.review_every)) ?? defaults.reviewEveryMonths,
      aliases: keys.aliases,
      related: references(keys.related, front.yaml, 'related'),
      changes: changes.value,
      intro: sections.intro,
      sections: sections.sections,
      links: markdown.links,
      place: { file: file.file, line: 1, column: 1 },
    },
    problems: [...problems, ...changes.problems],
  };
}

/** Names in a list of the front matter, with their places. */
export function references(names: readonly string[], yaml: Yaml, key: string): Reference[] {
  return names.map((name, index) => ({ name, place: yaml.placeOf([key, index]) }));
}

function readChanges(
  changes: Readonly<Record<string, string>>,
  yaml: Yaml,
  variables: Variables,
): { value: Change[]; problems: Problem[] } {
  const problems = Object.keys(changes)
    .filter((on) => !isDate(on))
    .map((on) => problemAt(yaml.placeOfKey(['changes'], on), wrongDay(on)));
  const value = Object.entries(changes).map(([on, what]) => ({
    on,
    what: fillVariables(what, variables),
    place: yaml.placeOfKey(['changes'], on),
  }));
  return { value: value.toSorted((a, b) => compareText(b.on, a.on)), problems };
}

function wrongDay(on: string): Fault {
  return {
    severity: 'error',
    code: 'wrong-value',
    message: `Found \`${on}\` under \`changes:\`, expected a date that exists, as \`YYYY-MM-DD\``,
    hint: 'write it like `2026-11-22: What changed.`',
  };
}
