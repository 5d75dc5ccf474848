// What the dialog and the search page share: the input, the filters, the status line, where to begin, and asking while
// typing.

import type { Filter } from '../../src/search/engine.ts';
import { placeKinds, type PlaceKind } from '../../src/search/format.ts';
import { Handbooks, type Answer } from '../../src/search/handbooks.ts';
import { element, fill } from './dom.ts';
import { numberInWords } from './in-words.ts';
import { loadFrom } from './index-source.ts';
import { SearchMemory } from './search-memory.ts';
import type { SearchStrings } from '../../src/search/strings.ts';

/** How long nothing must be typed before a search that found nothing is noted, in milliseconds. Ours. */
const settled = 1500;

/** A search box that answers as its reader types. Late answers to old queries are dropped. */
export class SearchBox {
  readonly strings: SearchStrings;
  readonly prefix: string;
  readonly memory: SearchMemory;
  readonly input: HTMLInputElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  /** Recent searches, or where to begin when nothing was found. */
  readonly ways: HTMLElement;
  private readonly handbooks: Handbooks;
  private readonly show: (answer: Answer | undefined) => void;
  private readonly most: number;
  private filter: Filter = { category: '', kind: '' };
  private shown = 0;
  /** Whether the query was last asked while its last word may not have been whole: filters and "more" ask in the same way. */
  private wasTyping = false;
  private asked = 0;
  private missTimer = 0;

  /** `most` is how many documents are shown at first; `show` is called with each answer, with nothing for an empty query. */
  constructor(strings: SearchStrings, most: number, show: (answer: Answer | undefined) => void) {
    this.strings = strings;
    this.prefix = document.documentElement.dataset['prefix'] ?? '/';
    this.memory = new SearchMemory(this.prefix);
    this.most = most;
    this.show = show;
    this.handbooks = new Handbooks(
      { title: '', base: this.prefix, load: loadFrom(this.prefix, true) },
      strings.handbooks.map(({ title, address }) => ({ title, base: address, load: loadFrom(address, false) })),
    );
    this.input = element('input', {
      type: 'search',
      dir: 'auto',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-label': strings.label,
      placeholder: strings.label,
      enterkeyhint: 'go',
    });
    this.filters = element('div', { class: 'search-filters', hidden: '' });
    this.status = element('p', { class: 'search-status', role: 'status' });
    this.ways = element('div', { class: 'search-ways' });
    this.input.addEventListener('input', () => this.ask(true));
    this.filters.addEventListener('click', (event) => this.press(event));
    void this.handbooks.prepare().catch(() => undefined);
  }

  /** Asks for what stands in the input. `isTyping`: the last word may not be whole yet. */
  ask(isTyping = false): void {
    this.wasTyping = isTyping;
    this.shown = this.most;
    void this.answer();
  }

  /** Shows more of the same. */
  more(): void {
    this.shown += this.most;
    void this.answer();
  }

  /** Notes that a result was opened. */
  opened(): void {
    this.memory.remember(this.input.value);
  }

  private async answer(): Promise<void> {
    const number = ++this.asked;
    clearTimeout(this.missTimer);
    const query = this.input.value.trim();
    if (query === '') {
      this.tell('', undefined);
      this.showRecent();
      return;
    }
    const question = { query, filter: this.filter, most: this.shown, isTyping: this.wasTyping };
    try {
      const answer = await this.handbooks.search(question);
      if (number !== this.asked) return;
      this.take(answer);
      if (answer.waiting.length === 0) return;
      await this.handbooks.settled();
      if (number !== this.asked) return;
      const second = await this.handbooks.search(question);
      if (number === this.asked) this.take(withLate(answer, second));
    } catch {
      if (number !== this.asked) return;
      this.filters.hidden = true;
      this.ways.replaceChildren(element('a', { href: `${this.prefix}index/` }, this.strings.index));
      this.tell(this.strings.failed, undefined);
    }
  }

  private take(answer: Answer): void {
    clearTimeout(this.missTimer);
    this.showFilters(answer);
    if (answer.results.length === 0) this.showStarts(answer);
    else this.ways.replaceChildren();
    this.tell(this.sentence(answer), answer);
    if (answer.rung === 'none') this.missTimer = window.setTimeout(() => this.memory.miss(answer.query, today()), settled);
  }

