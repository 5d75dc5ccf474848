// What a run is about, to be changed at any time: for whom, since when, whose items.

import type { Run } from '../../../src/runs/run.ts';
import { element } from '../dom.ts';
import type { RunContext } from './context.ts';
import { rolesOf } from './start.ts';

/** The fields, behind a control. `current` gives the run as it stands when a field is changed. */
export function drawAbout(context: RunContext, run: Run, current: () => Run): HTMLElement {
  const { words, store, refresh } = context;
  const keep = (change: Partial<Run>): void => {
    store.write({ ...(store.read(run.run) ?? current()), ...change, changedAt: Date.now() });
    refresh();
  };
  const start = element('input', { type: 'date', value: run.start, 'data-keep': 'start' });
  start.addEventListener('change', () => keep({ start: start.value }));
  const weekends = element('input', { type: 'checkbox', 'data-keep': 'weekends' });
  weekends.checked = run.skipsWeekends;
  weekends.addEventListener('change', () => keep({ skipsWeekends: weekends.checked }));
  const roles = rolesOf(run);
  const role = element(
    'select',
    { 'data-keep': 'role' },
    element('option', { value: '' }, words.everyone),
    ...roles.map((one) => element('option', { value: one }, one)),
  );
  role.value = run.role;
  role.addEventListener('change', () => keep({ role: role.value }));
  return element(
    'div',
    { class: 'run__about' },
    element('label', { class: 'choice' }, element('span', {}, words.startDate), start),
    ...(roles.length > 0 ? [element('label', { class: 'choice' }, element('span', {}, words.role), role)] : []),
    element('label', { class: 'choice choice--box' }, weekends, element('span', {}, words.skipWeekends)),
  );
}
