// The slice of a service worker's world that we use: the compiler knows that of pages.

/** An event that may take time. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page, or something on a page, asks for a file. */
export interface Asking extends Lasting {
  readonly request: Request;
  /** What the browser began to fetch while the worker was starting; undefined where it didn't. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** A page says something. */
export interface Told extends Lasting {
  readonly data: unknown;
}

/** What `self` is in a service worker. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: ServiceWorkerRegistration;
}

/** The worker. */
export const worker = self as unknown as WorkerScope;
