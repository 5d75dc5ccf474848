// Adds a document and its points to the text of sources.yml. Lines are put in; none that is there is touched, so that
// comments, order and quotes stay as they are. What comes out is read again before anyone sees it.

import { isDeepStrictEqual } from 'node:util';
import { decodeText } from '../../parse/decode.ts';
import { readYaml, type YamlValue } from '../../parse/yaml.ts';
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

/** sources.yml as text and as what it says. In a team's folder it says only what the team adds, so its parts may be missing. */
export interface SourcesText {
  readonly text: string;
  readonly says: Readonly<Record<string, YamlValue>>;
}

type YamlMap = SourcesText['says'];

/** Reads sources.yml. Without `bytes` there is none yet. Throws an {@link ImportFault} when it can't be read. */
export function readSources(bytes: Uint8Array | undefined, file: string): SourcesText {
  if (bytes === undefined) return { text: '', says: {} };
  const decoded = decodeText(bytes);
  const says = 'text' in decoded ? valueOf(decoded.text, file) : undefined;
  if (!isMap(says)) throw new ImportFault(refusals.brokenSources(file));
  return { text: Buffer.from(bytes).toString('utf8'), says };
}

/** What a file says; nothing where it is no YAML. */
function valueOf(text: string, file: string): YamlValue | undefined {
  const { yaml, problems } = readYaml(text, { file, line: 1, column: 1 }, 'file');
  if (problems.some((problem) => problem.code === 'too-large')) throw new ImportFault(refusals.longSources);
  return yaml?.value;
}

/** The ids of the documents that the file names. */
export function documentsIn({ says }: SourcesText): string[] {
  return isMap(says['documents']) ? Object.keys(says['documents']) : [];
}

/** The text of sources.yml with a document and its points. Throws an {@link ImportFault} where that can't be done safely. */
export function addToSources({ text: before, says }: SourcesText, added: Addition, file: string): string {
  const text = before.trim() === '' ? `${before}${newFile(added)}` : insert(before, added);
  const found = valueOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  const { documents, points, ...others } = says;
  const wanted = {
    ...others,
    documents: { ...(isMap(documents) ? documents : {}), [added.id]: { title: added.title } },
    points: [...(isList(points) ? points : []), ...added.points.map(({ id, text: point }) => ({ id, home: added.home, point }))],
  };
  // Without points the key may be missing.
  if (!isMap(found) || !isDeepStrictEqual({ ...found, points: found['points'] ?? [] }, wanted))
    throw new ImportFault(refusals.oddSources(file));
  return text;
}

function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}

function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
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
