// A run as a table for spreadsheets.

import { exportedItems, type ExportOptions } from './exported-items.ts';
import { writeCsv, type CsvStyle } from './csv.ts';
import { keyOf, unmarked, type Run } from './run.ts';

/**
 * Every item of a run with what was said of it, also those that are no longer in the handbook. Excel expects `;` between cells
 * where the comma is the decimal sign.
 */
export function plainCsv(
  run: Run,
  { words, weekend, separator = ',' }: Omit<ExportOptions, 'site'> & Pick<CsvStyle, 'separator'>,
): Promise<string> {
  const { checklist, pausePoint, item, who, due, condition, state, reason, note } = words;
  const titles = new Map(run.sheets.map((sheet) => [sheet.id, sheet.title]));
  const rows = [
    ...exportedItems(run, weekend).map((one) => ({ ...one, place: [one.sheet.title, one.group.title] })),
    ...run.gone.map((one) => ({
      ...one,
      place: [titles.get(one.sheet) ?? one.sheet, words.gone],
      day: '',
      mark: run.marks[keyOf(one.sheet, one.id)] ?? unmarked,
    })),
  ].map(({ place, text, who, day, condition, mark }) => [
    ...place,
    text,
    who,
    day,
    condition,
    words.states[mark.state],
    mark.reason,
    mark.note,
  ]);
  // By the mark Excel knows that the file is UTF-8.
  return writeCsv([checklist, pausePoint, item, who, due, condition, state, reason, note], rows, { hasMark: true, separator });
}
