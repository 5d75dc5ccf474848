// Tests what is marked of a text, and which words of a long line are shown.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Marker, type Piece } from '../../src/search/excerpt.ts';
import { languageOf } from '../../src/search/language.ts';
import { wordsOf } from '../../src/search/words.ts';

const english = await languageOf('en');
const stems = (phrase: string): string[] => wordsOf(phrase).map((word) => english.stem(word.text));

/** A marker of wants, each with the phrases that answer it. */
const markerOf = (...wants: readonly (readonly string[])[]): Marker =>
  new Marker(
    wants.map((phrases) => phrases.map(stems)),
    english,
  );

/** A text with its marks in brackets. */
const told = (pieces: readonly Piece[]): string => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('marks', () => {
  it('stand on whole words, as they are written, in any form', () => {
    expect(told(markerOf(['cancel'], ['flight']).pieces('FLIGHTS: a cancelled flight’s fare'))).toBe(
      '[FLIGHTS]: a [cancelled] [flight’s] fare',
    );
  });

  it('stand on accents written as letters of their own', () => {
    expect(told(markerOf(['cafe']).pieces('the cafe\u0301.'))).toBe('the [cafe\u0301].');
  });

  it('stand on phrases, the longest first, and only where all of it is there', () => {
    const marker = markerOf(['turn', 'turn down']);
    expect(told(marker.pieces('turn it down, turning down'))).toBe('[turn] it down, [turning down]');
  });

  it('stand nowhere where nothing answers', () => {
    expect(markerOf(['flight']).pieces('a train')).toEqual([{ text: 'a train', isMarked: false }]);
    expect(markerOf().pieces('a train')).toEqual([{ text: 'a train', isMarked: false }]);
    expect(markerOf(['flight']).pieces('')).toEqual([]);
  });

  it('change no text', () => {
    const marker = markerOf(['a'], ['flight'], ['1']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, after) => {
        const text = `${before} flight ${after}`;
        const pieces = marker.pieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('how much a text answers', () => {
  it('is the number of wants, not of words', () => {
    const marker = markerOf(['flight', 'plane'], ['cancel']);
    expect(marker.answered('a flight, a plane, another flight')).toBe(1);
    expect(marker.answered('a cancelled plane')).toBe(2);
    expect(marker.answered('a train')).toBe(0);
  });
});

describe('an excerpt', () => {
  const filler = (count: number, word: string): string => Array.from({ length: count }, (_, number) => `${word}${number}`).join(' ');

  it('is the first line that answers most', () => {
    expect(told(markerOf(['visa'], ['flight']).excerpt(['one', 'a visa', 'visa and flight', 'flight and visa']))).toBe(
      '[visa] and [flight]',
    );
  });

  it('is the first line where none answers, and nothing where there is none', () => {
    expect(told(markerOf(['visa']).excerpt(['one', 'two']))).toBe('one');
    expect(markerOf(['visa']).excerpt([])).toEqual([]);
  });

  it('of a long line is what stands around the first mark', () => {
    const text = told(markerOf(['visa']).excerpt([`${filler(60, 'a')} visa ${filler(60, 'b')}`]));
    expect(text).toMatch(/^… a52 .* a59 \[visa\] b0 .* …$/);
    expect(wordsOf(text)).toHaveLength(28);
  });

  it('says only where it was cut', () => {
    const marker = markerOf(['visa']);
    expect(told(marker.excerpt([`visa ${filler(60, 'b')}`]))).toMatch(/^\[visa\] b0 .* b26 …$/);
    expect(told(marker.excerpt([`${filler(60, 'a')} visa.`]))).toMatch(/^… a33 .* a59 \[visa\]\.$/);
  });

  it('of a line that is hardly too long is the line', () => {
    const line = `${filler(33, 'a')} visa`;
    expect(told(markerOf(['visa']).excerpt([line]))).toBe(`${filler(33, 'a')} [visa]`);
  });
});
