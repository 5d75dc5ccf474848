// Tests "did you mean": the nearest right name, or none.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/model/nearest.ts';

fc.configureGlobal({ seed: 20261122 });

const keys = ['title', 'summary', 'owner', 'reviewed', 'review_every', 'aliases', 'related'];

describe('nearest', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['sumary', 'summary'],
    ['reviewd', 'reviewed'],
    ['review-every', 'review_every'],
    ['aliasses', 'aliases'],
    ['relatde', 'related'],
  ])('takes %j for %j', (written, meant) => {
    expect(nearest(written, keys)).toBe(meant);
  });

  it.each(['colour', 'x', '', 'permalink', 'alias'])('offers nothing for %j', (written) => {
    expect(nearest(written, keys)).toBeUndefined();
  });

  it('offers the first of two that are equally near', () => {
    expect(nearest('cat', ['cut', 'cot'])).toBe('cut');
  });

  it('offers a name itself when it is among the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        (names) => nearest(names[0] ?? '', names)?.toLowerCase() === names[0]?.toLowerCase(),
      ),
    );
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
