// What the browser keeps of a handbook, by the address inside the site. One cache for each handbook and no other storage.

import { cacheName, isPage, listFile, type OfflineList } from '../../../src/model/offline.ts';

/** The kept files. Nothing here fails for lack of room: what doesn't fit isn't kept. */
export class Store {
  readonly prefix: string;

  /** `prefix` is the site's path on its host. */
  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** The address inside the site that a URL leads to, its query and hash left out; undefined outside of the site. */
  addressOf(url: string): string | undefined {
    const { origin, pathname } = new URL(url, location.origin);
    if (origin !== location.origin || !pathname.startsWith(this.prefix)) return undefined;
    return pathname.slice(this.prefix.length).replace(/(^|\/)index\.html$/, '$1');
  }

  /** The URL of an address inside the site. */
  urlOf(address: string): string {
    return location.origin + this.prefix + address;
  }

  /** What is kept at an address. */
  async find(address: string): Promise<Response | undefined> {
    try {
      // Not by what a host says its answers vary with: there is one file at an address.
      return await (await this.cache()).match(this.urlOf(address), { ignoreVary: true });
    } catch {
      return undefined;
    }
  }

  /** Keeps an answer; false when there is no room, or the browser refuses. */
  async keep(address: string, answer: Response): Promise<boolean> {
    try {
      await (await this.cache()).put(this.urlOf(address), answer);
      return true;
    } catch {
      return false;
    }
  }

  async drop(address: string): Promise<void> {
    try {
      await (await this.cache()).delete(this.urlOf(address), { ignoreVary: true });
    } catch {
      // What can't be dropped now goes another time.
    }
  }

  /** Every address at which something is kept, the longest kept first. */
  async addresses(): Promise<string[]> {
    try {
      const requests = await (await this.cache()).keys();
      return requests.flatMap(({ url }) => this.addressOf(url) ?? []);
    } catch {
      return [];
    }
  }

  /** The list whose files are all kept; undefined while none has been worked through. */
  async list(): Promise<OfflineList | undefined> {
    const answer = await this.find(listFile);
    return answer && ((await answer.json()) as OfflineList);
  }

  /** Notes that every file of a list is kept. */
  async noteList(list: OfflineList): Promise<boolean> {
    return this.keep(listFile, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }));
  }

  private async cache(): Promise<Cache> {
    return caches.open(cacheName(this.prefix));
  }
}

/**
 * Whether an answer is the file it should be. Errors, answers from elsewhere and parts of files are none; nor is a page that
 * isn't the handbook's, such as one that asks to log in: such pages come under the address of any file.
 */
export async function isWorthKeeping(address: string, answer: Response, mark: string): Promise<boolean> {
  if (answer.status !== 200 || answer.type !== 'basic' || answer.redirected) return false;
  const isHtml = answer.headers.get('Content-Type')?.startsWith('text/html') === true;
  return isPage(address) ? isHtml && (await answer.clone().text()).includes(mark) : !isHtml;
}
