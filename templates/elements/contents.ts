// "On this page": marks the section being read.

/** The list beside the content; marks the last heading above the upper third of the window. */
export class RapportContents extends HTMLElement {
  private headings: readonly HTMLElement[] = [];
  private isPending = false;

  connectedCallback(): void {
    this.headings = [...this.querySelectorAll<HTMLAnchorElement>('a')].flatMap(
      (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
    );
    addEventListener('scroll', this, { passive: true });
    this.mark();
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this);
  }

  handleEvent(): void {
    if (this.isPending) return;
    this.isPending = true;
    requestAnimationFrame(() => {
      this.isPending = false;
      this.mark();
    });
  }

  private mark(): void {
    const limit = innerHeight / 3;
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const read = this.headings.findLast((heading) => heading.getBoundingClientRect().top <= limit) ?? this.headings[0];
    const current = isAtEnd ? this.headings.at(-1) : read;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a')) {
      if (current && decodeURIComponent(link.hash.slice(1)) === current.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
