// What can be done with a whole run. Everything can be taken back.

import { duplicateRun, momentAfter, type Mark, type Run, type RunStatus } from '../../../src/runs/run.ts';
import { fill } from '../dom.ts';
import { newId, titleOf, type RunContext } from './context.ts';

/** A run as it is at this moment: the one at hand may be as it was when the page was drawn. */
function newest({ store }: RunContext, run: Run): Run {
  return store.read(run.run) ?? run;
}

/** Keeps what is changed of a run, over what is kept at this moment. */
function keep(context: RunContext, run: Run, changes: Partial<Run>): void {
  const now = newest(context, run);
  context.store.write({ ...now, ...changes, changedAt: momentAfter(now.changedAt, Date.now()) });
}

/** Says what was done, with a way back. The keyboard goes to the way back, and from there to the run's menu. */
function tell(context: RunContext, run: Run, said: string, undo: () => void, isQuiet = false): void {
  const { refresh, say, words } = context;
  refresh();
  const back = (): void => {
    undo();
    refresh();
    say(words.wasUndone);
  };
  say(said, { undo: back, from: `more ${run.run}`, isQuiet });
}

/** Moves a run to another status. */
export function move(context: RunContext, run: Run, status: RunStatus): void {
  const { words } = context;
  const before = newest(context, run).status;
  const said: Readonly<Record<RunStatus, string>> = {
    open: before === 'deleted' ? words.wasRestored : words.wasReopened,
    finished: words.wasFinished,
    archived: words.wasArchived,
    deleted: words.wasDeleted,
  };
  keep(context, run, { status });
  tell(context, run, fill(said[status], { title: titleOf(run, words) }), () => keep(context, run, { status: before }));
}

/** Changes what a run is for. */
export function rename(context: RunContext, run: Run, name: string): void {
  const before = newest(context, run).name;
  const after = { ...run, name: name.trim() };
  keep(context, run, { name: after.name });
  const undo = (): void => keep(context, run, { name: before });
  // The Enter that sent the name may come twice: it must not take the name back.
  tell(context, run, fill(context.words.wasRenamed, { title: titleOf(after, context.words) }), undo, true);
}

/** Lets go of a deleted run for good. */
export function forget(context: RunContext, run: Run): void {
  const { store, words } = context;
  const before = newest(context, run);
  store.forget(run.run);
  tell(context, run, fill(words.wasForgotten, { title: titleOf(before, words) }), () => store.put(before));
}

/** Takes every mark away, also those made since the page was drawn. As it was, the run is kept among those deleted. */
export function reset(context: RunContext, run: Run): void {
  const { store, words } = context;
  const before = newest(context, run);
  const now = Date.now();
  // Marks are emptied, not dropped: another tab that still knows them would bring them back.
  const emptied = mapMarks(before.marks, ({ at }) => ({ state: 'open', reason: '', note: '', at: momentAfter(at, now) }));
  store.write({ ...before, marks: emptied });
  const asItWas = keptBefore(context, before, now);
  tell(context, run, fill(words.wasReset, { title: titleOf(before, words) }), () => {
    if (asItWas) store.forget(asItWas.run);
    const then = newest(context, run);
    // What was said of an item since then stays.
    const isSame = (key: string): boolean => then.marks[key]?.at === emptied[key]?.at;
    const back = mapMarks(before.marks, (mark, key) => ({ ...mark, at: momentAfter(emptied[key]?.at ?? 0, Date.now()) }));
    store.write({ ...then, marks: { ...then.marks, ...Object.fromEntries(Object.entries(back).filter(([key]) => isSame(key))) } });
  });
}

/** A run as it was before its marks were taken away, kept where it can be restored; nothing where nothing was said of it. */
function keptBefore({ store, words }: RunContext, run: Run, now: number): Run | undefined {
  if (!Object.values(run.marks).some(({ state, note }) => state !== 'open' || note !== '')) return undefined;
  const name = fill(words.beforeReset, { name: run.name }).trim();
  return store.write({ ...run, run: newId(), name, status: 'deleted', changedAt: now });
}

function mapMarks(marks: Run['marks'], change: (mark: Mark, key: string) => Mark): Record<string, Mark> {
  return Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, change(mark, key)]));
}

/** Makes another run of the same items. */
export function duplicate(context: RunContext, run: Run): void {
  const { store, words } = context;
  const from = newest(context, run);
  const copy = duplicateRun(from, from.name === '' ? '' : fill(words.copyOf, { name: from.name }), newId(), Date.now());
  store.write(copy);
  tell(context, run, fill(words.wasDuplicated, { title: titleOf(copy, words) }), () => keep(context, copy, { status: 'deleted' }));
}
