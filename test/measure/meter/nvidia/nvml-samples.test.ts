// Cards with an instant sensor only: the driver's ring of samples, refused where polling would see more.
import { describe, expect, it } from 'vitest';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { card, nvmlCards } from './nvml-cards.ts';

const open = nvmlCards();
const INSTANT = 'energy=unsupported average=unsupported';
/** 100 W and 300 W by turns, each for a tenth of a second. */
const PULSED = {
  uuid: 'GPU-1',
  steps: [
    { atMs: 0, powerMw: 100_000 },
    { atMs: 100, powerMw: 300_000 },
  ],
  loopMs: 200,
};

describe.skipIf(!hasStub())('the ring of power samples', () => {
  it.each<[string, string, number, string, string | null]>([
    ['fifty samples a second', 'samples_ms=20', 5_000, 'samples', null],
    ['five samples a second', 'samples_ms=200', 5_000, 'samples', null],
    ['one sample a second', 'samples_ms=1000', 5_000, '186', 'samples not-supported'],
    ['a ring that is empty yet', 'samples_ms=20', 0, '186', 'samples not-supported'],
    ['a driver without it', '', 5_000, '186', 'samples not-supported'],
  ])('%s', (_, facts, atMs, source, code) => {
    const cards = open({ devices: [card('GPU-1', `${INSTANT} ${facts}`)], atMs });
    expect(cards.sources[0]).toBe(source);
    expect(cards.codes.includes('samples not-supported')).toBe(code !== null);
  });

  it('is the mean of what is new: a load that polling would alias with is seen whole', () => {
    const cards = open({ devices: [{ ...PULSED, facts: `${INSTANT} samples_ms=20` }], atMs: 5_000 });
    expect(cards.present.columns[0]).toMatchObject({ quantity: 'power', window_ms: 1_000 });
    expect([6_000, 7_000, 8_000].map((ms) => cards.readAt(ms)[0])).toEqual([200_000, 200_000, 200_000]);
    // Half a period, from 8.0 s on: five samples at 100 W but for the last, which is the first at 300 W.
    expect(cards.readAt(8_100)[0]).toBe((4 * 100_000 + 300_000) / 5);
  });

  it('nothing new is no reading', () => {
    const cards = open({ devices: [card('GPU-1', `${INSTANT} samples_ms=20`)], atMs: 5_000 });
    expect([cards.readAt(6_000)[0], cards.readAt(6_010)[0]]).toEqual([350_000, null]);
  });

  it('waits as the fallback of a counter, for its cost is not known', () => {
    const cards = open({ devices: [card('GPU-1', 'average=unsupported samples_ms=20')], atMs: 5_000 });
    expect(cards.sources).toEqual(['total-energy', 'utilization']);
    expect(cards.present.fallback('GPU-1')).toMatchObject({ source: 'nvml:samples', window_ms: 1_000 });
  });
});

describe.skipIf(!hasStub())('what a generation decides', () => {
  const updateMs = (facts: string) =>
    open({ devices: [card('GPU-1', facts)] }).present.columns.map((column) => column.update_ms)[0];
  it.each([
    ['Volta', 'arch=5', 20],
    ['Turing', 'arch=6', 100],
    ['Hopper', 'arch=9', 100],
    ['newer than any known', 'arch=4294967295', 100],
    ['a driver that does not say', 'arch=-1', 100],
  ])('how fresh a reading is: %s', (_, facts, expected) => expect(updateMs(facts)).toBe(expected));
});
