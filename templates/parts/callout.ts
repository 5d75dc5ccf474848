// A callout: a pitfall, a tip, a note. Told apart by word and icon, never by colour alone.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';
import type { CalloutKind } from '../../src/model/prose.ts';

const icons = {
  note: 'info',
  tip: 'lightbulb',
  important: 'star',
  warning: 'triangle-alert',
  caution: 'octagon-alert',
} as const satisfies Record<CalloutKind, string>;

/** A callout with its label before the content. */
export function callout(kind: CalloutKind, content: Html, tools: Tools): Html {
  return html`<div class="callout callout--${kind}" role="note"><p class="callout__label"${tools.back}>${tools.icon(icons[kind])}${tools.strings.callouts[kind]}</p><div class="callout__text">${content}</div></div>\n`;
}
