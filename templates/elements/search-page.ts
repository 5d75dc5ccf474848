// The search page: the same results as the dialog, as plain links under an address that can be shared.

import { element, resultLines, SearchBox, type SearchStrings } from './search-box.ts';
import type { Place } from './search-engine.ts';

/** Fills the search page; the query stands in the address. */
export class SearchPage {
  private readonly box: SearchBox;
  private readonly list = element('ol', {});

  constructor(page: HTMLElement, sentences: SearchStrings) {
    this.box = new SearchBox(sentences, (places) => this.show(places));
    const { input, filters, status } = this.box;
    input.id = 'search-page-input';
    const bar = element('div', { class: 'search-box' });
    bar.append(input);
    page.replaceChildren(bar, filters, status, this.list);
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value === '') input.focus();
    else this.box.ask(0);
  }

  private show(places: readonly Place[]): void {
    const query = this.box.input.value.trim();
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    this.list.replaceChildren(...places.map((place) => this.result(place)));
  }

  private result(place: Place): HTMLElement {
    const { path, excerpt } = resultLines(place, this.box.strings);
    const link = element('a', { href: place.url });
    link.textContent = place.title;
    const title = element('h2', { class: 'result__title' });
    title.append(link);
    const result = element('li', { class: 'result', 'data-hue': place.hue });
    result.append(path, title, excerpt);
    return result;
  }
}
