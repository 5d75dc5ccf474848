// Whole addresses: what a page's address inside the handbook is for the rest of the world.

import type { Site } from './site.ts';

/** The whole address of a page or file of the site. */
export function wholeAddress(site: Site, address: string): string {
  return new URL(site.prefix + address.slice(1), site.handbook.settings.address).href;
}

/** Whether an address is the one the product ships with, which leads nowhere. */
export function isExampleAddress(address: string): boolean {
  return /^https?:\/\/handbook\.example\//.test(address);
}

/** An address as people write it on paper: without scheme and last slash, in the letters of its language. */
export function shortAddress(site: Site, address: string): string {
  return decodeURI(wholeAddress(site, address))
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
