// A small web server for this machine only: for the preview with the production headers, and for the dev server.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** A file found for an address. */
export interface Found {
  readonly bytes: string | Uint8Array;
  /** The file's name, for its type. */
  readonly file: string;
  readonly status?: number;
}

/** What the server serves. */
export interface ServeOptions {
  readonly port: number;
  /** The path the site lives under; other addresses are sent there. */
  readonly prefix: string;
  /** The content policy of its pages. */
  readonly policy: string;
  /** The file for an address inside the site, without its leading slash: `executive/`, `assets/app.js`. */
  readonly find: (address: string) => Promise<Found | undefined>;
  /** Answers before files are looked for; true when it has answered. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** The headers a host should send, beside caching and the content policy. */
const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Serves on 127.0.0.1. If the port is taken, the next free one is used; the server knows which. */
export async function serve(options: ServeOptions): Promise<Server> {
  const server = createServer((request, response) => {
    if (options.intercept?.(request, response)) return;
    answer(options, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The page could not be made.\n');
    });
  });
  for (let port = options.port; ; port++) {
    const isListening = await listen(server, port);
    if (isListening) return server;
    if (port > options.port + 50 || options.port === 0)
      throw new Error(`No port from ${options.port} to ${port} is free. Name another with --port.`);
  }
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off('listening', succeed);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const succeed = (): void => {
      server.off('error', fail);
      resolve(true);
    };
    server.once('error', fail).once('listening', succeed).listen(port, '127.0.0.1');
  });
}

/** The address of a running server. */
export function addressOf(server: Server, prefix: string): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}${prefix}` : '';
}

async function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { Allow: 'GET, HEAD' }, '', request);
  if (path === undefined) return send(response, 400, {}, 'Bad address.\n', request);
  if (!path.startsWith(options.prefix)) return send(response, 302, { Location: options.prefix }, '', request);
  const inside = path.slice(options.prefix.length);
  const found = await options.find(inside);
  if (!found && !inside.endsWith('/') && (await options.find(`${inside}/`)))
    return send(response, 301, { Location: `${encodeURI(path)}/` }, '', request);
  const page = found ?? (await options.find('404.html'));
  // The policy again, with what a meta element can't say.
  const policy = `${options.policy}; frame-ancestors 'none'`;
  // Other handbooks may search this one.
  const sharing = /^search\/.+\.json$/.test(inside) ? { 'Access-Control-Allow-Origin': '*' } : {};
  const caching = /^(?:assets|search\/[0-9a-f]{10})\//.test(inside) && found ? 'public, max-age=31536000, immutable' : 'no-cache';
  const type = types[extname(page?.file ?? '.txt')] ?? 'application/octet-stream';
  send(
    response,
    found ? (found.status ?? 200) : 404,
    { 'Content-Type': type, 'Cache-Control': caching, 'Content-Security-Policy': policy, ...sharing },
    page?.bytes ?? 'Not found.\n',
    request,
  );
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
  request: IncomingMessage,
): void {
  response.writeHead(status, { ...securityHeaders, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path asked for, decoded; nothing when it can't be, or tries to leave the site. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent((request.url ?? '/').split(/[?#]/, 1)[0] ?? '/').normalize('NFC');
    return path.includes('\0') || path.includes('\\') || path.split('/').includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}
