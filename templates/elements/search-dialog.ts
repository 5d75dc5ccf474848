// The search dialog: a combobox with a listbox, by the ARIA Authoring Practices. The keyboard stays in the input;
// arrows move through the results, Enter opens one, Escape closes.

import { element, resultLines, SearchBox, type SearchStrings } from './search-box.ts';
import type { Place } from './search-engine.ts';

/** The dialog, built when it is first opened. */
export class SearchDialog {
  private readonly box: SearchBox;
  private readonly dialog: HTMLDialogElement;
  private readonly list: HTMLElement;
  private readonly all: HTMLAnchorElement;
  private current = -1;

  constructor(sentences: SearchStrings) {
    this.box = new SearchBox(sentences, (places) => this.show(places));
    const { strings, input, filters, status, prefix } = this.box;
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
    this.all = element('a', { href: `${prefix}search/` });
    this.all.textContent = strings.allResults;
    const index = element('a', { href: `${prefix}index/` });
    index.textContent = strings.index;
    const close = element('button', { type: 'button', class: 'header__button', 'aria-label': strings.close });
    const icon = document.querySelector('.menu__close .icon')?.cloneNode(true);
    close.append(icon ?? strings.close);
    const hint = element('p', { id: 'search-hint', class: 'hidden' });
    hint.textContent = strings.hint;
    const bar = element('div', { class: 'search-box' });
    bar.append(input, close);
    const results = element('div', { class: 'search-results' });
    results.append(this.list);
    const foot = element('p', { class: 'search-foot facts' });
    foot.append(this.all, index);
    this.dialog = element('dialog', { class: 'search-dialog', 'aria-label': strings.label });
    this.dialog.append(bar, hint, filters, status, results, foot);
    document.body.append(this.dialog);
    close.addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => this.closeOutside(event));
    input.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Opens the dialog; opened again it goes on with the last query. */
  open(): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.box.input.focus();
    this.box.input.select();
  }

  private show(places: readonly Place[]): void {
    const { strings, input } = this.box;
    this.list.replaceChildren(
      ...places.map((place, index) => {
        const option = element('a', {
          class: 'result',
          role: 'option',
          id: `search-option-${index}`,
          href: place.url,
          tabindex: '-1',
          'aria-selected': 'false',
          'data-hue': place.hue,
        });
        const title = element('span', { class: 'result__title' });
        title.textContent = place.title;
        const { path, excerpt } = resultLines(place, strings);
        const lines = [path, title, excerpt].map((line) => {
          const block = element('span', { class: 'result__line' });
          block.append(line);
          return block;
        });
        option.append(...lines);
        option.addEventListener('click', () => this.dialog.close());
        return option;
      }),
    );
    input.setAttribute('aria-expanded', String(places.length > 0));
    this.all.href = `${this.box.prefix}search/?q=${encodeURIComponent(input.value.trim())}`;
    this.select(places.length > 0 ? 0 : -1);
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.list.childElementCount - 1;
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
      const chosen = this.list.children[this.current];
      if (chosen instanceof HTMLElement) chosen.click();
    } else if (event.key === 'Escape' && this.box.input.value !== '') {
      // The first Escape would only clear a search input in some browsers: close in all.
      event.preventDefault();
      this.dialog.close();
    }
  }

  private select(index: number): void {
    this.current = index;
    for (const [position, option] of [...this.list.children].entries()) {
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
