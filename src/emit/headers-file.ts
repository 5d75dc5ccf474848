// `_headers`: what Netlify and Cloudflare Pages are to send beside the files.

import { contentPolicyFor } from '../plan/content-policy.ts';
import { fileHeaders, headersOfAll, type Header } from '../plan/headers.ts';
import type { Site } from '../plan/site.ts';
import type { Output } from './output.ts';

/**
 * The file `_headers`. Both hosts add up the headers of all rules that match an address, and join the values of a header
 * that stands in two of them; so each header stands in one rule for an address, and caching is left to the hosts where
 * they do by themselves what the table asks (`max-age=0, must-revalidate`). Names of files are given with and without the
 * site's prefix: the folder may be published at the root of its host, behind another that adds the prefix, or below it.
 */
export function emitHeadersFile(site: Site): Output {
  return {
    file: '_headers',
    content: () => {
      const rules = new Map<string, Header[]>([['/*', [...headersOfAll(contentPolicyFor(site.handbook.settings))]]]);
      for (const header of fileHeaders) {
        for (const address of header.patterns.flatMap((pattern) => [...new Set(['/', site.prefix])].map((start) => start + pattern))) {
          rules.set(address, [...(rules.get(address) ?? []), header]);
        }
      }
      return [...rules]
        .map(([address, headers]) => `${address}\n${headers.map(({ name, value }) => `  ${name}: ${value}\n`).join('')}`)
        .join('\n');
    },
  };
}
