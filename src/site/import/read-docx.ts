// A Word document to HTML: the only importer of mammoth. The parts that it passes over are told, and so is every word of
// the text that did not arrive.

import mammoth from 'mammoth';
import { ImportFault, squeeze, type ImportedDocument, type LeftOut } from './document.ts';
import { lookIntoZip } from './look-into-zip.ts';
import { readHtml } from './read-html.ts';
import { readProse } from './read-prose.ts';
import { reasons, refusals, things } from './sentences.ts';
import { knownWords, wordsIn } from './words.ts';
import { paragraphsOfXml } from './word-xml.ts';

/** The most that a document may unpack to, in bytes: a text with many pictures. Ours. */
const largestUnpacked = 200_000_000;
/** The largest part that is text, in bytes: some two thousand pages. Ours. */
const largestPart = 30_000_000;

/** Word's styles, by the English names they have in every language, that mean more than a paragraph. */
const styles = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='TOC Heading'] => div.document-contents > p:fresh",
  "p[style-name='Contents Heading'] => div.document-contents > p:fresh",
  "p[style-name^='toc '] => div.document-contents > p:fresh",
  "p[style-name^='TOC '] => div.document-contents > p:fresh",
  "p[style-name^='Contents '] => div.document-contents > p:fresh",
  'comment-reference => span.document-comment',
];

/** The parts of a document that hold text which its body does not. */
const besides: readonly (readonly [RegExp, (text: string) => LeftOut])[] = [
  [/^word\/(?:header|footer)\d*\.xml$/, (text) => ({ what: things.header(text), why: reasons.pageEdge })],
  [/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/, (text) => ({ what: things.text(text), why: reasons.drawing })],
];
const body = /^word\/document\d*\.xml$/;
const properties = 'docProps/core.xml';

/** Other things that are packed as Word documents are, by an entry that gives them away. */
const otherOffice: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, 'a spreadsheet'],
  [/^ppt\/presentation\.xml$/, 'a set of slides'],
  [/^META-INF\/(?:manifest|container)\.xml$/, 'a document of another office program, or a book'],
];

/** Reads a .docx. Throws an {@link ImportFault} when it is none, is damaged or unpacks to too much. */
export async function readDocx(bytes: Uint8Array): Promise<ImportedDocument> {
  const isText = (name: string): boolean => name === properties || body.test(name) || besides.some(([pattern]) => pattern.test(name));
  const zip = lookIntoZip(bytes, largestUnpacked, isText);
  if (zip === 'too-large') throw new ImportFault(refusals.bomb(largestUnpacked));
  if (zip === 'broken') throw new ImportFault(refusals.brokenWord);
  const other = otherOffice.find(([pattern]) => zip.names.some((name) => pattern.test(name)));
  if (other) throw new ImportFault(refusals.otherOffice(other[1]));
  if ([...zip.parts.values()].some((part) => part.length > largestPart)) throw new ImportFault(refusals.bomb(largestPart));
  const page = readHtml(await toHtml(bytes));
  const { blocks, leftOut } = readProse(page.markdown);
  const parts = [...zip.parts].map(([name, part]) => [name, paragraphsOfXml(new TextDecoder().decode(part))] as const);
  const told = [...page.leftOut, ...leftOut, ...besidesText(parts)];
  const known = knownWords([page.shownTitle, ...told.map(({ what }) => what)], blocks);
  const unseen = parts
    .filter(([name]) => body.test(name))
    .flatMap(([, paragraphs]) => paragraphs)
    .filter((text) => wordsIn(text).some((word) => !known.has(word)))
    .map((text): LeftOut => ({ what: things.text(text), why: reasons.unseen }));
  const core = zip.parts.get(properties);
  return {
    shownTitle: page.shownTitle,
    tabTitle: '',
    filedTitle: core ? titleInProperties(new TextDecoder().decode(core)) : '',
    blocks,
    leftOut: [...told, ...unseen],
  };
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        // A style map that a document brings along could hide its text.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: 'picture' })),
      },
    );
    return value;
  } catch (error) {
    throw new ImportFault(error instanceof RangeError ? refusals.tooDeep : refusals.brokenWord);
  }
}

function besidesText(parts: readonly (readonly [string, readonly string[]])[]): LeftOut[] {
  return parts.flatMap(([name, paragraphs]) => {
    const text = paragraphs.join(' ');
    const [, tell] = besides.find(([pattern]) => pattern.test(name)) ?? [];
    return tell && text !== '' ? [tell(text)] : [];
  });
}

function titleInProperties(xml: string): string {
  const [title = ''] = paragraphsOfXml(/<dc:title>[^<]*<\/dc:title>/.exec(xml)?.[0].replaceAll('dc:title>', 'w:t>') ?? '');
  return squeeze(title);
}
