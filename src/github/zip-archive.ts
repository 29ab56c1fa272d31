// A zip held in memory, by PKWARE's APPNOTE: what its directory lists, and the content of one file. Nothing touches the disk,
// declared sizes are not believed. Written here because zip libraries inflate by them: a 1 MB bomb held fflate for 5 s.
import { inflateRawSync } from 'node:zlib';

/** One file as the central directory lists it; directories, links and encrypted files are never listed. */
export interface ZipFile {
  /** As written by whoever packed it: text to compare, never a path to open. */
  readonly name: string;
  /** Where its central record begins, bytes. */
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** Lengths of the fixed parts of the records, bytes (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
const MAX_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];
/** Bit 0 of the general purpose flags (APPNOTE 4.4.4). */
const ENCRYPTED = 1;
/** The Unix file type in the upper half of the external attributes; 0 where it was packed elsewhere (stat(2), S_IFMT, S_IFREG). */
const [TYPE_MASK, REGULAR] = [0o170_000, 0o100_000];

/** Throws with one sentence when the archive is malformed or lists more than `maxEntries`. */
export function zipFiles(zip: Buffer, maxEntries: number): readonly ZipFile[] {
  const end = endOf(zip);
  const entries = zip.readUInt16LE(end + 10);
  if (entries > maxEntries) throw new Error(`the archive has more than ${maxEntries} entries`);
  const files: ZipFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < entries; index++) {
    expectSignature(zip, at, CENTRAL_SIGNATURE, CENTRAL_LENGTH);
    const nameEnd = at + CENTRAL_LENGTH + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + CENTRAL_LENGTH, nameEnd);
    if (isPlainFile(zip, at) && !name.endsWith('/')) files.push({ name, at });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** The file's content, at most `maxBytes` of it. Throws with one sentence when it is malformed or larger. */
export function contentOf(zip: Buffer, { at }: ZipFile, maxBytes: number): Uint8Array {
  const method = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  expectSignature(zip, local, LOCAL_SIGNATURE, LOCAL_LENGTH);
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  if (packed.length !== size) throw new Error('the archive is damaged');
  if (method === STORED && size <= maxBytes) return packed;
  if (method !== DEFLATED) throw new Error('the archive is too large or packed in an unknown way');
  return inflated(packed, maxBytes);
}

/** The engine's own sentences tell of buffers and distance codes. */
function inflated(packed: Buffer, maxBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (cause) {
    throw new Error('the archive is damaged, or inflates to more than it may', { cause });
  }
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

function isPlainFile(zip: Buffer, at: number): boolean {
  const type = zip.readUInt16LE(at + 40) & TYPE_MASK;
  const isEncrypted = (zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
  return !isEncrypted && (type === 0 || type === REGULAR);
}
