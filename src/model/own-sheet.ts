// A sheet as data: what paper shows of a checklist, a worksheet or a play. The typesetter and the browser are fed from it.

/** A label and what it says. */
export interface PaperFact {
  readonly label: string;
  readonly text: string;
}

/** A line to tick, or a question with lines to write on. */
export interface PaperItem {
  readonly text: string;
  /** `by day 3 · if on site`. */
  readonly notes: string;
  readonly detail: readonly string[];
  /** How many lines to write on; 0 for items. */
  readonly lines: number;
  /** The role that does it; empty: whoever runs the checklist. */
  readonly who: string;
  /** When it is due, counted from the start: `day 3`; empty: with its pause point. */
  readonly due: string;
}

/** A pause point, or questions under one heading. */
export interface PaperGroup {
  readonly title: string;
  readonly notes: readonly string[];
  readonly items: readonly PaperItem[];
}

/** One sheet. */
export interface PaperSheet {
  readonly kind: 'checklist' | 'worksheet' | 'play';
  /** "Sheet 3 of 7"; empty outside packets. */
  readonly number: string;
  readonly title: string;
  /** The language it is written in, where that isn't the handbook's. */
  readonly language?: string;
  readonly purpose: readonly string[];
  /** When, run by, owner. */
  readonly facts: readonly PaperFact[];
  readonly modeLine: string;
  /** "Not yet tried", or nothing. */
  readonly stamp: string;
  /** What the code carries; empty: no code. */
  readonly code: string;
  readonly codeLabel: string;
  /** "version 1a2b", or nothing. */
  readonly version: string;
  readonly reviewed: string;
  readonly address: string;
  readonly groups: readonly PaperGroup[];
  readonly signatures: readonly string[];
}

/** A code as one path on a square of `size` modules. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** A sheet as the browser gets it. */
export interface OwnSheet extends PaperSheet {
  /** The anchor of its section. */
  readonly id: string;
  /** Its code, ready to draw; absent where it carries none. */
  readonly picture?: QrPath;
}
