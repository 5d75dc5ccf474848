// Finds the items of a page that kept ticks belong to. Fetched only where a tick's item isn't on the page as it was.

import { alikeEnough, likeness } from '../../src/runs/likeness.ts';
import type { Tick, Ticks } from './tick-store.ts';

/** An item of the page. */
export interface PageItem {
  readonly id: string;
  readonly text: string;
}

/** What the kept ticks mean for the items on a page. */
export interface Matched {
  /** Ids of items that are ticked. */
  readonly on: ReadonlySet<string>;
  /** What to write for ticks that moved to an item whose words had changed a little: on under its id, off under the old one. */
  readonly moved: Ticks;
  /** Words of ticked items that are no longer on the page. */
  readonly gone: readonly string[];
}

/** Finds the items of a page that kept ticks belong to: by id, then by nearest words; what is left over is told, never lost. */
export function matchTicks(ticks: Ticks, items: readonly PageItem[]): Matched {
  const on = new Set<string>();
  const moved: Record<string, Tick> = {};
  const gone: string[] = [];
  const ids = new Set(items.map((item) => item.id));
  const free = items.filter((item) => !(item.id in ticks));
  const lost = Object.entries(ticks).filter(([id, tick]) => {
    if (tick.isOn && ids.has(id)) on.add(id);
    return tick.isOn && !ids.has(id);
  });
  // The same words first: where all ids are new, no item may go to a tick whose words are only like its own.
  for (const least of [1, alikeEnough]) {
    for (const [id, tick] of lost.filter(([one]) => !(one in moved))) {
      const nearest = free
        .filter((item) => !on.has(item.id))
        .map((item) => ({ item, likeness: likeness(item.text, tick.text) }))
        .toSorted((a, b) => b.likeness - a.likeness)[0];
      if (nearest && nearest.likeness >= least) {
        on.add(nearest.item.id);
        moved[nearest.item.id] = { ...tick, text: nearest.item.text };
        // The old id is put to rest, so that the tick is found once and not told as gone.
        moved[id] = { ...tick, isOn: false };
      } else if (least < 1) gone.push(tick.text);
    }
  }
  return { on, moved, gone };
}
