// What a run is about, to be changed at any time: since when, whose items, in which days.

import type { Run } from '../../../src/runs/run.ts';
import { element } from '../dom.ts';
import type { RunContext } from './context.ts';
import { rolesOf } from './start.ts';

/** What can be changed here. */
export type About = Partial<Pick<Run, 'start' | 'role' | 'skipsWeekends'>>;

/** The fields. `then` keeps and shows a change; the fields stay as they are, since a day may be typed digit by digit. */
export function drawAbout({ words }: RunContext, run: Run, then: (change: About) => void): HTMLElement {
  const start = element('input', { type: 'date', value: run.start, 'data-keep': 'start' });
  start.addEventListener('change', () => then({ start: start.value }));
  const weekends = element('input', { type: 'checkbox', 'data-keep': 'weekends' });
  weekends.checked = run.skipsWeekends;
  weekends.addEventListener('change', () => then({ skipsWeekends: weekends.checked }));
  // A role that the handbook no longer knows is still the run's.
  const roles = [...new Set([...rolesOf(run), run.role])].filter(Boolean);
  const role = element(
    'select',
    { 'data-keep': 'role' },
    element('option', { value: '' }, words.everyone),
    ...roles.map((one) => element('option', { value: one }, one)),
  );
  role.value = run.role;
  role.addEventListener('change', () => then({ role: role.value }));
  return element(
    'div',
    { class: 'run__about' },
    element('label', { class: 'choice' }, element('span', {}, words.startDate), start),
    ...(roles.length > 0 ? [element('label', { class: 'choice' }, element('span', {}, words.role), role)] : []),
    element('label', { class: 'choice choice--box' }, weekends, element('span', {}, words.skipWeekends)),
  );
}
