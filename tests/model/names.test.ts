// Tests slugs, ids and addresses: what is one, what a text becomes, what a file's name could become.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistId, isSlug, slugOf, suggestSlug, url, type Slug } from '../../src/model/names.ts';

fc.configureGlobal({ seed: 20261122 });

describe('slugOf', () => {
  it.each([
    ['Set it up', 'set-it-up'],
    ['  Before the trip  ', 'before-the-trip'],
    ["Don't wait: ask!", 'dont-wait-ask'],
    ['30-60-90 days', '30-60-90-days'],
    ['snake_case stays', 'snake_case-stays'],
    ['Größe und Maß', 'größe-und-maß'],
    ['日本語の見出し', '日本語の見出し'],
    ['Cafe\u0301', 'café'],
    ['C++', 'c'],
    ['🎉', ''],
    ['...', ''],
    ['', ''],
  ])('%j becomes %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('makes the same slug of a slug again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => slugOf(slugOf(text)) === slugOf(text)));
  });

  it('makes nothing that could end an attribute, a path or an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !/[\s"'<>&/\\#?%.]/.test(slugOf(text))));
  });
});

describe('isSlug', () => {
  it.each(['weekly-check-in', 'a', '30-60-90-days', 'größe', '日本語', 'サーバー', 'café'])('takes %j', (name) => {
    expect(isSlug(name)).toBe(true);
  });

  it.each([
    '',
    'Weekly',
    'weekly check',
    'weekly_check',
    '-weekly',
    'weekly-',
    'weekly--check',
    'a.b',
    'a/b',
    '..',
    'c++',
    'cafe\u0301',
    '🎉',
    'a\n',
  ])('refuses %j', (name) => {
    expect(isSlug(name)).toBe(false);
  });
});

describe('suggestSlug', () => {
  it.each([
    ['Weekly Check-in', 'weekly-check-in'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['2026_11 notes (draft)', '2026-11-notes-draft'],
    ['Cafe\u0301', 'café'],
    ['サーバー', 'サーバー'],
    ['🎉', ''],
  ])('offers for %j the name %j', (name, better) => {
    expect(suggestSlug(name)).toBe(better);
  });

  it('offers nothing, or a name that will be taken', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => suggestSlug(name) === '' || isSlug(suggestSlug(name))));
  });

  it('offers a slug itself when it is one already', () => {
    for (const name of ['weekly-check-in', '30-60-90-days', '日本語']) expect(suggestSlug(name)).toBe(name);
  });
});

describe('ids and addresses', () => {
  it('names a checklist by category, playbook and slug', () => {
    expect(checklistId('executive' as Slug, 'weekly-check-in' as Slug, 'the-day-before' as Slug)).toBe(
      'executive/weekly-check-in#the-day-before',
    );
  });

  it('ends every address in a slash', () => {
    expect([url(), url('packets'), url('executive', 'weekly-check-in')]).toEqual(['/', '/packets/', '/executive/weekly-check-in/']);
  });
});
