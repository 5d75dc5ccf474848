// A day something is due: says when it has passed. The reader's clock, not the build's, so that builds stay the same.

/** A due day; `data-day` is `YYYY-MM-DD`. */
class RapportDue extends HTMLElement {
  connectedCallback(): void {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    if ((this.dataset['day'] ?? today) >= today || this.dataset['isOverdue'] !== undefined) return;
    this.dataset['isOverdue'] = '';
    this.append(` (${this.dataset['overdue'] ?? ''})`);
  }
}

customElements.define('rapport-due', RapportDue);
