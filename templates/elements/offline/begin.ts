// Decides when a handbook begins to be kept for times without network: on the second page of a visit, or with the first tick.
// Whoever comes for one page and goes, as most do who follow a link, pays nothing for it: no request, no byte beyond the page.
// A second page says that the handbook is being read; a tick, that someone is at work with it, perhaps where the network ends.

/** Loads what registers the worker as soon as it is wanted. Pages that aren't to be kept don't say `data-offline`. */
export function beginOffline(): void {
  const { offline, prefix = '/' } = document.documentElement.dataset;
  // Only pages that came safely have service workers.
  if (offline === undefined || !('serviceWorker' in navigator)) return;
  const begin = (first: string): void =>
    void import('./register.ts').then(({ register }) => register(prefix, [...new Set([first, location.pathname])]));
  const afterTick = ({ target }: Event): void => {
    if (!(target instanceof Element && target.matches('[type=checkbox]'))) return;
    document.removeEventListener('change', afterTick);
    begin(location.pathname);
  };
  try {
    const key = `rapport:first-page:${prefix}`;
    const first = sessionStorage.getItem(key);
    if (first !== null || navigator.serviceWorker.controller) return begin(first ?? location.pathname);
    sessionStorage.setItem(key, location.pathname);
  } catch {
    // Where nothing can be remembered there is no second page.
  }
  document.addEventListener('change', afterTick);
}
