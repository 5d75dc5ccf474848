// What a site tells browsers to keep for times without network: `offline.json`, and the service worker that reads it.

import { createHash } from 'node:crypto';
import {
  hashLength,
  isLasting,
  isPage,
  listFile,
  searchManifest,
  workerFile,
  type OfflineFile,
  type OfflineList,
  type WorkerSettings,
} from '../model/offline.ts';
import { escapeHtml } from '../model/html.ts';
import { compareText } from '../model/problem.ts';
import type { Output } from './output.ts';

/**
 * The largest handbook that is kept as a whole: pages, and bytes of all its files before hosts compress them. Ours: some 3 MB
 * on the way, which is a minute on a slow phone, and the list itself stays below 20 KB compressed.
 */
export const wholeLimit = { pages: 500, bytes: 12_000_000 } as const;

/** A file of a built site: its address inside the site, and its content. */
export interface BuiltFile {
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** The list of files. `rest` is absent where the handbook is too large to be kept whole; what it shares with `first` counts once. */
export function offlineList(first: readonly BuiltFile[], rest: readonly BuiltFile[] | undefined): OfflineList {
  const known = new Set(first.map(({ address }) => address));
  const files = { first: listed(first), ...(rest ? { rest: listed(rest.filter(({ address }) => !known.has(address))) } : {}) };
  return { version: hashOf(JSON.stringify(files)), ...files };
}

/** The list and its worker. `folders` are those of the site, by name. */
export function emitOffline(
  list: OfflineList,
  site: { readonly prefix: string; readonly folders: readonly string[] },
  code: string,
): Output[] {
  const settings: WorkerSettings = {
    prefix: site.prefix,
    version: list.version,
    first: list.first.map(([address]) => address),
    mark: ` data-prefix="${escapeHtml(site.prefix)}"`,
    folders: site.folders.toSorted(compareText),
  };
  return [
    { file: listFile, content: () => JSON.stringify(list) },
    { file: workerFile, content: () => `const settings=${JSON.stringify(settings)};\n${code}` },
  ];
}

/** Files in the order in which they are fetched: what pages need before the pages, and the manifest after the index. */
function listed(files: readonly BuiltFile[]): OfflineFile[] {
  const rank = ({ address }: BuiltFile): number => (isLasting(address) ? 0 : isPage(address) ? 1 : address === searchManifest ? 3 : 2);
  return files
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a.address, b.address))
    .map(({ address, bytes }) => [address, bytes.length, hashOf(bytes)]);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, hashLength);
}
