// What the parts of the page of runs share: sentences, days in words, the store, and a way to tell what was done.

import { todayBy, type Weekend, usualWeekend } from '../../../src/runs/due.ts';
import type { Run } from '../../../src/runs/run.ts';
import type { RunStrings } from '../../../src/runs/strings.ts';
import { fill } from '../dom.ts';
import type { RunStore } from './store.ts';

/** What can be done after something was. */
export interface Then {
  /** Takes it back. */
  readonly undo: () => void;
  /** The control to go on from once it is taken back, by its name. */
  readonly from?: string;
  /** Whether the keyboard stays where it was; else it goes to the way back. */
  readonly isQuiet?: boolean;
  /** Another way to go on: its label and what it does. */
  readonly or?: readonly [string, () => void];
}

/** Handed to every part. */
export interface RunContext {
  readonly words: RunStrings;
  readonly store: RunStore;
  /** The handbook's path on its host. */
  readonly base: string;
  readonly weekend: Weekend;
  /** Of the handbook, else of the reader. */
  readonly timeZone: string;
  /** Says what was done, for eyes and screen readers. */
  readonly say: (text: string, then?: Then) => void;
  /** Says where runs can't be kept, and is silent once they can. Nothing else on the page moves. */
  readonly tellTrouble: () => void;
  /** Draws the page anew. */
  readonly refresh: () => void;
}

/** A run's title with whom it is for. */
export function titleOf(run: Pick<Run, 'title' | 'name'>, words: RunStrings): string {
  return run.name === '' ? run.title : fill(words.named, { title: run.title, name: run.name });
}

/** Today by the reader's clock. */
export function today(): string {
  return todayBy(new Date());
}

/** A new run's id. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The days that are no working days where the handbook's language is spoken; Saturday and Sunday where browsers can't tell. */
export function weekendOf(language: string): Weekend {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & {
      getWeekInfo?: () => { weekend: number[] };
      weekInfo?: { weekend: number[] };
    };
    return new Set((locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? usualWeekend);
  } catch {
    return usualWeekend;
  }
}
