// Lets go of what nothing kept needs any more. Only for a time when no page is open: an open page fetches parts of the look
// and of the browser's code late, by names that a newer build doesn't have.

import { cacheName, isCacheOf, isLasting, isPage, listFile, searchManifest, type WorkerSettings } from '../../../src/model/offline.ts';
import type { Store } from './store.ts';

/** How many files that readers came by are kept beside those of the list. Ours: months of reading, some 15 MB. */
const mostVisited = 500;

/** How the files of the look name each other: `chunk.LI3WDLXE.js`. */
const names = /[\w.-]+\.[0-9A-Z]{8}\.\w+/g;

/** Deletes the caches of this handbook that have another shape. */
export async function dropOldCaches(prefix: string): Promise<void> {
  const old = (await caches.keys()).filter((name) => isCacheOf(prefix, name) && name !== cacheName(prefix));
  await Promise.all(old.map(async (name) => caches.delete(name)));
}

/** Drops visited files beyond the bound, index files of other builds, and parts of the look that no kept page uses. */
export async function sweep(store: Store, { first }: WorkerSettings): Promise<void> {
  const list = await store.list();
  const listed = new Set([...first, ...[...(list?.first ?? []), ...(list?.rest ?? [])].map(([address]) => address)]);
  const others = (await store.addresses()).filter((address) => !listed.has(address) && address !== listFile);
  const visited = others.filter((address) => !isLasting(address));
  const tooMany = visited.slice(0, Math.max(0, visited.length - mostVisited));
  const index = await currentIndex(store);
  const oldIndexes = others.filter((address) => isLasting(address) && address.startsWith('search/') && !address.startsWith(index));
  const looks = others.filter((address) => address.startsWith('assets/'));
  const used = looks.length === 0 ? new Set<string>() : await namesUsed(store, looks);
  const gone = [...tooMany, ...oldIndexes, ...looks.filter((address) => !used.has(nameOf(address)))];
  for (const address of gone) await store.drop(address);
}

/** The folder of the index that the kept manifest names. */
async function currentIndex(store: Store): Promise<string> {
  const manifest = await store.find(searchManifest);
  const { version = '' } = manifest ? ((await manifest.json()) as { version?: string }) : {};
  return `search/${version}/`;
}

/** The names of parts of the look that kept pages name, and the parts that those name in turn. */
async function namesUsed(store: Store, looks: readonly string[]): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  const parts = new Map(looks.map((address) => [nameOf(address), address]));
  const waiting = (await store.addresses()).filter(isPage);
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const text = (await (await store.find(address))?.text()) ?? '';
    for (const [name] of text.matchAll(names)) {
      if (used.has(name)) continue;
      used.add(name);
      const part = parts.get(name);
      if (part !== undefined && /\.(?:js|css)$/.test(part)) waiting.push(part);
    }
  }
  return used;
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
