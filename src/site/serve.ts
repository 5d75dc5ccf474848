// A small web server for this machine only: for the preview with the production headers, and for the dev server.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { caching, fileHeaders, headersOfAll, hiddenFiles, isText, mediaTypes, type Header } from '../plan/headers.ts';

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
  /** Paths it lived under before: what begins with one and isn't there any more is sent to the site. */
  readonly former?: readonly string[];
  /** The content policy of its pages. */
  readonly policy: string;
  /** The file for an address inside the site, without its leading slash: `executive/`, `assets/app.js`. */
  readonly find: (address: string) => Promise<Found | undefined>;
  /** Answers before files are looked for; true when it has answered. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

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
  const send = (status: number, headers: readonly Header[], body: string | Uint8Array): void => {
    const all = [...headersOfAll(options.policy), ...headers];
    response.writeHead(status, Object.fromEntries(all.map(({ name, value }) => [name, value])));
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const path = pathOf(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, [{ name: 'Allow', value: 'GET, HEAD' }], '');
  if (path === undefined) return send(400, [], 'Bad address.\n');
  // As addresses carry it, a prefix is encoded; the path asked for has been decoded.
  const prefix = decodeURI(options.prefix);
  const toSite = (): void => send(302, [{ name: 'Location', value: encodeURI(prefix) }], '');
  if (!path.startsWith(prefix)) return toSite();
  const inside = path.slice(prefix.length);
  const found = hiddenFiles.test(inside) ? undefined : await options.find(inside);
  if (!found && !inside.endsWith('/') && (await options.find(`${inside}/`)))
    return send(301, [{ name: 'Location', value: `${encodeURI(path)}/` }], '');
  if (!found && options.former?.some((before) => before !== '/' && path.startsWith(decodeURI(before)))) return toSite();
  const page = found ?? (await options.find('404.html'));
  const type = mediaTypes[extname(page?.file ?? '.txt').slice(1)] ?? 'application/octet-stream';
  send(
    found ? (found.status ?? 200) : 404,
    [
      { name: 'Content-Type', value: isText(type) ? `${type}; charset=utf-8` : type },
      caching,
      ...fileHeaders.filter(({ files }) => found && files.test(inside)),
    ],
    page?.bytes ?? 'Not found.\n',
  );
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
