// What a rule of the walk over a page is: which elements it is for, and the Markdown that stands in their place.

/** One rule. Elements inside are done before those around them; `content` is the Markdown of what is inside. */
export interface HtmlRule {
  readonly isFor: (node: HTMLElement) => boolean;
  readonly write: (content: string, node: HTMLElement) => string;
}

/** Notes that something is left out, and gives the nothing that stands in its place. */
export type Leave = (what: string, why: string) => '';

/** Keeps marks apart from their neighbours, and lists from each other: our reader drops the comment. */
export const apart = '<!---->';

/** Whether an element has one of these names, in small letters. */
export function named(...names: readonly string[]): (node: HTMLElement) => boolean {
  const known = new Set(names);
  return (node) => known.has(node.nodeName.toLowerCase());
}

/** The text of an element as it stands, line breaks kept. */
export function plainText(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
  return Array.from(node.childNodes, plainText).join('');
}
