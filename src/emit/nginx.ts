// nginx's configuration for a built site: its path, its headers, and what happens where no file is.

import { caching, fileHeaders, headersOfAll, hiddenFiles, isText, mediaTypes } from '../plan/headers.ts';

/** What the configuration depends on. */
export interface NginxOptions {
  /** The path the site lives under: `/` or `/handbook/`. */
  readonly prefix: string;
  /** The content policy of its pages. */
  readonly policy: string;
  /** The folder in which nginx finds the site. */
  readonly root: string;
  /** A port, or address and port: `8080`, `127.0.0.1:8080`. */
  readonly listen: string;
  /** Whether nginx has the module for Brotli; with the directive but without the module it wouldn't start. */
  readonly brotli: boolean;
}

/** A file for `conf.d/`: one server. Throws where a path has signs that nginx would take for its own. */
export function nginxConfiguration({ prefix, policy, root, listen, brotli }: NginxOptions): string {
  const path = word(decodeURI(prefix), 'the path');
  const inside = path.replaceAll('.', '\\.');
  const textTypes = [...new Set(Object.values(mediaTypes).filter(isText))].filter((type) => type !== 'text/html').join(' ');
  const maps = fileHeaders.map(
    ({ name, value, files }) =>
      `map $uri ${variableFor(name)} {\n  default ${quoted(name === caching.name ? caching.value : '')};\n  "~^${inside}${unanchored(files)}" ${quoted(value)};\n}\n`,
  );
  const headers = [
    ...headersOfAll(policy).map(({ name, value }) => `  add_header ${name} ${quoted(value)} always;\n`),
    ...fileHeaders.map(({ name }) => `  add_header ${name} ${variableFor(name)} always;\n`),
  ];
  const types = Object.entries(mediaTypes).map(([ending, type]) => `    ${type} ${ending};\n`);
  return `# The handbook for nginx, written by \`npm run nginx\` from the built site. Write it anew when you have changed the
# address or the other handbooks of handbook.yml. It belongs into http { }, where the files of conf.d/ are.

${maps.join('')}
server {
  listen ${word(listen, 'the port')};
  server_name _;
  server_tokens off;
  # Redirects say only the path: this server may stand behind another with another name and port.
  absolute_redirect off;

${headers.join('')}
  charset utf-8;
  charset_types ${textTypes};
  default_type application/octet-stream;
  types {
${types.join('')}  }

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_comp_level 5;
  gzip_min_length 1000;
  gzip_types ${textTypes};
${brotli ? `  brotli on;\n  brotli_comp_level 5;\n  brotli_min_length 1000;\n  brotli_types ${textTypes};\n` : ''}
  index index.html;
  autoindex off;
  # Addresses that lead nowhere stand in the access log; the error log is for errors.
  log_not_found off;
  error_page 404 ${quoted(`${path}404.html`)};
  # A folder without a page is no page.
  error_page 403 =404 ${quoted(`${path}404.html`)};

  location ~ "${unanchored(hiddenFiles)}" { return 404; }
${placesFor(prefix, path, root.replace(/\/+$/, ''))}}
`;
}

/** At the root the folder is the site; under a path, the path leads into the folder, and what is around it to the path. */
function placesFor(prefix: string, path: string, root: string): string {
  if (path === '/') return `  location / { root ${quoted(root)}; }\n`;
  return `  location = / { return 302 ${quoted(prefix)}; }
  location = ${quoted(path.slice(0, -1))} { return 301 "${prefix}$is_args$args"; }
  location ${quoted(path)} { alias ${quoted(`${root}/`)}; }
  location / { return 404; }
`;
}

/** A pattern without its first `^`, which stands for the start of the path inside the site. */
function unanchored({ source }: RegExp): string {
  return source.replace(/^\^/, '').replaceAll('\\/', '/');
}

function variableFor(header: string): string {
  return `$handbook_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** A word that needs no quotes: letters, digits and a few signs. `what` names it to whoever wrote it. */
function word(text: string, what: string): string {
  if (!/^[\p{L}\p{M}\p{N}._~/:[\]*-]+$/u.test(text))
    throw new Error(`Found ${what} \`${text}\`, which can't stand in nginx's configuration: use letters, digits, dots and hyphens.`);
  return text;
}

/** A value in quotes. nginx has no way to write `$` as a sign of its own. */
function quoted(value: string): string {
  if (/[$\n]/.test(value))
    throw new Error(`Found \`${value}\`, which can't stand in nginx's configuration: leave out \`$\` and line ends.`);
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
