// Registers the service worker when it is loaded, and has it fetch, while the browser is idle, what the handbook has new.

import { workerAddress } from './worker-address.ts';

/** What some browsers tell of the network. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

/** What the worker is told. */
export interface News {
  /** Paths of pages that were opened before the worker saw any. */
  readonly visited: readonly string[];
  /** Whether the reader has asked the browser to fetch as little as it can. */
  readonly isSaving: boolean;
}

void register();

/** Never fails: a browser may refuse to keep anything. */
async function register(): Promise<void> {
  const { prefix = '/' } = document.documentElement.dataset;
  await idle();
  try {
    const container = navigator.serviceWorker;
    const registration = await container.register(workerAddress(prefix), { scope: prefix });
    await container.ready;
    const { connection } = navigator as WithConnection;
    const visited = [String(sessionStorage['rapport:first-page']), location.pathname];
    const news: News = { visited, isSaving: connection?.saveData === true };
    const tell = (): void => void idle().then(() => (registration.waiting ?? registration.active)?.postMessage(news));
    // A new build's worker is told as soon as it is there, also while an older one still answers.
    const follow = (): void => registration.installing?.addEventListener('statechange', tell);
    registration.addEventListener('updatefound', follow);
    follow();
    tell();
  } catch {
    // The handbook works as it does without.
  }
}

/** Waits until the page has loaded and the browser has nothing better to do. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise<unknown>((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 500);
  });
}
