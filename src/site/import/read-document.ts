// A file's bytes to a document, by what its name ends in and by what it really is.

import { extname } from 'node:path';
import { blockText } from '../../model/prose.ts';
import { decodeForeign } from './decode-foreign.ts';
import { ImportFault, squeeze, type ImportedDocument } from './document.ts';
import { withoutControls } from './escape.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readProse } from './read-prose.ts';
import { readText } from './read-text.ts';
import { refusals } from './sentences.ts';
import { wordsIn } from './words.ts';

/** What can be brought in: how large it may be, in bytes, and its reader. Limits are ours. */
interface Format {
  readonly largest: number;
  readonly read: (bytes: Uint8Array) => Promise<ImportedDocument> | ImportedDocument;
}

const word: Format = { largest: 50_000_000, read: readDocx };
const page: Format = { largest: 5_000_000, read: readPage };
const markdown: Format = { largest: 1_000_000, read: (bytes) => decoded(bytes, readMarkdown) };
const plain: Format = { largest: 1_000_000, read: (bytes) => decoded(bytes, readText) };

const formats: Readonly<Record<string, Format>> = {
  '.docx': word,
  '.html': page,
  '.htm': page,
  '.md': markdown,
  '.markdown': markdown,
  '.txt': plain,
};

/** First bytes that tell what a file is, whatever it is called. */
const signatures: readonly (readonly [start: string, found: string])[] = [
  ['PK\u0003\u0004', 'a Word document or another packed file'],
  ['\u00D0\u00CF\u0011\u00E0', 'a document of an older Office'],
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a rich text file'],
];

/** The largest file of a name's format, in bytes. Throws an {@link ImportFault} when the format is none of ours. */
export function largestOf(name: string): number {
  return formatOf(name).largest;
}

/** Reads a document. Throws an {@link ImportFault} with a plain sentence when it can't be read or holds no text. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
  const format = formatOf(name);
  if (bytes.length > format.largest) throw new ImportFault(refusals.tooLarge(bytes.length, format.largest));
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const [sign, found] = signatures.find(([sign]) => start.startsWith(sign)) ?? [];
  if (format === word && sign !== undefined && sign !== signatures[0]?.[0]) throw new ImportFault(refusals.locked);
  if (format !== word && found !== undefined) throw new ImportFault(refusals.notPlain(found, extname(name)));
  const document = await format.read(bytes);
  const text = `${document.shownTitle} ${blockText(document.blocks)}`;
  if (wordsIn(text).length === 0) throw new ImportFault(refusals.empty);
  const clean = (words: string): string => squeeze(withoutControls(words));
  return {
    shownTitle: clean(document.shownTitle),
    tabTitle: clean(document.tabTitle),
    filedTitle: clean(document.filedTitle),
    blocks: document.blocks,
    leftOut: document.leftOut.map(({ what, why }) => ({ what: clean(what), why: clean(why) })),
  };
}

function formatOf(name: string): Format {
  const ending = extname(name).toLowerCase();
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (format) return format;
  throw new ImportFault(ending === '.doc' ? refusals.oldWord : refusals.kind(ending));
}

function decoded(bytes: Uint8Array, read: (text: string) => ImportedDocument): ImportedDocument {
  const { text, guessed } = decodeForeign(bytes, 'plain');
  const document = read(text);
  return { ...document, leftOut: [...guessed, ...document.leftOut] };
}

function readPage(bytes: Uint8Array): ImportedDocument {
  const { text, guessed } = decodeForeign(bytes, 'page');
  const { markdown, shownTitle, tabTitle, leftOut } = readHtml(text);
  const prose = readProse(markdown);
  return { shownTitle, tabTitle, filedTitle: '', blocks: prose.blocks, leftOut: [...guessed, ...leftOut, ...prose.leftOut] };
}
