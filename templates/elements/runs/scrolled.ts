// How far the page was scrolled at an address that someone comes back to: what is drawn by script is not there yet when the
// browser looks for the place.

/** How long scrolling pauses before its place is noted, in milliseconds. Ours; browsers refuse to note much more often. */
const pause = 400;

/** The places of a page, noted in the browser's own history. */
export class Scrolled {
  private timer = 0;
  private shown: string | undefined;

  /** Notes the place once the scrolling pauses. */
  note(): void {
    this.forget();
    this.timer = window.setTimeout(() => history.replaceState({ scrolled: scrollY }, ''), pause);
  }

  /** Notes nothing: the address has changed since. */
  forget(): void {
    clearTimeout(this.timer);
  }

  /** Goes where the reader was at this address, when it is drawn for the first time since they came back to it. */
  restore(): void {
    if (this.shown === location.hash) return;
    this.shown = location.hash;
    const state: unknown = history.state;
    if (typeof state === 'object' && state !== null && 'scrolled' in state) scrollTo(0, Number(state.scrolled));
  }
}
