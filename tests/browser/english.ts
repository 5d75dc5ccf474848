// Finds sentences of the English interface in pages that are in another language.

import { Window } from 'happy-dom';
import { sentencesFor } from '../../src/plan/sentences/all.ts';
import { english } from '../../src/plan/sentences/english.ts';

/** The texts of a language by their place. */
function textsOf(sentences: object, before = ''): [place: string, text: string][] {
  return Object.entries(sentences).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : textsOf(value, `${before}${key}.`),
  );
}

/** A sentence with anything in its gaps. */
function pattern(sentence: string): string {
  return sentence.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{\w+\}/g, '[^.]+?');
}

/** The English sentences that are others in a language, each as what a text may be, and those of several words as what it may hold. */
function searched(language: string): { readonly whole: RegExp; readonly part: RegExp } {
  const own = new Map(textsOf(sentencesFor(language)));
  const others = textsOf(english).flatMap(([place, text]) =>
    own.get(place) === text || !/\p{L}/u.test(text.replace(/\{\w+\}/g, '')) ? [] : [text],
  );
  const long = others.filter(
    (text) =>
      text
        .replace(/\{\w+\}/g, '')
        .trim()
        .split(/\s+/).length > 2,
  );
  return {
    whole: new RegExp(`^(?:${others.map(pattern).join('|')})$`, 'u'),
    part: new RegExp(`(?<!\\p{L})(?:${long.map(pattern).join('|')})(?!\\p{L})`, 'u'),
  };
}

/** Attributes that hold what people read, now or when script shows it. */
const told = /^(?:aria-label|title|alt|placeholder|content|data-(?!print)\w.*)$/;

/** What is English in a page, outside of what is marked as English: each text, and each attribute with its name. */
export function englishIn(page: string, language: string): string[] {
  const { whole, part } = searched(language);
  const { document } = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
  document.write(page);
  for (const element of document.querySelectorAll('[lang="en"], script, style')) element.remove();
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const texts = [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : []));
    const attributes = [...element.attributes].filter(({ name }) => told.test(name)).map(({ name, value }) => [`${name}=`, value ?? '']);
    for (const [name, text] of [...texts.map((text) => ['', text]), ...attributes]) {
      const line = (text ?? '').replace(/\s+/g, ' ').trim();
      if (whole.test(line) || part.test(line)) found.push(`${name ?? ''}${line}`);
    }
  }
  return found;
}
