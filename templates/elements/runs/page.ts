// The page of runs: a list, one run, or the form that starts one, by what stands behind the # of the address.

import type { Run, RunSource } from '../../../src/runs/run.ts';
import type { RunStrings } from '../../../src/runs/strings.ts';
import { element, fill } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import { titleOf, today, weekendOf, type RunContext, type Then } from './context.ts';
import { drawList, menu, type ListFilter } from './list.ts';
import { placeIn, putBack } from './place.ts';
import { RunView } from './run-view.ts';
import { Scrolled } from './scrolled.ts';
import { drawAbout } from './about.ts';
import { drawStart, fetchSource, isSourceUrl } from './start.ts';
import { RunStore } from './store.ts';
import { drawTake, drawTakeAll } from './take.ts';
import { back, drawDeleted, drawTaken } from './taken.ts';

/** The element around all of it. */
class RapportRuns extends HTMLElement {
  private readonly base = document.documentElement.dataset['prefix'] ?? '/';
  private readonly store = new RunStore(this.base);
  private readonly sources = new Map<string, Promise<RunSource | undefined>>();
  private readonly status = element('p', { class: 'runs__status', role: 'status' });
  private readonly trouble = element('p', { class: 'runs__trouble', role: 'alert' });
  private readonly scrolled = new Scrolled();
  private readonly body = element('div', { class: 'runs__body' });
  private words: RunStrings | undefined;
  private filter: ListFilter = { status: 'open', name: undefined };
  private view: RunView | undefined;
  private drawn = 0;
  /** The day that what is shown was drawn on. */
  private day = '';
  /** What is to be said on the page that the address now leads to. */
  private news = '';
  /** Whether something was done that can be taken back, and the keyboard goes there. */
  private hasActed = false;

