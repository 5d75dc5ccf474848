// A packet of one's own. What was chosen stays in this browser and in the address's hash, which no server sees.

import { SearchEngine } from '../../src/search/engine.ts';
import { element, fill } from './dom.ts';
import { numberInWords } from './in-words.ts';
import { loadFrom } from './index-source.ts';
import { drawSheet, type OwnSheet } from './own-sheet.ts';

/** A chosen sheet: `executive/weekly-check-in#before-the-check-in`, and its title. */
interface Chosen {
  readonly id: string;
  readonly title: string;
}

/** How many places are offered. Ours: what fits beside the choice. */
const most = 6;
/** Sheets in one packet. Ours: a packet longer than that is a book. */
const mostSheets = 60;

/** The page's work. */
class RapportOwnPacket extends HTMLElement {
  private readonly base = document.documentElement.dataset['prefix'] ?? '/';
  private readonly key = `rapport:packet:1:${this.base}`;
  private readonly engine = new SearchEngine(loadFrom(this.base, true));
  private readonly playbooks = new Map<string, Promise<readonly OwnSheet[]>>();
  private chosen: Chosen[] = [];
  private asked = 0;
  private drawn = 0;

  connectedCallback(): void {
    this.hidden = false;
    this.load();
    this.piece<HTMLInputElement>('find').addEventListener('input', () => void this.find());
    this.piece<HTMLInputElement>('name').addEventListener('input', () => this.changed(''));
    this.piece('share').addEventListener('click', () => void this.share());
    this.piece('clear').addEventListener('click', () => this.change([], ''));
    addEventListener('hashchange', () => {
      this.load();
      this.show();
    });
    this.show();
  }

  private piece<Kind extends HTMLElement>(name: string): Kind {
    const found = this.querySelector<Kind>(`.own__${name}`);
    if (!found) throw new Error(`The page has no part \`${name}\`.`);
    return found;
  }

  private text(name: string, values: Readonly<Record<string, string>> = {}): string {
    return fill(this.dataset[name] ?? '', values);
  }

  /** Takes what the address says, else what this browser keeps. */
  private load(): void {
    const shared = new URLSearchParams(location.hash.slice(1));
    const kept = shared.has('sheets') ? shared : new URLSearchParams(this.read());
    const name = kept.get('name');
    if (name) this.piece<HTMLInputElement>('name').value = name;
    this.chosen = (kept.get('sheets') ?? '')
      .split('|')
      .filter((id) => /^[\p{L}\p{M}\p{N}-]+\/[\p{L}\p{M}\p{N}-]+#[\p{L}\p{M}\p{N}_-]+$/u.test(id))
      .slice(0, mostSheets)
      .map((id) => ({ id, title: '' }));
  }

  private state(): URLSearchParams {
    return new URLSearchParams({ name: this.piece<HTMLInputElement>('name').value, sheets: this.chosen.map(({ id }) => id).join('|') });
  }

  private change(chosen: readonly Chosen[], said: string): void {
    this.chosen = chosen.slice(0, mostSheets);
    this.changed(said);
  }

  private changed(said: string): void {
    const state = this.state().toString();
    history.replaceState(null, '', this.chosen.length > 0 ? `#${state}` : location.pathname);
    try {
      localStorage.setItem(this.key, state);
    } catch {
      // The address holds it all the same.
    }
    this.show();
    if (said !== '') this.piece('status').textContent = said;
  }

  private read(): string {
    try {
      return localStorage.getItem(this.key) ?? '';
    } catch {
      return '';
    }
  }

  private async find(): Promise<void> {
    const number = ++this.asked;
    const query = this.piece<HTMLInputElement>('find').value.trim();
    const list = this.piece('results');
    if (query === '') {
      list.replaceChildren();
      this.piece('status').textContent = '';
      return;
    }
    try {
      const found = await this.engine.find(query, true);
      const groups = (
        await Promise.all(
          (['checklist', 'worksheet', 'play'] as const).map((kind) => this.engine.show(found, { category: '', kind }, most)),
        )
      ).flat();
      if (number !== this.asked) return;
      const places = groups
        .flatMap(({ title, places: some }) => some.map((place) => ({ playbook: title, place })))
        .toSorted((a, b) => b.place.score - a.place.score)
        .slice(0, most);
      this.piece('status').textContent =
        places.length === 0 ? this.text('none', { query }) : this.text('found', { count: numberInWords(places.length) });
      list.replaceChildren(
        ...places.map(({ playbook, place }) => {
          const title = place.title.map((piece) => piece.text).join('');
          const add = element(
            'button',
            { type: 'button', class: 'action', 'aria-label': `${this.text('add')}: ${title}` },
            this.text('add'),
          );
          const [path = '', anchor = ''] = place.url.split('#');
          add.addEventListener('click', () =>
            this.change([...this.chosen, { id: `${path.slice(1, -1)}#${anchor}`, title }], this.text('added', { title })),
          );
          return element(
            'li',
            {},
            element('span', {}, element('strong', {}, title), ' ', element('span', { class: 'facts' }, playbook)),
            add,
          );
        }),
      );
    } catch {
      if (number === this.asked) this.piece('status').textContent = this.text('gone', { title: query });
    }
  }

  /** Shows the choice at once, its titles and sheets as soon as they are there. */
  private show(): void {
    const number = ++this.drawn;
    this.piece('empty').hidden = this.chosen.length > 0;
    this.piece('title').textContent = this.piece<HTMLInputElement>('name').value;
    this.piece('cover').hidden = this.chosen.length === 0;
    this.list();
    void this.draw(number);
  }

  private list(): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['act'] : undefined;
    this.piece('chosen').replaceChildren(
      ...this.chosen.map(({ id, title }, index) => {
        const name = title || id;
        const act = (kind: 'up' | 'down' | 'remove', to: number): HTMLElement => {
          const button = element(
            'button',
            { type: 'button', class: 'action', 'data-act': `${kind} ${to}`, 'aria-label': `${this.text(kind)}: ${name}` },
            this.text(kind),
          );
          button.toggleAttribute('disabled', kind !== 'remove' && (to < 0 || to >= this.chosen.length));
          button.addEventListener('click', () => {
            const rest = this.chosen.filter((_, other) => other !== index);
            const next = kind === 'remove' ? rest : [...rest.slice(0, to), this.chosen[index] ?? { id, title }, ...rest.slice(to)];
            this.change(next, this.text(kind === 'remove' ? 'removed' : 'moved', { title: name, position: numberInWords(to + 1) }));
            // The keyboard stays with the sheet that was moved.
            const entries = this.piece('chosen').querySelectorAll('li');
            const entry = entries[Math.min(to, this.chosen.length - 1)];
            entry?.querySelector<HTMLElement>(`[data-act^="${kind}"]:not([disabled]), button:not([disabled])`)?.focus();
          });
          return button;
        };
        return element(
          'li',
          {},
          element('span', {}, name),
          element('span', { class: 'own__acts' }, act('up', index - 1), act('down', index + 1), act('remove', index)),
        );
      }),
    );
    if (focused !== undefined && document.activeElement === document.body)
      this.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus();
  }

