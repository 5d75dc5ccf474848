// The sentences that the search says, as a file of their own: fetched with the search, so that no page carries them.

import { createHash } from 'node:crypto';
import type { Strings } from '../plan/strings.ts';
import type { Output } from './output.ts';

/** The search's sentences, and where the browser finds them. */
export interface Sentences {
  /** Inside the site, with a hash of the content in the name. */
  readonly address: string;
  readonly output: Output;
}

/** The file of sentences for an interface. Its shape is `SearchStrings` in `templates/elements/search-box.ts`. */
export function searchSentences(strings: Strings): Sentences {
  const text = JSON.stringify({
    label: strings.searchLabel,
    hint: strings.searchHint,
    close: strings.close,
    failed: strings.searchFailed,
    results: strings.results,
    oneResult: strings.oneResult,
    noResults: strings.noResults,
    noResultsNext: strings.noResultsNext,
    someWords: strings.someWords,
    index: strings.toIndex,
    category: strings.filterByCategory,
    all: strings.allCategories,
    allResults: strings.allResults,
    alsoCalled: strings.alsoCalledResult,
    kinds: strings.kinds,
  });
  const file = `assets/sentences.${createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()}.json`;
  return { address: `/${file}`, output: { file, content: () => text } };
}
