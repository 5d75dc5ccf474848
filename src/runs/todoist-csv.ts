// A run as a project of Todoist.

import {
  addressOf,
  byPausePoint,
  detailsOf,
  exportedItems,
  pausePointTitle,
  type ExportedItem,
  type ExportOptions,
} from './exported-items.ts';
import { writeCsv } from './csv.ts';
import { unmarked, type Run } from './run.ts';

/**
 * The columns of Todoist's template, as its help has them in "Format a CSV file to import into Todoist"
 * (todoist.com/help/articles/format-a-csv-file-to-import-into-todoist-UVUXTmm6). An empty AUTHOR or RESPONSIBLE is whoever
 * imports and nobody.
 */
const columns = ['TYPE', 'CONTENT', 'DESCRIPTION', 'PRIORITY', 'INDENT', 'AUTHOR', 'RESPONSIBLE', 'DATE', 'DATE_LANG', 'TIMEZONE'] as const;

type Row = Partial<Record<(typeof columns)[number], string>> & { readonly TYPE: 'task' | 'section' | 'note' };

/** "Usage limits in Todoist": sections of a project, and letters of a task's name. */
const mostSections = 20;
const longestName = 500;

/**
 * The open items of a run for Todoist; nothing where all is settled, since what is done can't be imported. Pause points are
 * sections or, where a project can't have so many, tasks with the items under them. Roles stand in the description: Todoist
 * knows people by a number. Notes become comments. A project takes 300 tasks; a run with more has to be divided by role.
 */
export async function todoistCsv(run: Run, options: ExportOptions): Promise<string | undefined> {
  const groups = byPausePoint(exportedItems(run, options.weekend).filter(({ mark }) => mark.state === 'open'));
  if (groups.length === 0) return undefined;
  const hasSections = groups.length <= mostSections;
  const rows = groups.flatMap((group): Row[] => {
    const title = pausePointTitle(run, group);
    const head: Row = hasSections ? { TYPE: 'section', CONTENT: title } : taskRow(title, 1);
    return [head, ...group.items.flatMap((item) => rowsOf(item, hasSections ? 1 : 2, options))];
  });
  // Todoist's own files begin with the mark, so it reads them; without it Excel takes UTF-8 for something else.
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
    { hasMark: true },
  );
}

function rowsOf(item: ExportedItem, indent: number, { words, site }: ExportOptions): Row[] {
  // Days are read by the words of a language; a day written so is read the same in each of them.
  const date: Partial<Row> = item.day === '' ? {} : { DATE: item.day, DATE_LANG: 'en' };
  const description = [...detailsOf(item, unmarked, words), addressOf(site, item.sheet.url)];
  const note: Row[] = item.mark.note === '' ? [] : [{ TYPE: 'note', CONTENT: item.mark.note }];
  return [{ ...taskRow(item.text, indent, description), ...date }, ...note];
}

/** A task. What is too long for its name goes on in the description. */
function taskRow(name: string, indent: number, description: readonly string[] = []): Row {
  const isLong = name.length > longestName;
  return {
    TYPE: 'task',
    CONTENT: isLong ? `${name.slice(0, longestName - 1)}…` : name,
    DESCRIPTION: [...(isLong ? [name] : []), ...description].join('\n'),
    // Left empty, it would be the most urgent.
    PRIORITY: '4',
    INDENT: String(indent),
  };
}
