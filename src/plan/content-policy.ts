// What a page may load and run: nothing but the site's own files, and the search indexes of handbooks it names.

import type { Settings } from '../model/handbook.ts';

/**
 * The content policy, as it stands in every page and is sent by the preview. What only a header can say
 * (`frame-ancestors`) is added by the server.
 */
export function contentPolicyFor({ handbooks }: Pick<Settings, 'handbooks'>): string {
  const hosts = new Set(handbooks.map(({ address }) => new URL(address).origin));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...hosts].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The one policy that browser code may make: `templates/elements/offline/worker-address.ts`.
    'trusted-types rapport-worker',
  ].join('; ');
}
