// What the dialog and the search page share: the input, the category filter, the status line, and asking while typing.

import { SearchEngine, type Answer, type Place, type PlaceKind } from './search-engine.ts';

/** The sentences of the search, as `src/emit/sentences.ts` writes them. */
export interface SearchStrings {
  readonly label: string;
  readonly hint: string;
  readonly close: string;
  readonly failed: string;
  readonly results: string;
  readonly oneResult: string;
  readonly noResults: string;
  readonly noResultsNext: string;
  readonly someWords: string;
  readonly index: string;
  readonly category: string;
  readonly all: string;
  readonly allResults: string;
  readonly alsoCalled: string;
  readonly kinds: Readonly<Record<PlaceKind, string>>;
}

/** How long typing must pause before the index is asked, in milliseconds: shorter than a reader notices. Ours. */
const pause = 60;

/** A search box that asks as its reader types, and calls back with each answer. Late answers to old queries are dropped. */
export class SearchBox {
  readonly strings: SearchStrings;
  readonly prefix: string;
  readonly input: HTMLInputElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  private readonly engine: SearchEngine;
  private readonly show: (places: readonly Place[]) => void;
  private category = '';
  private timer = 0;
  private asked = 0;

  constructor(strings: SearchStrings, show: (places: readonly Place[]) => void) {
    this.strings = strings;
    this.prefix = document.documentElement.dataset['prefix'] ?? '/';
    this.show = show;
    this.engine = new SearchEngine(this.prefix);
    this.input = element('input', {
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': this.strings.label,
      placeholder: this.strings.label,
      enterkeyhint: 'go',
    });
    this.filters = element('div', { class: 'search-filters', role: 'group', 'aria-label': this.strings.category, hidden: '' });
    this.status = element('p', { class: 'search-status', role: 'status' });
    this.input.addEventListener('input', () => this.ask());
    this.filters.addEventListener('click', (event) => this.filter(event));
  }

  /** Asks for what stands in the input, after a pause. */
  ask(wait = pause): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.answer(), wait);
  }

  private async answer(): Promise<void> {
    const number = ++this.asked;
    const query = this.input.value.trim();
    if (query === '') return this.tell('', []);
    try {
      const answer = await this.engine.search(query, this.category);
      if (number !== this.asked) return;
      this.showFilters(answer);
      this.tell(this.sentence(answer), answer.places);
    } catch {
      if (number === this.asked) this.tell(this.strings.failed, []);
    }
  }

  private sentence({ places, query, isComplete }: Answer): string {
    const some = isComplete ? '' : ` ${this.strings.someWords}`;
    if (places.length === 1) return this.strings.oneResult + some;
    if (places.length > 1) return this.strings.results.replace('{count}', String(places.length)) + some;
    return `${this.strings.noResults.replace('{query}', query)} ${this.strings.noResultsNext}`;
  }

  private tell(sentence: string, places: readonly Place[]): void {
    this.status.textContent = sentence;
    this.show(places);
  }

  private filter(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    this.category = button.value;
    for (const other of this.filters.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
    this.ask(0);
  }

  /** A button for each category of the menu, once a first answer is there. */
  private showFilters(answer: Answer): void {
    if (this.filters.childElementCount > 0 || answer.places.length === 0) return;
    const categories = [...document.querySelectorAll<HTMLAnchorElement>('.menu__category')].map((link) => ({
      id: new URL(link.href).pathname.split('/').at(-2) ?? '',
      title: link.textContent ?? '',
    }));
    for (const { id, title } of [{ id: '', title: this.strings.all }, ...categories]) {
      const button = element('button', { type: 'button', value: id, 'aria-pressed': String(id === '') });
      button.textContent = title;
      this.filters.append(button);
    }
    this.filters.hidden = false;
  }
}

/** The lines of a result: where it is, its title, the words around what was found. */
export function resultLines(place: Place, strings: SearchStrings): { readonly path: HTMLElement; readonly excerpt: HTMLElement } {
  const path = element('span', { class: 'result__path' });
  const kind = element('span', { class: 'result__kind' });
  kind.textContent = strings.kinds[place.kind];
  path.append(
    kind,
    ...[place.category, place.title === place.page ? '' : place.page].filter(Boolean).map((text) => textElement('span', text)),
  );
  const excerpt = element('span', { class: 'result__excerpt' });
  if (place.alsoCalled !== '') excerpt.append(`${strings.alsoCalled.replace('{name}', place.alsoCalled)}. `);
  for (const piece of place.excerpt) excerpt.append(piece.isMarked ? textElement('mark', piece.text) : piece.text);
  return { path, excerpt };
}

/** An element with attributes. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function textElement(name: keyof HTMLElementTagNameMap, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
