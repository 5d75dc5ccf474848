// Tests contrast against values that WCAG's formula is known for, and the search for a colour that can be read.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, mix, nearestColour, readable } from '../../src/model/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The lightest greys and hues that pass on white at 4.5 and at 3, and the first that don't.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#949494', '#ffffff', 3.03],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#00ff00', '#000000', 15.3],
    ['#ffff00', '#ffffff', 1.07],
    // Either side of the bend of the curve.
    ['#0a0a0a', '#000000', 1.06],
    ['#0b0b0b', '#000000', 1.07],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrastOf(one, other)).toBeCloseTo(expected, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it('lies between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrastOf(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrastOf(one, other)).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe('a mix', () => {
  it('goes from the first to the second', () => {
    expect([0, 0.5, 1].map((share) => mix('#102030', '#30a050', share))).toEqual(['#102030', '#206040', '#30a050']);
  });
});

describe('a colour that can be read', () => {
  it('is the colour itself where it can be', () => {
    expect(readable('#000000', '#ffffff', '#000000')).toBe('#000000');
    expect(nearestColour('#24488f', () => true)).toBe('#24488f');
  });

  it('lies between the colour and the one it is moved towards, and reads well', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrastOf(readable(one, '#ffffff', '#000000'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(readable(one, '#171612', '#ffffff', 7), '#171612')).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('is the nearest on the way to black or white, or none', () => {
    expect(nearestColour('#ff0000', (other) => contrastOf(other, '#ffffff') >= 4.5)).toBe('#eb0000');
    expect(nearestColour('#808080', (other) => contrastOf(other, '#000000') >= 5.5)).toBe('#838383');
    expect(nearestColour('#808080', () => false)).toBeUndefined();
  });
});
