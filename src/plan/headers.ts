// The headers a host should send, in one table: the preview, the file `_headers` and nginx's configuration follow it.

/** A header and its value. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A header of some files only. */
export interface FileHeader extends Header {
  /** The files, by their path inside the site: `assets/app.js`. */
  readonly files: RegExp;
  /** The same files as hosts name them: `*` is the rest of an address, or nothing, `:build` one step of it. */
  readonly patterns: readonly string[];
}

/** What every answer carries. `policy` is the content policy of the pages. */
export function headersOfAll(policy: string): readonly Header[] {
  return [
    // The policy again, with what a meta element can't say.
    { name: 'Content-Security-Policy', value: `${policy}; frame-ancestors 'none'` },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'Referrer-Policy', value: 'no-referrer' },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { name: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  ];
}

/** How long browsers keep what no rule of {@link fileHeaders} names: they ask each time whether it has changed. */
export const caching: Header = { name: 'Cache-Control', value: 'no-cache' };

/** The index's files below the folder of a build. To Netlify `search/:build/*` would be the manifest as well. */
const indexFiles = ['search/:build/:file', 'search/:build/:part/:file'];

/** What some files carry beside or instead of that. */
export const fileHeaders: readonly FileHeader[] = [
  {
    // Their names, or their folder's, hold a hash of the content.
    name: caching.name,
    value: 'public, max-age=31536000, immutable',
    files: /^(?:assets|search\/[0-9a-f]{10})\//,
    patterns: ['assets/*', ...indexFiles],
  },
  {
    // Other handbooks may search this one.
    name: 'Access-Control-Allow-Origin',
    value: '*',
    files: /^search\/.+\.json$/,
    patterns: ['search/manifest.json', ...indexFiles],
  },
];

/** Files of the site that are meant for hosts, not for readers: what begins with a dot, and `_headers`. */
export const hiddenFiles = /(?:^|\/)(?:\.|_headers$)/;

/** The media types of the files of a site, by the ending of their names. Texts are in UTF-8 throughout. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  webmanifest: 'application/manifest+json',
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

/** Whether files of a type are text: those get a character set, and are worth compressing. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'application/json' || type === 'application/xml' || type === 'image/svg+xml';
}
