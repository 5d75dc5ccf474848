// The team's own sentences are those of the interface.

import { withOwnSentences } from '../../plan/own-sentences.ts';
import type { Rule } from '../rule.ts';

/** Sentences that the interface doesn't have, and gaps that nothing fills. */
export const ownSentences: Rule = function* (site) {
  yield* withOwnSentences(site.handbook.ownSentences, site.handbook.settings.language).problems;
};
