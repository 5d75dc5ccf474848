// The files for forges and hosts: they parse, name commands and flags that exist, and pin what they take from others.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { productFolder } from '../../src/site/prepare.ts';
import { runScript } from './run.ts';

const read = (file: string): string => readFileSync(join(productFolder, file), 'utf8');
const workflows = readdirSync(join(productFolder, '.github', 'workflows')).map((name) => `.github/workflows/${name}`);
const yaml = [...workflows, '.gitlab-ci.yml'];
const pages = readdirSync(join(productFolder, 'docs', 'make-it-yours')).map((name) => `docs/make-it-yours/${name}`);
const files = [...yaml, 'netlify.toml', 'deploy/nginx/Dockerfile', 'docs/make-it-yours.md', ...pages];
const scripts = (JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }).scripts;

/** Every `npm run` of a file: the command, and the flags it is given. */
const commands = files.flatMap((file) =>
  [...read(file).matchAll(/npm run (?:--silent )?([a-z]+)((?: -- [^\n`&|>]*)?)/g)].map(([, name = '', given = '']) => ({
    file,
    name,
    flags: [...given.matchAll(/ --([a-z]+)/g)].map(([, flag = '']) => flag),
  })),
);

test.each(yaml)('%s is YAML of one mapping', (file) => {
  expect(Object.keys(parse(read(file), { strict: true, uniqueKeys: true }) as object).length).toBeGreaterThan(2);
});

test('every command that is named exists', () => {
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter(({ name }) => !(name in scripts)).map(({ file, name }) => `${file}: npm run ${name}`)).toEqual([]);
});

test('every flag that is named is one of its command', async () => {
  const names = [...new Set(commands.filter(({ flags }) => flags.length > 0).map(({ name }) => name))];
  const helps = new Map(await Promise.all(names.map(async (name) => [name, (await runScript(name, ['--help'])).stdout] as const)));
  const unknown = commands.flatMap(({ file, name, flags }) =>
    flags.filter((flag) => !helps.get(name)?.includes(`  --${flag} `)).map((flag) => `${file}: npm run ${name} -- --${flag}`),
  );
  expect(unknown).toEqual([]);
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

describe.each(workflows)('%s', (file) => {
  const workflow = parse(read(file)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('takes actions of GitHub alone, by their major version', () => {
    expect(steps.flatMap(({ uses }) => (uses === undefined || /^actions\/[a-z-]+@v\d+$/.test(uses) ? [] : [uses]))).toEqual([]);
  });

  test('reads by default, and runs nothing of a proposal with more rights', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  test('puts nothing into a command that others write: values come by the environment', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

test('Netlify builds and publishes the same folder', () => {
  const text = read('netlify.toml');
  expect(/^ *publish = "(.*)"$/m.exec(text)?.[1]).toBe('_site');
  expect([...text.matchAll(/^ *command = '(.*)'$/gm)].map(([, command]) => command)).toEqual([
    'npm run build -- --fallback "$URL" --pdf',
    'npm run build -- --address "$DEPLOY_PRIME_URL" --pdf',
    'npm run build -- --address "$DEPLOY_PRIME_URL" --pdf',
  ]);
});

test('GitLab publishes what it has built, and keeps what reviewers look at', () => {
  const jobs = parse(read('.gitlab-ci.yml')) as Record<string, { readonly script?: readonly string[]; readonly artifacts?: object }>;
  expect(jobs['pages']?.script?.[0]).toBe('npm run build -- --output public --fallback "$CI_PAGES_URL" --pdf');
  expect(jobs['pages']?.artifacts).toEqual({ paths: ['public'] });
  expect(jobs['check']?.artifacts).toMatchObject({ when: 'always', reports: { codequality: 'gl-code-quality-report.json' } });
  expect(jobs['review']?.artifacts).toMatchObject({ when: 'always', paths: ['_site/', 'review.md'] });
});

test("the container's configuration names the folder the site is copied to", () => {
  const text = read('deploy/nginx/Dockerfile');
  expect(/--root (\S+)/.exec(text)?.[1]).toBe(/^COPY --from=build \/site (\S+)$/m.exec(text)?.[1]);
});
