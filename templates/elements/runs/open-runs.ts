// On the page of a checklist or packet: the runs of it that are open in this browser.

import { itemsOf, progressOf } from '../../../src/runs/run.ts';
import { element } from '../dom.ts';
import { isRunOf, RunStore } from './store.ts';

/** Beside "Start a run". Fetched only where this browser keeps runs. */
class RapportOpenRuns extends HTMLElement {
  connectedCallback(): void {
    const base = document.documentElement.dataset['prefix'] ?? '/';
    const runs = new RunStore(base).list().filter((run) => run.status === 'open' && isRunOf(run, this));
    if (runs.length === 0) return;
    const links = runs.map((run) => {
      const { settled, total } = progressOf(itemsOf(run), run.marks);
      return element(
        'li',
        {},
        element('a', { href: `${base}runs/#run=${run.run}` }, `${run.name === '' ? run.title : run.name} (${settled}/${total})`),
      );
    });
    this.append(element('p', { class: 'open-runs__label' }, this.dataset['label'] ?? ''), element('ul', {}, ...links));
  }
}

customElements.define('rapport-open-runs', RapportOpenRuns);
