// How the worker answers: what never changes from what is kept, everything else from the network while there is one.

import { isKept, isLasting, isPage, offlinePage, searchManifest, type WorkerSettings } from '../../../src/model/offline.ts';
import { isWorthKeeping, type Store } from './store.ts';
import type { Asking } from './worker-scope.ts';

/** How long the network may take where the same is at hand, in milliseconds. Ours: longer than a slow phone needs for a page. */
const patience = 3000;

/** Answers for one handbook. */
export class Answers {
  private readonly store: Store;
  private readonly settings: WorkerSettings;

  constructor(store: Store, settings: WorkerSettings) {
    this.store = store;
    this.settings = settings;
  }

  /** Answers, or leaves the request to the browser: what isn't the handbook's, isn't kept, or is a part of a file. */
  answer(event: Asking): void {
    const { request } = event;
    const address = this.store.addressOf(request.url);
    if (request.method !== 'GET' || request.headers.has('Range') || address === undefined) return;
    if (!this.isOurs(address) || !(isKept(address) || isFolder(request, address))) return;
    event.respondWith(isLasting(address) ? this.fromStore(event, address) : this.fromNetwork(event, address));
  }

  /** Keeps pages that were opened before the worker saw any, by their paths on the host. */
  async visit(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const address = this.store.addressOf(path);
      if (address === undefined || !isPage(address) || !this.isOurs(address) || (await this.store.find(address))) continue;
      await fetch(this.store.urlOf(address)).then(
        async (answer) => this.note(address, answer),
        () => undefined,
      );
    }
  }

  private isOurs(address: string): boolean {
    const [folder, ...rest] = address.split('/');
    return rest.length === 0 || this.settings.folders.includes(folder ?? '');
  }

  private async fromStore(event: Asking, address: string): Promise<Response> {
    const kept = await this.store.find(address);
    if (kept) return kept;
    const answer = await fetch(event.request);
    event.waitUntil(this.note(address, answer.clone()));
    return answer;
  }

  private async fromNetwork(event: Asking, address: string): Promise<Response> {
    const asked = (async () => (await event.preloadResponse) ?? fetch(event.request))();
    // Kept also where it comes too late for this time. Said at once: the browser may end a worker that is not waited for.
    event.waitUntil(
      asked.then(
        async (answer) => this.note(address, answer.clone()),
        () => undefined,
      ),
    );
    const early = await inTime(asked);
    if (early && early.status < 500) return early;
    const kept = await this.store.find(address);
    if (kept) return kept;
    // Nothing is at hand, so the network gets all the time it needs.
    try {
      return await asked;
    } catch (error) {
      const instead = event.request.mode === 'navigate' ? await this.instead(address) : undefined;
      if (!instead) throw error;
      return instead;
    }
  }

  /** Keeps what the network has answered, and forgets what is gone. */
  private async note(address: string, answer: Response): Promise<void> {
    if (answer.status === 404 || answer.status === 410) return this.store.drop(address);
    // The index is kept as a whole, its manifest last (see `keep-up.ts`): a newer manifest names files that aren't there yet.
    if (address === searchManifest && (await this.store.list())?.rest) return undefined;
    if (await isWorthKeeping(address, answer, this.settings.mark)) await this.store.keep(address, answer);
    return undefined;
  }

  /** What stands in for a page that isn't at hand: the same with a slash at its end, as hosts lead on, else the page that says so. */
  private async instead(address: string): Promise<Response | undefined> {
    if (/[^/]$/.test(address) && (await this.store.find(`${address}/`))) return Response.redirect(this.store.urlOf(`${address}/`));
    return this.store.find(offlinePage);
  }
}

/** Whether a page is asked for without the slash at its end. */
function isFolder(request: Request, address: string): boolean {
  return request.mode === 'navigate' && /(?:^|\/)[^./]+$/.test(address);
}

/** An answer that comes in time; undefined when it comes late or never. */
async function inTime(asked: Promise<Response>): Promise<Response | undefined> {
  let timer = 0;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined) as unknown as number;
  });
  try {
    return await Promise.race([asked, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
