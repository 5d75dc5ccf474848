// The whole content as parsed: settings, categories, playbooks, packets, sources. Nothing is decided yet about pages.

import type { Layers } from './layers.ts';
import type { Html } from './html.ts';
import type { PointId, Slug, Url } from './names.ts';
import type { Citation, Link, Playbook, Reference } from './playbook.ts';
import type { Place } from './problem.ts';
import type { Block } from './prose.ts';
import type { Redirect } from './redirect.ts';
import type { Revisions } from './revision.ts';
import type { RuleDoc } from './rule.ts';

/** The hues a category may carry; each is a set of colours in `templates/styles/tokens.css`. */
export const hues = ['blue', 'green', 'rust', 'plum', 'teal', 'gold', 'rose', 'slate'] as const;
/** A category's colour. */
export type Hue = (typeof hues)[number];

/** A category: a folder of playbooks. */
export interface Category {
  readonly id: Slug;
  readonly title: string;
  readonly summary: string;
  /** The name of a Lucide icon. */
  readonly icon: string;
  readonly hue: Hue;
  /** Playbooks in reading order; those not named follow by title. */
  readonly order: readonly Reference[];
  /** The files in which its title and its summary are written, as problems name them. */
  readonly written: { readonly title: string; readonly summary: string };
  readonly place: Place;
}

/** The colours a team may set: the hues, and three of the whole. */
export const colourNames = ['accent', 'ink', 'paper', ...hues] as const;
/** The name of a colour that a team may set. */
export type ColourName = (typeof colourNames)[number];

/** A colour as `#rrggbb`, for light grounds and for dark ones; without the second it is worked out. */
export interface Colour {
  readonly light: string;
  readonly dark?: string;
  readonly place: Place;
}

/** The papers that sheets are printed on. */
export const paperNames = ['a4', 'letter'] as const;
/** A paper. */
export type PaperName = (typeof paperNames)[number];

/** The kinds of web interfaces in which files can be edited. */
export const forgeNames = ['github', 'gitlab', 'forgejo', 'bitbucket'] as const;
/** Where the handbook's files can be edited in a browser. */
export interface Forge {
  readonly kind: (typeof forgeNames)[number];
  /** The repository's address without a slash at its end. */
  readonly repository: string;
  readonly branch: string;
}

/** What `handbook.yml` says, defaults filled in. */
export interface Settings {
  readonly title: string;
  readonly tagline: string;
  /** The house the handbook is for; absent where it isn't said. */
  readonly organisation?: string;
  /** A picture in the team's or the content folder; absent: the title stands alone. */
  readonly logo?: Reference;
  /** Colours of the team's own, by name: a hue, `accent`, `ink` or `paper`. */
  readonly colours: Readonly<Partial<Record<ColourName, Colour>>>;
  /** A time zone of the IANA's list: `Europe/Zurich`. Absent: that of whoever asks. */
  readonly timeZone?: string;
  /** The paper that is chosen first; absent: what the language's region uses. */
  readonly paper?: PaperName;
  /** What names in double braces stand for. */
  readonly variables: Readonly<Record<string, string>>;
  /** A BCP 47 tag: `en-GB`. */
  readonly language: string;
  /** Where the handbook lives, ending in a slash: `https://handbook.example/team/`. Its path is the prefix of every link. */
  readonly address: string;
  /** The address for editing a file, `{path}` standing for the file within the content folder; absent: no page shows "Edit". */
  readonly edit?: string;
  /** The repository, for links that edit a page or begin a new one; absent: only `edit` is used. */
  readonly forge?: Forge;
  readonly categories: readonly Category[];
  /** Packets in the order in which they are offered; those not named follow by title. */
  readonly packets: readonly Reference[];
  readonly roles: readonly string[];
  /** What readers see for roles and owners, by the names that content has for them; those not named here are shown as they are. */
  readonly roleNames: ReadonlyMap<string, Reference>;
  /** Other handbooks that the search includes; addresses end in a slash. */
  readonly handbooks: readonly { readonly title: string; readonly address: string }[];
  readonly defaults: { readonly owner: string; readonly reviewEveryMonths: number };
  /** Whether browsers keep visited pages, and small handbooks as a whole, for times without network. */
  readonly offline: boolean;
}

