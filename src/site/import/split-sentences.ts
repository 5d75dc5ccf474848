// A text to its sentences.

/** Ends that are mostly no end of a sentence: "Dr.", "e.g.", "No.", an initial. */
const abbreviation = /(?:^|[\s(])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|Prof|No|St|Jr|Sr|vs|approx|incl|resp)\.\s*$/u;

/** Longer than any of these, with the space before it and after. */
const longestAbbreviation = 12;

/** The sentences of a text of one line, in order, without spaces around them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    open += segment;
    if (abbreviation.test(open.slice(-longestAbbreviation))) continue;
    sentences.push(open.trim());
    open = '';
  }
  return [...sentences, open.trim()].filter((sentence) => sentence !== '');
}
