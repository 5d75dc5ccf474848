// Runs that are not open here: one that someone shared by a link, and one that was deleted.

import { itemsOf, momentAfter, progressOf, type Run } from '../../../src/runs/run.ts';
import { element, fill } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import { move } from './acts.ts';
import { titleOf, type RunContext } from './context.ts';

/** Goes to a run, and says something there. */
export type GoTo = (run: string, news: string) => void;

/** A run that someone shared: shown, and kept only when its reader says so. `text` is what the link carries. */
export async function drawTaken(context: RunContext, text: string, goTo: GoTo): Promise<HTMLElement[]> {
  const { store, words } = context;
  const link = await import('../../../src/runs/run-link.ts').catch(() => undefined);
  if (!link) return [element('p', {}, words.partFailed), back(context)];
  const run = await link.unpackRun(text);
  if (!run) return [element('p', {}, words.takenBad), back(context)];
  const { settled, total } = progressOf(itemsOf(run), run.marks);
  const keep = element('button', { type: 'button', class: 'button' }, words.takeOver);
  keep.addEventListener('click', () => {
    // A run that was deleted here is meant to be back.
    const status = run.status === 'deleted' ? 'open' : run.status;
    const kept = store.write({ ...run, status });
    if (kept.status === 'deleted') store.write({ ...kept, status, changedAt: momentAfter(kept.changedAt, Date.now()) });
    goTo(run.run, fill(words.wasKept, { title: titleOf(run, words) }));
  });
  const sentence = fill(words.taken, { title: titleOf(run, words), settled: numberInWords(settled), total: numberInWords(total) });
  return [element('div', { class: 'run-form' }, element('h2', { dir: 'auto' }, sentence), element('p', {}, keep)), back(context)];
}

/** A run that was deleted, with the way to have it back. */
export function drawDeleted(context: RunContext, run: Run): HTMLElement[] {
  const { words } = context;
  const restore = element('button', { type: 'button', class: 'button' }, words.restore);
  restore.addEventListener('click', () => move(context, run, 'open'));
  return [
    back(context),
    element('h1', { class: 'run__title', tabindex: '-1', dir: 'auto' }, titleOf(run, words)),
    element('p', {}, words.isDeleted),
    element('p', {}, restore),
  ];
}

/** The way back to the list, and other ways beside it. */
export function back({ words }: RunContext, ...others: readonly HTMLElement[]): HTMLElement {
  return element('p', { class: 'run__back' }, element('a', { href: '#' }, words.back), ...others);
}
