// Changes to zip archives where it hurts: names, sizes, offsets, methods, flags, links, doubled and overlapping entries, zip64 and bombs.
// Field offsets: PKWARE's APPNOTE 4.3.7 (local), 4.3.12 (central), 4.3.16 (end).
import { zipSync } from 'fflate';
import type { Random } from '../../estimators/random.ts';
import { bytesOf } from '../target.ts';
import { type Mutator, once, oneOf, whole } from './mutator.ts';
import { byteMutator } from './text.ts';

const LOCAL = Buffer.from([0x50, 0x4b, 3, 4]);
const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2]);
const END = Buffer.from([0x50, 0x4b, 5, 6]);
interface Field {
  readonly record: Buffer;
  readonly at: number;
  readonly bytes: 2 | 4;
}
const field = (record: Buffer, at: number, bytes: 2 | 4): Field => ({ record, at, bytes });
const FIELDS: readonly Field[] = [
  ...[4, 6, 8, 26, 28].map((at) => field(LOCAL, at, 2)),
  ...[14, 18, 22].map((at) => field(LOCAL, at, 4)),
  ...[4, 6, 8, 10, 28, 30, 32, 34, 36, 40].map((at) => field(CENTRAL, at, 2)),
  ...[16, 20, 24, 38, 42].map((at) => field(CENTRAL, at, 4)),
  ...[4, 6, 8, 10, 20].map((at) => field(END, at, 2)),
  ...[12, 16].map((at) => field(END, at, 4)),
];
const VALUES = [
  0, 1, 8, 9, 10, 99, 0x7f, 0xff, 0x100, 0x7fff, 0x8000, 0xa1ff, 0xffff, 0x10000, 0x7fffffff, 0x80000000,
  0xfffffffe, 0xffffffff,
];

/** A mebibyte of zeros in a kilobyte, a name of which the reader looks for. */
const BOMB_BYTES = 1_048_577;
const PLAIN_EVERY = 4;
const EVIL_NAMES = [
  '../receipt.json',
  '/receipt.json',
  '..\\receipt.json',
  'receipt.json/',
  'receipt.json\0.txt',
  'a/../receipt.json',
  'receipt.json',
  'RECEIPT.JSON',
  '',
];

/** `wanted`: the name that the reader looks for. */
export const zipMutator =
  (wanted: string): Mutator =>
  (input, source) => {
    const { random } = source;
    if (once(random, PLAIN_EVERY)) return byteMutator(input, source);
    if (once(random, 50)) return made(wanted, random);
    const zip = Buffer.from(bytesOf(input));
    do changeField(zip, random);
    while (once(random, 2));
    if (once(random, 10)) return withDouble(zip);
    return once(random, 10)
      ? Buffer.concat([zip, Buffer.alloc(whole(random, 70_000), whole(random, 3))])
      : zip;
  };

function changeField(zip: Buffer, random: Random): void {
  const { record, at, bytes } = oneOf(random, FIELDS);
  const places = placesOf(record, zip).filter((place) => place + at + bytes <= zip.length);
  if (places.length === 0) return;
  const place = oneOf(random, places) + at;
  const value = once(random, 3) ? whole(random, zip.length + 2) : oneOf(random, VALUES);
  if (bytes === 2) zip.writeUInt16LE(value % 0x10000, place);
  else zip.writeUInt32LE(value, place);
}

function placesOf(record: Buffer, zip: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = zip.indexOf(record); at >= 0 && places.length < 8; at = zip.indexOf(record, at + 1))
    places.push(at);
  return places;
}

/** The central directory twice: each file is listed two times, over the same bytes. */
function withDouble(zip: Buffer): Buffer {
  const [from, end] = [zip.indexOf(CENTRAL), zip.lastIndexOf(END)];
  if (from < 0 || end < from) return zip;
  const tail = Buffer.from(zip.subarray(end));
  if (tail.length >= 12) {
    tail.writeUInt16LE((tail.readUInt16LE(8) * 2) % 0x10000, 8);
    tail.writeUInt16LE((tail.readUInt16LE(10) * 2) % 0x10000, 10);
  }
  return Buffer.concat([zip.subarray(0, end), zip.subarray(from, end), tail]);
}

function made(wanted: string, random: Random): Buffer {
  const zeros = new Uint8Array(BOMB_BYTES * (1 + whole(random, 4)));
  const kind = whole(random, 3);
  const level = once(random, 2) ? 6 : 0;
  if (kind === 0) return Buffer.from(zipSync({ [wanted]: zeros }, { level: 6 }));
  if (kind === 1)
    return Buffer.from(zipSync({ [wanted]: zipSync({ [wanted]: zeros.subarray(0, 70_000) }) }, { level }));
  const names = Array.from(
    { length: whole(random, 300) },
    (_, index) => `${oneOf(random, EVIL_NAMES)}${once(random, 2) ? '' : index}`,
  );
  return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(8)])), { level }));
}
