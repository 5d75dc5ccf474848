// Tests the link that carries a run: it comes back whole or not at all, whatever was done to it.

import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflated } from '../../src/runs/deflate.ts';
import { longestLink, packRun, unpackRun } from '../../src/runs/run-link.ts';
import { boardPaper, longRun, runs } from './make-runs.ts';

fc.configureGlobal({ seed: 20261122 });

/** A link to any text, made by another library. */
function linkTo(text: string | Buffer): string {
  return `1${deflateSync(text).toString('base64url')}`;
}

describe('packRun and unpackRun', () => {
  it('give back any run there can be', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (any) => {
        expect(await unpackRun(await packRun(any))).toEqual(any);
      }),
      { numRuns: 300 },
    );
  });

  it('need no letter that an address would change', async () => {
    expect(await packRun(boardPaper)).toMatch(/^1[\w-]+$/);
  });

  it.each([
    [9, 640],
    [60, 1700],
    [2000, longestLink],
  ])('are short: %i items in fewer than %i letters', async (count, most) => {
    const link = await packRun(longRun(count));
    expect(link.length).toBeLessThan(most);
    expect(await unpackRun(link)).toEqual(longRun(count));
  });
});

describe('unpackRun', () => {
  it('finds any single letter that was changed', async () => {
    const link = await packRun(boardPaper);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    await fc.assert(
      fc.asyncProperty(fc.nat(link.length - 1), fc.constantFrom(...letters), async (at, letter) => {
        const read = await unpackRun(link.slice(0, at) + letter + link.slice(at + 1));
        // The last letter may hold bits that mean nothing.
        if (read) expect(read).toEqual(boardPaper);
      }),
      { numRuns: 500 },
    );
  });

  it('finds that a link was cut short', async () => {
    const link = await packRun(boardPaper);
    for (const length of [0, 1, 2, 3, 10, 100, link.length - 5]) expect(await unpackRun(link.slice(0, length))).toBeUndefined();
  });

  it('gives nothing for garbage, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `1${text}`),
          fc.json().map(linkTo),
          fc.uint8Array().map((bytes) => linkTo(Buffer.from(bytes))),
        ),
        async (text) => {
          expect(await unpackRun(text)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a list of lists', JSON.stringify([[[[]]]])],
    ['a list of numbers', JSON.stringify(Array(17).fill(1))],
    ['an object', '{"length":17}'],
    ['text that is no UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
  ])('gives nothing for %s', async (_, text) => {
    expect(await unpackRun(linkTo(text))).toBeUndefined();
  });

  it('gives nothing for a later format or too long a text', async () => {
    const link = await packRun(boardPaper);
    expect(await unpackRun(`2${link.slice(1)}`)).toBeUndefined();
    expect(await unpackRun(`1${'A'.repeat(longestLink)}`)).toBeUndefined();
  });

  it('stops at its bound where a short text unfolds without end', async () => {
    // 60 megabytes of blanks in 78,000 letters.
    const bomb = linkTo(Buffer.alloc(60_000_000, ' '));
    expect(bomb.length).toBeLessThan(longestLink);
    expect(await unpackRun(bomb)).toBeUndefined();
  });
});

describe('inflated', () => {
  it('gives text up to its bound and none beyond', async () => {
    const letters = linkTo('a'.repeat(5000)).slice(1);
    expect(await inflated(letters, 5000)).toBe('a'.repeat(5000));
    expect(await inflated(letters, 4999)).toBeUndefined();
  });
});
