// The guide itself: its links work on the site and where the files are read, and its text parses without a problem.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { githubSlugOf } from '../../src/model/names.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { guidePath } from '../../src/plan/addresses.ts';
import { contentPolicyFor } from '../../src/plan/content-policy.ts';
import { caching, fileHeaders, headersOfAll } from '../../src/plan/headers.ts';
import { resolveImage, resolveLink } from '../../src/plan/links.ts';
import { prepareSite } from '../../src/site/prepare.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const { site } = prepareSite({ playbooks: join(docs, '..', 'playbooks') }, loadIcons(), () => '2026-11-22');
const { guide } = site.handbook;

describe.each([guide, ...guide.pages].map((text) => [text.path, text] as const))('%s', (path, text) => {
  test('parses without a problem', () => {
    expect(parseMarkdown(text.body, { file: path, line: 1 }).problems).toEqual([]);
  });

  test('has links that work on the site', () => {
    const broken = text.links.flatMap(({ href, image, place }) => {
      const target = (image ? resolveImage : resolveLink)(site, guidePath(text), href);
      return target.kind === 'broken' ? [`docs/${path}:${place.line}: ${target.fault.message}`] : [];
    });
    expect(broken).toEqual([]);
  });

  test('has links that work in the repository', () => {
    const broken = text.links.flatMap(({ href, place }) => {
      if (/^[a-z]+:/.test(href)) return [];
      const [file = '', anchor] = href.split('#');
      const target = file === '' ? join(docs, path) : join(docs, dirname(path), file);
      const headings = existsSync(target) ? [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title) : [];
      const isThere =
        headings.length > 0 && (anchor === undefined || headings.some((title) => githubSlugOf(title.replaceAll('`', '')) === anchor));
      return isThere ? [] : [`docs/${path}:${place.line}: ${href}`];
    });
    expect(broken).toEqual([]);
  });
});

test("what the guide tells Apache's users to set is what the table of headers says", () => {
  const text = readFileSync(join(docs, 'make-it-yours', 'deploy-folder.md'), 'utf8');
  const told = [...text.matchAll(/^\s*Header (?:always )?set (\S+) "(.*)"$/gm)].map(([, name, value]) => ({ name, value }));
  const wanted = [...headersOfAll(contentPolicyFor({ handbooks: [] })), caching, ...fileHeaders];
  expect(told).toEqual(wanted.map(({ name, value }) => ({ name, value })));
});
