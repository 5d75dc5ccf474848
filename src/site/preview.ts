// Serves a finished site as a host would.

import { readFile, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve, type Found } from './serve.ts';

/** Serves the site in `folder` under `prefix` with the production headers. */
export async function preview(folder: string, options: { readonly port: number; readonly prefix: string }): Promise<Server> {
  const { policy } = await readBuilt(folder);
  return serve({ ...options, policy, find: (address) => findFile(folder, address) });
}

async function findFile(folder: string, address: string): Promise<Found | undefined> {
  const file = join(folder, address === '' || address.endsWith('/') ? `${address}index.html` : address);
  try {
    return (await stat(file)).isFile() ? { bytes: await readFile(file), file } : undefined;
  } catch {
    return undefined;
  }
}

/** What a built site says of itself on its home page. */
export interface BuiltSite {
  /** The path it lives under. */
  readonly prefix: string;
  /** The content policy of its pages. */
  readonly policy: string;
}

/** Reads the home page of the site in `folder`. Throws when there is none. */
export async function readBuilt(folder: string): Promise<BuiltSite> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (home === undefined)
    throw new Error(`There is no site in ${folder}. Run \`npm run build${folder === '_site' ? '' : ` -- --output ${folder}`}\` first.`);
  return {
    prefix: /data-prefix="([^"]*)"/.exec(home)?.[1] ?? '/',
    policy: /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(home)?.[1]?.replaceAll('&#39;', "'") ?? "default-src 'none'",
  };
}
