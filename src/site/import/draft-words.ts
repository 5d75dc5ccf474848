// The words that the import itself puts into a draft, for its writer to change.

import { draftWords } from '../../model/draft-words.ts';

/** Where the document says nothing. */
export const placeholders = {
  summary: draftWords.summary,
  section: 'What to do',
  when: 'each time you do this',
  moment: draftWords.moment,
  /** A pause point named after a heading that names no moment itself. */
  momentOf: (heading: string): string => `When you come to: ${heading}`,
  /** One of several pause points in a row. */
  part: (moment: string, part: number, parts: number): string => `${moment}, part ${part} of ${parts}`,
  checklist: (number: number): string => `List ${number}`,
  change: 'First version, brought in from a document.',
} as const;

/** What stands over the points in sources.yml. */
export const pointsNote = (id: string): readonly string[] => [
  `${id}: taken from the document word for word by \`npm run import\`.`,
  `Put each point into your own words before you publish, then delete this note.`,
];

/** The first lines of a new sources.yml. */
export const sourcesNote = 'The documents this handbook is derived from, and what each advises, one point a row, in our own words.';
