// The form that starts a run of a checklist or packet.

import { itemsOf, keyOf, startRun, type Mark, type Run, type RunSource } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import type { RapportTicks } from '../ticks.ts';
import { newId, today, type RunContext } from './context.ts';

/** Fetches what a run is started from; nothing when it can't be had. */
export async function fetchSource(base: string, url: string): Promise<RunSource | undefined> {
  try {
    const answer = await fetch(`${base}${url.slice(1)}run.json`, { referrerPolicy: 'no-referrer' });
    return answer.ok ? ((await answer.json()) as RunSource) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address is that of a checklist or packet: nothing else is fetched. */
export function isSourceUrl(url: string): boolean {
  return /^\/(?:checklists|packets)\/(?:[\p{L}\p{M}\p{N}_-]+\/)+$/u.test(url);
}

/** The form: for whom, from when, whose items. `then` gets the new run's id. */
export function drawStart(context: RunContext, source: RunSource, then: (id: string) => void): HTMLElement {
  const { words, store } = context;
  const name = element('input', { type: 'text', autocomplete: 'off', maxlength: '120', placeholder: words.forWhomHint, dir: 'auto' });
  const start = element('input', { type: 'date', value: today() });
  const weekends = element('input', { type: 'checkbox' });
  const marks = ticksOf(context, source);
  const ticked = element('input', { type: 'checkbox' });
  ticked.checked = true;
  const count = numberInWords(Object.keys(marks).length);
  const roles = rolesOf(source);
  const role = element(
    'select',
    {},
    element('option', { value: '' }, words.everyone),
    ...roles.map((one) => element('option', { value: one }, one)),
  );
  const form = element(
    'form',
    { class: 'run-form' },
    element('h2', {}, fill(words.starting, { title: source.title })),
    element('label', { class: 'choice' }, element('span', {}, words.forWhom), name),
    element('label', { class: 'choice' }, element('span', {}, words.startDate), start),
    ...(roles.length > 0 ? [element('label', { class: 'choice' }, element('span', {}, words.role), role)] : []),
    element('label', { class: 'choice choice--box' }, weekends, element('span', {}, words.skipWeekends)),
    ...(Object.keys(marks).length === 0
      ? []
      : [element('label', { class: 'choice choice--box' }, ticked, element('span', {}, fill(words.takeTicks, { count })))]),
    element(
      'p',
      { class: 'run-form__acts' },
      element('button', { class: 'button' }, words.startNow),
      element('a', { class: 'action', href: '#' }, words.cancel),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const choices = { name: name.value.trim(), role: role.value, start: start.value, skipsWeekends: weekends.checked };
    const run = startRun(source, choices, newId(), Date.now());
    then(store.write(ticked.checked ? { ...run, marks } : run).run);
  });
  return form;
}

/** What is ticked on the pages of the checklists themselves, as marks of a run. */
function ticksOf({ base }: RunContext, { sheets }: RunSource): Run['marks'] {
  const marks: Record<string, Mark> = {};
  const pages = customElements.get('rapport-ticks') as typeof RapportTicks | undefined;
  for (const sheet of sheets) {
    const ticks = pages?.ticksOf(base, sheet.id) ?? {};
    for (const { id } of sheet.groups.flatMap(({ items }) => items)) {
      const tick = ticks[id];
      if (tick?.isOn) marks[keyOf(sheet.id, id)] = { state: 'done', reason: '', note: '', at: tick.at };
    }
  }
  return marks;
}

/** The roles that have items of their own, in the order in which they come. */
export function rolesOf(source: Pick<RunSource, 'sheets'>): string[] {
  return [...new Set(itemsOf({ sheets: source.sheets, role: '' }).map(({ who }) => who))].filter(Boolean);
}
