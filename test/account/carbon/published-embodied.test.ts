// Embodied figures other people printed: the worked example of one H100 hour by SCI, and a hosted runner's.
import { describe, expect, it } from 'vitest';
import { embodiedShare } from '../../../src/account/carbon/embodied.ts';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { joules, seconds } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { at, emissionsInput, yearlyIntensity } from './fixtures.ts';

const HOUR = seconds(3_600);
const gpus = [{ model: 'NVIDIA H100 80GB HBM3' }];
const hourOf = (statedKg: number | null) =>
  embodiedShare({
    facts: { table: datasets.embodied(), statedKg, lifetimeHours: 35_040 },
    gpus,
    hiddenGpus: 0,
    seconds: HOUR,
  });

// NVIDIA HGX H100 product carbon footprint 2025 (1,312 kg / 8), host of the eight-GPU class 5,700 kg (EcoLogits), four years.
// SCI (ISO/IEC 21031): M = TE × TS × RS. 700 W × PUE 1.2; 41 g/kWh in France, 350 g/kWh in the United States. Tolerance: the last printed digit.
describe('an H100 hour by SCI', () => {
  it.each([
    ['the GPU', 164, 4.7],
    ['its eighth of the host', 5_700 / 8, 20.3],
    // 4.68 + 20.33 g.
    ['both, from the tables', null, 25.0],
  ])('making %s is %d kg, %d g an hour', (_name, kilograms, grams) => {
    expect(hourOf(kilograms)?.grams).toBeCloseTo(grams, 1);
  });

  it.each([
    // (294 + 25.01) g and (34.44 + 25.01) g an hour.
    ['the United States', 350, 294, 8, 319.01],
    ['France', 41, 34, 42, 59.45],
  ])(
    'in %s (%d g/kWh) emits %d g, and making it is %d %% of the whole',
    (_name, intensity, grams, percent, score) => {
      const total = joules(700 * HOUR);
      const carbon = emissionsOf(
        emissionsInput({
          total,
          buckets: [{ from: at(0), to: at(60), energy: total }],
          intensities: [yearlyIntensity(intensity)],
          pue: { value: 1.2, source: 'config' },
          embodied: hourOf(null),
          work: { amount: 1, unit: 'hour' },
        }),
      );
      const whole = carbon.sci?.g_per_unit ?? Number.NaN;
      expect(Math.round(carbon.emissions_g ?? Number.NaN)).toBe(grams);
      expect(whole).toBeCloseTo(score, 2);
      expect(Math.round((100 * (carbon.embodied_g ?? Number.NaN)) / whole)).toBe(percent);
    },
  );
});

// Eco-CI's tables: 35,990.6 g for a hosted runner with 4 vCPU over 126,144,000 s. Tolerance: the last printed digit.
it('an hour of a hosted runner is 1.03 g', () => {
  expect(hourOf(35.9906)?.grams).toBeCloseTo(1.03, 2);
});
