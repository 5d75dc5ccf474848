// Where a link leads: from what was written in a file to an address of the site, a place elsewhere, or a fault.

import { posix } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { pageName, partsOf, readPageName, type PageName } from '../model/page-name.ts';
import type { Fault } from '../model/problem.ts';
import { isGuidePath, type Addressed } from './addresses.ts';
import { addressOfPlace } from './places.ts';
import type { Site } from './site.ts';

/**
 * Where a link or picture leads. `site` addresses carry no prefix, and `moved` says what to write for a page that is called
 * something else now; `unread` is a file that has problems of its own.
 */
export type Target =
  | { readonly kind: 'site'; readonly address: string; readonly moved?: Fault }
  | { readonly kind: 'elsewhere'; readonly href: string }
  | { readonly kind: 'unread' }
  /** A file that the team has dropped: what links to it stays as text. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'broken'; readonly fault: Fault };

/** Works out a link that is written in the file at `path` of the content folder, or of the guide. */
export function resolveLink(site: Site, path: string, href: string): Target {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return { kind: 'elsewhere', href };
  const [file = '', anchor] = splitAnchor(decode(href));
  if (file === '' && anchor === undefined) return { kind: 'broken', fault: emptyLink };
  const target = file === '' ? path : file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(path), file);
  if (site.media.has(target)) return { kind: 'site', address: `/${target}` };
  const files = isGuidePath(path) ? site.guideAddresses : site.addresses;
  const address = files.get(target);
  if (!address && site.handbook.unread.has(target)) return { kind: 'unread' };
  if (!address) {
    const moved = files === site.addresses ? movedTarget(site, path, target, anchor, href) : undefined;
    if (moved) return moved;
    if (site.handbook.layers.hidden.has(target)) return { kind: 'dropped' };
    return { kind: 'broken', fault: noSuchFile(files, path, target, href) };
  }
  if (anchor === undefined || anchor === '') return { kind: 'site', address: address.url };
  const id = address.anchors.get(anchor);
  if (id === undefined) {
    const moved = files === site.addresses ? movedTarget(site, path, target, anchor, href) : undefined;
    if (moved) return moved;
    if (site.handbook.layers.below.get(target)?.has(anchor)) return { kind: 'site', address: address.url };
    return { kind: 'broken', fault: noSuchAnchor(anchor, target, [...address.anchors.keys()]) };
  }
  return { kind: 'site', address: `${address.url}#${id}` };
}

/** Where a link leads whose file or section has moved; nothing where it hasn't. */
function movedTarget(site: Site, path: string, target: string, anchor: string | undefined, href: string): Target | undefined {
  const page = target.endsWith('.md') ? readPageName(target) : undefined;
  const to = page && site.moved.lead(pageName(page, anchor === '' ? undefined : anchor));
  if (to === undefined) return undefined;
  if (site.handbook.unread.has(`${partsOf(to).page}.md`)) return { kind: 'unread' };
  return { kind: 'site', address: addressOfPlace(site.moved.places, to), moved: movedLink(site, path, to, href) };
}

/** Works out a picture. Pictures lie in the content folder and keep their path. */
export function resolveImage(site: Site, path: string, src: string): Target {
  const target = posix.join(posix.dirname(path), decode(src));
  if (site.media.has(target)) return { kind: 'site', address: `/${target}` };
  const near = nearest(target, site.media);
  return {
    kind: 'broken',
    fault: {
      severity: 'error',
      code: 'broken-picture',
      message: `Found the picture \`${src}\`, but no file \`${target}\``,
      hint: near ? `write \`${relative(path, near)}\`` : 'put the file there, or correct the path',
    },
  };
}

function splitAnchor(href: string): [string, string?] {
  const at = href.indexOf('#');
  return at < 0 ? [href] : [href.slice(0, at), href.slice(at + 1)];
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href).normalize('NFC');
  } catch {
    return href;
  }
}

function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

const emptyLink: Fault = {
  severity: 'error',
  code: 'broken-link',
  message: 'Found a link that leads nowhere, expected a file or an address',
  hint: 'write the target between the round brackets',
};

function movedLink(site: Site, path: string, to: PageName, href: string): Fault {
  const { page, anchor } = partsOf(to);
  const file = `${page}.md`;
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const isLost = href.includes('#') && anchor === undefined;
  const written = site.addresses.has(file) ? `\`${file === path && hash !== '' ? '' : relative(path, file)}${hash}\`` : undefined;
  return {
    severity: isLost ? 'warning' : 'info',
    code: 'moved-link',
    message: isLost
      ? `Found a link to \`${href}\`, which now leads to \`${to || '/'}\` as a whole: no such section is there`
      : `Found a link to \`${href}\`, which has moved to \`${to || '/'}\``,
    hint:
      written === undefined
        ? 'link to a file of the handbook, or take the link away'
        : `write ${written}${isLost ? ', and after `#` one of its headings' : ''}`,
  };
}

function noSuchFile(files: ReadonlyMap<string, Addressed>, path: string, target: string, href: string): Fault {
  const withEnding = files.has(`${target.replace(/\/$/, '')}.md`) ? `${target.replace(/\/$/, '')}.md` : undefined;
  const name = posix.basename(target, '.md');
  const sameName = withEnding ?? [...files.keys()].find((known) => posix.basename(known, '.md') === name);
  const near = sameName ?? nearest(target, files.keys());
  return {
    severity: 'error',
    code: 'broken-link',
    message: `Found a link to \`${href}\`, but no playbook or packet \`${target}\``,
    hint: near ? `write \`${relative(path, near)}\`` : 'link to a file that exists, such as `../executive/weekly-check-in.md`',
  };
}

function noSuchAnchor(anchor: string, target: string, anchors: readonly string[]): Fault {
  const near = nearest(anchor, anchors);
  return {
    severity: 'error',
    code: 'broken-anchor',
    message: `Found a link to \`#${anchor}\`, but no such heading in \`${target}\``,
    hint: near
      ? `write \`#${near}\``
      : anchors.length > 0
        ? `write one of ${anchors
            .slice(0, 6)
            .map((name) => `\`#${name}\``)
            .join(', ')}`
        : 'leave the part after `#` away',
  };
}
