// Choices before printing: paper, size, what is shown, whose items, ticks, name and start date. They change what is printed
// and nothing else, and stay in this browser.

import { dayOf } from '../../src/runs/due-day.ts';
import { dueOf } from '../../src/runs/due.ts';
import { dayInWords } from './in-words.ts';
import { weekendOf } from './runs/context.ts';

/** What was chosen, by the names of the controls. */
type Choices = Readonly<Record<string, string>>;

/** The form above a sheet. Fetched when someone opens it, or has chosen before; until then pages print as they are. */
class RapportChoices extends HTMLElement {
  private key = '';

  connectedCallback(): void {
    this.key = `rapport:print:1:${document.documentElement.dataset['prefix'] ?? '/'}`;
    const kept = this.read();
    // What was chosen before this script had come stays.
    const isTouched = this.controls().some((control) => isChanged(control));
    for (const control of isTouched ? [] : this.controls()) {
      const value = kept[control.name];
      if (value === undefined) continue;
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === 'yes';
      else if (!(control instanceof HTMLSelectElement) || [...control.options].some((option) => option.value === value))
        control.value = value;
    }
    this.addEventListener('input', this);
    this.apply();
    if (isTouched) this.keep();
  }

  handleEvent(): void {
    this.apply();
    this.keep();
  }

  private keep(): void {
    // What is filled in from a run is the run's.
    if (location.hash.startsWith('#run=')) return;
    try {
      // Choices that this page doesn't offer stay for those that do.
      localStorage.setItem(this.key, JSON.stringify({ ...this.read(), ...this.choices() }));
      // Tells pages that the choices are to be fetched at once.
      localStorage.setItem('rapport:printed', '');
    } catch {
      // Where nothing can be kept, the choices hold until the page is left.
    }
  }

  private apply(): void {
    const { paper = 'a4', size = 'normal', detail = 'why', ticks = '', who = '', name = '', start = '' } = this.choices();
    const { dataset } = document.documentElement;
    Object.assign(dataset, { printPaper: paper, printSize: size, printDetail: detail, printTicks: ticks });
    for (const item of document.querySelectorAll<HTMLElement>('.item[data-who]')) {
      const isOther = who !== '' && item.dataset['who'] !== who;
      item.classList.toggle('item--other', isOther);
    }
    for (const group of document.querySelectorAll<HTMLElement>('.group')) {
      const items = [...group.querySelectorAll('.item')];
      group.classList.toggle('group--empty', items.length > 0 && items.every((item) => item.classList.contains('item--other')));
    }
    const day = dayOf(start) ? start : undefined;
    fill('name', name);
    fill('start', day === undefined ? '' : dayInWords(day));
    // A sheet that is printed from a run is due as the run is.
    const skipsWeekends = 'workingDays' in this.dataset;
    const weekend = weekendOf(document.documentElement.lang);
    for (const note of document.querySelectorAll<HTMLElement>('[data-due]')) {
      const due = day === undefined ? undefined : dueOf({ start: day, skipsWeekends }, note.dataset['due'] ?? '', weekend);
      note.dataset['day'] = due === undefined ? '' : ` · ${dayInWords(due)}`;
    }
  }

  private controls(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  private choices(): Choices {
    return Object.fromEntries(
      this.controls().map((control) => [
        control.name,
        control instanceof HTMLInputElement && control.type === 'checkbox' ? (control.checked ? 'yes' : '') : control.value,
      ]),
    );
  }

  private read(): Choices {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.key) ?? '{}');
      const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
      return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    } catch {
      return {};
    }
  }
}

/** Whether a reader has changed a control since the page came. */
function isChanged(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex > 0;
  return control.type === 'checkbox' ? control.checked : control.value !== '';
}

function fill(what: string, text: string): void {
  for (const place of document.querySelectorAll(`[data-fill="${what}"]`)) place.textContent = text;
}

customElements.define('rapport-choices', RapportChoices);
