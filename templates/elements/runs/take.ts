// Taking runs along: as a link, a calendar, lists for other programs, and files that bring them into another browser. What
// makes these is fetched only for those who ask.

import type { Run } from '../../../src/runs/run.ts';
import type { RunWords } from '../../../src/runs/run-words.ts';
import type { ExportOptions } from '../../../src/runs/exported-items.ts';
import { slugOf } from '../../../src/model/names.ts';
import { element, fill } from '../dom.ts';
import { numberInWords } from '../in-words.ts';
import { today, type RunContext } from './context.ts';

/** The ways to take one run along, behind a control. `current` gives the run as it stands when one is chosen. */
export function drawTake(page: RunContext, run: Run, current: () => Run): HTMLElement {
  const { words } = page;
  const said = element('p', { class: 'run-take__said', role: 'status' });
  // Said where the reader is: the head of a long run is out of sight.
  const context: RunContext = { ...page, say: (text) => said.replaceChildren(text) };
  const options = optionsFor(context);
  const offer = (
    label: string,
    file: string,
    type: string,
    make: () => Promise<string | undefined>,
    none = words.nothingOpen,
  ): HTMLElement =>
    button(label, () => {
      attempt(context, async () => {
        const text = await make();
        if (text === undefined) context.say(none);
        else save(context, fileName(run, file), text, type);
      });
    });
  const link = element('output', { class: 'run-take__link' });
  const acts = element(
    'div',
    { class: 'run-take__acts' },
    button(words.share, () => attempt(context, async () => share(context, current(), link))),
    offer(
      words.calendar,
      'ics',
      'text/calendar',
      async () => (await import('../../../src/runs/run-calendar.ts')).runCalendar(current(), options),
      run.start === '' ? words.noDates : words.noDues,
    ),
    offer(words.todoist, 'todoist.csv', 'text/csv', async () =>
      (await import('../../../src/runs/todoist-csv.ts')).todoistCsv(current(), options),
    ),
    offer(words.asana, 'asana.csv', 'text/csv', async () => (await import('../../../src/runs/asana-csv.ts')).asanaCsv(current(), options)),
    offer(words.csv, 'csv', 'text/csv', async () => (await import('../../../src/runs/plain-csv.ts')).plainCsv(current(), options)),
    offer(words.markdown, 'md', 'text/markdown', async () =>
      (await import('../../../src/runs/run-markdown.ts')).runMarkdown(current(), options),
    ),
    offer(words.json, 'json', 'application/json', async () =>
      (await import('../../../src/runs/run-file.ts')).writeRunsFile([current()], context.base),
    ),
  );
  return element(
    'details',
    { class: 'run-take' },
    element('summary', { 'data-keep': 'take' }, words.take),
    acts,
    said,
    link,
    ...(run.every === '' ? [] : [drawCadence(context, current, options)]),
  );
}

/** The form that puts a checklist's cadence into a calendar. */
function drawCadence(context: RunContext, current: () => Run, options: ExportOptions): HTMLElement {
  const { words, timeZone } = context;
  const first = element('input', { type: 'date', value: today(), required: '' });
  const time = element('input', { type: 'time', value: '09:00', required: '' });
  const form = element(
    'form',
    { class: 'run-cadence' },
    element('p', {}, words.cadence),
    element('label', { class: 'choice' }, element('span', {}, words.cadenceFrom), first),
    element('label', { class: 'choice' }, element('span', {}, words.cadenceAt), time),
    element('button', { class: 'action' }, words.cadenceMake),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(context, async () => {
      const { cadenceCalendar } = await import('../../../src/runs/cadence-calendar.ts');
      const choice = { first: first.value, time: time.value, minutes: 30, timeZone, chosenAt: Date.now() };
      const text = await cadenceCalendar(current(), { ...options, ...choice });
      if (text !== undefined) save(context, fileName(current(), 'repeat.ics'), text, 'text/calendar');
    });
  });
  return form;
}

