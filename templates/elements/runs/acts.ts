// What can be done with a whole run. Everything can be taken back.

import { duplicateRun, type Run, type RunStatus } from '../../../src/runs/run.ts';
import { fill } from '../dom.ts';
import { newId, titleOf, type RunContext } from './context.ts';

/** Keeps a change of a run and says so, with a way back. */
function change(context: RunContext, before: Run, after: Run, said: string): void {
  const { store, say, refresh, words } = context;
  store.write({ ...after, changedAt: Date.now() });
  refresh();
  say(said, () => {
    // Written, not put: what was ticked in between stays.
    store.write({ ...before, changedAt: Date.now() });
    refresh();
    say(words.wasUndone);
  });
}

/** Moves a run to another status. */
export function move(context: RunContext, run: Run, status: RunStatus): void {
  const { words } = context;
  const said: Readonly<Record<RunStatus, string>> = {
    open: run.status === 'deleted' ? words.wasRestored : words.wasReopened,
    finished: words.wasFinished,
    archived: words.wasArchived,
    deleted: words.wasDeleted,
  };
  change(context, run, { ...run, status }, fill(said[status], { title: titleOf(run, words) }));
}

/** Changes what a run is for. */
export function rename(context: RunContext, run: Run, name: string): void {
  const after = { ...run, name: name.trim() };
  change(context, run, after, fill(context.words.wasRenamed, { title: titleOf(after, context.words) }));
}

/** Takes every mark away. */
export function reset(context: RunContext, run: Run): void {
  const { store, say, refresh, words } = context;
  const now = Date.now();
  // Marks are emptied, not dropped: another tab that still knows them would bring them back.
  const marks = Object.fromEntries(Object.keys(run.marks).map((key) => [key, { state: 'open', reason: '', note: '', at: now } as const]));
  store.put({ ...run, marks, changedAt: now });
  refresh();
  say(fill(words.wasReset, { title: titleOf(run, words) }), () => {
    const later = Date.now();
    const back = Object.fromEntries(Object.entries(run.marks).map(([key, mark]) => [key, { ...mark, at: later }]));
    store.put({ ...run, marks: back, changedAt: later });
    refresh();
    say(words.wasUndone);
  });
}

/** Makes another run of the same items. */
export function duplicate(context: RunContext, run: Run): void {
  const { store, say, refresh, words } = context;
  const copy = duplicateRun(run, run.name === '' ? '' : fill(words.copyOf, { name: run.name }), newId(), Date.now());
  store.write(copy);
  refresh();
  say(fill(words.wasDuplicated, { title: titleOf(copy, words) }), () => {
    store.put({ ...copy, status: 'deleted', changedAt: Date.now() });
    refresh();
    say(words.wasUndone);
  });
}
