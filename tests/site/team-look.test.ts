// Tests the look and the pages of a team where they are wrong: each told with its place, and the last good site stands.

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { build } from '../../src/site/build.ts';
import { startDev } from '../../src/site/dev.ts';
import { bundleLook, dressLook } from '../../src/site/prepare-look.ts';
import { prepareSite } from '../../src/site/prepare.ts';
import { addressOf } from '../../src/site/serve.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import type { Problem } from '../../src/model/problem.ts';
import { emptyFolder, folderWith, tell, type Files } from '../make.ts';
import { under } from '../team.ts';
import { runScript } from './run.ts';
import { small } from './small.ts';

/** What is wrong with a team's look, files named from the folder. */
async function wrongWith(team: Files): Promise<{ readonly told: string[]; readonly pages: string[]; readonly twins: string[] }> {
  const folder = folderWith({ 'package.json': '{ "type": "module" }\n', ...under('playbooks', small), ...under('team', team) });
  const sources = { playbooks: join(folder, 'playbooks') };
  const { site, team: sorted } = prepareSite(sources, loadIcons(), () => '2026-11-22');
  const look = await dressLook(await bundleLook(sources), site, sorted);
  const near = (problem: Problem): Problem => ({ ...problem, file: problem.file.replace(`${folder}/`, '') });
  return {
    told: tell(look.problems.map(near)),
    pages: look.site.ownPages.map(({ url, content }) => `${url} ${content.toString().trim()}`),
    twins: look.site.ownPages.map(({ source }) => source.trim()),
  };
}
const head = (more = ''): string => `---\ntitle: Contact\n${more}---\n`;

describe('theme.css', () => {
  it.each([
    ['a { color: red;\n', '2:1 error style: Found style that can\'t be used: Expected "}" to go with "{": write `}`'],
    [
      'a { color: red; }\n}\nb { color: blue }\n',
      '2:1 error style: Found style that can\'t be used: Unexpected "}": mend the line; files it names lie beside it',
    ],
    [
      '/* open\n',
      '2:1 error style: Found style that can\'t be used: Expected "*/" to terminate multi-line comment: mend the line; files it names lie beside it',
    ],
    ['a { colr: red }\n', '1:5 warning style: Found style that can\'t be used: "colr" is not a known CSS property: write `color`'],
    [
      'a {}\nb { background: url(gone.png) }\n',
      '2:17 error style: Found style that can\'t be used: Could not resolve "gone.png": mend the line; files it names lie beside it',
    ],
    [
      '@import "https://e.test/a.css";\n',
      "1:9 error style: Found style that can't be used: pages load files of the handbook only, and not https://e.test/a.css: mend the line; files it names lie beside it",
    ],
    [
      'a { background: url(//e.test/a.png) }\n',
      "1:17 error style: Found style that can't be used: pages load files of the handbook only, and not //e.test/a.png: mend the line; files it names lie beside it",
    ],
    [
      'a { background: url(data:image/png;base64,AAAA) }\n',
      "1:17 error style: Found style that can't be used: pages load files of the handbook only, and not data:image/png;base64,AAAA: mend the line; files it names lie beside it",
    ],
  ])('%j', async (text, expected) => {
    expect((await wrongWith({ 'theme.css': text })).told).toEqual([`team/theme.css:${expected}`]);
  });

  it('may be empty', async () => {
    expect((await wrongWith({ 'theme.css': '' })).told).toEqual([]);
  });
});

describe('pages', () => {
  it('are Nunjucks with the handbook’s data, in Markdown and in HTML; names that are not there give nothing', async () => {
    const { told, pages, twins } = await wrongWith({
      'handbook.yml': 'organisation: "House & Sons"\n',
      'pages/contact.md': `${head()}# {{ handbook.organisation }}\n\n{% for packet in handbook.packets %}[{{ packet.title }}]({{ packet.url }}){% endfor %}{{ handbook.nothing }}\n`,
      'pages/plain.md': '---\ntitle: Plain\n---\n*One* & two.\n',
      'pages/rooms.njk': '---\ntitle: Rooms\n---\n<p>{{ handbook.playbooks | length }} & more</p>{% include "_part.njk" %}\n',
      'pages/_includes/_part.njk': '<p>Part</p>\n',
    });
    expect(told).toEqual([]);
    expect(pages).toEqual([
      '/contact/ <h1>House &amp; Sons</h1>\n<p><a href="/packets/first-day/">First day</a></p>',
      '/plain/ <p><em>One</em> &amp; two.</p>',
      '/rooms/ <p>2 & more</p><p>Part</p>',
    ]);
    expect(twins).toEqual(['House & Sons\n\nFirst day', '*One* & two.', '2 & more\n\nPart']);
  });

  it.each<readonly [string, Files, readonly string[]]>([
    [
      'no head',
      { 'pages/a.md': 'Hello\n' },
      [
        'team/pages/a.md:1:1 error front-matter: Found `Hello` on the first line, expected front matter that opens with `---`: begin the file with `---`, then `title:` and `summary:`, then `---`',
      ],
    ],
    [
      'no title',
      { 'pages/a.md': '---\nsummary: X\n---\n' },
      [
        'team/pages/a.md:1:1 error own-page: Found no `title` in the front matter, expected one: begin the file with `---`, `title: …`, `---`',
      ],
    ],
    [
      'code in its head',
      { 'pages/a.md': '---js\n{ title: process.exit(7) }\n---\n' },
      [
        'team/pages/a.md:1:1 error front-matter: Found `---js` on the first line, expected `---`: write `---` alone: front matter is YAML, and no other language is read or run',
      ],
    ],
    [
      'an address that the handbook has',
      { 'pages/search.md': head() },
      [
        'team/pages/search.md:1:1 warning own-page: Found a page at `/search/`, where the handbook has one already: yours is left out: rename the file',
      ],
    ],
    [
      'an address that is none',
      { 'pages/a.md': head('permalink: /a.xml\n') },
      [
        'team/pages/a.md:1:1 error own-page: Found a page at `/a.xml`, expected an address such as `/contact/`: take `permalink` out, or write it like `/contact/`',
      ],
    ],
    [
      'an address outside',
      { 'pages/a.md': head('permalink: ../../out/\n') },
      [
        'team/pages/a.md:1:1 error own-page: Found a page at `/../../out/`, expected an address such as `/contact/`: take `permalink` out, or write it like `/contact/`',
      ],
    ],
    [
      'broken Nunjucks, in the file and on the line that has it',
      { 'pages/a.md': head(), 'pages/b.njk': '---\ntitle: B\n---\n\n{% if %}\n' },
      [
        "team/pages/b.njk:5:7 error own-page: Found a page that can't be rendered: unexpected token: %}: mend what stands in `{{ }}` or `{% %}`; `handbook` holds title, playbooks, checklists and packets",
      ],
    ],
  ])('with %s', async (_, files, expected) => {
    const { told, pages } = await wrongWith(files);
    expect({ told, pages }).toEqual({ told: expected, pages: [] });
  });
});

