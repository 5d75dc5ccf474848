// A run as lists instead of records: what a link carries. The shape belongs to format 1 of runs.

import { keyOf, type Mark, type MarkState, type Run, type RunItem, type RunStatus } from './run.ts';

const kinds: readonly Run['kind'][] = ['checklist', 'packet'];
const states: readonly MarkState[] = ['open', 'done', 'skipped'];
const statuses: readonly RunStatus[] = ['open', 'finished', 'archived', 'deleted'];

/** The run as lists. Marks stand in the order of the items; those of items that have gone come last, with their keys. */
export function listsOf(run: Run): unknown[] {
  const keys = run.sheets.flatMap((sheet) => sheet.groups.flatMap(({ items }) => items.map(({ id }) => keyOf(sheet.id, id))));
  const placed = new Set(keys);
  const marked = (key: string): unknown => (Object.hasOwn(run.marks, key) ? listOfMark(run.marks[key], run.createdAt) : 0);
  return [
    kinds.indexOf(run.kind),
    run.id,
    run.title,
    run.url,
    run.every,
    run.run,
    run.name,
    run.role,
    run.start,
    Number(run.skipsWeekends),
    statuses.indexOf(run.status),
    run.createdAt,
    run.changedAt - run.createdAt,
    run.sheets.map(({ id, title, url, revision, groups }) => [
      id,
      title,
      url,
      revision,
      ...groups.map((group) => [group.title, ...group.items.map((item) => listOfItem(item))]),
    ]),
    withoutEnd(keys.map(marked), 0),
    run.gone.map((item) => [item.sheet, ...listOfItem(item)]),
    Object.keys(run.marks).flatMap((key) => (placed.has(key) ? [] : [[key, marked(key)]])),
  ];
}

/** The run of {@link listsOf}, unchecked: a value that `readRun` has to be asked about. Never throws. */
export function runOfLists(value: unknown): unknown {
  const [kind, id, title, url, every, run, name, role, start, skips, status, created, changed, sheetLists, markLists, goneLists, others] =
    list(value);
  const createdAt = number(created);
  const sheets = list(sheetLists).map((sheet) => {
    const [id, title, url, revision, ...groups] = list(sheet);
    return {
      id,
      title,
      url,
      revision,
      groups: groups.map((group) => {
        const [title, ...items] = list(group);
        return { title, items: items.map((item) => itemOfList(list(item))) };
      }),
    };
  });
  const keys = sheets.flatMap((sheet) =>
    sheet.groups.flatMap(({ items }) => items.map((item) => keyOf(String(sheet.id), String(item['id'])))),
  );
  const marks = [...keys.map((key, index) => [key, list(markLists)[index]]), ...list(others).map(list)];
  return {
    kind: kinds[number(kind)],
    id,
    title,
    url,
    every,
    run,
    name,
    role,
    start,
    skipsWeekends: skips === 1,
    status: statuses[number(status)],
    sheets,
    marks: Object.fromEntries(
      marks.flatMap(([key, mark]) => (Array.isArray(mark) ? [[String(key), markOfList(list(mark), createdAt)] as const] : [])),
    ),
    gone: list(goneLists).map((item) => {
      const [sheet, ...rest] = list(item);
      return { ...itemOfList(rest), sheet };
    }),
    createdAt,
    changedAt: createdAt + number(changed),
  };
}

function listOfItem({ id, text, who, due, condition }: RunItem): unknown[] {
  return withoutEnd([id, text, who, due, condition], '');
}

function itemOfList([id, text, who, due, condition]: readonly unknown[]): Record<string, unknown> {
  return { id: id ?? '', text: text ?? '', who: who ?? '', due: due ?? '', condition: condition ?? '' };
}

function listOfMark(mark: Mark | undefined, createdAt: number): unknown {
  return mark ? withoutEnd([states.indexOf(mark.state), mark.at - createdAt, mark.reason, mark.note], '') : 0;
}

function markOfList([state, at, reason, note]: readonly unknown[], createdAt: number): Record<string, unknown> {
  return { state: states[number(state)], reason: reason ?? '', note: note ?? '', at: createdAt + number(at) };
}

/** The list without what stands at its end and says nothing. */
function withoutEnd(values: readonly unknown[], nothing: unknown): unknown[] {
  return values.slice(0, values.findLastIndex((value) => value !== nothing) + 1);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
