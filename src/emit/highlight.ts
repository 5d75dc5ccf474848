// Highlighting at build: the only importer of the syntax highlight plugin. Its Prism learns our words to copy.

import highlightPlugin from '@11ty/eleventy-plugin-syntaxhighlight';
import { escapeHtml, trust, type Html } from '../model/html.ts';
import { mailHeader } from '../model/mail.ts';
import { wordsKinds } from '../model/prose.ts';

interface PrismLike {
  readonly languages: Record<string, unknown>;
  highlight(code: string, grammar: unknown, language: string): string;
}

/** `{{their name}}`: a place to fill in. */
const placeholder = { pattern: /\{\{[^{}\n]{1,80}\}\}/, inside: { brace: /^\{\{|\}\}$/ } };
const inside = { placeholder };

/** What stands out in words to copy: header lines such as `Subject:`, and places to fill in. */
const grammars: Readonly<Record<(typeof wordsKinds)[number], object>> = {
  email: {
    'mail-header': { pattern: mailHeader, inside: { 'mail-header-name': /^\p{L}+\s?:/u, placeholder } },
    placeholder,
  },
  message: inside,
  agenda: { time: /^\d{1,2}[:.]\d{2}(?:\s*[–-]\s*\d{1,2}[:.]\d{2})?/m, ...inside },
  script: { speaker: /^[\p{Lu}\p{Lo}][\p{L}\p{M}]{0,15}(?: [\p{L}\p{M}]{1,15})?\s?:(?=\s)/mu, ...inside },
};

/** The languages of the guide, beside the kinds of words. Everything else is shown as it is. */
const languages = new Set<string>([...wordsKinds, 'yaml', 'markdown', 'shell', 'bash', 'json', 'html', 'css', 'apacheconf']);

/** Highlights code as a `pre` with a `code` in it. */
export type Highlighter = (language: string, code: string) => Html;

/** Makes the highlighter; teaches Prism the kinds of words once. */
export function loadHighlighter(): Highlighter {
  let prism: PrismLike | undefined;
  const options = {
    init({ Prism }: { readonly Prism: PrismLike }) {
      for (const [name, grammar] of Object.entries(grammars)) Prism.languages[name] ??= grammar;
      prism = Prism;
    },
  };
  // The plugin is set up through the slice of Eleventy's configuration that it calls.
  highlightPlugin(
    { versionCheck() {}, addLiquidTag() {}, addPairedNunjucksShortcode() {}, addMarkdownHighlighter() {}, addJavaScriptFunction() {} },
    options,
  );
  return (language, code) => {
    if (!languages.has(language)) return trust(`<pre><code>${escapeHtml(code)}</code></pre>`);
    const grammar = language in grammars ? prism?.languages[language] : undefined;
    // The plugin's shortcode looks every language up among all of Prism's, which costs more than highlighting a short text.
    if (prism && grammar !== undefined)
      return trust(`<pre><code class="language-${language}">${prism.highlight(code, grammar, language)}</code></pre>`);
    const attributes = { preAttributes: {}, codeAttributes: { class: `language-${language}` }, lineSeparator: '\n', trim: false };
    return trust(highlightPlugin.pairedShortcode(code, language, '', attributes));
  };
}
