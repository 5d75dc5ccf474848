// The menu on small screens: a sheet that opens over the page, keeps the keyboard inside and closes with Escape.

/** The menu. Without script its button is a link to it, and CSS shows the menu as the target. */
export class RapportMenu extends HTMLElement {
  private opener: HTMLElement | null = null;

  connectedCallback(): void {
    this.opener = document.querySelector('[data-menu]');
    const opener = this.opener;
    opener?.setAttribute('role', 'button');
    opener?.setAttribute('aria-expanded', 'false');
    opener?.setAttribute('aria-controls', this.id);
    const close = this.querySelector('[data-close]');
    close?.setAttribute('role', 'button');
    for (const target of [opener, close]) {
      target?.addEventListener('click', this);
      target?.addEventListener('keydown', this);
    }
    this.addEventListener('click', this);
    document.addEventListener('keydown', this);
    if (location.hash === `#${this.id}`) this.toggle(true);
  }

  handleEvent(event: Event): void {
    const { currentTarget } = event;
    if (event instanceof KeyboardEvent) {
      if (event.key === 'Escape' && this.isOpen()) this.toggle(false);
      if (event.key !== ' ' || !(currentTarget instanceof HTMLElement) || currentTarget === this) return;
      event.preventDefault();
      currentTarget.click();
    } else if (currentTarget === this) {
      // A link inside leads away from the menu, even when it leads to this page.
      if (event.target instanceof Element && event.target.closest('a:not([data-close])')) this.toggle(false, false);
    } else {
      event.preventDefault();
      event.stopPropagation();
      this.toggle(!this.isOpen());
    }
  }

  /** "On this page" stands beside the content; where there is no room for that, the open menu has it. */
  private moveContents(isHere: boolean): void {
    const list = document.querySelector('.contents__list');
    if (list && isHere) this.querySelector('.menu__bar')?.after(list);
    else if (list) document.querySelector('rapport-contents')?.append(list);
  }

  private isOpen(): boolean {
    return this.dataset['open'] !== undefined;
  }

  private toggle(open: boolean, movesFocus = true): void {
    if (open) this.dataset['open'] = '';
    else delete this.dataset['open'];
    this.moveContents(open);
    this.opener?.setAttribute('aria-expanded', String(open));
    for (const around of document.querySelectorAll<HTMLElement>('.header, .main, .footer, .skip')) around.inert = open;
    if (!movesFocus) return;
    const target = open ? this.querySelector<HTMLElement>('[data-close]') : this.opener;
    target?.focus();
  }
}
