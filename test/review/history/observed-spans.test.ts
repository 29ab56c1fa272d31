// Steps compare as the gated total does: what the owner's calibration and assumed devices add is taken out again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { energyBetween, timelineOf } from '../../../src/account/energy/timeline.ts';
import { gatedEnergy } from '../../../src/review/comparison/gated-energy.ts';
import { observedSpans } from '../../../src/review/history/observed-spans.ts';
import { entryOf } from '../../../src/review/history/reduce.ts';
import { joules, micros } from '../../../src/units.ts';
import { receiptOf } from '../receipt-builder.ts';

const { energy: ENERGY } = receiptOf();
const CALIBRATED = { ...ENERGY, calibration: { wall_factor: 1.25, overhead_w: 10 } };

describe('the spans of an entry', () => {
  it('leave assumed devices out by their time', () => {
    // 300 J of assumed memory in 60 s are 5 W; 45 s of 5,100 J keep 4,875 J.
    expect(observedSpans(receiptOf(), 300)).toMatchObject([
      { label: 'Train', energy_j: 4_875, duration_s: 45 },
      { label: 'Upload', energy_j: null, duration_s: 3 },
    ]);
  });

  it('undo the wall factor and the overhead', () => {
    // 6,000 J counted × 1.25 + 10 W × 60 s = 8,100 J, so 2,100 J are the owner's and 300 J the memory's.
    const energy = { ...CALIBRATED, total_j: 8_100, shares: { measured: 0.6, modelled: 0.1, assumed: 0.3 } };
    const [train] = observedSpans(receiptOf({ energy }), 2_400);
    // (5,100 J − 10 W × 45 s) / 1.25 − 5 W × 45 s.
    expect(train?.energy_j).toBeCloseTo(3_495, 9);
  });

  it('are never below nothing', () => {
    expect(observedSpans(receiptOf(), 1e9)[0]?.energy_j).toBe(0);
  });

  it('keep the job’s own seconds when it took no time at all', () => {
    expect(observedSpans(receiptOf({ duration_s: 0 }), 300)[0]?.energy_j).toBe(5_100);
  });
});

describe('law', () => {
  it('steps that fill the job add up to the energy that is gated, whatever its owner adds', () => {
    const parts = fc.record({
      gpuW: fc.integer({ min: 50, max: 700 }),
      memoryW: fc.integer({ min: 0, max: 50 }),
      factor: fc.double({ min: 1, max: 2, noNaN: true }),
      overheadW: fc.integer({ min: 0, max: 300 }),
      cut: fc.integer({ min: 1, max: 59 }),
    });
    fc.assert(
      fc.property(parts, ({ gpuW, memoryW, factor, overheadW, cut }) => {
        const flat = (watts: number) => ({
          times: [micros(0), micros(60e6)],
          microjoules: [0, watts * 60e6],
        });
        const window = { start: micros(0), end: micros(60e6) };
        const calibration = { wallFactor: factor, overheadWatts: overheadW };
        const timeline = timelineOf([flat(gpuW), flat(memoryW)], window, calibration);
        const at = (seconds: number) => new Date(Date.UTC(2026, 4, 1) + seconds * 1_000).toISOString();
        const step = (from: number, to: number) => ({
          label: `from ${from}`,
          kind: 'step' as const,
          started_at: at(from),
          ended_at: at(to),
          energy_j: energyBetween(timeline, micros(from * 1e6), micros(to * 1e6)),
          uncertainty_percent: 7,
          shared: false,
        });
        const assumed = timeline.total - gpuW * 60;
        const part = { source: 's', coverage: 1, uncertainty_percent: 7, idle_j: null };
        const entry = entryOf(
          receiptOf({
            energy: {
              ...ENERGY,
              total_j: timeline.total,
              shares: {
                measured: 1 - assumed / timeline.total,
                modelled: 0,
                assumed: assumed / timeline.total,
              },
              components: {
                gpu: { ...part, energy_j: joules(gpuW * 60), provenance: 'measured' },
                dram: { ...part, energy_j: joules(memoryW * 60), provenance: 'assumed' },
              },
              calibration: { wall_factor: factor, overhead_w: overheadW },
            },
            spans: [step(0, cut), step(cut, 60)],
          }),
        );
        const steps = entry.spans.reduce((total, span) => total + (span.energy_j ?? 0), 0);
        expect(steps).toBeCloseTo(gatedEnergy(entry) ?? Number.NaN, 3);
      }),
    );
  });
});
