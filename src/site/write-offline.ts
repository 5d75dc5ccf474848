// Writes the list of what browsers keep, and the service worker, when all else of a site is written: only then is it known what
// there is to keep, how large it is, and what the hashes are.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { emitOffline, offlineList, wholeLimit, type BuiltFile } from '../emit/offline.ts';
import { isKept, offlinePage } from '../model/offline.ts';
import type { Site } from '../plan/site.ts';
import type { Look } from './prepare-look.ts';
import { writeFiles } from './write-files.ts';

/** Pages that are kept from the beginning, where there are such. */
const firstPages = ['', offlinePage, 'runs/'];

/** Writes both files into the folder of a whole site of so many pages; none where the handbook isn't to be kept. Gives how many. */
export function writeOffline(folder: string, site: Site, look: Look, pages: number): number {
  if (!site.handbook.settings.offline) return 0;
  const first = firstFiles(folder, site, look);
  const list = offlineList(first, pages > wholeLimit.pages ? undefined : allFiles(folder));
  const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? addressOf(entry.name) : []));
  const files = emitOffline(list, { prefix: site.prefix, folders }, look.assets.workers.keep);
  writeFiles(folder, files);
  return files.length;
}

/** The pages that others are reached from, the browser's code and the look. Of the typefaces only those that pages load at once. */
function firstFiles(folder: string, site: Site, { assets }: Look): BuiltFile[] {
  const { logo } = site.handbook.settings;
  const parts = readdirSync(join(folder, 'assets')).filter(
    (name) => /\.(?:css|js|json|svg)$/.test(name) || assets.names.fonts.includes(`/assets/${name}`),
  );
  const addresses = [
    ...firstPages,
    ...parts.map((name) => `assets/${name}`),
    ...(logo && site.media.has(logo.name) ? [addressOf(logo.name)] : []),
  ];
  return addresses.flatMap((address) => {
    const file = fileAt(folder, address);
    return statSync(file, { throwIfNoEntry: false }) ? [{ address, bytes: readFileSync(file) }] : [];
  });
}

/** Every file that may be kept; undefined when they are too many bytes. */
function allFiles(folder: string): BuiltFile[] | undefined {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')] : [],
  );
  const kept = paths.map(addressOf).filter(isKept);
  const size = kept.reduce((sum, address) => sum + statSync(fileAt(folder, address)).size, 0);
  return size > wholeLimit.bytes ? undefined : kept.map((address) => ({ address, bytes: readFileSync(fileAt(folder, address)) }));
}

/** The address of a file as browsers ask for it. */
function addressOf(path: string): string {
  return encodeURI(path.normalize('NFC').replace(/(^|\/)index\.html$/, '$1')).replace(/[?#]/g, encodeURIComponent);
}

function fileAt(folder: string, address: string): string {
  return join(folder, decodeURIComponent(address === '' || address.endsWith('/') ? `${address}index.html` : address));
}
