// Layers: the team's own files over those of the handbook, and what each of them does.

/** Where a line of a text that was put together comes from, lines from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** What happens to one section of the file below. */
export interface SectionChange {
  /** As its heading says. */
  readonly title: string;
  readonly way: 'replaces' | 'appends' | 'adds' | 'removes';
  /** Where the team's file says so. */
  readonly line: number;
}

/** A part of a file below that has changed since the team took its place. */
export interface Drift {
  /** The section's heading, `front matter: summary`, or empty for the whole file. */
  readonly what: string;
  /** Where the team's file stands in for it. */
  readonly line: number;
  readonly was: string;
  /** Empty where the part has gone. */
  readonly now: string;
}

/** A file of the team and what it does to the file below it. */
export interface Override {
  /** Within the content folder: `executive/weekly-check-in.md`. */
  readonly path: string;
  /** The team's file, as problems name it. */
  readonly file: string;
  /** The file below, as problems name it; absent where there is none, or none any more. */
  readonly base: string | undefined;
  readonly way: 'adds' | 'replaces' | 'extends' | 'hides';
  /** Front matter that takes the place of the file's below; only where it extends. */
  readonly keys: readonly string[];
  readonly sections: readonly SectionChange[];
  /** Whether the file below was noted as it was when this one was made. */
  readonly isNoted: boolean;
  readonly drift: readonly Drift[];
}

/** What the team's layer did to the content. */
export interface Layers {
  /** The team's folder as problems name it; absent where nothing is in it. */
  readonly root: string | undefined;
  readonly overrides: readonly Override[];
  /** Paths in the content folder that the team has dropped. */
  readonly hidden: ReadonlySet<string>;
  /** Anchors of sections that the team has removed, by path in the content folder. */
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A handbook without a team's layer. */
export const noLayers: Layers = { root: undefined, overrides: [], hidden: new Set(), removed: new Map() };
