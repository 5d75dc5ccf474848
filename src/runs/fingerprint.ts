// A short name for a long text: the same for the same text, in every browser.

/** Sixteen hexadecimal digits of a text: FNV-1a in 64 bits over its UTF-8. Not for secrets; it tells a few thousand texts apart. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
