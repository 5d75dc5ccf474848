// One typed view for each kind of page: sorted, counted and worded, so that templates only show.

import type { Hue, Layout } from '../model/handbook.ts';
import type { Html } from '../model/html.ts';
import type { Block } from '../model/prose.ts';
import type { Frame, LinkView, Paging } from './frame.ts';
import type { SheetView, WorksheetView } from './sheet.ts';

/** A playbook in a list. */
export interface PlaybookCard extends LinkView {
  readonly summary: string;
  readonly summaryLanguage?: string | undefined;
  /** `4 minutes`, `2 checklists`. */
  readonly facts: readonly string[];
}

/** A packet in a list. */
export interface PacketCard extends LinkView {
  readonly summary: string;
  readonly summaryLanguage?: string | undefined;
  readonly facts: readonly string[];
}

/** A noted change. */
export interface ChangeView extends LinkView {
  readonly on: string;
  readonly date: string;
  readonly what: string;
  readonly whatLanguage?: string | undefined;
  readonly owner: string;
}

/** A section of a playbook. */
export type SectionView = {
  readonly id: string;
  readonly title: string;
  /** The language it is written in, where that isn't the handbook's. */
  readonly language?: string;
  readonly label: string;
  readonly sources: readonly LinkView[];
} & (
  | { readonly kind: 'play' | 'words' | 'pitfalls'; readonly blocks: readonly Block[] }
  | { readonly kind: 'checklist'; readonly sheet: SheetView }
  | { readonly kind: 'worksheet'; readonly worksheet: WorksheetView }
);

/** `/` */
export interface HomeView {
  readonly kind: 'home';
  readonly frame: Frame;
  readonly tagline: string;
  readonly counts: string;
  readonly categories: readonly (LinkView & {
    readonly summary: string;
    readonly summaryLanguage?: string | undefined;
    readonly icon: string;
    readonly hue: Hue;
    readonly playbooks: readonly LinkView[];
    readonly all: string;
  })[];
  readonly packets: readonly PacketCard[];
  /** What to do where there are no packets; else empty. */
  readonly noPackets: string;
  readonly morePackets: boolean;
  readonly changes: readonly ChangeView[];
}

/** `/<category>/` */
export interface CategoryView {
  readonly kind: 'category';
  readonly frame: Frame;
  readonly summary: string;
  readonly summaryLanguage?: string | undefined;
  readonly icon: string;
  readonly playbooks: readonly PlaybookCard[];
  /** What to do where nothing is listed; else empty. So on other pages that list. */
  readonly empty: string;
  readonly paging: Paging | undefined;
  /** Where the checklists of this page are printed as one job; absent where there are none. */
  readonly print: LinkView | undefined;
  /** Where a new playbook of the category begins, in the forge's editor; absent where it can't. */
  readonly add: string | undefined;
}

/** `/<category>/<playbook>/` */
export interface PlaybookView {
  readonly kind: 'playbook';
  readonly frame: Frame;
  /** The file within the content folder, for links. */
  readonly path: string;
  readonly summary: string;
  readonly summaryLanguage?: string | undefined;
  readonly introLanguage?: string | undefined;
  /** Printed at the end, so that paper says where it comes from. */
  readonly address: string;
  readonly facts: readonly string[];
  readonly alsoCalled: string;
  readonly edit: string | undefined;
  readonly intro: readonly Block[];
  readonly sections: readonly SectionView[];
  readonly related: readonly PlaybookCard[];
}

/** `/checklists/<id>/` */
export interface ChecklistView {
  readonly kind: 'checklist';
  readonly frame: Frame;
  readonly sheet: SheetView;
  /** Addresses it had before: runs may name one of these. */
  readonly oldAddresses: readonly string[];
}

/** `/checklists/` */
export interface ChecklistsView {
  readonly kind: 'checklists';
  readonly frame: Frame;
  readonly groups: readonly {
    readonly playbook: LinkView;
    readonly hue: Hue;
    readonly checklists: readonly (LinkView & { readonly facts: readonly string[] })[];
  }[];
  readonly empty: string;
  readonly paging: Paging | undefined;
}

/** `/packets/` */
export interface PacketsView {
  readonly kind: 'packets';
  readonly frame: Frame;
  readonly packets: readonly PacketCard[];
  readonly empty: string;
}

