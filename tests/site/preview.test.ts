// The preview's answers: status, headers and what is hidden, over a small built site at the root and under a path.

import { describe, expect, onTestFinished, test } from 'vitest';
import { preview, readBuilt } from '../../src/site/preview.ts';
import { addressOf } from '../../src/site/serve.ts';
import { useSmallSite } from '../browser/small-site.ts';
import { small } from './small.ts';

const everywhere = {
  'content-security-policy': expect.stringMatching(/^default-src 'none'; .*; frame-ancestors 'none'$/) as string,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

describe.each(['/', '/handbook/'])('at %s', (prefix) => {
  const site = useSmallSite(small, prefix);
  const ask = (path: string, method = 'GET'): Promise<Response> => fetch(new URL(path, site().address), { method, redirect: 'manual' });
  const fileLike = (pattern: RegExp): string => site().files.find((file) => pattern.test(file)) ?? '';

  test.each([
    ['', 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }],
    ['index.md', 200, { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-cache' }],
    ['handbook.json', 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' }],
    ['search/manifest.json', 200, { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }],
    ['executive', 301, { location: `${prefix}executive/` }],
    ['nothing/', 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }],
    ['assets/nothing.js', 404, { 'cache-control': 'no-cache' }],
    ['_headers', 404, { 'cache-control': 'no-cache' }],
    ['.git/config', 404, {}],
  ])('%s is answered with %i', async (path, status, headers) => {
    const answer = await ask(path);
    expect({ status: answer.status, headers: Object.fromEntries(answer.headers) }).toMatchObject({
      status,
      headers: { ...everywhere, ...headers },
    });
  });

  test('files named by a hash may be kept for a year, and the index may be read by other handbooks', async () => {
    const kept = await ask(fileLike(/^assets\/.+\.js$/));
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(kept.headers.get('access-control-allow-origin')).toBeNull();
    const words = await ask(fileLike(/^search\/[0-9a-f]{10}\/words\.json$/));
    expect(words.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(words.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('nothing but reading is allowed', async () => {
    const answer = await ask('', 'POST');
    expect({ status: answer.status, headers: Object.fromEntries(answer.headers) }).toMatchObject({
      status: 405,
      headers: { ...everywhere, allow: 'GET, HEAD' },
    });
  });
});

describe('a path beyond ASCII', () => {
  const site = useSmallSite(small, '/büro/');

  test('is served as the built site names it', async () => {
    const { prefix } = await readBuilt(site().folder);
    expect(prefix).toBe('/b%C3%BCro/');
    const server = await preview(site().folder, { port: 0, prefix });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const at = async (path: string): Promise<unknown> => {
      const { status, headers } = await fetch(new URL(path, addressOf(server, '/')), { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await at('/büro/executive/')).toEqual([200, null]);
    expect(await at('/büro/executive')).toEqual([301, '/b%C3%BCro/executive/']);
    expect(await at('/')).toEqual([302, '/b%C3%BCro/']);
  });
});
