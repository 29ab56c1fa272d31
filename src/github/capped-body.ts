// Reads the body of a response no further than a cap, whatever its length header says.

const MIB = 1_048_576;
const KIB = 1_024;

/** @throws Error with one sentence when it is larger or no stream of bytes. */
export async function readCapped(
  body: unknown,
  maxBytes: number,
  what: 'archive' | 'answer' = 'archive',
): Promise<Buffer> {
  if (!(body instanceof ReadableStream)) throw new Error(`the ${what} has no content`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new Error(`the ${what} has no bytes`);
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (bytes > maxBytes) throw tooLarge(maxBytes, what);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const tooLarge = (maxBytes: number, what: 'archive' | 'answer' = 'archive'): Error =>
  new Error(
    `the ${what} is larger than ${maxBytes >= MIB ? `${maxBytes / MIB} MiB` : `${maxBytes / KIB} KiB`}`,
  );
