// The pause points of a drafted checklist: two to seven items each, with a moment to stop at.

import { shorten } from './document.ts';
import { momentWords } from '../../check/checklist/moment-words.ts';
import { placeholders } from './draft-words.ts';
import type { DraftChecklist, DraftStop } from './draft.ts';

/** A moment to stop at, and what is ticked then. */
export interface PausePoint {
  readonly title: string;
  readonly items: readonly string[];
}

/** A pause point has at most seven items (rule "size" of the check). */
const mostItems = 7;
/** The longest title of a pause point, in characters. Ours. */
const longestTitle = 100;

/** Pause points from the headings that the items stood under; what is too long is parted evenly, what is too short joins its neighbour. */
export function pausePointsOf({ title, isMoment, stops }: DraftChecklist): PausePoint[] {
  const merged: { title: string; items: string[] }[] = [];
  for (const stop of stops) {
    if (stop.items.length === 0) continue;
    const last = merged.at(-1);
    if (last && (stop.items.length === 1 || last.items.length === 1)) last.items.push(...stop.items);
    else merged.push({ title: momentOf(stop) || (isMoment ? title : placeholders.moment), items: [...stop.items] });
  }
  return merged.flatMap((stop) => {
    const parts = Math.ceil(stop.items.length / mostItems);
    return Array.from({ length: parts }, (_, part) => ({
      title: shorten(parts === 1 ? stop.title : placeholders.part(stop.title, part + 1, parts), longestTitle),
      items: stop.items.slice(Math.round((part * stop.items.length) / parts), Math.round(((part + 1) * stop.items.length) / parts)),
    }));
  });
}

function momentOf({ title, isMoment }: DraftStop): string {
  return title === '' || isMoment ? title : placeholders.momentOf(title);
}

/** Words that a heading says by when something is done, in English. The rule "moment" of the check knows more, which begin other headings as well. */
const englishMoment = /^(?:before|after|when|while|during|on|at|every|each|once|until|by)\s/i;

/** Whether a heading says when, so that it can stand over a pause point as it is. `language` is the first part of a tag: `de`. */
export function namesMoment(heading: string, language: string): boolean {
  return language === 'en' ? englishMoment.test(heading) : (momentWords[language]?.pattern.test(heading) ?? false);
}
