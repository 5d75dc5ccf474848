// What a checklist or packet said in each of its versions, for people with an older print.

/** One version. */
export interface Revision {
  /** Four letters and digits, as printed. */
  readonly revision: string;
  /** The day of the review under which it was first noted, as `YYYY-MM-DD`. */
  readonly on: string;
  /** The items of a checklist; the sheets of a packet. */
  readonly items: readonly string[];
}

/** Versions by checklist (`executive/weekly-check-in#before-the-check-in`) or packet (`packets/first-day`), oldest first. */
export type Revisions = ReadonlyMap<string, readonly Revision[]>;
