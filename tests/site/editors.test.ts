// What editors are given: which schema is for which file, snippets that pass the check, and tasks that find problems in what the commands print.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { report } from '../../src/check/report.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import { prepareSite, productFolder } from '../../src/site/prepare.ts';
import { folderWith, tell } from '../make.ts';
import { small } from './small.ts';

const read = (...path: string[]): string => readFileSync(join(productFolder, ...path), 'utf8');
const json = <Shape>(...path: string[]): Shape => JSON.parse(read(...path)) as Shape;

type Schemas = Readonly<Record<string, string | readonly string[]>>;
const inCode = json<{ 'yaml.schemas': Schemas }>('.vscode', 'settings.json')['yaml.schemas'];

/** The schema that VS Code takes for a file. */
function schemaOf(file: string): string | undefined {
  return Object.keys(inCode).find((schema) => [inCode[schema]].flat().includes(file));
}

test('VS Code and Zed map the same files to schemas that are there', () => {
  const inZed = json<{ lsp: Record<string, { settings: { yaml: { schemas: Schemas } } }> }>('.zed', 'settings.json').lsp[
    'yaml-language-server'
  ]?.settings.yaml.schemas;
  const flat = (schemas: Schemas = {}): object =>
    Object.fromEntries(Object.entries(schemas).map(([name, files]) => [name, [files].flat()]));
  expect(flat(inZed)).toEqual(flat(inCode));
  for (const schema of Object.keys(inCode)) expect(existsSync(join(productFolder, schema)), schema).toBe(true);
});

test.each(['handbook.yml', 'sources.yml', 'synonyms.yml'])('The first line of %s names the same schema, for other editors', (name) => {
  const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read('playbooks', name)) ?? [];
  expect(`./${join(dirname(`playbooks/${name}`), path)}`).toBe(schemaOf(`playbooks/${name}`));
});

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** What a snippet writes when its gaps are left as they are, or filled in by number. */
function written(prefix: string, filled: Readonly<Record<string, string>> = {}): string {
  const snippets = Object.values(json<Record<string, Snippet>>('.vscode', 'rapport.code-snippets'));
  const body = snippets.find((snippet) => snippet.prefix === prefix)?.body.join('\n') ?? '';
  return body
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-11-22')
    .replace(
      /\$\{(\d+)\|((?:\\.|[^|])*)\|\}/g,
      (_, number: string, choices: string) => filled[number] ?? choices.split(/(?<!\\),/, 1)[0] ?? '',
    )
    .replace(/\$\{(\d+):((?:\\.|[^}\\])*)\}/g, (_, number: string, text: string) => filled[number] ?? text)
    .replace(/\$\d+/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}

/** What the check and the plan say of the small handbook with these files: paths in `playbooks/` or `team/`. */
function saidOf(files: Readonly<Record<string, string>>): readonly string[] {
  const whole = Object.fromEntries(Object.entries(small).map(([path, text]) => [`playbooks/${path}`, text]));
  const folder = folderWith({ ...whole, ...files });
  const { site, problems } = prepareSite({ playbooks: join(folder, 'playbooks') }, loadIcons(), () => '2026-11-22');
  const sections = site.playbooks.flatMap(({ playbook }) => playbook.sections.map(({ kind, title }) => `${kind}: ${title}`));
  // A draft is told to be filled in, whoever began it.
  return [...tell(problems.filter(({ severity, code }) => severity !== 'info' && code !== 'draft')), ...sections];
}

/** What these files add to that, line by line: faults, or sections that were read. */
function addedBy(files: Readonly<Record<string, string>>): readonly string[] {
  const known = saidOf({});
  return saidOf(files).filter((line) => !known.includes(line));
}

