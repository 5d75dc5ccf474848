// What templates may ask for, made for one site.

import type { Html } from '../model/html.ts';
import { pageGround } from '../plan/colours.ts';
import { contentPolicyFor } from '../plan/content-policy.ts';
import { imprintOf } from '../plan/imprint.ts';
import { resolveImage, resolveLink } from '../plan/links.ts';
import { paperFor, type PaperName } from '../plan/paper.ts';
import type { Site } from '../plan/site.ts';
import type { Url } from '../model/names.ts';
import type { Highlighter } from './highlight.ts';
import type { Icons } from './icons.ts';
import type { PdfFile, Pdfs } from './paper/pdfs.ts';
import { qrCode } from './qr.ts';
import type { AssetNames, Parts, Tools } from './theme.ts';

/** The tools for a site's templates. */
export function toolsFor(
  site: Site,
  parts: {
    readonly look: Parts;
    readonly assets: AssetNames;
    readonly icons: Icons;
    readonly highlight: Highlighter;
    readonly sentences: string;
    readonly runSentences: string;
    readonly pdfs: Pdfs['beside'];
  },
): Tools {
  const { settings } = site.handbook;
  const papers: readonly PaperName[] = paperFor(settings.language) === 'letter' ? ['letter', 'a4'] : ['a4', 'letter'];
  const href = (address: string): string => site.prefix + address.slice(1);
  return {
    parts: parts.look,
    strings: site.wording.strings,
    handbook: {
      title: settings.title,
      organisation: settings.organisation ?? '',
      imprint: imprintOf(site),
      logo: settings.logo && site.media.has(settings.logo.name) ? href(`/${settings.logo.name}`) : undefined,
      language: settings.language,
      direction: site.wording.direction,
      digits: new Intl.NumberFormat(settings.language).resolvedOptions().numberingSystem,
      prefix: site.prefix,
      address: settings.address,
    },
    back: false,
    papers,
    assets: parts.assets,
    sentences: parts.sentences,
    runSentences: parts.runSentences,
    policy: contentPolicyFor(settings),
    isKeptOffline: settings.offline && !parts.assets.live,
    barColour: pageGround(settings.colours),
    href,
    pdfs: (address) => {
      const files = parts.pdfs.get(address as Url) ?? [];
      return papers.flatMap((paper) => files.filter((file) => file.paper === paper)).map((file) => pdfLink(file, site));
    },
    link(path, target) {
      const found = resolveLink(site, path, target);
      if (found.kind === 'site') return { href: href(found.address), isElsewhere: false };
      return found.kind === 'elsewhere' ? { href: found.href, isElsewhere: true } : undefined;
    },
    image(path, src) {
      const found = resolveImage(site, path, src);
      return found.kind === 'site' ? href(found.address) : undefined;
    },
    icon(name): Html {
      const icon = parts.icons.icon(name) ?? parts.icons.icon('book-open');
      if (!icon) throw new RangeError(`There is no icon ${name}.`);
      return icon;
    },
    highlight: parts.highlight,
    qr: qrCode,
  };
}

function pdfLink({ url, paper, size, pages, bytes }: PdfFile, { wording }: Site): { url: string; name: string; facts: string } {
  const { strings } = wording;
  const name = size === 'large' ? wording.list([strings.papers[paper], strings.largePrint]) : strings.papers[paper];
  return { url, name, facts: strings.pdfFacts(pages, Math.ceil(bytes / 1024)) };
}
