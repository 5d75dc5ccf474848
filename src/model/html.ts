// Trusted HTML: the one way to build markup. Everything put into the tag is escaped unless it is trusted already.

/** The mark of trusted HTML. `Symbol.for`, since `instanceof` fails across modules that were loaded twice. */
const trusted = Symbol.for('rapport.html');

/** A piece of markup that is safe to write into a page as it stands. Make it with {@link html} or {@link trust}. */
export interface Html {
  readonly [trusted]: true;
  toString(): string;
}

/** A class, since thousands are made for a page: an object literal with a method would cost a closure each. */
class Markup implements Html {
  readonly [trusted] = true as const;
  private readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in the holes of an {@link html} template. `false`, `null` and `undefined` write nothing. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[];

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => replacements[sign] ?? sign) : text;
}

/** Marks a string as trusted HTML. Only for markup that a program of ours has made from escaped parts. */
export function trust(markup: string): Html {
  return new Markup(markup);
}

/** The tag for markup: `` html`<li>${item.text}</li>` `` escapes every hole that is not trusted HTML; lists are joined. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let markup = strings[0] ?? '';
  for (let index = 0; index < holes.length; index++) markup += write(holes[index]) + (strings[index + 1] ?? '');
  return new Markup(markup);
}

function write(hole: Hole): string {
  if (hole === false || hole === null || hole === undefined) return '';
  if (typeof hole === 'string') return escapeHtml(hole);
  if (typeof hole === 'number') return String(hole);
  if (isList(hole)) return hole.map(write).join('');
  if (hole[trusted] === true) return hole.toString();
  throw new TypeError('Only text, numbers, lists and trusted HTML may stand in an html template.');
}

function isList(hole: Hole): hole is readonly Hole[] {
  return Array.isArray(hole);
}
