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
  for (const [id, tick] of Object.entries(ticks)) {
    if (!tick.isOn) continue;
    if (ids.has(id)) {
      on.add(id);
      continue;
    }
    const nearest = free
      .filter((item) => !on.has(item.id))
      .map((item) => ({ item, likeness: likeness(item.text, tick.text) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0];
    if (nearest && nearest.likeness >= alikeEnough) {
      on.add(nearest.item.id);
      moved[nearest.item.id] = { ...tick, text: nearest.item.text };
      // The old id is put to rest, so that the tick is found once and not told as gone.
      moved[id] = { ...tick, isOn: false };
    } else gone.push(tick.text);
  }
  return { on, moved, gone };
}
