// Tests the html tag: everything put into it is escaped, and only what it made itself is trusted.

import * as fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, trust, type Hole } from '../../src/model/html.ts';

fc.configureGlobal({ seed: 20261122 });

const window = new Window();

/** The first element of a markup, as a browser's parser reads it. */
function parsed(markup: string): { readonly text: string | null; readonly title: string | null; readonly elements: number } {
  window.document.body.innerHTML = markup;
  const element = window.document.body.firstElementChild;
  return {
    text: element?.textContent ?? null,
    title: element?.getAttribute('title') ?? null,
    elements: window.document.body.querySelectorAll('*').length,
  };
}

describe('html', () => {
  it('escapes the five signs that markup is made of', () => {
    expect(html`<p>${`& < > " '`}</p>`.toString()).toBe('<p>&amp; &lt; &gt; &quot; &#39;</p>');
  });

  it('leaves trusted markup as it stands', () => {
    expect(html`<ul>${html`<li>${'a & b'}</li>`}</ul>`.toString()).toBe('<ul><li>a &amp; b</li></ul>');
    expect(html`${trust('<b>bold</b>')}`.toString()).toBe('<b>bold</b>');
  });

  it('joins lists, also lists in lists', () => {
    expect(html`${['<a>', html`<b>b</b>`, ['c', 4]]}`.toString()).toBe('&lt;a&gt;<b>b</b>c4');
  });

  it('writes nothing for false, null and undefined, and zero as zero', () => {
    expect(html`[${false}${null}${undefined}${0}]`.toString()).toBe('[0]');
  });

  it('refuses an object that only looks like trusted markup', () => {
    const forged = { toString: () => '<script>' } as unknown as Hole;
    expect(() => html`${forged}`).toThrow(new TypeError('Only text, numbers, lists and trusted HTML may stand in an html template.'));
  });

  it('trusts markup of a second copy of the module, as after a reload in the dev server', () => {
    const fromAnotherCopy = { [Symbol.for('rapport.html')]: true, toString: () => '<i>x</i>' } as unknown as Hole;
    expect(html`${fromAnotherCopy}`.toString()).toBe('<i>x</i>');
  });

  it('gives a parser back the text that was put in, and no element of its own', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '&', '"', "'", '/', '=', ' ', 'script', 'onerror', '&lt;', '&#39;', '<!--', ']]>'),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (words) => {
        const back = parsed(html`<p title="${words}">${words}</p>`.toString());
        expect(back).toEqual({ text: words, title: words, elements: 1 });
      }),
      { numRuns: 300 },
    );
  });
});

describe('escapeHtml', () => {
  it('leaves plain text alone', () => {
    expect(escapeHtml('Grüße, 日本語 {{day}}')).toBe('Grüße, 日本語 {{day}}');
  });

  it('never leaves a bare sign behind', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/.test(escapeHtml(text))));
  });
});
