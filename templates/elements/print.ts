// A button that prints. Nothing else opens the dialog.

/** A print button; without script it isn't there, and the browser's own menu prints. */
export class RapportPrint extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  handleEvent(event: Event): void {
    if (event.target instanceof Element && event.target.closest('button')) print();
  }
}
