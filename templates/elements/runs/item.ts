// An item of a run: its box, when it is due, and behind a control a note and "not applicable" with its reason.

import type { Mark, PlacedItem, Run } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import type { RunContext } from './context.ts';
import { dueNote } from './list.ts';

/** What has happened to an item since the run began. */
export interface ItemNews {
  readonly isNew: boolean;
  /** The words it had. */
  readonly was: string | undefined;
}

/** An item, not marked yet. */
export function drawItem(item: PlacedItem, run: Run, context: RunContext, news: ItemNews): HTMLElement {
  const { words } = context;
  const due = dueNote(context, run, item.due);
  const notes = [
    ...(news.isNew ? [element('span', { class: 'run-item__new' }, words.isNew)] : []),
    ...(news.was === undefined ? [] : [element('span', {}, fill(words.was, { text: news.was }))]),
    ...(item.who === '' || item.who === run.role ? [] : [element('span', {}, item.who)]),
    ...(due ? [element('span', due.isLate ? { class: 'run-late', 'data-late': '' } : {}, due.text)] : []),
    ...(item.condition === '' ? [] : [element('span', {}, fill(words.condition, { condition: item.condition }))]),
  ];
  const label = element(
    'label',
    { class: 'item__line' },
    element('input', { type: 'checkbox', class: 'item__box', name: 'done' }),
    element('span', { class: 'item__text' }, item.text),
  );
  const more = element(
    'details',
    { class: 'run-item__more' },
    element('summary', { 'aria-label': `${words.noteOrSkip}: ${item.text}` }, words.noteOrSkip),
    element(
      'div',
      { class: 'run-item__fields' },
      element(
        'label',
        { class: 'choice' },
        element('span', {}, words.note),
        element('textarea', {
          name: 'note',
          rows: '2',
          maxlength: '2000',
          dir: 'auto',
          'aria-label': fill(words.noteOn, { item: item.text }),
        }),
      ),
      element(
        'label',
        { class: 'choice choice--box' },
        element('input', { type: 'checkbox', name: 'skip' }),
        element('span', {}, words.skip),
      ),
      element(
        'label',
        { class: 'choice run-item__reason' },
        element('span', {}, words.reason),
        element('input', { type: 'text', name: 'reason', maxlength: '300', autocomplete: 'off', dir: 'auto' }),
      ),
    ),
  );
  return element(
    'li',
    { class: 'item run-item', 'data-key': item.key },
    label,
    ...(notes.length > 0 ? [element('p', { class: 'item__notes run-item__notes' }, ...notes)] : []),
    element('p', { class: 'run-item__said', hidden: '' }),
    more,
  );
}

/** Shows what was said of an item. `typing` is the field that someone is typing in: it stays as it is. */
export function showMark(item: HTMLElement, mark: Mark, { words }: RunContext, typing = ''): void {
  const box = (name: string): HTMLInputElement | null => item.querySelector(`[name="${name}"]`);
  const done = box('done');
  const skip = box('skip');
  if (done) done.checked = mark.state === 'done';
  if (skip) skip.checked = mark.state === 'skipped';
  for (const name of ['note', 'reason'] as const) {
    const field = item.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    // What is kept has no space at its ends; someone may just have typed one.
    if (field && name !== typing && field.value.trim() !== mark[name]) field.value = mark[name];
  }
  item.dataset['state'] = mark.state;
  const skipped = mark.reason === '' ? words.skipped : fill(words.skippedFor, { reason: mark.reason });
  const said = item.querySelector<HTMLElement>('.run-item__said');
  if (!said) return;
  said.textContent = [mark.state === 'skipped' ? skipped : '', mark.note].filter(Boolean).join(' · ');
  said.hidden = said.textContent === '';
}
