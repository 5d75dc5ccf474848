// The list of runs: what is open, how far it has come, and what is due next.

import { dueOf, openDues, type Due } from '../../../src/runs/due.ts';
import { itemsOf, progressOf, type Progress, type Run, type RunStatus } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import { dayInWords, numberInWords } from '../in-words.ts';
import { duplicate, forget, move, rename, reset } from './acts.ts';
import { titleOf, today, type RunContext } from './context.ts';

/** What of the list is shown. */
export interface ListFilter {
  readonly status: RunStatus;
  /** Whom runs are for; nothing: everyone. */
  readonly name: string | undefined;
}

/** Draws the list with its filters. */
export function drawList(
  context: RunContext,
  runs: readonly Run[],
  filter: ListFilter,
  choose: (filter: ListFilter) => void,
): HTMLElement[] {
  const { words } = context;
  const ofStatus = runs.filter((run) => run.status === filter.status);
  const names = [...new Set(ofStatus.map(({ name }) => name))].toSorted((a, b) => a.localeCompare(b, document.documentElement.lang));
  const shown = ofStatus.filter((run) => filter.name === undefined || run.name === filter.name);
  const byDue = shown
    .map((run) => {
      const dues = openDues(run, context.weekend);
      return { run, dues, day: dues[0]?.day ?? '9999' };
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.run.changedAt - a.run.changedAt));
  const statuses = (['open', 'finished', 'archived', 'deleted'] as const).map((status) => ({
    value: status as string,
    text: `${words[status]} (${runs.filter((run) => run.status === status).length})`,
  }));
  const filters = element(
    'div',
    { class: 'runs__filters' },
    select(words.show, statuses, filter.status, (status) => choose({ status: status as RunStatus, name: undefined })),
  );
  if (names.length > 1 || filter.name !== undefined) {
    const options = [
      { value: '*', text: words.all },
      ...names.map((name) => ({ value: `=${name}`, text: name === '' ? words.nobody : name })),
    ];
    filters.append(
      select(words.who, options, filter.name === undefined ? '*' : `=${filter.name}`, (value) =>
        choose({ ...filter, name: value === '*' ? undefined : value.slice(1) }),
      ),
    );
  }
  const empty =
    filter.name !== undefined
      ? fill(words.emptyFilter, { name: filter.name })
      : filter.status === 'open'
        ? words.emptyOpen
        : words.emptyOther;
  return [
    ...(runs.length > 0 ? [filters] : []),
    element('h2', { class: 'hidden' }, words[filter.status]),
    byDue.length === 0
      ? element('p', { class: 'runs__empty' }, empty)
      : element('ul', { class: 'runs__list' }, ...byDue.map(({ run, dues }) => card(context, run, dues))),
  ];
}

function select(
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  value: string,
  then: (value: string) => void,
): HTMLElement {
  const control = element(
    'select',
    { 'data-keep': label },
    ...options.map((option) => element('option', { value: option.value }, option.text)),
  );
  control.value = value;
  control.addEventListener('change', () => then(control.value));
  return element('label', { class: 'choice' }, element('span', {}, label), control);
}

function card(context: RunContext, run: Run, dues: readonly Due[]): HTMLElement {
  const { words } = context;
  const title = titleOf(run, words);
  const progress = progressOf(itemsOf(run), run.marks);
  const bar = element('div', { class: 'ticks__bar', 'aria-hidden': 'true' }, element('span'));
  bar.style.setProperty('--done', String(progress.total === 0 ? 0 : progress.settled / progress.total));
  return element(
    'li',
    { class: 'run-card' },
    // What is deleted has to be restored before it can be opened.
    element('h3', {}, run.status === 'deleted' ? title : element('a', { href: `#run=${run.run}`, 'data-keep': `open ${run.run}` }, title)),
    bar,
    element(
      'p',
      { class: 'facts' },
      element('span', {}, fill(words.progress, { settled: numberInWords(progress.settled), total: numberInWords(progress.total) })),
      ...(run.start === '' ? [] : [element('span', {}, fill(words.since, { day: dayWith(run.start) }))]),
      ...lateCount(context, run, dues),
      element('span', {}, nextLine(context, progress, dues[0])),
    ),
    menu(context, run, title),
  );
}

