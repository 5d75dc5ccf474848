// Whole addresses: what a page's address inside the handbook is for the rest of the world.

import type { Site } from './site.ts';

/** The whole address of a page or file of the site. */
export function wholeAddress(site: Site, address: string): string {
  return new URL(site.prefix + address.slice(1), site.handbook.settings.address).href;
}

/** An address as people write it on paper: without scheme and last slash. */
export function shortAddress(site: Site, address: string): string {
  return wholeAddress(site, address)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
