// The words around what was found, with what was found marked.

import type { Language } from './language.ts';
import { Phrases } from './phrases.ts';

/** A piece of a text; marked pieces answer the query. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A run of words in a text that answers the query. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Which of the marks. */
  readonly mark: number;
}

/** How many words an excerpt has about. Ours: two lines on a phone. */
const length = 28;

/** Finds stems and phrases of stems in texts. */
export class Marker {
  /** Each with the number of the want it answers. */
  private readonly phrases: Phrases<number>;
  private readonly language: Language;

  /** `marks`: for each want the stems and phrases that answer it. */
  constructor(marks: readonly (readonly (readonly string[])[])[], language: Language) {
    this.language = language;
    this.phrases = new Phrases([...marks.entries()].flatMap(([want, phrases]) => phrases.map((stems) => [stems, want] as const)));
  }

  /** The runs of words that answer. */
  spans(text: string): Span[] {
    const words = this.language.words(text);
    const stems = words.map((word) => this.language.stem(word.text));
    return this.phrases.matches(stems).map(({ value, at, length: count }) => ({
      start: words[at]?.start ?? 0,
      end: words[at + count - 1]?.end ?? 0,
      mark: value,
    }));
  }

  /** How many wants a text answers. */
  answered(text: string): number {
    return new Set(this.spans(text).map((span) => span.mark)).size;
  }

  /** The line that answers most, cut to length and marked; the first line where none answers. */
  excerpt(lines: readonly string[]): Piece[] {
    let best = lines[0] ?? '';
    let most = 0;
    for (const line of lines) {
      const answered = this.answered(line);
      if (answered > most) {
        best = line;
        most = answered;
      }
    }
    return this.pieces(this.cut(best));
  }

  /** A text in pieces. */
  pieces(text: string): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end } of this.spans(text)) {
      if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
      pieces.push({ text: text.slice(start, end), isMarked: true });
      at = end;
    }
    if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
    return pieces;
  }

  private cut(line: string): string {
    const words = this.language.words(line);
    if (words.length <= length * 1.3) return line;
    const first = this.spans(line)[0]?.start ?? 0;
    const hit = words.findIndex((word) => word.start >= first);
    const from = Math.max(0, Math.min(hit - 8, words.length - length));
    const to = Math.min(words.length, from + length);
    const text = line.slice(from === 0 ? 0 : words[from]?.start, to === words.length ? undefined : words[to - 1]?.end);
    return `${from > 0 ? '… ' : ''}${text}${to < words.length ? ' …' : ''}`;
  }
}
