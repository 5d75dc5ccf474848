// The text of WordprocessingML (ECMA-376, part 1, 17), without its structure: to see whether all of it arrived.

import { squeeze } from './document.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a part as plain text: words of texts (`w:t`), of drawings (`a:t`) and of formulas (`m:t`). None is empty. */
export function paragraphsOfXml(xml: string): string[] {
  return xml
    .split(/<\/?[wa]:p(?=[\s>/])/)
    .map((part) =>
      squeeze(
        [...part.matchAll(/<[wam]:t(?:\s[^<>]*)?>([^<]*)<|<w:(?:tab|br|cr)\b|<\/?m:oMath\b|<\/[wa]:tc>/g)]
          .map(([, text]) => (text === undefined ? ' ' : decodeEntities(text)))
          .join(''),
      ),
    )
    .filter((text) => text !== '');
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}
