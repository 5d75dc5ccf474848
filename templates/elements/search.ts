// Opens the search: a click on a search control, Ctrl or Cmd with K, or a slash. The search itself is loaded then.

import type { SearchStrings } from '../../src/search/strings.ts';

/** Sits at the end of every page and listens. */
export class RapportSearch extends HTMLElement {
  private dialog: Promise<{ open(typed: string): void }> | undefined;

  connectedCallback(): void {
    document.addEventListener('click', this);
    document.addEventListener('keydown', this);
    document.addEventListener('focusin', this);
    if (/Mac|iPhone|iPad/.test(navigator.platform))
      for (const key of document.querySelectorAll('.search-control__key')) key.textContent = '⌘ K';
    for (const control of document.querySelectorAll('[data-search]')) {
      control.setAttribute('role', 'button');
      control.setAttribute('aria-haspopup', 'dialog');
    }
  }

  handleEvent(event: Event): void {
    const { target } = event;
    const isOnControl = target instanceof Element && target.closest('[data-search]') !== null;
    if (event.type === 'focusin') {
      if (isOnControl) void this.load().catch(() => (this.dialog = undefined));
      return;
    }
    const opens =
      event instanceof KeyboardEvent
        ? isShortcut(event) || (isOnControl && event.key === ' ')
        : isOnControl && !(event as MouseEvent).ctrlKey && !(event as MouseEvent).metaKey;
    if (!opens) return;
    event.preventDefault();
    const keys = collectKeys();
    void this.load().then(
      (dialog) => dialog.open(keys.stop()),
      // The search's page either has what is missing or says what to do.
      () => location.assign(`${document.documentElement.dataset['prefix']}search/?q=${encodeURIComponent(keys.stop())}`),
    );
  }

  /** The search's sentences, in the handbook's language. */
  async sentences(): Promise<SearchStrings> {
    const answer = await fetch(this.dataset['sentences'] ?? '');
    return (await answer.json()) as SearchStrings;
  }

  private load(): Promise<{ open(typed: string): void }> {
    this.dialog ??= Promise.all([import('./search-dialog.ts'), this.sentences(), loadStyle(this)]).then(
      ([{ SearchDialog }, sentences]) => new SearchDialog(sentences),
    );
    return this.dialog;
  }
}

/** Keeps the letters that are typed while the dialog is on its way. */
function collectKeys(): { readonly stop: () => string } {
  let typed = '';
  const collect = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed += event.key;
  };
  document.addEventListener('keydown', collect, true);
  return {
    stop: () => {
      document.removeEventListener('keydown', collect, true);
      return typed;
    },
  };
}

/** The search's style, unless the page has it already. */
function loadStyle(host: HTMLElement): Promise<unknown> {
  const href = host.dataset['style'] ?? '';
  if ([...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].some((link) => link.getAttribute('href') === href))
    return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return true;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
  return event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}
