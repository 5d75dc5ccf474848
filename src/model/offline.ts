// What build and browser share of working without network: the list of files to keep, and which files are kept at all.

/** A file to keep: its address inside the site, without a slash before it; its length in bytes; the start of its content's SHA-256 in hex. */
export type OfflineFile = readonly [address: string, bytes: number, hash: string];

/** `offline.json`. */
export interface OfflineList {
  /** Changes when one of the files does. */
  readonly version: string;
  /** What is kept from the beginning: the pages that others are reached from, the look and the browser's code. */
  readonly first: readonly OfflineFile[];
  /** All else that pages ask for, in the order in which it is fetched; absent where the handbook is too large to be kept whole. */
  readonly rest?: readonly OfflineFile[];
}

/** What a worker is told when the site is built. */
export interface WorkerSettings {
  /** The path of the site on its host: `/handbook/`. Storage and workers are one for each host. */
  readonly prefix: string;
  /** The version of the list it was written with. */
  readonly version: string;
  /** The addresses of what that list keeps from the beginning. */
  readonly first: readonly string[];
  /** A piece of text that only pages of this handbook hold, near their beginning. */
  readonly mark: string;
  /** The folders of the site. What lies elsewhere below the prefix belongs to others on the host and is left alone. */
  readonly folders: readonly string[];
}

/** Where the list lies inside the site. */
export const listFile = 'offline.json';
/** Where the worker lies inside the site: at its root, so that all of it is in its scope. */
export const workerFile = 'sw.js';
/** What is shown where a page isn't at hand. */
export const offlinePage = 'offline/';
/** What the search fetches first. It names the folder of the other files. */
export const searchManifest = 'search/manifest.json';

/** How many digits of a hash are given. Ours: enough to tell versions of one file apart. */
export const hashLength = 10;

/** Goes up when what stands in the cache changes its shape. */
const cacheFormat = 1;

/** The name of a handbook's cache. A host may have several handbooks, told apart by their prefixes. */
export function cacheName(prefix: string): string {
  return `rapport:offline:${cacheFormat}:${prefix}`;
}

/** Whether a cache belongs to the handbook at a prefix, of whatever format. */
export function isCacheOf(prefix: string, name: string): boolean {
  const found = /^rapport:offline:\d+:(.*)$/.exec(name);
  return found?.[1] === prefix;
}

/** Files that pages ask for. PDFs are left to the browser, which asks for them in pieces. */
const kept = /(?:^|\/|\.(?:html|md|json|js|css|svg|png|jpe?g|gif|webp|avif|woff2|webmanifest))$/;
/** Files that no page asks for, and those that the worker needs fresh. */
const left = /^(?:handbook\.json|offline\.json|sw\.js|404\.|schema\/)/;

/** Whether the file at an address inside the site may be kept. */
export function isKept(address: string): boolean {
  return kept.test(address) && !left.test(address);
}

/** Whether an address inside the site carries a hash of its content, so that it never changes. */
export function isLasting(address: string): boolean {
  return /^(?:assets|search\/[0-9a-f]{10})\//.test(address);
}

/** Whether an address inside the site is a page. */
export function isPage(address: string): boolean {
  return address === '' || address.endsWith('/') || address.endsWith('.html');
}
