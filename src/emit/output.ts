// What an emitter makes: a file of the site, its content made when it is asked for.

/** One file of the output. */
export interface Output {
  /** Within the output folder: `executive/weekly-check-in/index.md`. */
  readonly file: string;
  readonly content: () => string | Uint8Array;
}
