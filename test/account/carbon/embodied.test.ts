// The share of making the machine: the table's figure or the owner's, in the proportion of what was reserved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EmbodiedFacts, embodiedShare, type ReservedGpu } from '../../../src/account/carbon/embodied.ts';
import { seconds } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const H100 = 'NVIDIA H100 80GB HBM3';
const HOUR = seconds(3_600);
const facts: EmbodiedFacts = { table: datasets.embodied(), statedKg: null, lifetimeHours: null };
const stated: EmbodiedFacts = { ...facts, statedKg: 7_008, lifetimeHours: 35_040 };
const cards = (...models: readonly (string | null)[]): readonly ReservedGpu[] =>
  models.map((model) => ({ model, slices: null }));
const hourOf = (gpus: readonly ReservedGpu[], given = facts, hiddenGpus = 0) =>
  embodiedShare({ facts: given, gpus, hiddenGpus, seconds: HOUR })?.grams ?? null;

describe('an hour of', () => {
  it.each([
    // 164 kg / 35,040 h = 4.68 g and 5,700 kg / 8 / 35,040 h = 20.33 g.
    ['one H100', [H100], 25.01],
    // The whole HGX board (1,312 kg) and its server (5,700 kg): 7,012 kg / 35,040 h.
    ['eight H100', Array.from({ length: 8 }, () => H100), 200.11],
    // 113.6 kg and one rack server of 1,000 kg.
    ['one L4', ['NVIDIA L4'], 31.78],
    // Two cards share the one rack server: 1,227.2 kg.
    ['two L4', ['NVIDIA L4', 'NVIDIA L4'], 35.02],
    // 127.6 kg and an eighth of 5,700 kg; an older driver leaves the maker out.
    ['one A100', ['A100-SXM4-40GB'], 23.98],
    // 1,000 kg / 35,040 h.
    ['a machine without GPU', [], 28.54],
  ])('%s', (_name, models, grams) => {
    expect(hourOf(cards(...models))).toBeCloseTo(grams, 2);
  });
});

describe('what is reserved', () => {
  const slice = { model: H100, slices: { ours: 2, of: 7 } };
  it.each([
    // (164 + 712.5) kg × 2/7 / 35,040 h.
    ['two of seven MIG slices', [slice], facts, 0, 7.15],
    // 113.6 kg and half the rack server of 1,000 kg.
    ['one of two L4', cards('NVIDIA L4'), facts, 1, 17.51],
    // 7,008 kg / 35,040 h = 200 g for the whole machine.
    ['all of a stated machine', cards(H100, H100), stated, 0, 200],
    ['two of its eight GPUs', cards(H100, H100), stated, 6, 50],
    ['two slices of one of its two GPUs', [slice], stated, 1, 28.57],
    ['a stated machine without GPU', [], stated, 0, 200],
    // The owner knows what the table does not: 7,008 kg over eight years.
    ['a card without a footprint', cards('Mystery 1'), { ...stated, lifetimeHours: 70_080 }, 0, 100],
  ])('%s', (_name, gpus, given, hidden, grams) => {
    expect(hourOf(gpus, given, hidden)).toBeCloseTo(grams, 2);
  });

  it('is told with its factors', () => {
    const share = embodiedShare({ facts: stated, gpus: cards(H100), hiddenGpus: 1, seconds: HOUR });
    expect(share).toEqual({ grams: 100, source: 'owner', reservedKg: 3_504, lifetimeHours: 35_040 });
  });
});

it.each([
  ['a GPU nobody published a figure for', ['NVIDIA GeForce RTX 4090']],
  ['a GPU without a name', [null]],
  ['one known and one unknown', [H100, 'NVIDIA GeForce RTX 4090']],
  ['the 80 GB twin of a known card', ['NVIDIA A100-SXM4-80GB']],
])('is not known for %s', (_name, models) => {
  expect(hourOf(cards(...models))).toBeNull();
});

it('grows with time alone, and hidden GPUs never make it more', () => {
  const time = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(time, time, fc.nat(8), (a, b, hidden) => {
      const share = (some: number, hiddenGpus: number) =>
        embodiedShare({ facts: stated, gpus: cards(H100), hiddenGpus, seconds: seconds(some) })?.grams ??
        Number.NaN;
      expect(share(a + b, hidden)).toBeCloseTo(share(a, hidden) + share(b, hidden), 6);
      expect(share(a, hidden)).toBeLessThanOrEqual(share(a, 0));
    }),
  );
});