describe('a template that fails while pages are made', () => {
  it('is named, and the old site stands', async () => {
    const folder = folderWith({
      'package.json': '{ "type": "module" }\n',
      ...under('playbooks', small),
      'team/templates/footer.ts':
        'interface Frame {\n  readonly gone: string;\n}\n\nexport const footer = (frame: Frame) => frame.gone.trim();\n',
    });
    const output = join(emptyFolder(), 'site');
    expect(await runScript('build', ['--playbooks', join(folder, 'playbooks'), '--output', output])).toMatchObject({
      code: 1,
      stderr: `build failed: The pages could not be written: ${join(folder, 'team/templates/footer.ts')}:5:52: Cannot read properties of undefined (reading 'trim')\n`,
    });
    expect(existsSync(output)).toBe(false);
    rmSync(join(folder, 'team'), { recursive: true });
    expect((await build({ playbooks: join(folder, 'playbooks'), output })).written).toBeDefined();
  });
});

describe('a template that fails when it is called', () => {
  it('is told by the check with its place, wherever the part is shown', async () => {
    const folder = folderWith({
      'package.json': '{ "type": "module" }\n',
      ...under('playbooks', small),
      'team/templates/footer.ts': "import { gone } from './parts/gone.ts';\n\nexport const footer = () => gone();\n",
      'team/templates/parts/gone.ts': 'export const gone = () => shiped;\n',
      'team/templates/sheet.ts': "export const sheet = () => {\n  throw new Error('No sheet');\n};\n",
      'team/templates/trail.ts': 'export const trail = () => "";\n',
    });
    // In a process of its own: the test runner tells stacks by the lines of compiled code.
    const { code, stdout } = await runScript('check', ['--playbooks', join(folder, 'playbooks')]);
    const errors = stdout.split('\n').filter((line) => line.includes(': error: '));
    expect({ code, errors: errors.map((line) => line.replace(`${folder}/`, '')) }).toEqual({
      code: 1,
      errors: [
        'team/templates/footer.ts:3:29: error: Found code that fails when a page is made: shiped is not defined: mend it, or move it out of the folder [template]',
        'team/templates/sheet.ts:2:9: error: Found code that fails when a page is made: No sheet: mend it, or move it out of the folder [template]',
      ],
    });
  });
});

describe('the dev server', () => {
  it('keeps the last good look while the style is broken, and takes it when it is mended', async () => {
    const folder = folderWith({ ...under('playbooks', small), 'team/theme.css': '.a { color: rgb(1 2 3) }\n' });
    const builds: (readonly Problem[])[] = [];
    const { server } = await startDev({ playbooks: join(folder, 'playbooks'), port: 0, onBuild: (problems) => void builds.push(problems) });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const styleNow = async (): Promise<string> => {
      const page = await (await fetch(addressOf(server, '/'))).text();
      const [, style = ''] = /href="(\/assets\/full\.[^"]+\.css)"/.exec(page) ?? [];
      return (await fetch(new URL(style, addressOf(server, '/')))).text();
    };
    expect(await styleNow()).toContain('.a{color:#010203}');
    writeFileSync(join(folder, 'team/theme.css'), '.a { color: rgb(4 5 6)\n');
    await expect
      .poll(() => builds.at(-1)?.map(({ severity, code }) => `${severity} ${code}`), { timeout: 20_000 })
      .toContain('error style');
    expect(await styleNow()).toContain('.a{color:#010203}');
    writeFileSync(join(folder, 'team/theme.css'), '.a { color: rgb(7 8 9) }\n');
    await expect.poll(styleNow, { timeout: 20_000 }).toContain('.a{color:#070809}');
  });
});
