// The contract between the emitters and the look: what a theme is, and what a template may ask for.

import type { Html } from '../model/html.ts';
import type { PageView } from '../plan/views.ts';
import type { Strings } from '../plan/strings.ts';

/** Where the browser finds the files of the look; addresses inside the site, with a hash of the content in the name. */
export interface AssetNames {
  /** All that a playbook's page needs at once. */
  readonly style: string;
  /** The style of every other kind of page, and of the search: holds the first as well. */
  readonly fullStyle: string;
  /** Sets the remembered colours; loads before the style. */
  readonly colours: string;
  readonly app: string;
  readonly icon: string;
  /** What the dev server adds to pages; absent in a build. */
  readonly live?: { readonly script: string; readonly style: string };
  /** Fonts to load at once. */
  readonly fonts: readonly string[];
}

/** What a template may ask for besides its view. */
export interface Tools {
  readonly strings: Strings;
  readonly handbook: { readonly title: string; readonly language: string; readonly prefix: string; readonly address: string };
  readonly assets: AssetNames;
  /** The content policy of every page. */
  readonly policy: string;
  /** The address of the sentences that the search says. */
  readonly sentences: string;
  /** The PDFs beside the page at an address, worded; none where none were made. */
  pdfs(address: string): readonly { readonly url: string; readonly name: string; readonly facts: string }[];
  /** The address of a page or file of the site as it stands in a page: with the site's prefix. */
  href(address: string): string;
  /** Where a link written in the file at `path` leads; nothing when it leads nowhere. */
  link(path: string, href: string): { readonly href: string; readonly isElsewhere: boolean } | undefined;
  /** Where a picture written in the file at `path` lies. */
  image(path: string, src: string): string | undefined;
  /** An icon of the Lucide family, hidden from screen readers. */
  icon(name: string): Html;
  /** Highlighted code or words to copy. */
  highlight(language: string, code: string): Html;
  /** A QR code, black on white, as a picture with a description. */
  qr(text: string, label: string): Html;
}

/** The look: makes a whole document of a page's view. */
export interface Theme {
  page(view: PageView, tools: Tools): Html;
}
