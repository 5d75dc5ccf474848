// How a place's score comes about, in numbers. Tuned on `tests/search/questions.tsv`.

import type { PlaceKind } from './format.ts';

/** How a place's score comes about. Tuned on `tests/search/questions.tsv`. */
export const tuning = {
  /** What the playbook's own text lends to its parts, and what a sibling does. */
  fromDocument: 0.1,
  fromSibling: 0.05,
  /** What the playbook's own names lend to its parts. */
  nameFromDocument: 0.7,
  /** What a word in any name counts by itself, beside a word of the text. */
  anyName: 0.35,
  /** How much the nearest name counts beside the text, and how steeply it counts less the less near it is. */
  name: 0.53,
  nearness: 1.75,
  /** How near a name is that is the query itself, and how much of an answer a name's nearness makes. */
  wholeName: 2,
  nameShare: 0.63,
  /** How near a name of several words counts at least that stands in the query as a whole. */
  contained: 0.72,
  /** So many telling words in one place answer enough, however long the question. */
  enoughWants: 3,
  /** How strongly places that hold more of what was looked for come first. */
  completeness: 0.65,
  /** The kinds, beside each other, when nothing else tells. */
  kind: { playbook: 0.58, play: 1, words: 0.6, checklist: 0.6, worksheet: 0.85, packet: 0.8, page: 0.7 } as Readonly<
    Record<PlaceKind, number>
  >,
  /** For places of a kind that the query names. */
  namedKind: 1.4,
  /** What a want counts that nothing in the handbook answers, beside the rarest that something answers. */
  unknown: 0.9,
  /** What an everyday word counts beside a telling one that is as rare. */
  weak: 0.32,
  /** What a guess counts of a want when it is decided whether a place answers enough. */
  guess: 0.88,
  /** The least share of what was looked for that is worth showing, and beside the best. */
  leastShare: 0.56,
  leastShareOfBest: 0.25,
  /** Places of a document are shown beside its best when they come this near. */
  nearBest: 0.97,
};
