// Which way a language is written, and texts of the other direction inside a sentence.

/** The direction of writing, as HTML names it. */
export type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left, by ISO 15924: those of living languages whose letters have the Unicode classes R and AL. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The direction of a language tag: of its script, or of the one it is usually written in (`ar`, `ur`, `az-Arab`). */
export function directionOf(language: string): Direction {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const ltrLetter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * A text as it stands inside a sentence: one that holds letters of the other direction is set apart by Unicode's isolates
 * (UAX 9), so that what follows it stays in its place. Any other text, and one made of such pieces, is given back as it is.
 */
export function isolated(text: string, direction: Direction): string {
  const isOther = (direction === 'rtl' ? ltrLetter : rtlLetter).test(text);
  return isOther && !text.includes('\u2068') ? `\u2068${text}\u2069` : text;
}
