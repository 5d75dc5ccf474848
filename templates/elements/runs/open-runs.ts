// On the page of a checklist or packet: the runs of it that are open in this browser. On the home page: all of them.

import { itemsOf, progressOf, type Run } from '../../../src/runs/run.ts';
import { element } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import { isRunOf, RunStore } from './store.ts';

/** How many runs are listed, those changed last first. Ours; the page of runs has all of them. */
const most = 5;

/** Beside "Start a run". Fetched only where this browser keeps runs. */
class RapportOpenRuns extends HTMLElement {
  connectedCallback(): void {
    const base = document.documentElement.dataset['prefix'] ?? '/';
    const isAll = this.dataset['source'] === undefined;
    const open = new RunStore(base).list().filter((run) => run.status === 'open' && (isAll || isRunOf(run, this)));
    if (open.length === 0) return;
    const runs = open.slice(0, most);
    const links = runs.map((run) => {
      const { settled, total } = progressOf(itemsOf(run), run.marks);
      return element(
        'li',
        {},
        element('a', { href: `${base}runs/#run=${run.run}` }, `${nameOf(run, isAll)} (${numberInWords(settled)}/${numberInWords(total)})`),
      );
    });
    const label = element('p', { class: 'open-runs__label' }, this.dataset['label'] ?? '');
    if (isAll || open.length > most) label.replaceChildren(element('a', { href: `${base}runs/` }, this.dataset['label'] ?? ''));
    this.append(label, element('ul', {}, ...links));
  }
}

function nameOf({ title, name }: Run, isTitled: boolean): string {
  if (name === '') return title;
  return isTitled ? `${title} · ${name}` : name;
}

customElements.define('rapport-open-runs', RapportOpenRuns);
