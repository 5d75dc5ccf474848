// The search page: the same results as the dialog, as plain links under an address that can be shared; and, for whoever
// looks after the handbook, the searches that found nothing.

import type { Answer, Result } from '../../src/search/handbooks.ts';
import type { Place } from '../../src/search/results.ts';
import { element, fill } from './dom.ts';
import { dateInWords, numberInWords } from './in-words.ts';
import { SearchBox } from './search-box.ts';
import { missedAsCsv } from './search-memory.ts';
import { addressOf, excerptOf, marked, pathOf } from './search-result.ts';
import type { SearchStrings } from '../../src/search/strings.ts';
import type { RapportSearch } from './search.ts';

/** How many documents are shown at first, and added by "more". Ours: about two screens. */
const most = 10;

/** Fills the search page; the query stands in the address. */
class SearchPage {
  private readonly box: SearchBox;
  private readonly list = element('ol', {});
  private readonly more: HTMLButtonElement;

  constructor(page: HTMLElement, sentences: SearchStrings) {
    this.box = new SearchBox(sentences, most, (answer) => this.show(answer));
    const { input, filters, status, ways, strings } = this.box;
    input.id = 'search-page-input';
    this.more = element('button', { type: 'button', class: 'button', hidden: '' }, strings.more);
    this.more.addEventListener('click', () => this.box.more());
    this.list.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) this.box.opened();
    });
    page.replaceChildren(element('div', { class: 'search-box' }, input), filters, status, this.list, this.more);
    // Links in the page's main part are results and nothing else.
    document.querySelector('main')?.after(element('aside', { class: 'search-aside', 'aria-label': strings.starts }, ways, this.missed()));
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value === '') {
      input.focus();
      this.box.showRecent();
    } else this.box.ask();
  }

  private show(answer: Answer | undefined): void {
    const query = this.box.input.value.trim();
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    this.list.replaceChildren(...(answer?.results ?? []).map((result) => this.group(result)));
    if (answer?.hasMore !== true && document.activeElement === this.more) this.box.input.focus();
    this.more.hidden = answer?.hasMore !== true;
  }

  /** A document: its best place, and below it others that are nearly as good. */
  private group(result: Result): HTMLElement {
    const entries = result.places.map((place, index) => this.place(result, place, index === 0));
    return element('li', { class: 'result', 'data-hue': result.hue }, ...entries);
  }

  private place(result: Result, place: Place, isFirst: boolean): HTMLElement {
    const { strings } = this.box;
    const link = element('a', { href: addressOf(result, place) }, ...marked(place.title));
    const title = element(isFirst ? 'h2' : 'h3', { class: 'result__title' }, link);
    const path = pathOf(result, place, isFirst, strings);
    return element(
      'div',
      { class: isFirst ? 'result__place' : 'result__place result__place--more' },
      path,
      title,
      excerptOf(place, strings),
    );
  }

  /** Searches that found nothing in this browser. */
  private missed(): HTMLElement {
    const { strings, memory } = this.box;
    const body = element('div', {});
    const summary = element('summary', {}, strings.missed);
    const details = element('details', { class: 'search-missed' }, summary, element('p', {}, strings.missedIntro), body);
    const fillIn = (): void => {
      const missed = memory.missed();
      if (missed.length === 0) {
        body.replaceChildren(element('p', {}, strings.missedNone));
        return;
      }
      const save = element('button', { type: 'button', class: 'button' }, strings.save);
      save.addEventListener('click', () => saveFile('searches-without-answer.csv', missedAsCsv(memory.missed())));
      const clear = element('button', { type: 'button', class: 'button' }, strings.clear);
      clear.addEventListener('click', () => {
        memory.clearMissed();
        fillIn();
        summary.focus();
      });
      const entries = missed.map(({ query, times, last }) =>
        element(
          'li',
          {},
          element('q', {}, query),
          ' ',
          element('span', {}, fill(strings.missedTimes, { times: numberInWords(times), last: dateInWords(last) })),
        ),
      );
      body.replaceChildren(element('ul', {}, ...entries), element('p', { class: 'search-missed__tools' }, save, clear));
    };
    details.addEventListener('toggle', fillIn);
    return details;
  }
}

/** The search page's results. */
class RapportResults extends HTMLElement {
  connectedCallback(): void {
    // What opens the search on other pages has its sentences.
    const search = document.querySelector<RapportSearch>('rapport-search');
    search?.sentences().then(
      (sentences) => new SearchPage(this, sentences),
      () => this.querySelector('.unloaded')?.classList.add('unloaded--now'),
    );
  }
}

customElements.define('rapport-results', RapportResults);

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  element('a', { href: address, download: name }).click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
