// The sentences that the search and the runs say, as files of their own: fetched with them, so that no page carries them.

import { createHash } from 'node:crypto';
import type { Settings } from '../model/handbook.ts';
import type { Strings } from '../plan/strings.ts';
import type { RunStrings } from '../runs/strings.ts';
import type { SearchStrings } from '../search/strings.ts';
import type { Output } from './output.ts';

/** Sentences, and where the browser finds them. */
export interface Sentences {
  /** Inside the site, with a hash of the content in the name. */
  readonly address: string;
  readonly output: Output;
}

/** The file of sentences for an interface. Its shape is `SearchStrings` in `src/search/strings.ts`. */
export function searchSentences(strings: Strings, handbooks: Settings['handbooks']): Sentences {
  const sentences: SearchStrings = {
    label: strings.searchLabel,
    hint: strings.searchHint,
    close: strings.close,
    failed: strings.searchFailed,
    results: strings.results,
    oneResult: strings.oneResult,
    noResults: strings.noResults,
    noResultsNext: strings.noResultsNext,
    someWords: strings.someWords,
    emptyWords: strings.emptyWords,
    meant: strings.searchMeant,
    unknown: strings.searchUnknown,
    index: strings.toIndex,
    category: strings.filterByCategory,
    kind: strings.filterByKind,
    all: strings.allCategories,
    allKinds: strings.allKinds,
    allResults: strings.allResults,
    more: strings.moreResults,
    alsoCalled: strings.alsoCalledResult,
    starts: strings.searchStarts,
    recent: strings.searchRecent,
    clear: strings.clear,
    missed: strings.searchMissed,
    missedIntro: strings.searchMissedIntro,
    missedNone: strings.searchMissedNone,
    missedTimes: strings.searchMissedTimes,
    save: strings.saveFile,
    fromHandbook: strings.fromHandbook,
    unreachable: strings.handbookUnreachable,
    waiting: strings.handbookWaiting,
    kinds: strings.kinds,
    quoted: strings.quoted('{text}'),
    comma: strings.comma,
    handbooks,
  };
  return asFile('sentences', sentences);
}

/** The file of sentences for those who work on runs. */
export function runSentencesFile(strings: Strings): Sentences {
  const sentences: RunStrings = { ...strings.runs, condition: strings.if('{condition}') };
  return asFile('run-sentences', sentences);
}

function asFile(name: string, sentences: object): Sentences {
  const text = JSON.stringify(sentences);
  const file = `assets/${name}.${createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()}.json`;
  return { address: `/${file}`, output: { file, content: () => text } };
}
