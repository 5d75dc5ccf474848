// Phrases of stems, found in a text that is gone through once.

/** A phrase as it was found. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  /** The first word and how many there are. */
  readonly at: number;
  readonly length: number;
}

/** Phrases, each with what it stands for. */
export class Phrases<Value> {
  /** By first stem, longest first. */
  private readonly byFirst = new Map<string, { readonly stems: readonly string[]; readonly value: Value }[]>();

  constructor(phrases: Iterable<readonly [stems: readonly string[], value: Value]>) {
    for (const [stems, value] of phrases) {
      const known = this.byFirst.get(stems[0] ?? '') ?? [];
      known.push({ stems, value });
      this.byFirst.set(stems[0] ?? '', known);
    }
    for (const known of this.byFirst.values()) known.sort((a, b) => b.stems.length - a.stems.length);
  }

  /** The runs of words that are phrases, longest first where they overlap; `stems` are those of the words, in order. */
  matches(stems: readonly string[]): PhraseMatch<Value>[] {
    const found: PhraseMatch<Value>[] = [];
    for (let at = 0; at < stems.length; at++) {
      const phrase = this.byFirst
        .get(stems[at] ?? '')
        ?.find((candidate) => candidate.stems.every((stem, index) => stems[at + index] === stem));
      if (!phrase) continue;
      found.push({ value: phrase.value, at, length: phrase.stems.length });
      at += phrase.stems.length - 1;
    }
    return found;
  }
}
