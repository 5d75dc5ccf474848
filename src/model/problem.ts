// What can be wrong with content, always with its place. Content faults are records; exceptions are for our own mistakes.

/** A place in a file as a person counts: lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `error` stops a build, `warning` doesn't, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One fault of the content. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** The rule's name: `unknown-key`. */
  readonly code: string;
  /** What was found and what was expected, values in back-ticks. */
  readonly message: string;
  /** What to write or do to mend it. */
  readonly hint: string;
}

/** What a problem says, without its place. */
export type Fault = Omit<Problem, keyof Place>;

/** The problem of a fault at a place. */
export function problemAt(place: Place, fault: Fault): Problem {
  return { file: place.file, line: place.line, column: place.column, ...fault };
}

/** Orders problems as a reader mends them: by file, then line, column and rule. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Compares by code units: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
