// The worker of a handbook that is not kept for times without network, and of the dev server: it takes the place of one that an
// earlier build left, deletes what that kept of this handbook, and goes. Ticks and other handbooks' caches are not touched.
// It doesn't wait for pages to close: it answers nothing, so nothing can be mixed. Pages stay as they are and load from the host.

import { isCacheOf } from '../../../src/model/offline.ts';
import { worker } from './worker-scope.ts';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await worker.registration.unregister();
      const prefix = new URL(worker.registration.scope).pathname;
      const own = (await caches.keys()).filter((name) => isCacheOf(prefix, name));
      await Promise.all(own.map(async (name) => caches.delete(name)));
    })(),
  ),
);
