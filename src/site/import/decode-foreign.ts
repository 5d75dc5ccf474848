// Bytes of a foreign text to text: UTF-8, UTF-16 with its mark, what a page says of itself, or Windows' old encoding.

import { decodeText } from '../../parse/decode.ts';
import { ImportFault, type LeftOut } from './document.ts';
import { withoutControls } from './escape.ts';
import { reasons, refusals, things } from './sentences.ts';

/** A text, and a word of warning where its encoding had to be guessed. */
export interface ForeignText {
  readonly text: string;
  readonly guessed: readonly LeftOut[];
}

/** So much of a page is searched for what it says of its encoding, as browsers do (HTML standard, 13.2.3.2). */
const prescan = 1024;

/** The text of a file with `\n` line ends, without signs nobody sees. Throws an {@link ImportFault} when it is no text. */
export function decodeForeign(bytes: Uint8Array, kind: 'page' | 'plain'): ForeignText {
  const strict = decodeText(bytes);
  const declared = kind === 'page' ? declaredEncoding(bytes) : undefined;
  if ('text' in strict && (declared === undefined || declared === 'utf-8' || /[^\0-\u007F]/.test(strict.text)))
    return { text: withoutControls(strict.text), guessed: [] };
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (mark !== undefined) return { text: decodeAs(mark, bytes) ?? refuse(), guessed: [] };
  if (bytes.includes(0)) return refuse();
  const utf8 = decodeAs('utf-8', bytes);
  const said = declared === undefined ? undefined : decodeAs(declared, bytes);
  if (said !== undefined) return { text: said, guessed: [] };
  if (utf8 !== undefined) return { text: utf8, guessed: [] };
  const text = decodeAs('windows-1252', bytes) ?? refuse();
  return { text, guessed: [{ what: things.encoding('Windows-1252'), why: reasons.encoding }] };
}

function refuse(): never {
  throw new ImportFault(refusals.notText);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has from 0x80 to 0x9F (WHATWG Encoding, index-windows-1252). Node 20 takes these for control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  if (encoding === 'windows-1252') {
    const text = Buffer.from(bytes).toString('latin1');
    return withoutControls(text.replace(/[\u0080-\u009F]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80)));
  }
  try {
    return withoutControls(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
