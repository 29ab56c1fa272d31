// A history too large for its artifact keeps the newest runs of every series, and the grams of those that had to go.
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../../src/review/history/bundle.ts';
import { parseBundle } from '../../../src/review/history/codec.ts';
import { fitBundle } from '../../../src/review/ledger/fit-bundle.ts';
import { baseRun, SERIES } from '../entry-builder.ts';

const entries = [SERIES, SERIES.replace('train', 'eval')].flatMap((series) =>
  Array.from({ length: 50 }, (_, i) =>
    baseRun(i + 1, { series, receipt: `${series.length}-${i}`, emissions_g: 1 }),
  ),
);
const whole = bundleOf(entries);
const sizeOf = (size: number): number => fitBundle(bundleOf(entries.slice(0, size))).content?.length ?? 0;

describe('fitBundle', () => {
  it('leaves alone what fits', () => {
    const { content, notes } = fitBundle(whole);
    expect(parseBundle(content ?? '').bundle.entries).toHaveLength(100);
    expect(notes).toEqual([]);
  });

  it('keeps as many of the newest as fit, and says how many', () => {
    // Room for the entries of about 20 runs of both series, and for the grams of the other 60.
    const { content, notes } = fitBundle(whole, sizeOf(50));
    const { bundle } = parseBundle(content ?? '');
    const kept = bundle.entries.length / 2;
    expect(kept).toBeGreaterThan(10);
    expect(kept).toBeLessThan(25);
    expect(
      bundle.entries
        .filter(({ series }) => series === SERIES)
        .map(({ sha }) => sha)
        .toSorted(),
    ).toEqual(entries.slice(0, kept).map(({ sha }) => sha));
    const grams = Object.values(bundle.spent).flatMap((day) => Object.values(day));
    expect(grams).toHaveLength(100 - 2 * kept);
    expect(notes).toMatchObject([
      { code: 'history-shortened', text: expect.stringContaining(`newest ${kept} runs`) },
    ]);
    expect(content?.length).toBeLessThanOrEqual(sizeOf(50));
  });

  it('writes nothing rather than something that nobody could read', () => {
    expect(fitBundle(whole, 1_000)).toMatchObject({ content: null, notes: [{ code: 'ledger-not-written' }] });
  });
});
