// The sentences of the search and what it needs to know of the site, as `src/emit/sentences.ts` writes and the browser reads them.

import type { PlaceKind } from './format.ts';

/** The sentences of the search. `{…}` stands for what is filled in. */
export interface SearchStrings {
  readonly label: string;
  readonly hint: string;
  readonly close: string;
  readonly failed: string;
  readonly results: string;
  readonly oneResult: string;
  readonly noResults: string;
  readonly noResultsNext: string;
  readonly someWords: string;
  readonly emptyWords: string;
  readonly meant: string;
  readonly unknown: string;
  readonly index: string;
  readonly category: string;
  readonly kind: string;
  readonly all: string;
  readonly allKinds: string;
  readonly allResults: string;
  readonly more: string;
  readonly alsoCalled: string;
  readonly starts: string;
  readonly recent: string;
  readonly clear: string;
  readonly missed: string;
  readonly missedIntro: string;
  readonly missedNone: string;
  readonly missedTimes: string;
  readonly save: string;
  readonly fromHandbook: string;
  readonly unreachable: string;
  readonly waiting: string;
  readonly kinds: Readonly<Record<PlaceKind, string>>;
  /** Quotation marks around `{text}`, and what stands between the entries of a list. */
  readonly quoted: string;
  readonly comma: string;
  /** Other handbooks that are searched too. */
  readonly handbooks: readonly { readonly title: string; readonly address: string }[];
}