test('A playbook made of the snippets passes the check', () => {
  const parts = ['words', 'email', 'pitfall', 'worksheet'].map((prefix) => written(prefix)).join('\n\n');
  const section = `## Do it\n${written('sources')}\n${written('aliases')}\n\n1. Now.\n\n`;
  const playbook = written('playbook').replace('checklists:\n', `checklists:\n${written('checklist-keys', { 1: 'after-it' })}`);
  const checklist = written('checklist', { 1: 'after it' }) + written('item');
  const text = `${playbook}\n${section}${parts}\n\n${checklist}\n`;
  expect(text).not.toMatch(/\$\{|\\/);
  expect(text).toContain('\n- [ ] Write what to do (who: assistant; due: day 3; if: on site)\n');
  expect(text).toContain('\n{{their name}}, here is what I need from you by {{day}}.\n');
  expect(text).toContain('\n> [!WARNING]\n> What people get wrong here, and what it costs.\n');
  expect(addedBy({ 'playbooks/executive/new.md': text })).toEqual([
    'play: Do the first thing',
    'checklist: Before you start',
    'play: Do it',
    'worksheet: What we agree',
    'checklist: After it',
  ]);
});

test('So do a packet and a team’s own over a playbook', () => {
  const own = `${written('override')}\n${written('override-append', { 1: 'Set it up' })}\n`;
  const files = { 'playbooks/packets/trip.md': written('packet'), 'team/playbooks/executive/weekly-check-in.md': own };
  expect(addedBy(files)).toEqual(['play: The heading of the section to replace, or a new one']);
});

interface Task {
  readonly label: string;
  readonly args: readonly string[];
  readonly problemMatcher: {
    readonly pattern: Readonly<Record<string, string | number>>;
    readonly background?: Readonly<Record<string, string>>;
  };
}

const tasks = json<{ tasks: readonly Task[] }>('.vscode', 'tasks.json').tasks;
const taskOf = (command: string): Task => {
  const task = tasks.find(({ args }) => args[1] === command);
  if (!task) throw new Error(`There is no task for ${command}`);
  return task;
};

/** A line as a task's matcher takes it apart. */
function matched({ problemMatcher: { pattern } }: Task, line: string): Readonly<Record<string, string>> | undefined {
  const found = new RegExp(String(pattern['regexp'])).exec(line);
  const parts = Object.entries(pattern).filter(([name]) => name !== 'regexp');
  return found ? Object.fromEntries(parts.map(([name, group]) => [name, found[Number(group)] ?? ''])) : undefined;
}

test('The tasks run commands that there are', () => {
  const { scripts } = json<{ scripts: Record<string, string> }>('package.json');
  expect(tasks.map(({ args }) => args[1]).filter((name) => scripts[name ?? ''] === undefined)).toEqual([]);
});

test('The check’s task takes every printed problem apart, and nothing else', () => {
  const place = { file: 'playbooks/executive/a: b.md', line: 4, column: 1 };
  const text = report(
    [
      { ...place, severity: 'error', code: 'unknown-key', message: 'Found `titel`, expected one of `title`: x', hint: 'write `title`' },
      { ...place, line: 12, column: 30, severity: 'warning', code: 'tried', message: 'Found [a] (b)', hint: 'write\nit' },
    ],
    'text',
  );
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => matched(taskOf('check'), line))).toEqual([
    {
      file: place.file,
      line: '4',
      column: '1',
      severity: 'error',
      message: 'Found `titel`, expected one of `title`: x: write `title`',
      code: 'unknown-key',
    },
    { file: place.file, line: '12', column: '30', severity: 'warning', message: 'Found [a] (b): write it', code: 'tried' },
    undefined,
    undefined,
  ]);
});

test('The writing task knows where a list of problems begins and ends, warnings included', async () => {
  const broken = { ...small, 'executive/broken.md': '---\ntitel: x\nsummary: y\nreviewed: 2026-11-22\n---\n\n## Do it\n\n1. Now.\n' };
  const task = taskOf('start');
  const [, , , ...flags] = task.args;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(productFolder, 'scripts', 'start.ts'), ...flags, '--playbooks', folderWith(broken), '--port', '0'],
    {
      cwd: productFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill());
  const lines: string[] = [];
  const ends = new RegExp(task.problemMatcher.background?.['endsPattern'] ?? '');
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      lines.push(...chunk.toString().split('\n').filter(Boolean));
      if (lines.some((line) => ends.test(line))) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(lines.join('\n'))));
  });
  expect(lines.filter((line) => new RegExp(task.problemMatcher.background?.['beginsPattern'] ?? '').test(line))).toHaveLength(1);
  const problems = lines.map((line) => matched(task, line)).filter((problem) => problem !== undefined);
  expect(problems.map((problem) => `${problem['severity']} ${problem['code']} ${problem['line']}`)).toEqual(['error unknown-key 2']);
});
