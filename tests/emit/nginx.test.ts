// nginx's configuration as text. Whether nginx takes it and does what it says: tests/browser/nginx.test.ts.

import { describe, expect, it } from 'vitest';
import { nginxConfiguration, type NginxOptions } from '../../src/emit/nginx.ts';

const options: NginxOptions = { prefix: '/', policy: "default-src 'none'", root: '/srv/handbook', listen: '8080', brotli: false };
const lineWith = (text: string, words: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.includes(words))
    .map((line) => line.trim());

describe('at the root', () => {
  const text = nginxConfiguration(options);

  it('serves the folder', () => {
    expect(lineWith(text, 'location ')).toEqual([
      'location ~ "(?:^|/)(?:\\.|_headers$)" { return 404; }',
      'location / { root "/srv/handbook"; }',
    ]);
    expect(lineWith(text, 'error_page')).toEqual(['error_page 404 "/404.html";', 'error_page 403 =404 "/404.html";']);
    expect(lineWith(text, '"~^')).toEqual([
      '"~^/(?:assets|search/[0-9a-f]{10})/" "public, max-age=31536000, immutable";',
      '"~^/search/.+\\.json$" "*";',
    ]);
  });

  it('sends every header also with errors and redirects', () => {
    expect(lineWith(text, 'add_header')).toEqual([
      `add_header Content-Security-Policy "default-src 'none'; frame-ancestors 'none'" always;`,
      'add_header X-Content-Type-Options "nosniff" always;',
      'add_header Referrer-Policy "no-referrer" always;',
      'add_header Cross-Origin-Opener-Policy "same-origin" always;',
      'add_header Permissions-Policy "camera=(), microphone=(), geolocation=()" always;',
      'add_header Cache-Control $handbook_cache_control always;',
      'add_header Access-Control-Allow-Origin $handbook_access_control_allow_origin always;',
    ]);
  });

  it('names Brotli only when asked to', () => {
    expect(text).not.toContain('brotli');
    expect(lineWith(nginxConfiguration({ ...options, brotli: true }), 'brotli on')).toEqual(['brotli on;']);
  });
});

describe('under a path', () => {
  it('leads the path into the folder, and what is around it to the path', () => {
    expect(lineWith(nginxConfiguration({ ...options, prefix: '/team.handbook/', root: '/srv/my site/' }), 'location ').slice(1)).toEqual([
      'location = / { return 302 "/team.handbook/"; }',
      'location = "/team.handbook" { return 301 "/team.handbook/$is_args$args"; }',
      'location "/team.handbook/" { alias "/srv/my site/"; }',
      'location / { return 404; }',
    ]);
  });

  it('means a dot by a dot', () => {
    expect(nginxConfiguration({ ...options, prefix: '/team.handbook/' })).toContain('"~^/team\\.handbook/search/.+\\.json$" "*";');
  });

  it('names a path beyond ASCII as nginx sees it, and in redirects as browsers do', () => {
    const text = nginxConfiguration({ ...options, prefix: '/b%C3%BCro/' });
    expect(text).toContain('location "/büro/" { alias "/srv/handbook/"; }');
    expect(text).toContain('return 301 "/b%C3%BCro/$is_args$args";');
  });
});

describe('what nginx would take for its own', () => {
  it.each([
    [{ prefix: '/a;b/' }, "Found the path `/a;b/`, which can't stand in nginx's configuration: use letters, digits, dots and hyphens."],
    [
      { listen: '80; evil' },
      "Found the port `80; evil`, which can't stand in nginx's configuration: use letters, digits, dots and hyphens.",
    ],
    [{ root: '/srv/$x' }, "Found `/srv/$x`, which can't stand in nginx's configuration: leave out `$` and line ends."],
  ])('is refused: %o', (part, message) => {
    expect(() => nginxConfiguration({ ...options, ...part })).toThrow(message);
  });

  it('stays in its quotes', () => {
    expect(nginxConfiguration({ ...options, root: '/srv/a"b\\c' })).toContain('root "/srv/a\\"b\\\\c";');
  });
});
