// Looks into a zip before a library unpacks it: how much it really unpacks to, and the texts of some of its parts.
//
// The layout is that of PKWARE's APPNOTE 6.3: a directory at the end names each entry with its sizes and its offset. What
// the directory says of sizes may be a lie, so each entry is unpacked here under a limit.

import { inflateRawSync } from 'node:zlib';

/** What a zip holds: the names of all entries, and the bytes of those that were asked for. */
export interface ZipContent {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Why a zip is not read. */
export type ZipFault = 'broken' | 'too-large';

const signatures = { entry: 0x02014b50, local: 0x04034b50 } as const;
/** The record that ends a zip, in bytes, without its comment. */
const endLength = 22;

/** Reads a zip whose entries unpack to at most `limit` bytes together. `wanted` says which entries' bytes to give back. */
export function lookIntoZip(bytes: Uint8Array, limit: number, wanted: (name: string) => boolean): ZipContent | ZipFault {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(zip, limit, wanted);
  } catch (error) {
    return isTooLarge(error) ? 'too-large' : 'broken';
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Throws where a number leads out of the file: a zip that is cut off. */
function readEntries(zip: Buffer, limit: number, wanted: (name: string) => boolean): ZipContent | ZipFault {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + endLength > zip.length) return 'broken';
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  let at = zip.readUInt32LE(end + 16);
  // Anything before the first entry or a directory elsewhere is read differently by different programs.
  if (at + size !== end) return 'broken';
  const names: string[] = [];
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (let entry = 0; entry < count; entry++) {
    if (zip.readUInt32LE(at) !== signatures.entry) return 'broken';
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (zip.readUInt32LE(local) !== signatures.local) return 'broken';
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (start + packed > zip.length) return 'broken';
    const content = unpack(zip.subarray(start, start + packed), method, left);
    if (content === undefined) return 'broken';
    if (content.length > left) return 'too-large';
    left -= content.length;
    names.push(name);
    if (wanted(name)) parts.set(name, content);
  }
  return { names, parts };
}

/** The bytes of an entry: stored as they are (0), or deflated (8). No other way is used in Word's files. */
function unpack(packed: Buffer, method: number, left: number): Uint8Array | undefined {
  if (method === 0) return packed;
  return method === 8 && packed.length > 0 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }) : undefined;
}