/** A document the content is derived from. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
}

/** A point of a document, in our own words. */
export interface SourcePoint {
  readonly id: PointId;
  readonly document: string;
  /** The category it belongs to first. */
  readonly home: Slug;
  readonly text: string;
  /** What people call it, for the search. */
  readonly aliases: readonly string[];
  readonly place: Place;
}

/** How a packet's sheets are printed. */
export const layouts = ['sheets', 'cards'] as const;
/** A page for each sheet, or cards to cut out. */
export type Layout = (typeof layouts)[number];

/** An ordered set of checklists and worksheets printed as one job. */
export interface Packet {
  readonly slug: Slug;
  readonly file: string;
  readonly path: string;
  readonly body: string;
  readonly bodyLine: number;
  readonly title: string;
  readonly summary: string;
  readonly summaryPlace: Place;
  /** Whom it is for: "a new assistant". */
  readonly audience: string;
  readonly owner: string;
  readonly reviewed: string;
  /** How its sheets are printed: a page each, or as cards, four on a page. */
  readonly layout: Layout;
  /** Ids of checklists and worksheets in printing order. */
  readonly sheets: readonly Reference[];
  /** The body, printed as the cover. */
  readonly cover: readonly Block[];
  readonly links: readonly Link[];
  readonly place: Place;
}

/** A picture or other file that playbooks refer to. */
export interface MediaFile {
  /** Within the content folder: `executive/map.png`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A Markdown text of the product's own, for those who fork. */
export interface GuideText {
  /** Within the folder `docs`: `make-it-yours.md`, `make-it-yours/deploy-netlify.md`. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** The whole text as written. */
  readonly body: string;
  /** What follows title and summary. */
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

/** A page of the guide beside its main page. */
export interface GuidePage extends GuideText {
  readonly slug: Slug;
}

/** The guide for those who fork: its main page, the pages that one links to, and the rules of the linter. */
export interface Guide extends GuideText {
  /** In the order in which the main page first links to them. */
  readonly pages: readonly GuidePage[];
  /** The rules for checklists, each a page of the guide. */
  readonly rules: readonly RuleDoc[];
}

/** The anchors of the lists at the end of the guide's main page; its own headings get others. */
export const guideAnchors = { pages: 'guide-pages', rules: 'checklist-rules' } as const;

/** The body of a file whose front matter has problems. */
export interface LooseBody {
  readonly path: string;
  readonly links: readonly Link[];
  readonly sources: readonly Citation[];
}

/** A page of the team's own, as it was rendered. */
export interface OwnPage {
  /** `/contact/`. */
  readonly url: Url;
  readonly title: string;
  readonly summary: string;
  /** The team's own markup: trusted as its templates are. */
  readonly content: Html;
  /** What is said on it, for the search, a line for each block. */
  readonly lines: readonly string[];
  /** The text for the Markdown twin: as it was written, or what its template made of it. */
  readonly source: string;
}

/** A sentence of the interface that the team words itself. */
export interface OwnSentence {
  /** Its keys from the outside in: `modes`, `read-do`. */
  readonly path: readonly string[];
  readonly text: string;
  readonly place: Place;
}

/** Everything that was read. */
export interface Handbook {
  readonly settings: Settings;
  /** handbook.yml as problems name it; absent where there is none. */
  readonly settingsFile: string | undefined;
  readonly playbooks: readonly Playbook[];
  readonly packets: readonly Packet[];
  readonly documents: readonly SourceDocument[];
  readonly points: readonly SourcePoint[];
  /** Groups of words that mean the same here. */
  readonly synonyms: readonly (readonly string[])[];
  /** Old names of pages, and where their readers go now. */
  readonly redirects: readonly Redirect[];
  /** What printed sheets said in earlier versions. */
  readonly revisions: Revisions;
  /** Those of the content below the team's layer. */
  readonly baseRevisions: Revisions;
  /** revisions.yml as problems name it; absent where there is none. */
  readonly revisionsFile: string | undefined;
  readonly media: readonly MediaFile[];
  readonly guide: Guide;
  /** Files that are there but could not be read: what refers to them is not wrong for that. Paths in the content folder. */
  readonly unread: ReadonlySet<string>;
  /** Sentences of the interface in the team's words. */
  readonly ownSentences: readonly OwnSentence[];
  /** What the team's own files did to the content. */
  readonly layers: Layers;
  /** What could be read of files whose front matter could not: their links and citations are checked all the same. */
  readonly loose: readonly LooseBody[];
}
