// The page for what isn't at hand: says how much of the handbook is on this device, and lists what was opened here lately.

import { isPage, offlinePage } from '../../../src/model/offline.ts';
import { element } from '../dom.ts';
import { Store } from './store.ts';

/** How many pages are listed. Ours: two screens of a phone. */
const most = 24;

/** A place for the list; its data holds the sentences. */
class RapportAtHand extends HTMLElement {
  private readonly store = new Store(document.documentElement.dataset['prefix'] ?? '/');

  connectedCallback(): void {
    const again = element('button', { type: 'button', class: 'button' }, this.dataset['again'] ?? '');
    again.addEventListener('click', () => location.reload());
    // Nothing on this page can be lost; but a link that was followed leads where it leads.
    let isLeaving = false;
    addEventListener('beforeunload', () => (isLeaving = true));
    addEventListener('online', () => {
      if (!isLeaving) location.reload();
    });
    this.querySelector('.at-hand__tools')?.prepend(again);
    void this.show();
  }

  private async show(): Promise<void> {
    const list = await this.store.list();
    if (list?.rest) {
      this.prepend(element('p', {}, this.dataset['whole'] ?? ''));
      return;
    }
    const pages = await this.pages();
    const sentence = pages.length === 0 ? 'none' : list ? 'visited' : 'part';
    this.prepend(element('p', {}, this.dataset[sentence] ?? ''));
    if (pages.length === 0) return;
    const id = 'at-hand';
    const links = pages.map(({ href, title }) => element('li', {}, element('a', { href }, title)));
    this.append(
      element('h2', { id }, this.dataset['title'] ?? ''),
      element('ul', { class: 'at-hand__list', 'aria-labelledby': id }, ...links),
    );
  }

  /** Pages that are kept beside the home page, the last opened first. */
  private async pages(): Promise<{ readonly href: string; readonly title: string }[]> {
    const kept = (await this.store.addresses())
      .filter((address) => address !== '' && address !== offlinePage && isPage(address))
      .toReversed();
    return Promise.all(
      kept.slice(0, most).map(async (address) => {
        const text = (await (await this.store.find(address))?.text()) ?? '';
        return { href: this.store.prefix + address, title: titleOf(text) || address };
      }),
    );
  }
}

customElements.define('rapport-at-hand', RapportAtHand);

/** A page's title without the handbook's. The page is not parsed: text is all that is wanted of it. */
function titleOf(page: string): string {
  const [, title = ''] = /<title>([^<]*) · [^<]*<\/title>/.exec(page) ?? /<title>([^<]*)<\/title>/.exec(page) ?? [];
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return title.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
}