  private async draw(number: number): Promise<void> {
    const sheets = await Promise.all(this.chosen.map(async ({ id }) => this.sheet(id)));
    if (number !== this.drawn) return;
    const titles = this.chosen.map(({ id, title }, index) => sheets[index]?.title ?? (title || this.text('gone', { title: id })));
    if (titles.some((title, index) => title !== this.chosen[index]?.title)) {
      this.chosen = this.chosen.map(({ id }, index) => ({ id, title: titles[index] ?? id }));
      this.list();
    }
    this.piece('contents').replaceChildren(...titles.map((title) => element('li', {}, title)));
    const words = { forName: this.text('for'), start: this.text('start'), date: this.text('date') };
    this.piece('sheets').replaceChildren(
      ...sheets.flatMap((sheet, index) =>
        sheet
          ? [
              drawSheet(
                sheet,
                this.text('number', { number: numberInWords(index + 1), total: numberInWords(sheets.length) }),
                this.text('code', { address: sheet.address }),
                words,
              ),
            ]
          : [],
      ),
    );
    document.querySelector('rapport-choices')?.dispatchEvent(new Event('input'));
  }

  private async sheet(id: string): Promise<OwnSheet | undefined> {
    const [playbook = '', anchor = ''] = id.split('#');
    let loading = this.playbooks.get(playbook);
    if (!loading) {
      loading = fetch(`${this.base}${playbook}/sheets.json`).then(async (answer) =>
        answer.ok ? ((await answer.json()) as OwnSheet[]) : [],
      );
      this.playbooks.set(playbook, loading);
    }
    const sheets = await loading.catch(() => []);
    return sheets.find((sheet) => sheet.id === anchor);
  }

  private async share(): Promise<void> {
    const address = new URL(location.href);
    address.hash = this.state().toString();
    try {
      await navigator.clipboard.writeText(address.href);
      this.piece('status').textContent = this.text('copied');
    } catch {
      this.piece('status').textContent = this.text('copyFailed');
    }
  }
}

customElements.define('rapport-own-packet', RapportOwnPacket);
