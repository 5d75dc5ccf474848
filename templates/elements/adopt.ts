// On pages with a checklist that has moved: finds the ticks that are kept under its old names. A file of its own, which other
// pages don't load.

import { adoptTicks } from './adopt-ticks.ts';
import type { TickStore } from './tick-store.ts';
import type { RapportTicks } from './ticks.ts';

const site = document.documentElement.dataset['prefix'] ?? '/';

for (const element of document.querySelectorAll<RapportTicks>('rapport-ticks[data-formerly]')) {
  const { store } = element;
  // The page's own class: imported here, it would become a third file that every page has to load.
  const Store = store.constructor as typeof TickStore;
  const before = (element.dataset['formerly'] ?? '').split(' ').map((id) => new Store(site, id));
  // As if another tab had written: the boxes are set anew.
  if (adoptTicks(store, before)) dispatchEvent(new StorageEvent('storage', { key: store.key }));
}
