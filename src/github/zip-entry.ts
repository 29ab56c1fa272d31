// One file out of a zip held in memory, by PKWARE's APPNOTE: nothing touches the disk, declared sizes are not believed.
// Written here because zip libraries inflate by the declared size: a 1 MB bomb with a false one held fflate for 5 s.
import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes after inflating. */
  readonly maxBytes: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** Lengths of the fixed parts of the records, bytes (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
const MAX_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];

/** The content of the entry of exactly this name. Throws with one sentence when the zip is malformed or too large. */
export function zipEntry(zip: Buffer, name: string, limits: ZipLimits): Uint8Array {
  const end = endOf(zip);
  const entries = zip.readUInt16LE(end + 10);
  if (entries > limits.maxEntries) throw new Error(`the archive has more than ${limits.maxEntries} entries`);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < entries; index++) {
    expectSignature(zip, at, CENTRAL_SIGNATURE, CENTRAL_LENGTH);
    const nameEnd = at + CENTRAL_LENGTH + zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + CENTRAL_LENGTH, nameEnd) === name) return contentOf(zip, at, limits);
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`the archive has no ${name}`);
}

/** The end record is the last thing in the file, but for a comment. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - MAX_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('not a zip archive');
}

function expectSignature(zip: Buffer, at: number, signature: number, length: number): void {
  if (at + length > zip.length || zip.readUInt32LE(at) !== signature)
    throw new Error('the archive is damaged');
}

function contentOf(zip: Buffer, central: number, { maxBytes }: ZipLimits): Uint8Array {
  const method = zip.readUInt16LE(central + 10);
  const size = zip.readUInt32LE(central + 20);
  const local = zip.readUInt32LE(central + 42);
  expectSignature(zip, local, LOCAL_SIGNATURE, LOCAL_LENGTH);
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  if (packed.length !== size) throw new Error('the archive is damaged');
  if (method === STORED && size <= maxBytes) return packed;
  if (method !== DEFLATED) throw new Error('the archive is too large or packed in an unknown way');
  return inflateRawSync(packed, { maxOutputLength: maxBytes });
}
