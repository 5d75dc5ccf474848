// Tests how a text is cut to the words that are compared, in several scripts, and where each word stands.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, wordsOf } from '../../src/search/words.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);
const asWritten = (text: string): string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('words are compared', () => {
  it('without case and accents', () => {
    expect(texts('CAFÉ, naïve Señor Åse')).toEqual(['cafe', 'naive', 'senor', 'ase']);
  });

  it('alike when an accent is written as a letter of its own', () => {
    expect(texts('cafe\u0301')).toEqual(texts('caf\u00e9'));
  });

  it('without apostrophes, straight or curly', () => {
    expect(texts("don't don’t o'clock")).toEqual(['dont', 'dont', 'oclock']);
  });

  it('without the possessive', () => {
    expect(texts("the boss's, the boss’s and the bosses' diary")).toEqual(['the', 'boss', 'the', 'boss', 'and', 'the', 'bosses', 'diary']);
  });

  it('without quotation marks, which are no apostrophes', () => {
    expect(texts("'urgent' “very” «now»")).toEqual(['urgent', 'very', 'now']);
  });

  it('with their digits', () => {
    expect(texts('1:1, 24/7, day 2nd')).toEqual(['1', '1', '24', '7', 'day', '2nd']);
  });

  it('as letters that look alike in print', () => {
    expect(texts('ﬁle ＡＢ')).toEqual(['file', 'ab']);
  });
});

describe('words end', () => {
  it('at hyphens, marks and emoji', () => {
    expect(texts('one-to-one, follow_up 🎉 thanks!')).toEqual(['one', 'to', 'one', 'follow', 'up', 'thanks']);
    expect(texts(' … – 🎉 ')).toEqual([]);
  });

  it('in Chinese and Japanese though nothing stands between them', () => {
    expect(texts('経営会議')).toEqual(['経営', '会議']);
    expect(texts('我们明天开会')).toContain('明天');
  });

  it('in Thai though nothing stands between them', () => {
    expect(texts('ประชุมทีม')).toEqual(['ประชุม', 'ทีม']);
  });

  it('between an abbreviation and the Japanese around it', () => {
    expect(texts('次のAI会議')).toEqual(expect.arrayContaining(['ai', '会議']));
  });
});

describe('marks', () => {
  it('of vowels are left out in Arabic and Hebrew, as most writers do', () => {
    expect(texts('مُدِير المكتب')).toEqual(['مدير', 'المكتب']);
    expect(texts('שָׁלוֹם')).toEqual(['שלום']);
  });

  it('belong to the word in Hindi, where they make another word', () => {
    expect(texts('की का')).toEqual(['की', 'का']);
  });
});

describe('places', () => {
  it('of words are those of the text that was given', () => {
    const text = 'Ask “Zoë’s” boss — at 10:30 — 経営会議 مُدِير cafe\u0301 🎉 end';
    expect(asWritten(text)).toEqual(['Ask', 'Zoë’s', 'boss', 'at', '10', '30', '経営', '会議', 'مُدِير', 'cafe\u0301', 'end']);
  });

  it('follow each other in any text, and hold the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { text: word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(plain(text.slice(start, end))).toBe(word);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
