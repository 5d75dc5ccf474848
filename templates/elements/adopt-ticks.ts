// Ticks of a checklist that has moved: what is kept under its old names becomes its own.

import type { Tick, TickStore } from './tick-store.ts';

/**
 * Takes over the ticks that are kept under a checklist's old names, oldest first; whether there were any that are new. They are
 * copied, never taken away, so that a checklist that moves back has its ticks too.
 */
export function adoptTicks(store: Pick<TickStore, 'read' | 'write'>, before: readonly Pick<TickStore, 'read'>[]): boolean {
  const adopted: Record<string, Tick> = {};
  const own = store.read().ticks;
  for (const [id, tick] of before.flatMap((old) => Object.entries(old.read().ticks))) {
    const known = adopted[id] ?? own[id];
    // Of the same moment is what was copied before, perhaps put to rest since.
    if (!known || known.at < tick.at) adopted[id] = tick;
  }
  return Object.keys(adopted).length > 0 && store.write(adopted);
}
