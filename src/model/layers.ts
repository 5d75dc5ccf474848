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
  readonly part: 'section' | 'intro' | 'cover' | 'key' | 'file';
  /** The section's heading, or the key with those above it: `checklists.on-the-day.every`. Empty for the other parts. */
  readonly what: string;
  /** Where the team's file stands in for it. */
  readonly line: number;
  readonly was: string;
  /** Empty where the part has gone. */
  readonly now: string;
}

/** A file of the team and what it does to the file below it. */
export interface Override {
  /** What it lies over, within the content folder: `executive/weekly-check-in.md`. */
  readonly path: string;
  /** The team's file, as problems name it: at the same path, or where the file below has moved at the one that it had. */
  readonly file: string;
  /** The file below, as problems name it; absent where there is none, or none any more. */
  readonly base: string | undefined;
  readonly way: 'adds' | 'replaces' | 'extends' | 'hides';
  /** Front matter that takes the place of the file's below; only where it extends. */
  readonly keys: readonly string[];
  readonly sections: readonly SectionChange[];
  /** Whether what stands above the sections, or on a packet's cover, is the team's; only where it extends. */
  readonly hasIntro?: boolean;
  /** Whether the file below was noted as it was when this one was made. */
  readonly isNoted: boolean;
  readonly drift: readonly Drift[];
}

/** What a person calls a part that has drifted. */
export function driftName({ part, what }: Drift): string {
  const names = { intro: 'the text above the first section', cover: 'the cover', file: 'the whole file' };
  return part === 'section' ? what : part === 'key' ? `front matter: ${what}` : names[part];
}

/** What the team's layer did to the content. */
export interface Layers {
  /** The team's folder as problems name it; absent where nothing is in it. */
  readonly root: string | undefined;
  /** The language that the settings below name: that of the content which the team hasn't written; absent where none is named. */
  readonly language: string | undefined;
  readonly overrides: readonly Override[];
  /** Paths in the content folder that the team has dropped. */
  readonly hidden: ReadonlySet<string>;
  /** Anchors that files below the team's have, by path in the content folder: a link to one that is gone is no fault. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A handbook without a team's layer. */
export const noLayers: Layers = { root: undefined, language: undefined, overrides: [], hidden: new Set(), below: new Map() };
