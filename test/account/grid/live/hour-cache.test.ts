// Hours that another job has asked for: how long they count, and that a directory which anybody may write is not believed.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Intensity } from '../../../../src/account/carbon/intensity.ts';
import { openHourCache } from '../../../../src/account/grid/live/hour-cache.ts';
import { epochMs, gramsPerKwh } from '../../../../src/units.ts';
import { HOUR, NOW, slot } from './stand-in-service.ts';

const MINUTE = 60_000;
/** 09:00, an hour that is over at NOW, 10:00. */
const PAST = epochMs(Date.parse(NOW) - HOUR);
const asked = { service: 'stand-in', area: 'DK1', zone: 'DK-DK1', scope: 'direct', hour: PAST } as const;

let root: string;
let directory: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'grid-cache-'));
  directory = join(root, 'carbon-action', 'grid');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (time: number) => openHourCache(directory, () => epochMs(time));
const onlyFile = (): string => join(directory, readdirSync(directory)[0] ?? '');
const quarter = (index: number, change: Partial<Intensity> = {}): Intensity =>
  slot(PAST + index * 15 * MINUTE, { to: epochMs(PAST + (index + 1) * 15 * MINUTE), ...change });
const WHOLE_HOUR = [0, 1, 2, 3].map((index) => quarter(index));

it.each<[string, readonly Intensity[], number, number, boolean]>([
  ['a finished hour', WHOLE_HOUR, Date.parse(NOW), 7 * 24 * HOUR, true],
  ['an hour with a gap, soon', WHOLE_HOUR.slice(1), Date.parse(NOW), 10 * MINUTE, true],
  ['an hour with a gap, later', WHOLE_HOUR.slice(1), Date.parse(NOW), 10 * MINUTE + 1, false],
  ['an hour without figures, later', [], Date.parse(NOW), 11 * MINUTE, false],
  [
    'a forecast, later',
    [...WHOLE_HOUR.slice(1), quarter(0, { forecast: true })],
    Date.parse(NOW),
    11 * MINUTE,
    false,
  ],
  ['an estimate, soon', [slot(PAST, { estimated: true })], Date.parse(NOW), 9 * MINUTE, true],
  ['an estimate, later', [slot(PAST, { estimated: true })], Date.parse(NOW), 11 * MINUTE, false],
  ['an hour that ran when it was asked for', WHOLE_HOUR, Date.parse(NOW) - MINUTE, 11 * MINUTE, false],
  ['a file from the future', WHOLE_HOUR, Date.parse(NOW), -1, false],
])('%s', (_, slots, writtenAt, laterMs, isKnown) => {
  at(writtenAt).write(asked, slots);
  const known = at(writtenAt + laterMs).read(asked);
  expect(known === null).toBe(!isKnown);
  if (isKnown) expect(known).toEqual(slots);
});

it('keeps of an answer what overlaps the hour', () => {
  at(Date.parse(NOW)).write(asked, [slot(PAST - HOUR), slot(PAST), slot(PAST + HOUR)]);
  expect(at(Date.parse(NOW)).read(asked)).toEqual([slot(PAST)]);
});

it.each([
  ['service', 'other'],
  ['area', 'DK2'],
  ['zone', 'DK-DK2'],
  ['scope', 'lifecycle'],
  ['hour', epochMs(PAST + HOUR)],
])('another %s is another question', (key, value) => {
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  expect(at(Date.parse(NOW)).read({ ...asked, [key]: value })).toBeNull();
});

const spoiled = (
  change: (kept: Record<string, unknown> & { slots: Record<string, unknown>[] }) => void,
): string => {
  const kept = JSON.parse(readFileSync(onlyFile(), 'utf8'));
  change(kept);
  return JSON.stringify(kept);
};

