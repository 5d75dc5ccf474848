// The contract between the emitters and the look: what a theme is, and what a template may ask for.

import type { Direction } from '../model/direction.ts';
import type { Html } from '../model/html.ts';
import type { CalloutKind, Words } from '../model/prose.ts';
import type { Pair } from '../plan/colours.ts';
import type { Frame } from '../plan/frame.ts';
import type { PaperName } from '../plan/paper.ts';
import type { SheetView, WorksheetView } from '../plan/sheet.ts';
import type { MovedView } from '../plan/plan-moved.ts';
import type { PageView } from '../plan/views.ts';
import type { Strings } from '../plan/strings.ts';

/** Pictures that stand for the handbook among installed programs, PNG. */
export interface AppIcons {
  /** 192 pixels, on a tile with round corners. */
  readonly small: string;
  /** The same at 512 pixels. */
  readonly large: string;
  /** 512 pixels to the edge, for systems that cut icons to a shape of their own. */
  readonly maskable: string;
  /** 180 pixels to the edge, for iOS. */
  readonly touch: string;
}

/** Where the browser finds the files of the look; addresses inside the site, with a hash of the content in the name. */
export interface AssetNames {
  /** All that a playbook's page needs at once. */
  readonly style: string;
  /** The style of every other kind of page, and of the search: holds the first as well. */
  readonly fullStyle: string;
  /** What the page of runs needs besides. */
  readonly runsStyle: string;
  /** Sets the remembered colours; loads before the style. */
  readonly colours: string;
  readonly app: string;
  /** Leads on from an old address. */
  readonly moved: string;
  /** Finds the ticks of a checklist that has moved. */
  readonly adopt: string;
  readonly icon: string;
  readonly icons: AppIcons;
  /** What the dev server adds to pages; absent in a build. */
  readonly live?: { readonly script: string; readonly style: string };
  /** Fonts to load at once. */
  readonly fonts: readonly string[];
}

/** What a template may ask for besides its view. */
export interface Tools {
  /** The parts of the look, the team's own in their places. */
  readonly parts: Parts;
  readonly strings: Strings;
  readonly handbook: {
    readonly title: string;
    /** The house; empty where it isn't said. */
    readonly organisation: string;
    /** Both, as they stand in the foot of what is printed. */
    readonly imprint: string;
    /** The address of the logo; absent where there is none. */
    readonly logo: string | undefined;
    readonly language: string;
    /** Which way the language is written. */
    readonly direction: Direction;
    /** The digits it writes numbers with, by CLDR's names: `latn`, `arab`. */
    readonly digits: string;
    readonly prefix: string;
    readonly address: string;
  };
  /** The attributes of a sentence of the interface that stands inside text in another language; `false` where the text is in its own. */
  readonly back: Html | false;
  /** The papers, the one that most readers have first. */
  readonly papers: readonly PaperName[];
  readonly assets: AssetNames;
  /** The content policy of every page. */
  readonly policy: string;
  /** Whether browsers keep pages for times without network; never in the dev server. */
  readonly isKeptOffline: boolean;
  /** The colour of the bar above a page where the browser draws it, on light grounds and on dark ones. */
  readonly barColour: Pair;
  /** The address of the sentences that the search says. */
  readonly sentences: string;
  /** The address of the sentences of runs. */
  readonly runSentences: string;
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

type View<Kind extends PageView['kind']> = Extract<PageView, { kind: Kind }>;

/** The parts of the look that a team may replace one by one, each in `team/templates/` in a file of its name. */
export interface Parts {
  /** The bar at the top of every page. */
  readonly header: (frame: Frame, tools: Tools) => Html;
  /** Categories and pages, beside the content or as a sheet over it. */
  readonly menu: (frame: Frame, tools: Tools) => Html;
  /** The way back up. */
  readonly trail: (frame: Frame, tools: Tools) => Html | false;
  /** "On this page". */
  readonly contents: (frame: Frame, tools: Tools) => Html | false;
  /** Previous and next. */
  readonly neighbours: (frame: Frame, tools: Tools) => Html | false;
  /** The foot of every page. */
  readonly footer: (frame: Frame, tools: Tools) => Html;
  /** A note, tip or pitfall. */
  readonly callout: (kind: CalloutKind, content: Html, tools: Tools) => Html;
  /** Words to copy. */
  readonly words: (block: Words, tools: Tools) => Html;
  /** The pause points of a checklist with their boxes. */
  readonly checklist: (sheet: SheetView, level: 2 | 3, tools: Tools, print?: { readonly prefix: string }) => Html;
  /** The questions of a worksheet. */
  readonly worksheet: (view: WorksheetView, level: 3 | 4, tools: Tools) => Html;
  /** A checklist with its head and foot, as it is printed. */
  readonly sheet: (
    view: SheetView,
    options: { readonly level: 1 | 2; readonly id?: string; readonly number?: string },
    tools: Tools,
  ) => Html;
  /** The content of the home page. */
  readonly home: (view: View<'home'>, tools: Tools) => Html;
  /** The content of a category's page. */
  readonly category: (view: View<'category'>, tools: Tools) => Html;
  /** The content of a playbook's page. */
  readonly playbook: (view: View<'playbook'>, tools: Tools) => Html;
  /** The content of the page for what isn't there. */
  readonly notFound: (view: View<'not-found'>, tools: Tools) => Html;
}

/** The look: makes a whole document of a page's view, and of what stands at an old address. */
export interface Theme {
  /** The parts as they ship. */
  readonly parts: Parts;
  /** The file below `templates/` in which each part stands. */
  readonly files: Readonly<Record<keyof Parts, string>>;
  page(view: PageView, tools: Tools): Html;
  moved(view: MovedView, tools: Tools): Html;
}
