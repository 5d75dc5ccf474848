// The file `_headers`: what it says, that no header comes twice for an address, and that it means the files of the table.

import { describe, expect, it } from 'vitest';
import { emitHeadersFile } from '../../src/emit/headers-file.ts';
import { fileHeaders } from '../../src/plan/headers.ts';
import { playbookText, siteOf } from '../make.ts';
import { builtSite } from './built.ts';

const files = { 'executive/weekly-check-in.md': playbookText() };
const textFor = (address: string, settings = ''): string =>
  String(emitHeadersFile(siteOf(settings === '' ? files : { ...files, 'handbook.yml': settings }, { address })).content());

interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** As both hosts read the file: an address, then indented lines of name and value. */
function rulesOf(text: string): Rule[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      return { pattern, headers: lines.map((line) => [line.slice(2, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const) };
    });
}

/** What a host sends for an address: the values of all rules that match it. To Netlify `/x/*` is `/x` too. */
function sentFor(rules: readonly Rule[], address: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const { pattern, headers } of rules) {
    const test = new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replace(/\/\*$/, '(?:/.*)?')
        .replace(/:[a-z]+/g, '[^/]+')}$`,
    );
    if (test.test(address)) for (const [name, value] of headers) (sent[name] ??= []).push(value);
  }
  return sent;
}

describe('at the root', () => {
  it('is this', () => {
    expect(textFor('https://example.org/')).toBe(`/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types rapport-worker; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=()

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/search/:build/:file
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *

/search/:build/:part/:file
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *

/search/manifest.json
  Access-Control-Allow-Origin: *
`);
  });

  it('lets the search of other handbooks in', () => {
    const settings =
      'categories:\n  - { id: executive, title: E, summary: E. }\nhandbooks:\n  - { title: F, address: https://other.example:8443/f/ }\n';
    expect(textFor('https://example.org/', settings)).toContain("; connect-src 'self' https://other.example:8443; ");
  });
});

describe('under a path', () => {
  it('names files with the path and without', () => {
    expect(rulesOf(textFor('https://example.org/handbook/')).map(({ pattern }) => pattern)).toEqual([
      '/*',
      '/assets/*',
      '/handbook/assets/*',
      '/search/:build/:file',
      '/handbook/search/:build/:file',
      '/search/:build/:part/:file',
      '/handbook/search/:build/:part/:file',
      '/search/manifest.json',
      '/handbook/search/manifest.json',
    ]);
  });
});

describe('over a built site', async () => {
  const built = await builtSite({ prefix: '/handbook/' });
  const text = built.text('_headers');
  const rules = rulesOf(text);

  it('stays within what Cloudflare Pages takes: 100 rules, 2,000 signs a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it.each(['/', '/handbook/'])('sends for each file below %s what the table says, and nothing twice', (start) => {
    const wrong = built.files.flatMap((file) => {
      const sent = sentFor(rules, start + file);
      const isRight = fileHeaders.every(({ name }) => {
        const wanted = fileHeaders.filter((header) => header.name === name && header.files.test(file)).map(({ value }) => value);
        return JSON.stringify(sent[name] ?? []) === JSON.stringify(wanted);
      });
      return isRight && Object.values(sent).every((values) => values.length === 1) ? [] : [file];
    });
    expect(wrong).toEqual([]);
  });

  it('has files of each sort to send them for', () => {
    for (const { files: pattern } of fileHeaders) expect(built.files.filter((file) => pattern.test(file)).length).toBeGreaterThan(2);
  });
});
