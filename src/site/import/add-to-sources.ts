// Adds a document and its points to the text of sources.yml. Lines are put in; none that is there is touched, so that
// comments, order and quotes stay as they are. What comes out is read again before anyone sees it.

import type { SourceDocument, SourcePoint } from '../../model/handbook.ts';
import { decodeText } from '../../parse/decode.ts';
import { parseSources } from '../../parse/parse-settings.ts';
import { ImportFault } from './document.ts';
import { pointsNote, sourcesNote } from './draft-words.ts';
import type { DraftPoint } from './draft.ts';
import { refusals } from './sentences.ts';

/** What is added. */
export interface Addition {
  readonly id: string;
  readonly title: string;
  /** The category its points belong to first. */
  readonly home: string;
  readonly points: readonly DraftPoint[];
}

/** sources.yml as text and as what it says. */
export interface SourcesText {
  readonly text: string;
  readonly documents: readonly SourceDocument[];
  readonly points: readonly SourcePoint[];
}

/** Reads sources.yml. Without `bytes` there is none yet. Throws an {@link ImportFault} when it has mistakes. */
export function readSources(bytes: Uint8Array | undefined, file: string): SourcesText {
  if (bytes === undefined) return { text: '', documents: [], points: [] };
  const decoded = decodeText(bytes);
  if ('fault' in decoded) throw new ImportFault(refusals.brokenSources(file));
  const text = Buffer.from(bytes).toString('utf8');
  if (decoded.text.trim() === '') return { text, documents: [], points: [] };
  const { documents, points, problems } = parseSources({ path: 'sources.yml', file, text: decoded.text });
  if (problems.some((problem) => problem.severity === 'error')) throw new ImportFault(refusals.brokenSources(file));
  return { text, documents, points };
}

/** The text of sources.yml with a document and its points. Throws an {@link ImportFault} where that can't be done safely. */
export function addToSources(sources: SourcesText, added: Addition, file: string): SourcesText {
  const text = sources.text.trim() === '' ? `${sources.text}${newFile(added)}` : insert(sources.text, added);
  const after = parseSources({ path: 'sources.yml', file, text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') });
  if (after.problems.some((problem) => problem.code === 'too-large')) throw new ImportFault(refusals.longSources);
  const same = JSON.stringify([
    [...sources.documents, { id: added.id, title: added.title }].map(({ id, title }) => `${id} ${title}`).toSorted(),
    [
      ...sources.points.map(({ id, home, text, aliases }) => [id, home, text, aliases]),
      ...added.points.map(({ id, text }) => [id, added.home, text, []]),
    ],
  ]);
  const found = JSON.stringify([
    after.documents.map(({ id, title }) => `${id} ${title}`).toSorted(),
    after.points.map(({ id, home, text, aliases }) => [id, home, text, aliases]),
  ]);
  if (after.problems.length > 0 || same !== found) throw new ImportFault(refusals.oddSources(file));
  return { text, documents: after.documents, points: after.points };
}

function newFile(added: Addition): string {
  return `# ${sourcesNote}\ndocuments:\n${documentLine(added, '  ')}\npoints:${added.points.length === 0 ? ' []' : `\n${pointLines(added, '  ').join('\n')}`}\n`;
}

function documentLine({ id, title }: Addition, indent: string): string {
  return `${indent}${id}: { title: ${JSON.stringify(title)} }`;
}

function pointLines({ id, home, points }: Addition, indent: string): string[] {
  if (points.length === 0) return [];
  return [
    ...pointsNote(id).map((line) => `${indent}# ${line}`),
    ...points.flatMap((point) => [
      `${indent}- id: ${point.id}`,
      `${indent}  home: ${home}`,
      `${indent}  point: ${JSON.stringify(point.text)}`,
    ]),
  ];
}

/** Puts the lines in at the ends of the two lists, with the line ends that the file has. */
function insert(text: string, added: Addition): string {
  const end = text.includes('\r\n') ? '\r' : '';
  const lines = text.split('\n');
  const ended = (written: readonly string[]): string[] => written.map((line) => `${line}${end}`);
  if (added.points.length > 0) addBelow(lines, 'points', (indent) => ended(pointLines(added, indent)));
  addBelow(lines, 'documents', (indent) => ended([documentLine(added, indent)]));
  return lines.join('\n');
}

/** Adds lines at the end of what stands below a key of the first level, indented as its entries are. A missing key is added at the end. */
function addBelow(lines: string[], key: string, written: (indent: string) => readonly string[]): void {
  const start = lines.findIndex((line) => new RegExp(`^${key}\\s*:(?:\\s|$)`).test(line.replace(/^\uFEFF/, '')));
  if (start < 0) {
    while (lines.at(-1)?.trim() === '') lines.pop();
    lines.push(`${key}:`, ...written('  '), '');
    return;
  }
  const head = lines[start] ?? '';
  // An empty list or map in brackets gives way to lines.
  lines[start] = head.replace(/^([^#]*?:)\s*(?:\[\s*\]|\{\s*\})/, '$1');
  const isNext = (line: string): boolean => /^[^\s#-]/.test(line);
  const length = lines.slice(start + 1).findIndex(isNext);
  const end = length < 0 ? lines.length : start + 1 + length;
  let last = end - 1;
  while (last > start && /^\s*(?:#|$)/.test(lines[last] ?? '')) last--;
  const first = lines.slice(start + 1, end).find((line) => !/^\s*(?:#|$)/.test(line));
  lines.splice(last + 1, 0, ...written(/^\s*/.exec(first ?? '  ')?.[0] ?? '  '));
}
