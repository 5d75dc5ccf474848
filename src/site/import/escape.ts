// Text that means itself in Markdown: every sign that would be read as a mark is escaped, and no other.

/** Addresses that become links by themselves, without the punctuation that ends a sentence. */
const webAddress = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'"”’)\]}*`|\\])/giu;

/** A text as Markdown, for anywhere inside a line. What would be read as a mark only at a line's start: {@link escapeLineStarts}. */
export function escapeText(text: string): string {
  const parts = text.split(webAddress);
  return parts.map((part, index) => (index % 2 === 1 ? addressAsText(part, parts[index + 1] ?? '') : escapePart(part))).join('');
}

/** An address as it stands where it surely ends before `next`, or else in pointed brackets. */
function addressAsText(address: string, next: string): string {
  const isBare = /^[.,;:!?)]*(?:\s|$)/.test(next) && !/[*_~`[\]\\&|]/.test(address);
  return isBare ? address : `<${address.replaceAll('\\', '%5C')}>`;
}

function escapePart(text: string): string {
  return (
    text
      .replace(/[\\`*[\]~]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/<!/g, '\\<\\!')
      .replace(/<(?=[A-Za-z/?]|$)/g, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // `//host` and `ftp://host` would become links that the handbook refuses.
      .replace(/\/\//g, '\\/\\/')
      // At a line's start a box is taken for an item that went wrong.
      .replace(/[☐☑☒□]/g, (box) => `&#${box.codePointAt(0) ?? 0};`)
  );
}

/** Lines of a paragraph, with signs escaped that would begin a heading, a list, a quote or a table there. */
export function escapeLineStarts(lines: string): string {
  return lines
    .split('\n')
    .map((line) =>
      line
        .replace(/^#{1,6}(?=\s|$)/, '\\$&')
        .replace(/^[>=|]/, '\\$&')
        .replace(/^[-+](?=\s|-|$)/, '\\$&')
        .replace(/^:(?=-)/, '\\$&')
        .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('\n');
}

/** A text as Markdown with each sign escaped: longer than {@link escapeText}, and sure beside any neighbour. */
export function escapeAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text without signs that nobody sees and a file may not hold: control characters, byte order marks, halves of letters. */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\uFEFF\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
