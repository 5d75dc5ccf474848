// Decides when a handbook begins to be kept for times without network: on the second page of a visit, or with the first tick.
// Whoever comes for one page and goes, as most do who follow a link, pays nothing for it: no request, no byte beyond the page.
// A second page says that the handbook is being read; a tick, that someone is at work with it, perhaps where the network ends.

/** Where the path of the visit's first page is remembered. */
const firstPage = 'rapport:first-page';

/**
 * Loads what registers the worker as soon as it is wanted. Pages that aren't to be kept don't say `data-offline`. Throws where
 * the browser lets pages remember nothing: such a browser wouldn't keep a handbook either.
 */
export function beginOffline(): void {
  if (!('offline' in document.documentElement.dataset)) return;
  const load = (): void => void import('./register.ts');
  // Pages that came unsafely have no service workers.
  const isWanted = firstPage in sessionStorage || navigator.serviceWorker?.controller;
  sessionStorage[firstPage] ??= location.pathname;
  if (isWanted) load();
  else for (const checklist of document.querySelectorAll('rapport-ticks')) checklist.addEventListener('change', load, { once: true });
}