it.each<[string, () => string]>([
  ['nothing', () => ''],
  ['half a file', () => readFileSync(onlyFile(), 'utf8').slice(0, 200)],
  ['another schema', () => spoiled((kept) => (kept.schema = 'carbon-action/grid-hour/2'))],
  ['another service', () => spoiled((kept) => (kept.service = 'other'))],
  ['a figure below zero', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], value: -1 }))],
  ['a figure beyond every grid', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], value: 2001 }))],
  ['a text for a figure', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], value: '31' }))],
  ['a slot of another zone', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], zone: 'FR' }))],
  ['a slot of another scope', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], scope: 'lifecycle' }))],
  [
    'a slot that names another source',
    () => spoiled(({ slots }) => (slots[0] = { ...slots[0], source: 'x' })),
  ],
  ['a slot without an end', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], to: 9e15 }))],
  ['a slot of another day', () => spoiled(({ slots }) => (slots[0] = { ...slots[0], from: 0, to: 1 }))],
  ['too much', () => `${' '.repeat(70_000)}${readFileSync(onlyFile(), 'utf8')}`],
])('%s in a file is ignored and written anew', (_, text) => {
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  writeFileSync(onlyFile(), text());
  expect(at(Date.parse(NOW)).read(asked)).toBeNull();
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  expect(at(Date.parse(NOW)).read(asked)).toEqual(WHOLE_HOUR);
});

it('a link is not read, and replaced', () => {
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  const [path, elsewhere] = [onlyFile(), join(root, 'elsewhere')];
  writeFileSync(elsewhere, readFileSync(path));
  rmSync(path);
  symlinkSync(elsewhere, path);
  expect(at(Date.parse(NOW)).read(asked)).toBeNull();
  at(Date.parse(NOW)).write(asked, [slot(PAST)]);
  expect(at(Date.parse(NOW)).read(asked)).toEqual([slot(PAST)]);
  expect(readFileSync(elsewhere, 'utf8')).toContain('"value":87');
});

it('drops what is older than eight days, and nothing that is not its own', () => {
  mkdirSync(directory, { recursive: true });
  const old = 'stand-in-0123456789abcdef-2026-11-01T09.json';
  for (const name of [old, `${old}.00000000-0000-0000-0000-000000000000.part`, 'notes.txt']) {
    writeFileSync(join(directory, name), '');
    utimesSync(join(directory, name), 0, 0);
  }
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  expect(readdirSync(directory).toSorted()).toEqual(['notes.txt', expect.stringMatching(/T09\.json$/)]);
});

it('looks for what is old once, for all hours of an answer', () => {
  const [first, second] = [at(Date.parse(NOW)), at(Date.parse(NOW))];
  first.write(asked, WHOLE_HOUR);
  const old = 'stand-in-0123456789abcdef-2026-11-01T09.json';
  writeFileSync(join(directory, old), '');
  utimesSync(join(directory, old), 0, 0);
  first.write(asked, WHOLE_HOUR);
  expect(readdirSync(directory)).toContain(old);
  second.write(asked, WHOLE_HOUR);
  expect(readdirSync(directory)).not.toContain(old);
});

it.each([
  ['a file stands in the way', () => writeFileSync(join(root, 'carbon-action'), '')],
  ['the system refuses it', () => (directory = '/proc/carbon-action/grid')],
])('nothing is lost where %s', (_, spoil) => {
  spoil();
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  expect(at(Date.parse(NOW)).read(asked)).toBeNull();
});

it('without a directory nothing is known or written', () => {
  const cache = openHourCache(null, () => epochMs(Date.parse(NOW)));
  cache.write(asked, WHOLE_HOUR);
  expect(cache.read(asked)).toBeNull();
  expect(readdirSync(root)).toEqual([]);
});

const finished = fc
  .record({
    area: fc.string({ minLength: 1, maxLength: 40 }),
    hour: fc.integer({ min: 0, max: 400_000 }),
    value: fc.double({ min: 0, max: 2000, noNaN: true }),
  })
  .map(({ area, hour, value }) => ({
    key: { ...asked, area, hour: epochMs(hour * HOUR) },
    slots: [slot(hour * HOUR, { value: gramsPerKwh(value) })],
  }));

it('gives back what it was given, for any area, hour and figure', () => {
  fc.assert(
    fc.property(finished, ({ key, slots }) => {
      at(key.hour + 2 * HOUR).write(key, slots);
      expect(at(key.hour + 3 * HOUR).read(key)).toEqual(JSON.parse(JSON.stringify(slots)));
    }),
    { numRuns: 40 },
  );
});

it('is silent about any text in its file', () => {
  at(Date.parse(NOW)).write(asked, WHOLE_HOUR);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      writeFileSync(onlyFile(), text);
      expect(at(Date.parse(NOW)).read(asked)).toBeNull();
    }),
    { numRuns: 60 },
  );
});
