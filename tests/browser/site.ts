// Reads the pages of a built site from disk, for the tests that need no browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedSite } from './global-setup.ts';

/** A page as its host would send it. */
interface BuiltPage {
  /** `executive/weekly-check-in/index.html` */
  readonly file: string;
  /** Its address inside the host, prefix included: `/handbook/executive/weekly-check-in/`. */
  readonly path: string;
  readonly html: string;
}

/** Every page of a site. */
export function pagesOf(site: ServedSite): BuiltPage[] {
  return site.files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, path: site.prefix + file.replace(/(^|\/)index\.html$/, '$1'), html: read(site, file) }));
}

/** A file of a site as text. */
export function read(site: ServedSite, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

/** The values of an attribute, wherever it stands in a page. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescape(value));
}

/** Text without the entities that HTML needs. */
export function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
