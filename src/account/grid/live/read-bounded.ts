// The text of a response, as it comes in, and no more of it than it may have.
import type { Fetch } from '../../../http.ts';

/** Null where there is more; what is then still under way is cancelled. UTF-8, a byte order mark left out. */
export async function readBounded(
  response: Awaited<ReturnType<Fetch>>,
  maxBytes: number,
): Promise<string | null> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