/** All runs as a file, runs from a file, and what could not be read. */
export function drawTakeAll(context: RunContext): HTMLElement {
  const { words, store } = context;
  const input = element('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'hidden',
    tabindex: '-1',
    'aria-label': words.importRuns,
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file may be chosen again, mended.
    input.value = '';
    attempt(context, async () => take(context, file));
  });
  const damaged = store.damaged();
  return element(
    'details',
    { class: 'run-take' },
    element('summary', { 'data-keep': 'take all' }, words.takeAll),
    element(
      'div',
      { class: 'run-take__acts' },
      button(words.exportAll, () => {
        attempt(context, async () => {
          const { writeRunsFiles } = await import('../../../src/runs/run-file.ts');
          const files = writeRunsFiles(store.list(), context.base);
          for (const [index, text] of files.entries())
            save(context, `runs-${today()}${files.length > 1 ? `-${index + 1}` : ''}.json`, text, 'application/json');
        });
      }),
      button(words.importRuns, () => input.click()),
      input,
      ...(damaged.length > 0
        ? [button(words.exportDamaged, () => save(context, `runs-damaged-${today()}.txt`, damaged.join('\n\n'), 'text/plain'))]
        : []),
    ),
    element('p', { class: 'facts' }, words.kept),
  );
}

/** Takes runs from a file; a bad one changes nothing. */
async function take(context: RunContext, file: File | undefined): Promise<void> {
  if (!file) return;
  const { words, store, say, refresh } = context;
  const { longestFile, readRunsFile } = await import('../../../src/runs/run-file.ts');
  const read = file.size > longestFile ? ({ fault: 'large', detail: '' } as const) : readRunsFile(await file.text());
  if ('fault' in read) {
    const reasons = {
      large: words.largeFile,
      notJson: words.badFile,
      notRuns: words.badFile,
      newer: words.newerFile,
      many: words.manyRuns,
      badRun: fill(words.damagedRun, { number: numberInWords(Number(/\d+/.exec(read.detail)?.[0] ?? 0) + 1) }),
    } as const;
    say(fill(words.importFailed, { reason: reasons[read.fault] }));
    return;
  }
  const { isBehind, isSame, withState } = await import('../../../src/runs/compare-runs.ts');
  const before = new Map(read.runs.map(({ run }) => [run, store.read(run)]));
  const kept = read.runs.map((run) => store.write(run));
  refresh();
  const behind = read.runs.filter((run, at) => isBehind(run, kept[at] ?? run));
  const isNews = kept.some((run) => !isSame(before.get(run.run), run));
  if (!isNews && behind.length === 0) return say(words.importedNothing);
  const undo = (): void => {
    for (const run of read.runs) {
      const was = before.get(run.run);
      if (was) store.put(was);
      else store.forget(run.run);
    }
    refresh();
    say(words.wasUndone);
  };
  const count = numberInWords(read.runs.length);
  if (behind.length === 0) return say(fill(words.imported, { count }), { undo });
  const takeFile = (): void => {
    for (const run of behind) store.put(withState(run, store.read(run.run) ?? run, Date.now()));
    refresh();
    say(fill(words.imported, { count }), { undo });
  };
  return say(fill(words.importedLater, { count, later: numberInWords(behind.length) }), { undo, or: [words.useFile, takeFile] });
}

async function share(context: RunContext, run: Run, output: HTMLElement): Promise<void> {
  const { packRun } = await import('../../../src/runs/run-link.ts');
  const address = `${location.origin}${context.base}runs/#take=${await packRun(run)}`;
  try {
    await navigator.clipboard.writeText(address);
    output.textContent = '';
    context.say(context.words.shared);
  } catch {
    output.textContent = address;
    context.say(context.words.shareFailed);
  }
}

/** Does what is fetched only now; says so where that can't be had. */
function attempt({ say, words }: RunContext, work: () => Promise<void>): void {
  void work().catch((error: unknown) => {
    say(words.partFailed);
    console.warn(error);
  });
}

function optionsFor({ words, base, weekend }: RunContext): ExportOptions {
  const labels: RunWords = {
    checklist: words.columnChecklist,
    pausePoint: words.columnPausePoint,
    item: words.columnItem,
    who: words.columnWho,
    due: words.columnDue,
    condition: words.columnCondition,
    state: words.columnState,
    reason: words.reason,
    note: words.note,
    states: { open: words.stateOpen, done: words.stateDone, skipped: words.stateSkipped },
    gone: words.goneTitle,
    start: words.startDate,
  };
  return { words: labels, site: location.origin + base, weekend };
}

function button(label: string, then: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'action' }, label);
  made.addEventListener('click', then);
  return made;
}

function fileName(run: Run, ending: string): string {
  return `${slugOf([run.title, run.name].filter(Boolean).join(' ')) || 'run'}.${ending}`;
}

/** Hands a text to the reader as a file. */
function save(context: RunContext, name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = element('a', { href: address, download: name });
  link.click();
  // The browser has taken the text when this runs.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  context.say(fill(context.words.saved, { file: name }));
}
