// Bytes to text, strictly: UTF-8 or a problem with the place of the first wrong byte.

import type { Fault } from '../model/problem.ts';

type Decoded = { readonly text: string } | { readonly fault: Fault; readonly line: number; readonly column: number };

/** The text of a file with `\n` line ends and without byte order mark; a fault when it is not UTF-8 or holds a NUL. */
export function decodeText(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { fault: wrongEncoding('UTF-16'), line: 1, column: 1 };
  }
  let text: string;
  try {
    text = foldLines(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    return { fault: wrongEncoding('bytes that are not UTF-8'), ...placeAfter(validPrefix(bytes)) };
  }
  const wrong = text.search(/[\0\uFEFF]/);
  if (wrong < 0) return { text };
  return { fault: text[wrong] === '\0' ? nul : secondMark, ...placeAfter(text.slice(0, wrong)) };
}

function foldLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The text before the first byte that is not UTF-8: where decoding first puts a replacement sign that the bytes don't hold. */
function validPrefix(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let at = lenient.indexOf('\uFFFD');
  let before = 0;
  for (let from = 0; at >= 0; at = lenient.indexOf('\uFFFD', from)) {
    before += encoder.encode(lenient.slice(from, at)).length;
    const isWritten = bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd;
    if (!isWritten) break;
    before += 3;
    from = at + 1;
  }
  return foldLines(lenient.slice(0, Math.max(0, at)).replace(/^\uFEFF/, ''));
}

function placeAfter(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function wrongEncoding(found: string): Fault {
  return {
    severity: 'error',
    code: 'encoding',
    message: `Found ${found}, expected text in UTF-8`,
    hint: 'save the file again with the encoding UTF-8',
  };
}

const nul: Fault = {
  severity: 'error',
  code: 'nul',
  message: 'Found a NUL character, expected text',
  hint: 'delete the character: the file may have been damaged in copying',
};

const secondMark: Fault = {
  severity: 'error',
  code: 'byte-order-mark',
  message: 'Found a byte order mark (U+FEFF) inside the text, expected none',
  hint: 'delete the invisible character at this place',
};
