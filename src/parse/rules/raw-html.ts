// HTML in Markdown is shown as text, never run. Readers would see the tags, so each is pointed out.
//
//   Send it <b>today</b>
//           ^^^ shown as it is written

import type { Fault } from '../../model/problem.ts';

const tag = /<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>/;

/** The first HTML tag in a text. */
export function findTag(text: string): string | undefined {
  return tag.exec(text)?.[0];
}

/** What to say of a tag. */
export function rawHtml(found: string): Fault {
  return {
    severity: 'warning',
    code: 'raw-html',
    message: `Found the HTML tag \`${found}\`, expected Markdown: readers will see the tag as text`,
    hint: 'write it in Markdown, or put it in back-ticks if readers should see it',
  };
}
