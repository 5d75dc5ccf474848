// The service worker: a visited handbook opens, searches and ticks without network. `sw.js` at the root of the site.
//
// How builds follow each other while pages are open:
//
// 1. Pages and data come from the network while there is one, so a new build is seen with the next page, whichever worker
//    answers. No reader is held at an old build, and no page is ever reloaded under a reader's hands.
// 2. What never changes carries a hash in its name, and one cache holds such files of all builds beside each other. A page of
//    an old build finds its own files, a page of a new build finds its own: builds can't be mixed.
// 3. A new worker therefore waits (no `skipWaiting`) until no page of the handbook is open. It isn't needed before: while it
//    waits it fills the cache that the old one answers from. Once it is active no page of an old build can be open, and that is
//    the moment when files that only old builds used may go (`sweep.ts`).
// 4. The index goes earlier, when the next one is there as a whole: a page whose index has gone asks for the manifest again.
//
// The worker that removes all this again (`remover.ts`) does not wait.

import type { WorkerSettings } from '../../../src/model/offline.ts';
import { Answers } from './answers.ts';
import { KeepingUp } from './keep-up.ts';
import type { News } from './register.ts';
import { Store } from './store.ts';
import { dropOldCaches } from './sweep.ts';
import { worker } from './worker-scope.ts';

/** Written before this code when the site is built. */
declare const settings: WorkerSettings;

const store = new Store(settings.prefix);
const answers = new Answers(store, settings);
const keepingUp = new KeepingUp(store, settings);

worker.addEventListener('install', (event) => event.waitUntil(keepingUp.begin()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await dropOldCaches(settings.prefix);
      // The browser asks for a page while the worker is still starting.
      await worker.registration.navigationPreload?.enable();
      // The page that brought the first worker is the reader's second one: what it loads from now on is kept.
      await worker.clients.claim();
    })(),
  );
  // Not waited for: the next page would wait as well.
  void keepingUp.sweep();
});

worker.addEventListener('fetch', (event) => answers.answer(event));

worker.addEventListener('message', (event) => {
  const { visited, isSaving } = event.data as News;
  event.waitUntil(
    (async () => {
      await answers.visit(visited);
      if (!isSaving) await keepingUp.finish();
    })(),
  );
});
