// The search dialog: a combobox with a listbox, by the ARIA Authoring Practices. The keyboard stays in the input;
// arrows move through the results, Enter opens one, Escape closes.

import type { Place } from '../../src/search/results.ts';
import type { Answer, Result } from '../../src/search/handbooks.ts';
import { element } from './dom.ts';
import { SearchBox } from './search-box.ts';
import { addressOf, excerptOf, marked, pathOf } from './search-result.ts';
import type { SearchStrings } from '../../src/search/strings.ts';

/** How many documents are shown. Ours: a screenful; the search page shows more. */
const most = 8;

/** The dialog, built when it is first opened. */
export class SearchDialog {
  private readonly box: SearchBox;
  private readonly dialog: HTMLDialogElement;
  private readonly list: HTMLElement;
  private readonly all: HTMLAnchorElement;
  private options: readonly HTMLElement[] = [];
  private current = -1;
  private query = '';
  private addresses: readonly string[] = [];

  constructor(sentences: SearchStrings) {
    this.box = new SearchBox(sentences, most, (answer) => this.show(answer));
    const { strings, input, filters, status, ways, prefix } = this.box;
    input.id = 'search-input';
    for (const [key, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'search-list',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-describedby': 'search-hint',
    }))
      input.setAttribute(key, value);
    this.list = element('div', { id: 'search-list', role: 'listbox', 'aria-label': strings.label });
    this.all = element('a', { href: `${prefix}search/` }, strings.allResults);
    const index = element('a', { href: `${prefix}index/` }, strings.index);
    const icon = document.querySelector('.menu__close .icon')?.cloneNode(true);
    const close = element('button', { type: 'button', class: 'header__button', 'aria-label': strings.close }, icon ?? strings.close);
    this.dialog = element(
      'dialog',
      { class: 'search-dialog', 'aria-label': strings.label },
      element('div', { class: 'search-box' }, input, close),
      element('p', { id: 'search-hint', class: 'hidden' }, strings.hint),
      filters,
      status,
      element('div', { class: 'search-results' }, ways, this.list),
      element('p', { class: 'search-foot facts' }, this.all, index),
    );
    document.body.append(this.dialog);
    close.addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => this.closeOutside(event));
    input.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Opens the dialog; opened again it goes on with the last query. `typed` are keys that were pressed before it was there. */
  open(typed: string): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.box.input.focus();
    this.box.input.select();
    if (typed !== '') {
      this.box.input.value = typed;
      this.box.ask(true);
    } else if (this.box.input.value === '') this.box.showRecent();
  }

  private show(answer: Answer | undefined): void {
    const { input, prefix } = this.box;
    const results = answer?.results ?? [];
    this.options = [];
    const options: HTMLElement[] = [];
    this.list.replaceChildren(
      ...results.map((result) => {
        const places = result.places.map((place, index) => this.option(result, place, index === 0, options));
        return places.length === 1 ? (places[0] ?? '') : element('div', { role: 'group', 'aria-label': result.title }, ...places);
      }),
    );
    this.options = options;
    input.setAttribute('aria-expanded', String(options.length > 0));
    const query = input.value.trim();
    this.all.href = `${prefix}search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
    // Results that came late go below: the choice stays where it was.
    const addresses = options.map((option) => option.getAttribute('href') ?? '');
    const stays = query === this.query && this.current >= 0 && this.addresses.every((address, index) => address === addresses[index]);
    this.addresses = addresses;
    this.query = query;
    this.select(stays ? this.current : Math.min(0, options.length - 1));
  }

  private option(result: Result, place: Place, isFirst: boolean, options: HTMLElement[]): HTMLElement {
    const { strings } = this.box;
    const path = pathOf(result, place, isFirst, strings);
    const title = element('span', { class: 'result__title' }, ...marked(place.title));
    const lines = [path, title, excerptOf(place, strings)].map((line) => element('span', { class: 'result__line' }, line));
    const option = element(
      'a',
      {
        class: isFirst ? 'result' : 'result result--more',
        role: 'option',
        id: `search-option-${options.length}`,
        href: addressOf(result, place),
        tabindex: '-1',
        'aria-selected': 'false',
        'data-hue': result.hue,
      },
      ...lines,
    );
    option.addEventListener('click', () => {
      this.box.opened();
      this.dialog.close();
    });
    options.push(option);
    return option;
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.current >= last ? 0 : this.current + 1,
      ArrowUp: this.current <= 0 ? last : this.current - 1,
    };
    const next = moves[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.select(next);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.options[this.current]?.click();
    } else if (event.key === 'Escape' && this.box.input.value !== '') {
      // The first Escape would only clear a search input in some browsers: close in all.
      event.preventDefault();
      this.dialog.close();
    }
  }

  private select(index: number): void {
    this.current = index;
    for (const [position, option] of this.options.entries()) {
      option.setAttribute('aria-selected', String(position === index));
      if (position === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.box.input.removeAttribute('aria-activedescendant');
    else this.box.input.setAttribute('aria-activedescendant', `search-option-${index}`);
  }

  private closeOutside(event: MouseEvent): void {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (event.target === this.dialog && !isInside) this.dialog.close();
  }
}
