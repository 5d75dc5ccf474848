// Words that mean the same: groups such as "boss, executive, principal", found in texts and in queries by the same rule.

import type { Language } from './language.ts';
import { Phrases } from './phrases.ts';
import { spelled } from './words.ts';

/** A run of words that belongs to a group. */
export interface GroupMatch {
  /** The group's term in the index. */
  readonly term: string;
  /** The first word and how many there are. */
  readonly at: number;
  readonly length: number;
}

/** Group terms begin with this, which no word does. */
const mark = '=';

/** Whether a term of the index stands for a group. */
export function isGroupTerm(term: string): boolean {
  return term.startsWith(mark);
}

/** The groups of a handbook, arranged so that a text is gone through once. */
export class Groups {
  private readonly language: Language;
  private readonly phrases: Phrases<string>;
  private readonly byTerm = new Map<string, readonly string[]>();

  constructor(groups: readonly (readonly string[])[], language: Language) {
    this.language = language;
    const phrases: [string[], string][] = [];
    for (const group of groups) {
      const stemmed = group
        .map((phrase) => language.words(phrase).map((word) => language.stem(word.text)))
        .filter((stems) => stems.length > 0);
      // Named by its first words as they are: the stems of two groups may be one.
      const term =
        mark +
        language
          .words(group.find((phrase) => language.words(phrase).length > 0) ?? '')
          .map((word) => word.text)
          .join('_');
      this.byTerm.set(term, group);
      for (const stems of stemmed) phrases.push([stems, term]);
    }
    this.phrases = new Phrases(phrases);
  }

  /** The runs of words that belong to groups, longest first where they overlap; `stems` are those of the words, in order. */
  matches(stems: readonly string[]): GroupMatch[] {
    return this.phrases.matches(stems).map(({ value, at, length }) => ({ term: value, at, length }));
  }

  /** The phrases of a group as they were written. */
  namesOf(term: string): readonly string[] {
    return this.byTerm.get(term) ?? [];
  }

  /** Every word in any group, as it is shown, for the correction of slips. */
  words(): string[] {
    return [...this.byTerm.values()].flatMap((group) =>
      group.flatMap((phrase) => this.language.words(phrase).map(({ start, end }) => spelled(phrase.slice(start, end)))),
    );
  }
}
