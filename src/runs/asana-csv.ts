// A run as a project of Asana.

import { addressOf, byPausePoint, detailsOf, exportedItems, pausePointTitle, type ExportOptions } from './exported-items.ts';
import { writeCsv } from './csv.ts';
import type { Run } from './run.ts';

/**
 * The columns that Asana's importer maps by itself, in the order its help asks for in "Preparing data for CSV import"
 * (help.asana.com, article 14244171470491): the name first, then description, section, assignee, and dates.
 */
const columns = ['Name', 'Description', 'Section', 'Assignee', 'Due Date'];

/**
 * The open items of a run for Asana; nothing where all is settled, since what is done can't be imported. Asana knows people by
 * their email address, which a handbook hasn't: the column is there to be filled in, and roles stand in the description.
 */
export async function asanaCsv(run: Run, { words, site, weekend }: ExportOptions): Promise<string | undefined> {
  const items = exportedItems(run, weekend).filter(({ mark }) => mark.state === 'open');
  if (items.length === 0) return undefined;
  const rows = byPausePoint(items).flatMap((group) =>
    group.items.map((item) => [
      item.text,
      [...detailsOf(item, item.mark, words), addressOf(site, item.sheet.url)].join('\n'),
      pausePointTitle(run, group),
      '',
      dateOf(item.day),
    ]),
  );
  // No byte order mark: it would be part of the first column's name for an importer that doesn't expect it.
  return writeCsv(columns, rows);
}

/** The month before the day, as the same page asks for: `11/23/2026`. */
function dateOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return day === '' ? '' : `${month}/${date}/${year}`;
}
