// Bad input, from files on the disk to what a user reads: everything in one run, each with its place and a way to mend it.

import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { build } from '../../src/site/build.ts';
import { hasErrors, prepareSite } from '../../src/site/prepare.ts';
import { emptyFolder, folderWith, playbookText } from '../make.ts';
import { filesIn, runScript } from './run.ts';
import { small } from './small.ts';

const icons = loadIcons();

/** Errors of a folder as `path:line:column code`, in the order in which they are told. */
function errorsIn(folder: string): string[] {
  const { problems } = prepareSite({ playbooks: folder }, icons, () => '2026-11-22');
  return problems.flatMap((problem) =>
    problem.severity === 'error' ? [`${problem.file.replace(`${folder}/`, '')}:${problem.line}:${problem.column} ${problem.code}`] : [],
  );
}

const page = 'executive/page-one.md';
const head = (lines: string): string => `---\n${lines}\n---\n## Do it\n1. Now.\n`;
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

const faults: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly string[]])[] = [
  ['broken YAML', { [page]: head('title: "Open\nsummary: One.\nreviewed: 2026-11-22') }, [`${page}:4:21 yaml`]],
  ['an unknown key', { [page]: playbookText({ front: 'colour: red' }) }, [`${page}:5:1 unknown-key`]],
  ['a wrong type', { [page]: playbookText({ front: 'aliases: one, two' }) }, [`${page}:5:10 wrong-value`]],
  ['a missing title', { [page]: head('summary: One.\nreviewed: 2026-11-22') }, [`${page}:2:1 missing-key`]],
  ['a date that is none', { [page]: head('title: One\nsummary: One.\nreviewed: 2026-02-30') }, [`${page}:4:11 wrong-value`]],
  ['a link to nowhere', { [page]: playbookText({ body: 'See [this](gone.md).\n\n## Do it\n1. Now.\n' }) }, [`${page}:6:12 broken-link`]],
  [
    'an anchor to nowhere',
    { [page]: playbookText({ body: 'See [this](know-your-executive.md#gone).\n\n## Do it\n1. Now.\n' }) },
    [`${page}:6:12 broken-anchor`],
  ],
  [
    'an unknown source point',
    { [page]: playbookText({ body: '## Do it\n<!-- sources: AR-E9 -->\n1. Now.\n' }) },
    [`${page}:7:15 unknown-source`],
  ],
  ['front matter in JavaScript', { [page]: '---js\n{ title: process.exit(7) }\n---\n' }, [`${page}:1:1 front-matter`]],
  ['a byte that is not UTF-8', { [page]: bytes('---\ntitle: Caf', 0xe9, '\n---\n') }, [`${page}:2:11 encoding`]],
  ['a NUL', { [page]: '---\ntitle: A\0B\n---\n' }, [`${page}:2:9 nul`]],
  ['UTF-16', { [page]: Buffer.from(`\uFEFF${playbookText()}`, 'utf16le') }, [`${page}:1:1 encoding`]],
  [
    'a javascript: link',
    { [page]: playbookText({ body: '## Do it\n1. [Now](java\tscript:alert(1)).\n2. [Then](javascript:alert(1)).\n' }) },
    [`${page}:8:11 unsafe-link`],
  ],
];

test.each(faults)('Alone, %s is told with its place', (_, files, expected) => {
  expect(errorsIn(folderWith({ ...small, ...files }))).toEqual(expected);
});

test.skipIf(process.platform !== 'linux')('Names that differ by case only are told (skipped where the disk makes them one file)', () => {
  const files = { ...small, [page]: playbookText(), 'executive/Page-One.md': playbookText() };
  expect(errorsIn(folderWith(files))).toEqual(['executive/Page-One.md:1:1 file-name', `${page}:1:1 duplicate-slug`]);
});

test('An empty folder, and one that is not there, are told', () => {
  const empty = emptyFolder();
  expect(errorsIn(empty)).toEqual([`${empty}:1:1 no-playbooks`]);
  expect(errorsIn(join(empty, 'gone'))).toEqual([`${empty}/gone:1:1 no-folder`]);
});

test('A link in the folder that leads round in a circle or out of it is told, not followed', () => {
  const folder = folderWith(small);
  symlinkSync(folder, join(folder, 'executive', 'circle'));
  symlinkSync('/etc/hostname', join(folder, 'executive', 'outside.md'));
  expect(errorsIn(folder)).toEqual(['executive/circle:1:1 symbolic-link', 'executive/outside.md:1:1 symbolic-link']);
});

test('A file without the right to read is told', async () => {
  const folder = folderWith({ ...small, [page]: playbookText() });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, page), 0);
  const { code, stdout } = await runScript('check', ['--playbooks', folder], { isNobody: true });
  expect(code).toBe(1);
  expect(stdout)
    .toBe(`${folder}/${page}:1:1: error: Found \`${page}\`, which can't be read (EACCES): give yourself the right to read it, or move it out of the folder [unreadable]

1 error.
`);
});

test('CRLF and a byte order mark simply work', () => {
  expect(errorsIn(folderWith({ ...small, [page]: `\uFEFF${playbookText().replaceAll('\n', '\r\n')}` }))).toEqual([]);
});

test('Script in Markdown is shown as text on every page, and in no file is it markup', async () => {
  const evil = '<script>alert(1)</script> <img src=x onerror=alert(2)>';
  const output = join(emptyFolder(), 'site');
  const playbooks = folderWith({
    ...small,
    [page]: playbookText({
      title: `"Evil ${evil}"`,
      front: `aliases: ["${evil}"]`,
      body: `${evil}\n\n## Do ${evil}\n1. ${evil}\n\n\`\`\`email ${evil}\nSubject: ${evil}\n\n${evil}\n\`\`\`\n`,
    }),
  });
  const { written } = await build({ playbooks, output });
  expect(written).toBeDefined();
  const pages = filesIn(output).filter((file) => file.endsWith('.html'));
  expect(pages.filter((file) => /<script>alert|<img src=x/.test(readFileSync(join(output, file), 'utf8')))).toEqual([]);
  expect(readFileSync(join(output, 'executive/page-one/index.html'), 'utf8')).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt;',
  );
});

test('Many faults in many files are told in one run, each once, in order of place, with exit code 1 and no stack', async () => {
  const all = Object.fromEntries(faults.map(([, files], number) => [`executive/fault-${String(number + 10)}.md`, files[page] ?? '']));
  const folder = folderWith({ ...small, ...all });
  symlinkSync(folder, join(folder, 'executive', 'circle'));
  writeFileSync(join(folder, 'handbook.yml'), `${small['handbook.yml'] ?? ''}surprise: true\n`);
  const { code, stdout, stderr } = await runScript('check', ['--playbooks', folder, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { file: string; line: number; column: number; severity: string; code: string; message: string; hint: string }[];
  };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const rest = faults.flatMap(([, , expected], number) =>
    expected.map((one) => one.replace(page, `executive/fault-${String(number + 10)}.md`)),
  );
  expect(errors.map((one) => `${one.file.replace(`${folder}/`, '')}:${one.line}:${one.column} ${one.code}`)).toEqual([
    'executive/circle:1:1 symbolic-link',
    ...rest,
    'handbook.yml:6:1 unknown-key',
  ]);
  for (const { message, hint } of diagnostics) {
    expect(message).toMatch(/^Found .+/);
    expect(hint.length).toBeGreaterThan(5);
  }
  expect(hasErrors(prepareSite({ playbooks: folder }, icons, () => '2026-11-22').problems)).toBe(true);
});
