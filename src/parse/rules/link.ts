// Which addresses a link may have: an allow list. What isn't named is refused, whatever a browser might make of it.
//
//   [call me](javascript:alert(1))
//             ^^^^^^^^^^^ refused, with a problem: the words stay, the link goes

import type { Fault } from '../../model/problem.ts';

const schemes = ['http', 'https', 'mailto', 'tel'];

/** What is wrong with a link's address; nothing when it is a safe address or a path. */
export function refusedLink(href: string): Fault | undefined {
  return refused(href, schemes, 'link to a web page (`https://…`), an email (`mailto:…`), a number (`tel:…`) or a playbook (`other.md`)');
}

/** What is wrong with a picture's address: only paths will do, since pages load nothing from other sites. */
export function refusedPicture(src: string): Fault | undefined {
  return refused(src, [], 'put the picture beside the playbook and link to the file: pages load nothing from other sites');
}

function refused(href: string, allowed: readonly string[], hint: string): Fault | undefined {
  // Browsers drop these signs before they read the scheme: `java\tscript:`.
  const bare = decodeControls(href).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase();
  const isOtherHost = /^[/\\]{2}/.test(bare);
  if (!isOtherHost && (scheme === undefined || allowed.includes(scheme))) return undefined;
  return {
    severity: 'error',
    code: 'unsafe-link',
    message: `Found a link to \`${href.length > 60 ? `${href.slice(0, 60)}…` : href}\`, expected a safe address`,
    hint: isOtherHost && allowed.length > 0 ? 'write the whole address with `https://`' : hint,
  };
}

function decodeControls(href: string): string {
  return href.replace(/%(?:[01][0-9a-f]|20|7f|5c)/gi, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
}