/** `/packets/<id>/` */
export interface PacketView {
  readonly kind: 'packet';
  readonly frame: Frame;
  readonly path: string;
  readonly summary: string;
  readonly summaryLanguage?: string | undefined;
  readonly coverLanguage?: string | undefined;
  readonly audience: string;
  readonly facts: readonly string[];
  readonly cover: readonly Block[];
  readonly layout: Layout;
  /** The whole address, as it is printed. */
  readonly address: string;
  readonly revision: string;
  /** What the code on its cover carries. */
  readonly codeAddress: string;
  readonly oldAddresses: readonly string[];
  readonly sheets: readonly { readonly number: string; readonly id: string; readonly sheet: SheetView | WorksheetView }[];
}

/** `/search/` */
export interface SearchView {
  readonly kind: 'search';
  readonly frame: Frame;
}

/** `/packets/new/` */
export interface OwnPacketView {
  readonly kind: 'own-packet';
  readonly frame: Frame;
}

/** `/sources/` */
export interface SourcesView {
  readonly kind: 'sources';
  readonly frame: Frame;
  readonly intro: string;
  /** How many points are put to work; empty where there are none. */
  readonly coverage: string;
  readonly empty: string;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: readonly {
      readonly id: string;
      readonly text: string;
      readonly practices: readonly LinkView[];
      readonly more: string;
    }[];
  }[];
}

/** `/index/` */
export interface IndexView {
  readonly kind: 'index';
  readonly frame: Frame;
  /** Other parts of the index, where it is cut by letter. */
  readonly letters: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly groups: readonly {
    readonly letter: string;
    readonly id: string;
    readonly entries: readonly (LinkView & { readonly note: string })[];
  }[];
  readonly empty: string;
}

/** `/health/` */
export interface HealthView {
  readonly kind: 'health';
  readonly frame: Frame;
  /** How many points are put to work; empty where there are none. */
  readonly coverage: string;
  readonly empty: string;
  readonly uncovered: readonly { readonly id: string; readonly text: string }[];
  readonly owners: readonly { readonly name: string; readonly playbooks: string }[];
  readonly playbooks: readonly (LinkView & {
    readonly owner: string;
    readonly reviewed: string;
    readonly due: string;
    readonly dueDay: string;
  })[];
  readonly paging: Paging | undefined;
  readonly changes: readonly ChangeView[];
}

/** `/make-it-yours/<page>/` */
export interface GuidePageView {
  readonly kind: 'guide-page';
  readonly frame: Frame;
  /** Where its links start from. */
  readonly path: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** `/make-it-yours/` */
export interface GuideView extends Omit<GuidePageView, 'kind'> {
  readonly kind: 'guide';
  /** Its other pages, in their order. */
  readonly pages: readonly (LinkView & { readonly summary: string })[];
  readonly rules: readonly LinkView[];
}

/** `/make-it-yours/rules/<code>/` */
export interface RuleView {
  readonly kind: 'rule';
  readonly frame: Frame;
  readonly level: string;
  readonly why: string;
  /** For which languages it holds; empty: for all. */
  readonly languages: string;
  readonly examples: readonly { readonly label: string; readonly markdown: string; readonly message: string }[];
  /** The comment that switches the rule off. */
  readonly offSwitch: string;
}

/** `404.html` */
export interface NotFoundView {
  readonly kind: 'not-found';
  readonly frame: Frame;
}

/** `/runs/` */
export interface RunsView {
  readonly kind: 'runs';
  readonly frame: Frame;
  /** Packets to begin with, as they are offered. */
  readonly begin: readonly LinkView[];
  /** The handbook's time zone; empty: the reader's. */
  readonly timeZone: string;
}

/** `/offline/`: what stands for a page that isn't at hand when there is no network. */
export interface OfflineView {
  readonly kind: 'offline';
  readonly frame: Frame;
}

/** A page of the team's own. */
export interface OwnPageView {
  readonly kind: 'own';
  readonly frame: Frame;
  readonly summary: string;
  /** The team's own markup. */
  readonly content: Html;
  /** As it was written. */
  readonly source: string;
}

/** The view of any page. */
export type PageView =
  | HomeView
  | CategoryView
  | PlaybookView
  | ChecklistView
  | ChecklistsView
  | PacketsView
  | PacketView
  | SearchView
  | OwnPacketView
  | SourcesView
  | IndexView
  | HealthView
  | GuideView
  | GuidePageView
  | RuleView
  | RunsView
  | OwnPageView
  | OfflineView
  | NotFoundView;

/** The kinds of pages. */
export type PageKind = PageView['kind'];
