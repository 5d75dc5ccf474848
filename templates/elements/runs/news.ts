// What the handbook has changed since a run began, and what is no longer in it.

import type { Changes } from '../../../src/runs/reconcile.ts';
import { keyOf, type Run } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import type { RunContext } from './context.ts';

/** What has changed, with a way to say that it was seen. */
export function drawNews({ words }: RunContext, { added, reworded, gone }: Changes, seen: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'button button--quiet' }, words.seen);
  button.addEventListener('click', seen);
  const counts = { added: numberInWords(added.size), reworded: numberInWords(reworded.size), gone: numberInWords(gone.length) };
  return element('div', { class: 'run__news', role: 'note' }, element('p', {}, fill(words.changed, counts)), button);
}

/** Items that are no longer in the handbook, with what was said of them; nothing where there are none. */
export function drawGone({ words }: RunContext, run: Run): HTMLElement[] {
  if (run.gone.length === 0) return [];
  const entries = run.gone.map((item) => {
    const mark = run.marks[keyOf(item.sheet, item.id)];
    const said = [mark?.reason ?? '', mark?.note ?? ''].filter(Boolean).join(' · ');
    const sign = mark?.state === 'done' ? '☑' : mark?.state === 'skipped' ? '–' : '☐';
    return element('li', {}, `${sign} ${item.text}${said === '' ? '' : ` (${said})`}`);
  });
  return [element('section', { class: 'run__gone' }, element('h2', {}, words.goneTitle), element('ul', {}, ...entries))];
}
