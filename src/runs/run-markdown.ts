// A run as Markdown: a task list as GitHub has it.

import { addressOf, detailsOf, byPausePoint, exportedItems, type ExportOptions } from './exported-items.ts';
import { keyOf, unmarked, type Mark, type Run, type RunItem } from './run.ts';

/** A run as a task list. What doesn't apply is struck through, with its reason; notes stand below their items. */
export function runMarkdown(run: Run, { words, site, weekend }: ExportOptions): string {
  const groups = byPausePoint(exportedItems(run, weekend));
  const inPacket = run.sheets.length > 1;
  const parts = groups.flatMap(({ sheet, group, items }, index) => [
    ...(inPacket && sheet !== groups[index - 1]?.sheet ? [`## ${plain(sheet.title)}`] : []),
    ...(group.title === sheet.title ? [] : [`${inPacket ? '###' : '##'} ${plain(group.title)}`]),
    items.map((item) => lineOf(item, item.mark, item.day)).join('\n'),
  ]);
  const gone = run.gone.map((item) => lineOf(item, run.marks[keyOf(item.sheet, item.id)] ?? unmarked, ''));
  return [
    `# ${plain([run.title, run.name].filter((part) => part !== '').join(': '))}`,
    `<${addressOf(site, run.url)}>`,
    ...(run.start === '' ? [] : [`${plain(words.start)}: ${run.start}`]),
    ...parts,
    ...(gone.length === 0 ? [] : [`## ${plain(words.gone)}`, gone.join('\n')]),
  ]
    .map((part) => `${part}\n`)
    .join('\n');

  function lineOf(item: RunItem, mark: Mark, day: string): string {
    const text = plain(item.text);
    const details = [...(day === '' ? [] : [`${words.due}: ${day}`]), ...detailsOf(item, mark, words)];
    return [
      `- [${mark.state === 'open' ? ' ' : 'x'}] ${mark.state === 'skipped' && text !== '' ? `~~${text}~~` : text}`.trimEnd(),
      ...details.map((detail) => `  - ${lines(detail)}`),
    ].join('\n');
  }
}

/** A text of several lines within a list item. */
function lines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(plain)
    .filter((line) => line !== '')
    .join('\\\n    ');
}

/** A text on one line that Markdown shows as it is. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~&#|]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
