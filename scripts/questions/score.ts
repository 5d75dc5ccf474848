// How well a search answers the questions.

import type { Judge, Question } from './question-file.ts';

/** A search as the score sees it: for some words the links it shows, in their order. */
export type Ask = (query: string) => Promise<readonly string[]>;

/** Shares from 0 to 1, over the questions that have an answer. */
export interface Measures {
  readonly first: number;
  readonly firstThree: number;
  /** The mean of 1 divided by the rank of the first right link. */
  readonly reciprocalRank: number;
}

/** The score of one search. */
export interface Score {
  /** Counting links to the place itself, and to any place on its page. */
  readonly places: Measures;
  readonly pages: Measures;
  /** The share of nonsense for which nothing was shown. */
  readonly nonsense: number;
  readonly failures: readonly { readonly question: Question; readonly links: readonly string[]; readonly isPageFound: boolean }[];
}

/** Asks every question and counts. */
export async function scoreOf(questions: readonly Question[], ask: Ask, judge: Judge): Promise<Score> {
  const placeRanks: number[] = [];
  const pageRanks: number[] = [];
  const failures: Score['failures'][number][] = [];
  let nonsense = 0;
  let quiet = 0;
  for (const question of questions) {
    const links = await ask(question.query);
    if (question.expected.length === 0) {
      nonsense++;
      if (links.length === 0) quiet++;
      else failures.push({ question, links, isPageFound: false });
      continue;
    }
    const answers = judge.answersTo(question);
    const place = links.findIndex((link) => judge.isPlace(link, answers)) + 1;
    const page = links.findIndex((link) => judge.isPage(link, answers)) + 1;
    placeRanks.push(place);
    pageRanks.push(page);
    if (place === 0 || place > 3) failures.push({ question, links, isPageFound: page > 0 && page <= 3 });
  }
  return { places: measuresOf(placeRanks), pages: measuresOf(pageRanks), nonsense: nonsense === 0 ? 1 : quiet / nonsense, failures };
}

/** Ranks count from 1; 0 stands for "not found". */
function measuresOf(ranks: readonly number[]): Measures {
  const share = (most: number): number => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
  const reciprocalRank = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  return { first: share(1), firstThree: share(3), reciprocalRank };
}
