// The command lines as their users meet them: what they print, and how they end.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, folderWith } from '../make.ts';
import { filesIn, runNode, runScript } from './run.ts';
import { small } from './small.ts';

const broken = {
  ...small,
  'executive/broken.md': '---\ntitel: Broken\nsummary: One sentence, 100% of it.\nreviewed: 2026-11-22\n---\n## Do it\n1. Now.\n',
};

test('build says what it wrote and where, and ends with 0', async () => {
  const output = join(emptyFolder(), 'site');
  const { code, stdout, stderr } = await runScript('build', ['--playbooks', folderWith(small), '--output', output]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replace(/in [\d.]+ s/, 'in 0.0 s')).toBe(
    `Wrote ${filesIn(output).filter((file) => file.endsWith('.html')).length} pages (${filesIn(output).length} files) to ${output} in 0.0 s.\n`,
  );
});

test('check finds nothing to mend in a good handbook', async () => {
  expect(await runScript('check', ['--playbooks', folderWith(small)])).toEqual({ code: 0, stdout: 'No problems.\n', stderr: '' });
});

test('check prints problems as text, as JSON and as annotations, and ends with 1', async () => {
  const folder = folderWith(broken);
  const file = `${folder}/executive/broken.md`;
  const message =
    'Found the key `titel`, expected one of `title`, `summary`, `owner`, `reviewed`, `review_every`, `aliases`, `related`, `checklists`, `worksheets`, `changes`';
  const text = await runScript('check', ['--playbooks', folder]);
  expect(text).toEqual({ code: 1, stdout: `${file}:2:1: error: ${message}: write \`title\` [unknown-key]\n\n1 error.\n`, stderr: '' });
  const json = await runScript('check', ['--playbooks', folder, '--format', 'json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toEqual({
    diagnostics: [{ file, line: 2, column: 1, severity: 'error', code: 'unknown-key', message, hint: 'write `title`' }],
  });
  const github = await runScript('check', ['--playbooks', folder, '--format', 'github']);
  expect(github).toEqual({
    code: 1,
    stdout: `::error file=${file},line=2,col=1,title=unknown-key::${message}: write \`title\`\n`,
    stderr: '',
  });
});

test.each(['build', 'start', 'bench'])('%s tells of its flags with --help and ends with 0', async (name) => {
  const { code, stdout, stderr } = await runScript(name, ['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- \\[flags\\]\\n\\n.+\\n\\n(?:  --[a-z]+ .+\\n)+$`, 's'));
});

test('A flag that is not known, lacks its value or has a wrong one ends with 2 and says what to write', async () => {
  const folder = folderWith(small);
  const told = async (...flags: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runScript('check', ['--playbooks', folder, ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };
  expect(await told('--fromat', 'json')).toBe(
    'Unknown flag `--fromat`. Did you mean `--format`? `npm run check -- --help` lists the flags.\n',
  );
  expect(await told('--format', 'xml')).toBe(
    '`--format` is `text` or `json` or `github` or `gitlab`, not `xml`. `npm run check -- --help` lists the flags.\n',
  );
  expect(await told('--format')).toBe('`--format` needs a value, TEXT. `npm run check -- --help` lists the flags.\n');
  expect(await told('playbooks')).toBe('Unexpected `playbooks`. `npm run check -- --help` lists the flags.\n');
});

test('preview of a folder without a site says how to make one', async () => {
  const folder = emptyFolder();
  expect(await runScript('preview', ['--output', folder])).toEqual({
    code: 1,
    stdout: '',
    stderr: `preview failed: There is no site in ${folder}. Run \`npm run build -- --output ${folder}\` first.\n`,
  });
});

test('An address that is none is told in a sentence', async () => {
  const { code, stderr } = await runScript('build', [
    '--playbooks',
    folderWith(small),
    '--output',
    join(emptyFolder(), 'site'),
    '--address',
    'handbook',
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/--address|`handbook`/);
  expect(stderr).not.toContain('    at ');
});

test('A fallback address holds for as long as the settings name the example', async () => {
  const output = join(emptyFolder(), 'site');
  const prefixAfter = async (settings: string, ...flags: string[]): Promise<string> => {
    const playbooks = folderWith({ ...small, 'handbook.yml': small['handbook.yml']?.replace('https://handbook.test/', settings) ?? '' });
    const { code, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output, ...flags]);
    expect(code, stderr).toBe(0);
    return /<loc>(.*?)<\/loc>/.exec(readFileSync(join(output, 'sitemap.xml'), 'utf8'))?.[1] ?? '';
  };
  const fallback = ['--fallback', 'https://pages.test/team'] as const;
  expect(await prefixAfter('https://handbook.example/', ...fallback)).toBe('https://pages.test/team/');
  expect(await prefixAfter('https://own.test/', ...fallback)).toBe('https://own.test/');
  expect(await prefixAfter('https://handbook.example/', ...fallback, '--address', 'https://given.test')).toBe('https://given.test/');
  const { code, stderr } = await runScript('build', ['--playbooks', folderWith(small), '--output', output, '--fallback', '']);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'build failed: Found `--fallback `, expected an address: write it like `https://handbook.example/`.\n',
  });
});

test('nginx writes a configuration for the built site, and says where and for what', async () => {
  const folder = emptyFolder();
  const site = join(folder, 'site');
  const output = join(folder, 'conf.d', 'handbook.conf');
  await runScript('build', ['--playbooks', folderWith(small), '--output', site, '--prefix', 'team']);
  expect(await runScript('nginx', ['--site', site, '--root', '/srv/handbook', '--output', output])).toEqual({
    code: 0,
    stdout: `Wrote ${output} for the site at /team/, which nginx finds in /srv/handbook.\n`,
    stderr: '',
  });
  expect(readFileSync(output, 'utf8')).toContain('  location "/team/" { alias "/srv/handbook/"; }\n');
  expect(await runScript('nginx', ['--site', folder])).toEqual({
    code: 1,
    stdout: '',
    stderr: `nginx failed: There is no site in ${folder}. Run \`npm run build -- --output ${folder}\` first.\n`,
  });
});

test("Eleventy's own command line writes the same pages", async () => {
  const folder = emptyFolder();
  const ours = await runScript('build', ['--output', join(folder, 'ours')]);
  expect(ours.code, ours.stderr).toBe(0);
  const eleventy = await runNode([
    '--import',
    'tsx',
    'node_modules/@11ty/eleventy/cmd.cjs',
    '--config=eleventy.config.ts',
    `--output=${join(folder, 'eleventy')}`,
  ]);
  expect(eleventy.code, eleventy.stderr).toBe(0);
  const pages = filesIn(join(folder, 'ours')).filter((file) => file.endsWith('.html'));
  expect(filesIn(join(folder, 'eleventy'))).toEqual(pages);
  for (const page of pages)
    expect(readFileSync(join(folder, 'eleventy', page), 'utf8') === readFileSync(join(folder, 'ours', page), 'utf8'), page).toBe(true);
});
