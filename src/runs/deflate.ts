// Text made short for an address, and back: deflated, then letters that an address takes as they are.

// Browsers may inflate a whole chunk at once, a thousandfold; small ones keep what waits to be read within a megabyte.
const chunkLength = 1024;

/**
 * Deflates a text and writes it in base64url. zlib's wrapping costs eight letters more than bare deflate; its checksum tells a
 * link that lost or changed a letter on its way.
 */
export async function deflated(text: string): Promise<string> {
  const bytes = await passed(new TextEncoder().encode(text), new CompressionStream('deflate'), Number.POSITIVE_INFINITY);
  let letters = '';
  for (const byte of bytes ?? []) letters += String.fromCodePoint(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of {@link deflated}; nothing where it is damaged or more than `most` bytes long. Stops reading at that length. */
export async function inflated(letters: string, most: number): Promise<string | undefined> {
  if (!/^[\w-]+$/.test(letters) || letters.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0) ?? 0);
  try {
    const text = await passed(bytes, new DecompressionStream('deflate'), most);
    return text && new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}

/** What comes out of a stream when bytes are put into it. Rejects when the stream refuses them. */
async function passed(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream, most: number): Promise<Uint8Array | undefined> {
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const fed = feed(bytes, (stream.writable as WritableStream<BufferSource>).getWriter());
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    parts.push(value);
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
  }
  await fed;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Writes as fast as the stream takes it. What goes wrong is told where the stream is read. */
async function feed(bytes: Uint8Array<ArrayBuffer>, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += chunkLength) {
      await writer.ready;
      await writer.write(bytes.subarray(at, at + chunkLength));
    }
    await writer.close();
  } catch {
    await writer.closed.catch(() => undefined);
  }
}
