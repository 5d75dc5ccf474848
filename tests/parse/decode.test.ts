// Tests bytes to text: UTF-8 in every dress gives the same text, everything else a problem at the first wrong byte.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/parse/decode.ts';

fc.configureGlobal({ seed: 20261122 });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mark = [0xef, 0xbb, 0xbf];
const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...bytes(part)] : part)));

const notUtf8 = {
  severity: 'error',
  code: 'encoding',
  message: 'Found bytes that are not UTF-8, expected text in UTF-8',
  hint: 'save the file again with the encoding UTF-8',
};

describe('decodeText takes', () => {
  it.each([
    ['line feeds', bytes('a\nb\n')],
    ['CRLF', bytes('a\r\nb\r\n')],
    ['lone carriage returns', bytes('a\rb\r')],
    ['all three mixed', bytes('a\rb\r\n')],
    ['a byte order mark', joined(mark, 'a\nb\n')],
    ['a byte order mark with CRLF', joined(mark, 'a\r\nb\r\n')],
  ])('%s', (_, input) => {
    expect(decodeText(input)).toEqual({ text: 'a\nb\n' });
  });

  it('an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '' });
  });

  it('every text with LF, CRLF and a byte order mark alike', () => {
    const text = fc.string({ unit: 'grapheme' }).map((words) => words.replace(/[\0\uFEFF\r]/g, ''));
    fc.assert(
      fc.property(fc.array(text), (lines) => {
        const plain = { text: lines.join('\n') };
        expect(decodeText(bytes(lines.join('\n')))).toEqual(plain);
        expect(decodeText(bytes(lines.join('\r\n')))).toEqual(plain);
        expect(decodeText(joined(mark, lines.join('\n')))).toEqual(plain);
      }),
    );
  });
});

describe('decodeText refuses', () => {
  it.each([
    ['little', [0xff, 0xfe, 0x61, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x61]],
  ])('UTF-16, %s end first', (_, input) => {
    expect(decodeText(new Uint8Array(input))).toEqual({
      fault: { ...notUtf8, message: 'Found UTF-16, expected text in UTF-8' },
      line: 1,
      column: 1,
    });
  });

  it('Latin-1, at the first byte that is not UTF-8', () => {
    expect(decodeText(joined('title: Plan\nsummary: Caf', [0xe9], ' au lait\n'))).toEqual({ fault: notUtf8, line: 2, column: 13 });
  });

  it('a UTF-8 sign that is cut off at the end', () => {
    expect(decodeText(joined('ab\n€'.slice(0, 3), [0xe2, 0x82]))).toEqual({ fault: notUtf8, line: 2, column: 1 });
  });

  it('Latin-1 after a replacement sign that the author wrote', () => {
    expect(decodeText(joined('a\n\uFFFD\nb\nCaf', [0xe9], '\n'))).toEqual({ fault: notUtf8, line: 4, column: 4 });
  });

  it('Latin-1 after a replacement sign that the author wrote, with CRLF and a byte order mark', () => {
    expect(decodeText(joined(mark, 'a\r\n\uFFFD\r\nb\r\nCaf', [0xe9], '\r\n'))).toEqual({ fault: notUtf8, line: 4, column: 4 });
  });

  it('a NUL', () => {
    expect(decodeText(bytes('one\r\ntw\0o'))).toEqual({
      fault: {
        severity: 'error',
        code: 'nul',
        message: 'Found a NUL character, expected text',
        hint: 'delete the character: the file may have been damaged in copying',
      },
      line: 2,
      column: 3,
    });
  });

  it('a second byte order mark', () => {
    expect(decodeText(joined(mark, mark, '---\n'))).toEqual({
      fault: {
        severity: 'error',
        code: 'byte-order-mark',
        message: 'Found a byte order mark (U+FEFF) inside the text, expected none',
        hint: 'delete the invisible character at this place',
      },
      line: 1,
      column: 1,
    });
  });
});
