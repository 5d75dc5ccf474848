// Text in another language than the handbook's: marked, so that a screen reader reads it with the right voice.

import type { Tools } from '../../src/emit/theme.ts';
import { directionOf } from '../../src/model/direction.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { LinkView } from '../../src/plan/frame.ts';

/** The attributes of an element whose text is in `language`; nothing where it is the handbook's. */
export function inLanguage(language: string | undefined, { handbook }: Tools): Html | false {
  if (language === undefined) return false;
  const direction = directionOf(language);
  return html` lang="${language}"${direction !== handbook.direction && html` dir="${direction}"`}`;
}

/** Some words as they stand beside others that are the interface's. */
export function wordsIn(language: string | undefined, words: string): Html | string {
  return language === undefined ? words : html`<bdi lang="${language}">${words}</bdi>`;
}

/** What a link says. */
export function linkWords({ title, language }: Pick<LinkView, 'title' | 'language'>): Html | string {
  return wordsIn(language, title);
}

/** The tools for what stands inside text in `language`: they mark sentences of the interface as such. */
export function inside(language: string | undefined, tools: Tools): Tools {
  if (language === undefined) return tools;
  const { handbook } = tools;
  return {
    ...tools,
    back: html` lang="${handbook.language}"${directionOf(language) !== handbook.direction && html` dir="${handbook.direction}"`}`,
  };
}