  private sentence({ query, rung, meant, unknown, counts, unreachable, waiting }: Answer): string {
    const { strings } = this;
    const parts: string[] = [];
    if (rung === 'empty') parts.push(strings.emptyWords);
    else if (rung === 'none') parts.push(fill(strings.noResults, { query }), strings.noResultsNext);
    else {
      parts.push(counts.all === 1 ? strings.oneResult : fill(strings.results, { count: numberInWords(counts.all) }));
      for (const one of meant) parts.push(fill(strings.meant, one));
      if (rung === 'some') parts.push(strings.someWords);
      if (unknown.length > 0)
        parts.push(fill(strings.unknown, { words: unknown.map((word) => fill(strings.quoted, { text: word })).join(strings.comma) }));
    }
    for (const title of unreachable) parts.push(fill(strings.unreachable, { title }));
    for (const title of waiting) parts.push(fill(strings.waiting, { title }));
    return parts.join(' ');
  }

  private tell(sentence: string, answer: Answer | undefined): void {
    this.status.textContent = sentence;
    this.show(answer);
  }

  private press(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const { name, value } = button;
    this.filter = name === 'kind' ? { ...this.filter, kind: value as PlaceKind | '' } : { ...this.filter, category: value };
    this.ask(this.wasTyping);
  }

  /** A row of buttons for the categories and one for the kinds, with how many places each would leave. */
  private showFilters({ counts, rung }: Answer): void {
    const { strings, filter } = this;
    const isNarrowed = filter.category !== '' || filter.kind !== '';
    this.filters.hidden = (rung === 'none' || rung === 'empty' || counts.all < 2) && !isNarrowed;
    if (this.filters.hidden) {
      // A hidden button can't keep the keyboard.
      if (this.filters.contains(document.activeElement)) this.input.focus();
      return;
    }
    const categories = counts.categories.filter(({ count, id }) => count > 0 || id === filter.category);
    const kinds = counts.kinds
      .filter(({ count, kind }) => count > 0 || kind === filter.kind)
      .toSorted((a, b) => placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind));
    const focused = document.activeElement instanceof HTMLButtonElement ? document.activeElement : undefined;
    const held = focused && this.filters.contains(focused) ? { name: focused.name, value: focused.value } : undefined;
    this.filters.replaceChildren(
      row('category', strings.category, filter.category, [
        { value: '', text: strings.all },
        ...categories.map(({ id, title, count }) => ({ value: id, text: title, count })),
      ]),
      row('kind', strings.kind, filter.kind, [
        { value: '', text: strings.allKinds },
        ...kinds.map(({ kind, count }) => ({ value: kind, text: strings.kinds[kind], count })),
      ]),
    );
    if (held)
      for (const button of this.filters.querySelectorAll('button'))
        if (button.name === held.name && button.value === held.value) button.focus();
  }

  /** Where to begin, for those whom no place answered. */
  private showStarts({ starts }: Answer): void {
    const { strings, prefix } = this;
    const places = starts.map(({ title, url, kind }) =>
      element('li', {}, element('a', { href: `${prefix}${url.slice(1)}` }, title), ' ', element('span', {}, strings.kinds[kind])),
    );
    const index = element('li', {}, element('a', { href: `${prefix}index/` }, strings.index));
    this.ways.replaceChildren(element('p', { class: 'search-ways__label' }, strings.starts), element('ul', {}, ...places, index));
  }

  /** The last searches, each a button; nothing where there are none. */
  showRecent(): void {
    const recent = this.memory.recent();
    this.filters.hidden = true;
    if (recent.length === 0) {
      this.ways.replaceChildren();
      return;
    }
    const again = recent.map((query) => {
      const button = element('button', { type: 'button', class: 'search-ways__again', dir: 'auto' }, query);
      button.addEventListener('click', () => {
        this.input.value = query;
        this.input.focus();
        this.ask();
      });
      return element('li', {}, button);
    });
    const clear = element('button', { type: 'button', class: 'search-ways__clear' }, this.strings.clear);
    clear.addEventListener('click', () => {
      this.memory.clearRecent();
      this.showRecent();
      this.input.focus();
    });
    this.ways.replaceChildren(element('p', { class: 'search-ways__label' }, this.strings.recent, ' ', clear), element('ul', {}, ...again));
  }
}

/** What came late goes below what is there: nothing moves under the finger. */
function withLate(first: Answer, second: Answer): Answer {
  const known = new Set(first.results.map(({ base, url }) => base + url));
  return { ...second, results: [...first.results, ...second.results.filter(({ base, url }) => !known.has(base + url))] };
}

function row(
  name: string,
  label: string,
  pressed: string,
  choices: readonly { readonly value: string; readonly text: string; readonly count?: number }[],
): HTMLElement {
  const buttons = choices.map(({ value, text, count }) => {
    const button = element('button', { type: 'button', name, value, 'aria-pressed': String(value === pressed) }, text);
    if (count !== undefined) button.append(' ', element('span', { class: 'search-filters__count' }, numberInWords(count)));
    return button;
  });
  return element('div', { role: 'group', 'aria-label': label }, ...buttons);
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
