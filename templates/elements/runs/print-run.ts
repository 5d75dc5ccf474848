// A sheet that is opened from a run: its boxes, name and dates are the run's, to be printed. Nothing is kept from here.

import { reconcile } from '../../../src/runs/reconcile.ts';
import { keyOf, type Mark } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import { fetchSource } from './start.ts';
import { isRunOf, RunStore } from './store.ts';

/** Fills the page in from the run that the address names. */
async function fillIn(): Promise<void> {
  const base = document.documentElement.dataset['prefix'] ?? '/';
  const open = document.querySelector<HTMLElement>('rapport-open-runs');
  const run = new RunStore(base).read(new URLSearchParams(location.hash.slice(1)).get('run') ?? '');
  if (!run || !open || !isRunOf(run, open)) return;
  const source = await fetchSource(base, run.url);
  const { marks, name, start, title, role, skipsWeekends } = source ? reconcile(run, source).run : run;
  for (const box of document.querySelectorAll<HTMLInputElement>('rapport-ticks input[type=checkbox][name]')) {
    const sheet = box.closest<HTMLElement>('rapport-ticks')?.dataset['checklist'] ?? '';
    show(box, marks[keyOf(sheet, box.name)], open.dataset['skipped'] ?? '');
  }
  // Nothing is cleared here: the ticks are the run's.
  for (const acts of document.querySelectorAll('.ticks__foot')) acts.remove();
  document.querySelector('rapport-choices')?.toggleAttribute('data-working-days', skipsWeekends);
  choose({ name, start, who: role, ticks: 'yes' });
  open.append(
    element(
      'p',
      { class: 'open-runs__label', role: 'status' },
      fill(open.dataset['printed'] ?? '', { title: name === '' ? title : `${title}, ${name}` }),
    ),
  );
}

function show(box: HTMLInputElement, mark: Mark | undefined, words: string): void {
  box.checked = mark?.state === 'done';
  box.disabled = true;
  const said = [mark?.state === 'skipped' ? fill(words, { reason: mark.reason }) : '', mark?.note ?? ''].filter(Boolean);
  if (mark?.state === 'skipped') box.closest('.item')?.setAttribute('data-state', 'skipped');
  if (said.length > 0) box.closest('.item')?.append(element('p', { class: 'item__notes run-item__notes' }, said.join(' · ')));
}

/** Sets the choices before printing, as if they had been made by hand. */
function choose(values: Readonly<Record<string, string>>): void {
  const choices = document.querySelector('rapport-choices');
  for (const [name, value] of Object.entries(values)) {
    const control = choices?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (!control) continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === 'yes';
    else control.value = value;
  }
  choices?.dispatchEvent(new Event('input'));
}

void fillIn();
