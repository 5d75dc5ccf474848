// A run: a checklist or packet that someone works through, for someone, from a day on. Everything about it is here; nothing of
// it leaves the browser unless its owner takes it along.

/** What became of an item. `skipped` is "not applicable", with a reason. */
export type MarkState = 'open' | 'done' | 'skipped';

/** What was said of an item, and when: the later word wins where two tabs disagree. */
export interface Mark {
  readonly state: MarkState;
  /** Why it doesn't apply; empty unless skipped. */
  readonly reason: string;
  readonly note: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The mark of an item that nothing was said of. */
export const unmarked: Mark = { state: 'open', reason: '', note: '', at: 0 };

/** An item as it stood when the run took it over. */
export interface RunItem {
  /** Its id within its checklist: it changes with its words. */
  readonly id: string;
  readonly text: string;
  /** The role that does it; empty: whoever runs the checklist. */
  readonly who: string;
  /** When it is due, counted from the start: `day 3`; empty: with its pause point. */
  readonly due: string;
  /** When it applies: `on site`; empty: always. */
  readonly condition: string;
}

/** A pause point. */
export interface RunGroup {
  readonly title: string;
  readonly items: readonly RunItem[];
}

/** A checklist of a run. */
export interface RunSheet {
  /** The checklist's id: `executive/weekly-check-in#before-the-check-in`. */
  readonly id: string;
  /** Ids it had before it moved: a run that began then names one of these. Absent where it has always been called so. */
  readonly formerly?: readonly string[];
  readonly title: string;
  /** Its page inside the site, without prefix. */
  readonly url: string;
  /** Four letters and digits, as printed on it. */
  readonly revision: string;
  readonly groups: readonly RunGroup[];
}

/** What a run can be started from: a checklist or a packet, as the site tells it in `run.json` beside its page. */
export interface RunSource {
  readonly kind: 'checklist' | 'packet';
  /** The checklist's id or the packet's name. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** How often it is run, as the playbook says: `week`, `2 weeks`; empty: when its moment comes. */
  readonly every: string;
  readonly sheets: readonly RunSheet[];
}

/** Where a run stands. `deleted` ones are kept for a while, so that deleting can be undone. */
export type RunStatus = 'open' | 'finished' | 'archived' | 'deleted';

/** One run. */
export interface Run extends RunSource {
  /** Its own id, by chance: sixteen hexadecimal digits. */
  readonly run: string;
  /** For whom, or what it is about; may be empty. */
  readonly name: string;
  /** Whose items are shown; empty: everyone's. */
  readonly role: string;
  /** `YYYY-MM-DD`; empty: nothing is due. */
  readonly start: string;
  /** Whether due days are counted in working days. */
  readonly skipsWeekends: boolean;
  readonly status: RunStatus;
  /** By {@link keyOf}. Items without a mark are open. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Items that were in the run and are no longer in the handbook: kept with what was said of them. */
  readonly gone: readonly (RunItem & { readonly sheet: string })[];
  readonly createdAt: number;
  /** When anything but a mark was last changed. */
  readonly changedAt: number;
}

/** The key of an item's mark. */
export function keyOf(sheet: string, item: string): string {
  return `${sheet} ${item}`;
}

/** An item with its place in the run. */
export interface PlacedItem extends RunItem {
  readonly key: string;
  readonly sheet: RunSheet;
  readonly group: RunGroup;
}

/** Every item of a run in order; with `role`, those of the role and those of nobody in particular. */
export function itemsOf(run: Pick<Run, 'sheets' | 'role'>): PlacedItem[] {
  return run.sheets.flatMap((sheet) =>
    sheet.groups.flatMap((group) =>
      group.items
        .filter((item) => run.role === '' || item.who === '' || item.who === run.role)
        .map((item) => ({ ...item, key: keyOf(sheet.id, item.id), sheet, group })),
    ),
  );
}

/** Whether two states of a run hold the same items with the same words, days and roles, in the same order. */
export function sameSheets(a: readonly RunSheet[], b: readonly RunSheet[]): boolean {
  const text = (sheets: readonly RunSheet[]): string =>
    JSON.stringify(
      sheets.map(({ id, title, url, revision, groups }) => [
        [id, title, url, revision],
        groups.map((group) => [
          group.title,
          group.items.map(({ id: item, text: words, who, due, condition }) => [item, words, who, due, condition]),
        ]),
      ]),
    );
  return text(a) === text(b);
}

/** How far a run has come. What doesn't apply counts as settled. */
export interface Progress {
  readonly settled: number;
  readonly total: number;
}

/** The progress over items. */
export function progressOf(items: readonly { readonly key: string }[], marks: Run['marks']): Progress {
  const settled = items.filter(({ key }) => (marks[key]?.state ?? 'open') !== 'open').length;
  return { settled, total: items.length };
}

/** A new run of something. `id` is sixteen hexadecimal digits by chance, `now` milliseconds since 1970. */
export function startRun(source: RunSource, choices: Pick<Run, 'name' | 'role' | 'start' | 'skipsWeekends'>, id: string, now: number): Run {
  return { ...source, ...choices, run: id, status: 'open', marks: {}, gone: [], createdAt: now, changedAt: now };
}

/** A copy for someone else: the same items, nothing ticked. */
export function duplicateRun(run: Run, name: string, id: string, now: number): Run {
  return { ...run, run: id, name, status: 'open', marks: {}, gone: [], createdAt: now, changedAt: now };
}

/** Both states of one run: of each mark the later one, of the rest the later whole. The same whichever comes first. */
export function mergeRuns(a: Run, b: Run): Run {
  const marks: Record<string, Mark> = { ...a.marks };
  for (const [key, mark] of Object.entries(b.marks)) marks[key] = laterMark(marks[key], mark) ?? mark;
  return { ...laterRun(a, b), marks };
}

/** The later of two words on an item. Of two from one moment the same is taken everywhere, so that tabs agree. */
export function laterMark(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return saidIn(a) >= saidIn(b) ? a : b;
}

/** What a mark says, whenever it was said, as one text to compare. */
export function saidIn({ state, reason, note }: Mark): string {
  return JSON.stringify([state, reason, note]);
}

function laterRun(a: Run, b: Run): Run {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? a : b;
  const words = (run: Run): string => JSON.stringify({ ...run, marks: {} });
  return words(a) >= words(b) ? a : b;
}

/** A moment for a change: now, or just after what it changes, where a clock was set back. Milliseconds since 1970. */
export function momentAfter(before: number, now: number): number {
  return Math.max(now, before + 1);
}
