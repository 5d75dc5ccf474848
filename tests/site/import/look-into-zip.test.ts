// Zips are looked into before a library unpacks them: cut off, lying about their sizes, or unpacking to too much.

import { expect, test } from 'vitest';
import { lookIntoZip } from '../../../src/site/import/look-into-zip.ts';
import { zip } from './docx.ts';

const all = (): boolean => true;
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('A zip gives its names, and the bytes that were asked for', () => {
  const found = lookIntoZip(zip({ 'a.xml': 'one', 'b/ö.xml': { content: 'two', isDeflated: true } }), 100, (name) => name !== 'a.xml');
  if (typeof found === 'string') throw new Error(found);
  expect(found.names).toEqual(['a.xml', 'b/ö.xml']);
  expect([...found.parts].map(([name, bytes]) => [name, text(bytes)])).toEqual([['b/ö.xml', 'two']]);
});

test('What unpacks to more than the limit is refused, whatever its directory says', () => {
  const big = { content: 'x'.repeat(5_000), isDeflated: true };
  expect(lookIntoZip(zip({ a: big }), 5_000, all)).toMatchObject({ names: ['a'] });
  expect(lookIntoZip(zip({ a: big }), 4_999, all)).toBe('too-large');
  expect(lookIntoZip(zip({ a: { ...big, declared: 10 } }), 4_999, all)).toBe('too-large');
  expect(lookIntoZip(zip({ a: big, b: big }), 9_999, all)).toBe('too-large');
  expect(lookIntoZip(zip({ a: 'x'.repeat(5_000) }), 4_999, all)).toBe('too-large');
});

test('What is no zip, or is cut off anywhere, is broken', () => {
  const whole = zip({ a: { content: 'some words', isDeflated: true } });
  expect(lookIntoZip(new Uint8Array(), 1_000, all)).toBe('broken');
  expect(lookIntoZip(Buffer.from('no zip'), 1_000, all)).toBe('broken');
  for (let length = 0; length < whole.length; length++) expect(lookIntoZip(whole.subarray(0, length), 1_000, all)).toBe('broken');
  for (let from = 1; from < whole.length; from++) expect(lookIntoZip(whole.subarray(from), 1_000, all)).toBe('broken');
});