/** What is due next, and whether it is late. */
function nextLine(context: RunContext, { settled, total }: Progress, next: Due | undefined): HTMLElement | string {
  const { words } = context;
  if (!next) {
    const isDone = settled === total && total > 0;
    return isDone ? words.allDone : words.nothingDue;
  }
  const now = today();
  const line = fill(words.next, { item: next.item.text, day: dayLine(context, next.day, now) });
  return element('span', next.day < now ? { class: 'run-late' } : {}, line);
}

/** How many open items are late: who is behind is seen at a glance. */
function lateCount(context: RunContext, run: Run, dues: readonly Due[]): HTMLElement[] {
  const now = today();
  const late = run.status === 'open' ? dues.filter(({ day }) => day < now).length : 0;
  if (late === 0) return [];
  return [element('span', { class: 'run-late' }, fill(context.words.overdueCount, { count: numberInWords(late) }))];
}

/** A day, with its year where that isn't this one. */
function dayWith(day: string): string {
  return dayInWords(day, { withYear: day.slice(0, 4) !== today().slice(0, 4) });
}

/** "due Tue 24 November", "due today" or "overdue since …". */
export function dayLine({ words }: Pick<RunContext, 'words'>, day: string, now: string): string {
  if (day === now) return words.dueToday;
  return fill(day < now ? words.overdue : words.due, { day: dayWith(day) });
}

/** The words beside an item that is due, and whether it is late. */
export function dueNote(context: RunContext, run: Run, due: string): { readonly text: string; readonly isLate: boolean } | undefined {
  const day = due === '' ? undefined : dueOf(run, due, context.weekend);
  const now = today();
  return day === undefined ? undefined : { text: dayLine(context, day, now), isLate: day < now };
}

/** What can be done with a run, behind one control. */
export function menu(context: RunContext, run: Run, title: string): HTMLElement {
  const { words } = context;
  const act = (label: string, then: () => void): HTMLElement => {
    const button = element('button', { type: 'button', class: 'action', 'data-keep': `${label} ${run.run}` }, label);
    button.addEventListener('click', then);
    return button;
  };
  const acts =
    run.status === 'deleted'
      ? [act(words.restore, () => move(context, run, 'open')), act(words.forget, () => forget(context, run))]
      : [
          act(words.rename, () => askName(context, run, list)),
          act(words.duplicate, () => duplicate(context, run)),
          act(words.reset, () => reset(context, run)),
          run.status === 'open'
            ? act(words.finish, () => move(context, run, 'finished'))
            : act(words.reopen, () => move(context, run, 'open')),
          ...(run.status === 'archived' ? [] : [act(words.archive, () => move(context, run, 'archived'))]),
          act(words.remove, () => move(context, run, 'deleted')),
        ];
  const list = element('div', { class: 'run-menu__acts' }, ...acts);
  return element(
    'details',
    { class: 'run-menu' },
    element('summary', { 'aria-label': fill(words.more, { title }), 'data-keep': `more ${run.run}` }, words.moreShort),
    list,
  );
}

/** Asks for another name in the menu's place. */
function askName(context: RunContext, run: Run, list: HTMLElement): void {
  const { words } = context;
  const keep = `more ${run.run}`;
  const input = element('input', { type: 'text', autocomplete: 'off', maxlength: '120', value: run.name, dir: 'auto', 'data-keep': keep });
  const form = element(
    'form',
    { class: 'run-rename' },
    element('label', { class: 'choice' }, element('span', {}, words.forWhom), input),
    element('button', { class: 'button' }, words.rename),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const menuOf = list.closest('details');
    menuOf?.querySelector('summary')?.focus();
    menuOf?.removeAttribute('open');
    rename(context, run, input.value);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') context.refresh();
  });
  list.replaceChildren(form);
  input.focus();
  input.select();
}
