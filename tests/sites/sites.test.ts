// Tests whole small sites: content on the disk to the `main` of pages, through read, parse, plan and emit with the real look.
//
// A case is a folder: `playbooks/`, perhaps a team's folder `team/` over it, and `expected/`, whose files hold what is inside `main` of the page of the same path. Classes,
// icons and line breaks don't count. After a wanted change: RAPPORT_EXPECT=write npx vitest run tests/sites, then read the difference.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { loadHighlighter } from '../../src/emit/highlight.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import { emitPages } from '../../src/emit/pages.ts';
import { toolsFor } from '../../src/emit/tools.ts';
import { parseHandbook } from '../../src/parse/parse-handbook.ts';
import { layerContent } from '../../src/parse/layers/layer-content.ts';
import { sortTeam } from '../../src/parse/layers/sort-team.ts';
import { readContent, readTeam } from '../../src/parse/read.ts';
import { planPages } from '../../src/plan/pages.ts';
import { planSite, withOwnPages } from '../../src/plan/site.ts';
import { renderOwnPages } from '../../src/site/team/pages.ts';
import { theme } from '../../templates/theme.ts';
import { guide, tell } from '../make.ts';

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const icons = loadIcons();
const assets = { style: '/assets/style.css', fullStyle: '/assets/full.css', runsStyle: '/assets/full.css', colours: '/assets/colours.js', app: '/assets/app.js', moved: '/assets/moved.js', adopt: '/assets/adopt.js', icon: '/assets/icon.svg', icons: { small: '', large: '', maskable: '', touch: '' }, fonts: [] };

/** Every page of a case by its file. */
async function readPages(name: string): Promise<ReadonlyMap<string, string>> {
  const path = (inner: string): string => relative(process.cwd(), join(folder, name, inner));
  const base = readContent(path('playbooks'));
  const own = readTeam(path('team'));
  const team = own && sortTeam(own);
  const { handbook, problems } = parseHandbook(team ? layerContent(base, team) : base, guide);
  const site = planSite(handbook);
  const { pages: ownPages, problems: ownProblems } = await renderOwnPages(site, team);
  const errors = [...problems, ...ownProblems].filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(tell(errors).join('\n'));
  const whole = withOwnPages(site, ownPages);
  const outputs = emitPages(planPages(whole), theme, toolsFor(whole, { look: theme.parts, assets, icons, highlight: loadHighlighter(), pdfs: new Map(), sentences: '/assets/sentences.json', runSentences: '/assets/run-sentences.json' }));
  return new Map(outputs.map((output) => [output.file, output.content().toString()]));
}

const pagesByCase = new Map(await Promise.all(cases.map(async (name) => [name, await readPages(name)] as const)));

function pagesOf(name: string): ReadonlyMap<string, string> {
  return pagesByCase.get(name) ?? new Map<string, string>();
}

/** What is inside `main`, a line for each tag and each text. */
function inMain(page: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(page)?.[1];
  if (main === undefined) throw new Error('The page has no main.');
  const plain = main
    .replace(/<svg\b[^>]*aria-hidden="true"[\s\S]*?<\/svg>/g, '')
    .replace(/(<svg\b[^>]*>)[\s\S]*?<\/svg>/g, '$1</svg>')
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/\s(?:class|viewBox|shape-rendering|data-(?!checklist)[a-z-]+)="[^"]*"/g, ''));
  return `${plain.replace(/\s+/g, ' ').replace(/ ?(<[^>]+>) ?/g, '\n$1\n').split('\n').filter((line) => line.trim() !== '').join('\n')}\n`;
}

function expectedFiles(name: string): string[] {
  const found = readdirSync(join(folder, name, 'expected'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => relative(join(folder, name, 'expected'), join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

describe.each(cases)('%s', (name) => {
  const pages = pagesOf(name);

  it.each(expectedFiles(name))('%s', (file) => {
    const page = pages.get(file);
    if (page === undefined) throw new Error(`No page of the site is expected/${file}.`);
    const path = join(folder, name, 'expected', file);
    if (process.env['RAPPORT_EXPECT'] === 'write') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, inMain(page));
    }
    expect(inMain(page)).toBe(readFileSync(path, 'utf8'));
  });

  it('expects at least one page', () => {
    expect(expectedFiles(name).length).toBeGreaterThan(0);
  });

  it('has on every page one main, one first heading, and each id once', () => {
    for (const [file, page] of pages) {
      const { document } = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
      document.write(page);
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      expect([file, document.querySelectorAll('main').length, document.querySelectorAll('h1').length]).toEqual([file, 1, 1]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('has no link inside the site that leads nowhere', () => {
    const prefix = /data-prefix="([^"]*)"/.exec(pages.get('index.html') ?? '')?.[1] ?? '/';
    for (const [file, page] of pages) {
      for (const [, href = ''] of page.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) {
        if (!href.startsWith('/') && !href.startsWith('#')) continue;
        const [path = '', anchor] = href.startsWith('#') ? [file, href.slice(1)] : href.slice(prefix.length).split('#');
        if (/\.(?:md|xml|json|png)$/.test(path)) continue;
        const target = pages.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
        expect(target !== undefined, `there is a page for ${href} in ${file}`).toBe(true);
        // What the browser does with a packet of one's own or a run is no anchor.
        if (anchor !== undefined && anchor !== '' && !/sheets=|^start=/.test(anchor)) expect(target?.includes(` id="${anchor}"`), `there is an anchor for ${href} in ${file}`).toBe(true);
      }
    }
  });
});

describe('hostile content', () => {
  const pages = pagesOf('hostile');

  it('makes no element and no attribute of its own on any page', () => {
    for (const [file, page] of pages) {
      const { document } = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
      document.write(page);
      const found = [...document.querySelectorAll('script:not([src^="/assets/"]), style, img, iframe, object, embed, [style], b, i, u')].map((element) => element.outerHTML);
      const handlers = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter((attribute) => attribute.name.startsWith('on') || /^\s*javascript:/i.test(attribute.value ?? '')));
      expect([file, found, handlers.length]).toEqual([file, [], 0]);
    }
  });

  it('reads as it was written', () => {
    const { document } = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
    document.write(pages.get('executive/hostile/index.html') ?? '');
    const text = document.querySelector('main')?.textContent ?? '';
    for (const words of ["<script>alert('title')</script>", `"><img src=x onerror=alert('summary')>`, '<b>owner</b>', '<i>alias</i>', "{{ constructor.constructor('alert(1)')() }} {% include x %} <style>p{}</style>", '<img src=x onerror=alert(1)>', 'When <b>it</b> starts', 'Say {{ nothing }}']) {
      expect(text).toContain(words);
    }
  });
});
