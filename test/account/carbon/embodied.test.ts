// The share of making the machine, with the published H100 example, and no figure where none is published.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embodiedGrams } from '../../../src/account/carbon/embodied.ts';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { joules, seconds } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { at, emissionsInput, yearlyIntensity } from './fixtures.ts';

const H100 = 'NVIDIA H100 80GB HBM3';
const HOUR = seconds(3_600);
const table = datasets.embodied();
const hourOf = (...gpuModels: readonly (string | null)[]) =>
  embodiedGrams({ gpuModels, seconds: HOUR, table });

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
  ])('%s', (_name, gpuModels, grams) => {
    expect(hourOf(...gpuModels)).toBeCloseTo(grams, 2);
  });
});

it.each([
  ['a GPU nobody published a figure for', ['NVIDIA GeForce RTX 4090']],
  ['a GPU without a name', [null]],
  ['one known and one unknown', [H100, 'NVIDIA GeForce RTX 4090']],
  ['the 80 GB twin of a known card', ['NVIDIA A100-SXM4-80GB']],
])('is not known for %s', (_name, gpuModels) => {
  expect(hourOf(...gpuModels)).toBeNull();
});

// 700 W × PUE 1.2 for an hour: 294 g at 350 g/kWh (US), 34 g at 41 g/kWh (France).
it.each([
  ['US', 350, 294, 8],
  ['France', 41, 34, 42],
])(
  'in %s (%d g/kWh) an H100 hour emits %d g, and making it is %d %% of the whole',
  (_name, intensity, grams, percent) => {
    const total = joules(700 * HOUR);
    const buckets = [{ from: at(0), to: at(60), energy: total }];
    const embodied = hourOf(H100);
    const carbon = emissionsOf(
      emissionsInput({
        total,
        buckets,
        intensities: [yearlyIntensity(intensity)],
        pue: { value: 1.2, source: 'config' },
        embodied,
      }),
    );
    const operational = carbon.emissions_g ?? Number.NaN;
    const made = carbon.embodied_g ?? Number.NaN;
    expect(Math.round(operational)).toBe(grams);
    expect(Math.round((100 * made) / (made + operational))).toBe(percent);
  },
);

it('grows with time alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (a, b) => {
      const share = (time: number) =>
        embodiedGrams({ gpuModels: [H100], seconds: seconds(time), table }) ?? Number.NaN;
      expect(share(a + b)).toBeCloseTo(share(a) + share(b), 6);
    }),
  );
});
