// Words to copy: the text with its placeholders marked, Copy, and for an email a link that opens the mail program.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import { mailParts } from '../../src/model/mail.ts';
import type { Words } from '../../src/model/prose.ts';

const icons = { email: 'mail', message: 'message-square', agenda: 'list', script: 'quote' } as const satisfies Record<
  Words['kind'],
  string
>;

/** A block of words to copy. */
export function words(block: Words, tools: Tools): Html {
  const { strings } = tools;
  const kind = strings.wordsKinds[block.kind];
  return html`<figure class="words" id="${block.id}">
<figcaption class="words__head"><span class="words__title">${tools.icon(icons[block.kind])}<span><span class="words__kind"${tools.back}>${kind}</span>${block.title && html`<span class="words__colon">${strings.colon}</span> ${block.title}`}</span></span>
<span class="words__actions"${tools.back}><rapport-copy data-done="${strings.copied}" data-failed="${strings.copyFailed}"><button type="button" class="action" aria-label="${strings.copy}${strings.colon} ${block.title || kind}">${tools.icon('copy')}${strings.copy}</button></rapport-copy>${block.kind === 'email' && html`<a class="action" href="${mailto(block.text)}" aria-label="${strings.openInMail}${strings.colon} ${block.title || kind}">${tools.icon('send')}${strings.openInMail}</a>`}</span></figcaption>
<div class="words__text" dir="auto">${tools.highlight(block.kind, block.text)}</div>
</figure>
`;
}

/** An address that opens the mail program with subject and body; lines end in CRLF, as RFC 6068 asks. */
export function mailto(text: string): string {
  const { subject, body } = mailParts(text);
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