  connectedCallback(): void {
    this.append(this.trouble, this.status, this.body);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-start]'))
      link.href = `${this.base}runs/#start=${link.dataset['start'] ?? ''}`;
    addEventListener('hashchange', this);
    addEventListener('scroll', this, { passive: true });
    addEventListener('storage', this);
    addEventListener('pagehide', this);
    addEventListener('pageshow', this);
    document.addEventListener('visibilitychange', this);
    void this.begin();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this);
    removeEventListener('scroll', this);
    removeEventListener('storage', this);
    removeEventListener('pagehide', this);
    removeEventListener('pageshow', this);
    document.removeEventListener('visibilitychange', this);
  }

  handleEvent(event: Event): void {
    if (event instanceof StorageEvent) {
      if (this.store.concerns(event.key)) this.freshen();
    } else if (event.type === 'scroll') {
      this.scrolled.note();
    } else if (event instanceof HashChangeEvent) {
      this.scrolled.forget();
      this.say(this.news);
      this.news = '';
      void this.show(new URL(event.oldURL).hash);
    } else if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.view?.flush();
    // While the page lay in the background or in a browser's memory, another tab may have written, and the day may have changed.
    else this.freshen();
  }

  private async begin(): Promise<void> {
    try {
      const answer = await fetch(this.dataset['sentences'] ?? '');
      this.words = (await answer.json()) as RunStrings;
    } catch {
      this.querySelector('.unloaded')?.classList.add('unloaded--now');
      return;
    }
    this.store.sweep(Date.now());
    await this.show();
    // Whoever came to start something finds the form under the keyboard.
    if (document.activeElement === document.body && location.hash.startsWith('#start=')) this.focusHeading();
    this.awaitMidnight();
  }

  /** At midnight what was due is overdue. */
  private awaitMidnight(): void {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    setTimeout(() => {
      this.freshen();
      this.awaitMidnight();
    }, midnight.getTime() - now.getTime());
  }

  private context(): RunContext {
    if (!this.words) throw new Error('The sentences are not there yet.');
    const { words, store, base } = this;
    return {
      words,
      store,
      base,
      weekend: weekendOf(document.documentElement.lang),
      timeZone: this.dataset['zone'] || new Intl.DateTimeFormat().resolvedOptions().timeZone,
      say: (text, then) => this.say(text, then),
      tellTrouble: () => this.tellTrouble(),
      refresh: () => void this.show(),
    };
  }

  /** Draws what the address asks for. `from`: the reader has come from there by a link, and the keyboard goes along. */
  private async show(from?: string): Promise<void> {
    if (!this.words) return;
    const number = ++this.drawn;
    const context = this.context();
    this.view?.flush();
    this.view = undefined;
    this.day = today();
    const place = placeIn(this);
    const asked = new URLSearchParams(location.hash.slice(1));
    const parts = await this.partsFor(context, asked);
    if (number !== this.drawn) return;
    this.body.replaceChildren(...parts);
    this.classList.toggle('runs--one', this.view !== undefined);
    this.tellTrouble();
    const undo = this.status.querySelector<HTMLElement>('button:last-child');
    if (from !== undefined) this.focusHeading(from);
    else if (this.hasActed && undo) undo.focus({ preventScroll: true });
    else if (!putBack(this, place)) this.focusHeading();
    this.hasActed = false;
    this.scrolled.restore();
  }

  private async partsFor(context: RunContext, asked: URLSearchParams): Promise<HTMLElement[]> {
    const start = asked.get('start');
    const run = asked.get('run');
    const taken = asked.get('take');
    if (taken !== null) return drawTaken(context, taken, (id, news) => this.goTo(id, news));
    if (start !== null) {
      const source = isSourceUrl(start) ? await this.source(start) : undefined;
      if (!source) return [element('p', {}, context.words.startFailed), back(context)];
      return [
        drawStart(context, source, (id) => {
          const started = this.store.read(id);
          this.goTo(id, started ? fill(context.words.wasStarted, { title: titleOf(started, context.words) }) : '');
        }),
      ];
    }
    if (run !== null) {
      const found = this.store.read(run);
      if (found?.status === 'deleted') return drawDeleted(context, found);
      return found ? this.runParts(context, found) : [element('p', {}, context.words.missing), back(context)];
    }
    const list = drawList(context, this.store.list(), this.filter, (filter) => {
      this.filter = filter;
      void this.show();
    });
    return [...list, drawTakeAll(context)];
  }

  private goTo(run: string, news: string): void {
    this.news = news;
    location.hash = `#run=${run}`;
  }

  private runParts(context: RunContext, run: Run): HTMLElement[] {
    const view = new RunView(context, run);
    this.view = view;
    const title = titleOf(run, context.words);
    const note = element('p', { class: 'run__source', role: 'status' });
    void this.follow(view, run.url, note);
    return [
      back(context, element('a', { href: this.base + run.url.slice(1) }, run.title)),
      element(
        'header',
        { class: 'run__head' },
        element('h1', { class: 'run__title', tabindex: '-1', dir: 'auto' }, title),
        menu(context, run, title),
      ),
      ...(run.status === 'open' ? [] : [element('p', { class: 'facts' }, element('span', {}, context.words[run.status]))]),
      drawAbout(context, run, (about) => view.change(about)),
      note,
      view.root,
      drawTake(context, run, () => view.current()),
      element(
        'p',
        { class: 'run__print' },
        element('a', { class: 'button button--quiet', href: `${this.base}${run.url.slice(1)}#run=${run.run}` }, context.words.print),
      ),
    ];
  }

  /** Lays the run over the handbook of now, as soon as that is there. */
  private async follow(view: RunView, url: string, note: HTMLElement): Promise<void> {
    const source = await this.source(url);
    if (this.view !== view || !this.words) return;
    if (source) view.takeSource(source);
    else note.textContent = this.words.sourceGone;
  }

  private source(url: string): Promise<RunSource | undefined> {
    const known = this.sources.get(url) ?? fetchSource(this.base, url);
    this.sources.set(url, known);
    // One that could not be had is asked for again.
    void known.then((source) => source ?? this.sources.delete(url));
    return known;
  }

  /** Shows what is kept now. A form that is being filled in stays as it is. */
  private freshen(): void {
    this.store.retry();
    const isWriting = this.body.querySelector('.run-form, .run-rename, form:focus-within') !== null;
    const shown = this.view?.current();
    const run = shown && this.store.read(shown.run);
    const isSame = run?.changedAt === shown?.changedAt && this.day === today();
    if (this.view && run && (isSame || isWriting)) this.view.takeRun(run);
    else if (!isWriting) void this.show();
    this.tellTrouble();
  }

  private say(text: string, then?: Then): void {
    const { words } = this;
    this.status.replaceChildren(text);
    this.tellTrouble();
    if (!then || !words) return;
    const { undo, from = '', isQuiet = false, or } = then;
    // Once it is taken back, the keyboard returns to where the act began.
    for (const [label, act] of [...(or ? [or] : []), [words.undo, undo] as const]) {
      const button = element('button', { type: 'button', class: 'action', 'data-keep': act === undo ? from : label }, label);
      button.addEventListener('click', act);
      this.status.append(' ', button);
    }
    this.hasActed = !isQuiet;
  }

  /** A store that can't keep, or has held what can't be read, is said plainly. */
  private tellTrouble(): void {
    const { words, store } = this;
    if (!words) return;
    const damaged = store.damaged().length;
    const text = store.state === 'blocked' ? words.blocked : store.state === 'full' ? words.full : '';
    const parts = [text, damaged > 0 ? fill(words.damaged, { count: numberInWords(damaged) }) : ''].filter(Boolean).join(' ');
    if (this.trouble.textContent !== parts) this.trouble.textContent = parts;
  }

  /** The keyboard goes to what is shown; in the list to the run the reader comes from. */
  private focusHeading(from = ''): void {
    const run = new URLSearchParams(from.slice(1)).get('run');
    const link = run === null ? null : this.body.querySelector<HTMLElement>(`[data-keep="open ${CSS.escape(run)}"]`);
    const heading = this.body.querySelector<HTMLElement>('h1, .run-form h2') ?? document.querySelector<HTMLElement>('h1');
    if (!link && heading) heading.tabIndex = -1;
    (link ?? heading)?.focus();
  }
}

customElements.define('rapport-runs', RapportRuns);
