// What the command says when a document was brought in.

import type { LeftOut } from './document.ts';
import type { Imported } from './import-document.ts';
import { counted, endings } from './sentences.ts';

/** What was written, what was left out with the reasons, and the next step, in lines for a terminal. */
export function tellImport(imported: Imported): string {
  const { path, sourcesFile, documentId, sections, checklists, items, points, leftOut, notTicked } = imported;
  const parts = [
    `${endings.wrote(path, counted.sections(sections), checklists === 0 ? '' : counted.checklists(checklists, items))}\n${endings.added(sourcesFile, documentId, counted.points(points))}`,
    endings.reword(documentId),
    lines(endings.leftOut, leftOut),
    lines(endings.notTicked, notTicked),
    endings.next(path),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What was left out, a line each; what is the same and for the same reason is told once, with its number. */
function lines(head: string, told: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { what, why } of told) {
    const line = `- ${what}: ${why}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  return [head, ...[...counts].map(([line, count]) => (count === 1 ? line : endings.times(line, count)))].join('\n');
}
