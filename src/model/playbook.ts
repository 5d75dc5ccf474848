// A playbook: one Markdown file about one situation or skill, made of sections.

import type { Checklist } from './checklist.ts';
import type { PointId, Slug } from './names.ts';
import type { Place } from './problem.ts';
import type { Block, Inline } from './prose.ts';
import type { Worksheet } from './worksheet.ts';

/** A point of a document that a section puts to work, and where it says so. */
export interface Citation {
  readonly point: PointId;
  readonly place: Place;
}

/** A link or picture as written, for checks and for the Markdown twin. */
export interface Link {
  readonly href: string;
  readonly image: boolean;
  /** Where the address stands. */
  readonly place: Place;
  /** The address as it is written at the place. Absent where it stands elsewhere: in a definition, or spelt otherwise. */
  readonly written?: string;
}

interface SectionBase {
  /** The anchor on the page. */
  readonly id: Slug;
  /** The anchor GitHub gives the same heading; links written for GitHub are understood too. */
  readonly githubId: Slug;
  readonly title: string;
  readonly heading: readonly Inline[];
  readonly sources: readonly Citation[];
  /** What readers call the section, for the search: `<!-- aliases: … -->` under its heading. */
  readonly aliases: readonly string[];
  readonly place: Place;
}

/**
 * A section that starts at a `##` heading. Its kind follows from what it holds: "Checklist:" or "Worksheet:" in the
 * heading makes one; nothing but words to copy, short text and sub-headings makes `words`; nothing but warnings makes
 * `pitfalls`; everything else is a `play`.
 */
export type Section =
  | (SectionBase & { readonly kind: 'play' | 'words' | 'pitfalls'; readonly blocks: readonly Block[] })
  | (SectionBase & { readonly kind: 'checklist'; readonly checklist: Checklist })
  | (SectionBase & { readonly kind: 'worksheet'; readonly worksheet: Worksheet });

/** The prose of a section besides items and questions. */
export function proseOf(section: Section): readonly Block[] {
  if (section.kind === 'checklist') return section.checklist.purpose;
  return section.kind === 'worksheet' ? section.worksheet.purpose : section.blocks;
}

/** What has changed, as its front matter tells. */
export interface Change {
  /** `YYYY-MM-DD`, as written: never a `Date`, which would shift with the time zone. */
  readonly on: string;
  readonly what: string;
  readonly place: Place;
}

/** A name in front matter that refers to something else. */
export interface Reference {
  readonly name: string;
  readonly place: Place;
}

/** One playbook. */
export interface Playbook {
  readonly category: Slug;
  readonly slug: Slug;
  /** Its file, as problems name it. */
  readonly file: string;
  /** Its file within the content folder: `executive/weekly-check-in.md`. */
  readonly path: string;
  /** The Markdown after the front matter, as written, and the line it starts on. */
  readonly body: string;
  readonly bodyLine: number;
  readonly title: string;
  readonly summary: string;
  readonly summaryPlace: Place;
  /** The role or team that keeps it true. */
  readonly owner: string;
  /** `YYYY-MM-DD` of the last review. */
  readonly reviewed: string;
  /** How long a review holds, in months. */
  readonly reviewEveryMonths: number;
  /** What people call it. */
  readonly aliases: readonly string[];
  readonly related: readonly Reference[];
  /** Newest first. */
  readonly changes: readonly Change[];
  /** What stands before the first section. */
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** Where its front matter starts. */
  readonly place: Place;
}
