// Makes small Word documents: a zip writer of the plainest kind, and the parts of WordprocessingML that tests need.

import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip. `declared` is the size that the directory claims; absent: the true one. */
export interface Entry {
  readonly content: string | Uint8Array;
  readonly isDeflated?: boolean;
  readonly declared?: number;
}

/** A zip of these entries by name. */
export function zip(entries: Readonly<Record<string, Entry | string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(entries)) {
    const { content, isDeflated = false, declared }: Entry = typeof given === 'string' ? { content: given } : given;
    const plain = Buffer.from(content);
    const packed = isDeflated ? deflateRawSync(plain) : plain;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(isDeflated ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

const relations: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  comments: 'comments',
  header1: 'header',
};

/** A Word document whose body is this XML. `parts` are more parts of `word/` by their name without `.xml`. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}, links: readonly string[] = []): Buffer {
  const styles = ['Title', 'Quote', 'heading 1', 'heading 2', 'heading 3', 'heading 4', 'toc 1', 'footnote text']
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  const level = (format: string): string =>
    [0, 1, 2].map((number) => `<w:lvl w:ilvl="${number}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
  const all: Record<string, string> = {
    styles: `<w:styles ${namespaces}>${styles}</w:styles>`,
    numbering: `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'core')),
  };
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = [
    ...Object.keys(all).map((name) => `<Relationship Id="${name}" Type="${type}/${relations[name] ?? name}" Target="${name}.xml"/>`),
    ...links.map((target, index) => `<Relationship Id="link${index}" Type="${type}/hyperlink" Target="${target}" TargetMode="External"/>`),
    `<Relationship Id="picture" Type="${type}/image" Target="media/picture.png"/>`,
  ].join('');
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${package_}/relationships"><Relationship Id="main" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${package_}/relationships">${related}</Relationships>`,
    'word/document.xml': { content: `${head}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`, isDeflated: true },
    'word/media/picture.png': 'PNG',
    ...(parts['core'] === undefined
      ? {}
      : { 'docProps/core.xml': `${head}<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts['core']}</dc:title></cp>` }),
    ...Object.fromEntries(
      Object.entries(all).map(([name, content]) => [`word/${name}.xml`, content.replace(/^<(w:\w+)>/, `<$1 ${namespaces}>`)]),
    ),
  });
}

/** A run of text; `marks` are properties such as `<w:b/>`. */
export function run(text: string, marks = ''): string {
  const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${written}</w:t></w:r>`;
}

/** A paragraph of a style, or a list's entry: `bullet` or `number` with its level. */
export function para(content: string, style = '', entry?: { readonly list: 'bullet' | 'number'; readonly level?: number }): string {
  const numbering = entry
    ? `<w:numPr><w:ilvl w:val="${entry.level ?? 0}"/><w:numId w:val="${entry.list === 'bullet' ? 1 : 2}"/></w:numPr>`
    : '';
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>${runs}</w:p>`;
}

/** A table of these texts. */
export function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<w:p>') ? cell : para(cell)}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/>${rows.map(line).join('')}</w:tbl>`;
}
